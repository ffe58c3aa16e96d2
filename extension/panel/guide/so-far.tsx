import { useState } from 'preact/hooks';
import { reasonIn } from '../../../shared/call-guide/own-reasons.ts';
import type { CallFact } from '../../../shared/call-guide/session.ts';
import { factCode } from '../../../shared/wrap-up/fact-codes.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { useWalk } from './guide-context.ts';

/** The way so far and what was heard; a stop can be taken back until the call is saved. */
export function SoFar() {
  const { model, words, walk } = useWalk();
  const session = walk.session.value;
  const key = model.keys.map.value.stepBack;
  if (!session) return null;
  const steps = walk.given.value.map((label) => label[words.spoken]);
  if (steps.length + session.facts.length === 0) return null;
  return (
    <div class="so-far s">
      <div class="row">
        <h3 class="s mut">{words.guide.soFar}</h3>
        <button type="button" class="link" aria-keyshortcuts={key} onClick={() => walk.stepBack()}>
          {words.guide.stepBack} <KeyHint>{key}</KeyHint>
        </button>
      </div>
      {steps.length > 0 && <p>{steps.join(' · ')}</p>}
      {session.facts.length > 0 && (
        <ul>
          {session.facts.map((fact) => (
            <Heard key={fact.key} fact={fact} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Heard({ fact }: { fact: CallFact }) {
  const { words, walk } = useWalk();
  const [isAsking, ask] = useState(false);
  const label = factCode(fact.code)?.label[words.spoken] ?? fact.code;
  const isStop = walk.stops.value.some((stop) => stop.fact === fact.code);
  if (fact.takenBack)
    return (
      <li class="mut">
        <s>{label}</s> {words.guide.takenBack(reasonIn(words.spoken, fact.takenBack.reason))}
      </li>
    );
  return (
    <li>
      <div class="row">
        <span class="grow">
          <b>{label}</b> {fact.words && <q>{fact.words}</q>}
        </span>
        {!isAsking && (
          <button type="button" class="link" onClick={() => ask(true)}>
            {words.guide.takeBack}
          </button>
        )}
      </div>
      {isAsking && (
        <TakeBackForm
          save={(reason) => walk.takeBack(fact, reason)}
          close={() => ask(false)}
          label={label}
          ask={isStop ? words.guide.takeBackWhy : words.guide.takeBackWhyFact}
        />
      )}
    </li>
  );
}

function TakeBackForm(props: {
  label: string;
  /** What the reason answers. */
  ask: string;
  save: (reason: string) => void;
  close: () => void;
}) {
  const { words } = useWalk();
  const [reason, setReason] = useState('');
  return (
    <form
      class="dismiss"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && heldIn(reason).length === 0) props.save(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.close();
      }}
    >
      <input
        type="text"
        required
        maxLength={200}
        ref={(field) => field?.focus()}
        aria-label={`${props.label}: ${props.ask}`}
        placeholder={props.ask}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="chip">
        {words.guide.takeBackSave}
      </button>
      <button type="button" class="chip" onClick={props.close}>
        {words.guide.cancel}
      </button>
      <Caught text={reason} />
    </form>
  );
}
