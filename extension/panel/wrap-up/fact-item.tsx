import { useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../../shared/call-guide/facts-of-session.ts';
import { reasonIn } from '../../../shared/call-guide/own-reasons.ts';
import type { CallFact } from '../../../shared/call-guide/session.ts';
import { factCode } from '../../../shared/wrap-up/fact-codes.ts';
import { formOf } from '../../../shared/wrap-up/fact-forms.ts';
import { useWalk } from '../guide/guide-context.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { useDesk } from './desk-context.ts';
import { FactFieldInput } from './fact-field-input.tsx';
import { fieldId } from './field-id.ts';

/** One fact with its form, in the order in which it is said; the customer's own words last, verbatim. */
export function FactItem({ fact, isNew }: { fact: CallFact; isNew: boolean }) {
  const { desk, words } = useDesk();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isNew) box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isNew]);
  const known = factCode(fact.code);
  const label = known?.label[words.spoken] ?? fact.code;
  if (fact.takenBack)
    return (
      <p class="s mut">
        <s>{label}</s> {words.wrapUp.takenBack(reasonIn(words.spoken, fact.takenBack.reason))}
      </p>
    );
  const mistakes = desk.now.value?.wrapUp.mistakes.filter(({ factKey }) => factKey === fact.key) ?? [];
  const missing = desk.now.value?.wrapUp.missing ?? [];
  const required = new Set(missing.filter(({ factKey }) => factKey === fact.key).map(({ field }) => field));
  return (
    <fieldset ref={box} class="fact">
      <legend>
        <b class={known?.stop ? 'no-text' : ''}>{label}</b> <span class="s mut">{fact.code}</span>
      </legend>
      <Removing fact={fact} label={label} />
      <div class="fact-fields">
        {formOf(fact.code).map((field) => (
          <FactFieldInput
            key={field.id}
            factKey={fact.key}
            field={field}
            value={fact.fields[field.id] ?? ''}
            isRequired={required.has(field.id)}
            mistake={mistakes.find((one) => one.field === field.id)?.text[words.spoken] ?? null}
            onChange={(value) => desk.fill(fact.key, { fields: { ...fact.fields, [field.id]: value } })}
          />
        ))}
      </div>
      <label class="s">
        {words.wrapUp.words}
        <textarea
          id={fieldId(fact.key, 'words')}
          rows={2}
          maxLength={4000}
          placeholder={words.wrapUp.wordsHint}
          value={fact.words}
          onInput={(event) => desk.fill(fact.key, { words: event.currentTarget.value })}
        />
      </label>
      <Caught text={fact.words} />
    </fieldset>
  );
}

/** What said nothing yet goes at once; what was said is taken back with a reason, which is kept. */
function Removing({ fact, label }: { fact: CallFact; label: string }) {
  const { desk, words } = useDesk();
  const { walk } = useWalk();
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const goesAtOnce = isBlank(fact) && factCode(fact.code)?.stop !== true;
  const save = () => {
    if (reason.trim() !== '' && heldIn(reason).length === 0) walk.takeBack(fact, reason.trim());
  };
  if (!isAsking)
    return (
      <button
        type="button"
        class="link s fact-remove"
        aria-label={`${goesAtOnce ? words.wrapUp.remove : words.wrapUp.takeBack}: ${label}`}
        onClick={() => (goesAtOnce ? desk.drop(fact.key) : ask(true))}
      >
        {goesAtOnce ? words.wrapUp.remove : words.wrapUp.takeBack}
      </button>
    );
  return (
    <div class="row">
      <input
        type="text"
        maxLength={200}
        ref={(field) => field?.focus()}
        aria-label={`${label}: ${words.wrapUp.takeBackWhy}`}
        placeholder={words.wrapUp.takeBackWhy}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) save();
          else if (event.key === 'Escape') ask(false);
          else return;
          event.preventDefault();
        }}
      />
      <button type="button" class="chip" aria-disabled={reason.trim() === ''} onClick={save}>
        {words.wrapUp.takeBack}
      </button>
      <button type="button" class="chip" onClick={() => ask(false)}>
        {words.wrapUp.cancel}
      </button>
      <Caught text={reason} />
    </div>
  );
}
