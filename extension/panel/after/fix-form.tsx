import { useState } from 'preact/hooks';
import { type OneClickOutcome, oneClickOutcomes, outcomeByCode } from '../../../shared/domain/disposition.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { usePanel } from '../components/panel-context.ts';
import { holdsCardNumber } from '../during/card-number.ts';
import { recordKey } from '../models/same-record.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { instantOfLocal, localOfInstant } from './local-time-field.ts';
import { useZone } from './receipt.tsx';
import { correctionCommand } from './write-commands.ts';

/** Corrects a logged call: another outcome, number, time or note, as the next revision under the same key. */
export function FixForm(props: { entry: OutboxEntry }) {
  const { model, words, ports } = usePanel();
  const { command } = props.entry;
  const { attempt } = command;
  const zone = useZone(props.entry);
  const shown = model.snapshot.value;
  const isShown = shown && recordKey(shown.customer.ref) === recordKey(command.customer);
  const phones = isShown ? itemsOf(shown.phones) : [];
  const startedLocal = localOfInstant(attempt.startedAt, zone);

  const [code, setCode] = useState(attempt.disposition);
  const [phoneId, setPhoneId] = useState(attempt.phoneId);
  const [started, setStarted] = useState(startedLocal);
  const [note, setNote] = useState(attempt.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const now = ports.clock.now();
    // Untouched, the field has lost the seconds that the call began with.
    const startedAt = started === startedLocal ? attempt.startedAt : instantOfLocal(started, zone);
    const outcome = outcomeByCode(code);
    if (startedAt === null || startedAt > now) return setProblem(words.fix.badTime);
    if (holdsCardNumber(note)) return setProblem(words.call.noteHasCard);
    const isSame =
      code === attempt.disposition &&
      phoneId === attempt.phoneId &&
      startedAt === attempt.startedAt &&
      note.trim() === (attempt.note ?? '');
    if (!outcome || isSame) return setProblem(words.fix.unchanged);
    const number = numberFor(phones.find(({ id }) => id === phoneId));
    try {
      await model.saveFix(
        props.entry,
        correctionCommand(command, { outcome, startedAt, note, ...number }, { zone, at: now }),
      );
    } catch {
      setProblem(words.call.failed);
    }
  };

  /** The number as it was, unless another one of this customer was chosen. */
  function numberFor(phone: Phone | undefined) {
    if (!phone || phone.id === attempt.phoneId) {
      const { number, partyId, partyName } = attempt;
      return { number, phoneId: attempt.phoneId, partyId, partyName };
    }
    const party = shown && itemsOf(shown.parties).find(({ id }) => id === phone.partyId);
    return {
      number: phone.number,
      phoneId: phone.id,
      partyId: phone.partyId,
      partyName: party?.name ?? null,
    };
  }

  return (
    <form
      class="fix s"
      aria-label={words.fix.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {words.fix.outcome}
        <select value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          {outcomeChoices(attempt.disposition).map(({ code: value, label }) => (
            <option key={value} value={value}>
              {words.outcome[value] ?? label}
            </option>
          ))}
        </select>
      </label>
      {phones.length > 1 && (
        <label>
          {words.fix.number}
          <select value={phoneId ?? ''} onChange={(event) => setPhoneId(event.currentTarget.value)}>
            {phones.map(({ id, number }) => (
              <option key={id} value={id}>
                {number}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.fix.started} <span class="mut">({words.fix.zone(zone)})</span>
        <input
          type="datetime-local"
          value={started}
          onInput={(event) => setStarted(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.fix.note}
        <input
          type="text"
          maxLength={2000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="no-text" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="btn">
          {words.fix.save}
        </button>
        <button type="button" class="chip" onClick={() => model.back()}>
          {words.fix.cancel}
        </button>
      </div>
      <p class="mut">{words.fix.kept}</p>
    </form>
  );
}

/** The one-click outcomes; a disposition logged elsewhere stays choosable as it is. */
function outcomeChoices(current: string): Pick<OneClickOutcome, 'code' | 'label'>[] {
  return outcomeByCode(current)
    ? [...oneClickOutcomes]
    : [{ code: current, label: current }, ...oneClickOutcomes];
}
