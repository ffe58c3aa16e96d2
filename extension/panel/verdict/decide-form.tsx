import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { reasonOf } from './reason-in-words.ts';
import type { Deciding } from './why.tsx';
import { usePanelWithWhy } from './why-context.ts';

/** A decision with its reason: to go on in spite of a finding, or that a hold was recorded in error. */
export function DecideForm(props: { deciding: Deciding; close: () => void }) {
  const { model, words } = usePanelWithWhy();
  const { deciding, close } = props;
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    model.decide.forget();
    field.current?.focus();
  }, [model]);
  const isOverride = deciding.is === 'override';
  const notDecided = model.decide.notDecided.value;
  const save = async () => {
    if (heldIn(reason).length > 0) return;
    const done =
      deciding.is === 'override'
        ? await model.decide.override(deciding.finding, reason)
        : await model.decide.markInError(deciding.hold.id, reason);
    if (done) close();
  };
  return (
    <form
      class="decide"
      aria-labelledby="decide-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <h2 id="decide-title">{isOverride ? words.decide.title : words.decide.errorTitle}</h2>
      {deciding.is === 'override' ? <Lifted finding={deciding.finding} /> : <Recorded hold={deciding.hold} />}
      <p class="s mut">{isOverride ? words.decide.more : words.decide.errorMore}</p>
      <label class="s">
        {words.decide.reason}
        <textarea
          ref={field}
          rows={2}
          maxLength={1000}
          placeholder={words.decide.reasonHint}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Caught text={reason} />
      {notDecided && (
        <p class="s no-text" role="alert">
          {notDecided === 'short-reason' && words.decide.short}
          {notDecided === 'no-right' && words.why.noRight}
          {notDecided === 'not-stored' && words.decide.failed}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="btn">
          {isOverride ? words.decide.save : words.decide.errorSave}
        </button>
        <button type="button" class="chip" onClick={close}>
          {words.decide.cancel}
        </button>
      </div>
    </form>
  );
}

function Lifted({ finding }: { finding: Extract<Deciding, { is: 'override' }>['finding'] }) {
  const { words, formats } = usePanelWithWhy();
  const { text, lang } = reasonOf(finding, words, formats);
  return (
    <p class="s" lang={lang}>
      {text}
    </p>
  );
}

function Recorded({ hold }: { hold: Extract<Deciding, { is: 'in-error' }>['hold'] }) {
  const { model, words, formats } = usePanelWithWhy();
  const zone = model.snapshot.value?.org.zone ?? 'UTC';
  const kind = hold.kind.is === 'known' ? (words.holds[hold.kind.value] ?? hold.kind.value) : '';
  return (
    <p class="s">
      {words.decide.recorded(kind, formats.moment(hold.recordedAt, zone, model.verdict.at.value))}
      {hold.words.is === 'known' && (
        <>
          {': '}
          <q>{hold.words.value}</q>
        </>
      )}
    </p>
  );
}
