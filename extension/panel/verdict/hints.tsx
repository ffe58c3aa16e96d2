import '../style/hints.css';
import { useState } from 'preact/hooks';
import { localDate } from '../../../shared/calendar/instant.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { HiddenStop } from '../../../shared/compliance/hidden-stops/hidden-stop.ts';
import { todayFor } from '../components/panel-context.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { AccountStanding } from './account-standing.tsx';
import { decisionsOf } from './record-hint.ts';
import { usePanelWithWhy } from './why-context.ts';

/** Shown at once; the others after a click. */
const SHOWN_FIRST = 2;

/** What to know of the account itself, and what somebody wrote down of it and nobody recorded. */
export function Hints() {
  return (
    <>
      <AccountStanding />
      <HiddenStops />
    </>
  );
}

/** Stops somebody wrote down and nobody recorded: each with its words, to be made a hold or dismissed. */
function HiddenStops() {
  const { model, words } = usePanelWithWhy();
  const [areAllShown, showAll] = useState(false);
  const open = model.hints.open.value;
  if (open.length === 0) return null;
  const shown = areAllShown ? open : open.slice(0, SHOWN_FIRST);
  return (
    <section class="hints s" aria-label={words.hidden.landmark}>
      <ul>
        {shown.map((hint) => (
          <Hint key={hint.id} hint={hint} />
        ))}
      </ul>
      {shown.length < open.length && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {words.verdict.more(open.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Hint({ hint }: { hint: HiddenStop }) {
  const { model, words } = usePanelWithWhy();
  const [isDismissing, setDismissing] = useState(false);
  const [failed, setFailed] = useState(false);
  const decisions = decisionsOf(hint);
  const record = async () => setFailed(!(await model.decide.store(...decisions)));
  return (
    <li class="hint">
      <p class="grow">
        <Source hint={hint} /> <q>{hint.quote}</q>
      </p>
      {isDismissing ? (
        <DismissForm hint={hint} close={() => setDismissing(false)} />
      ) : (
        <span class="actions">
          {decisions.length > 0 && (
            <button type="button" class="chip" onClick={() => void record()}>
              {words.hidden.record}
            </button>
          )}
          <button type="button" class="chip" onClick={() => setDismissing(true)}>
            {words.hidden.dismiss}
          </button>
        </span>
      )}
      {failed && (
        <p class="no-text" role="alert">
          {words.hidden.failed}
        </p>
      )}
    </li>
  );
}

function Source({ hint }: { hint: HiddenStop }) {
  const { model, words, formats } = usePanelWithWhy();
  const zone = model.snapshot.value?.org.zone ?? 'UTC';
  const today = todayFor(zone, model.verdict.at.value);
  const day = hint.at === null ? null : formats.day(dayOf(hint.at, zone), today);
  return (
    <span>
      <b>{words.hidden.found(words.holds[hint.kind] ?? hint.kind)}</b>{' '}
      {day === null ? words.hidden.undated : words.hidden.note(day)}:
    </span>
  );
}

/** A source is dated by its moment, or by its day alone. */
const dayOf = (at: string, zone: string): string => (isPlainDate(at) ? at : localDate(at, zone));

/** Why the words are no stop; remembered, so that nobody is asked again. */
function DismissForm({ hint, close }: { hint: HiddenStop; close: () => void }) {
  const { model, words } = usePanelWithWhy();
  const [reason, setReason] = useState('');
  const dismiss = async () => {
    if (reason.trim() === '' || heldIn(reason).length > 0) return;
    const { sourceId: subjectId, kind, quote } = hint;
    if (
      await model.decide.store({ kind: 'dismiss-hint', subjectId, hint: kind, quote, reason: reason.trim() })
    )
      close();
  };
  return (
    <form
      class="dismiss"
      onSubmit={(event) => {
        event.preventDefault();
        void dismiss();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <input
        type="text"
        maxLength={200}
        required
        ref={(field) => field?.focus()}
        aria-label={words.hidden.why}
        placeholder={words.hidden.why}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="chip">
        {words.hidden.save}
      </button>
      <button type="button" class="chip" onClick={close}>
        {words.hidden.cancel}
      </button>
      <Caught text={reason} />
    </form>
  );
}
