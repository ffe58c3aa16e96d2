import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../shared/calendar/instant.ts';
import { type OneClickOutcome, oneClickOutcomes, outcomeByCode } from '../../../shared/domain/disposition.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { isAttempt } from '../../outbox/entry.ts';
import { nameOfCode } from '../history/names-of-codes.ts';
import { Caught } from '../masks/caught.tsx';
import { recordKey } from '../models/same-record.ts';
import type { AttemptEntry } from '../panel-ports.ts';
import { correctionCommand } from './correction-command.ts';
import { nextRevision } from './corrections.ts';
import { instantOfLocal, localOfInstant } from './local-time-field.ts';
import { useZone } from './org-of-entry.ts';
import { usePanelWithReceipts } from './receipt-context.ts';

/** What the form holds while it is filled in. */
interface Draft {
  readonly code: string;
  readonly phoneId: string | null;
  /** As a `datetime-local` field has it. */
  readonly started: string;
  readonly note: string;
}

/** Corrects a logged call: another outcome, number, time or note, as the next revision under the same key. */
export function FixForm(props: { entry: AttemptEntry }) {
  const { model, words } = usePanelWithReceipts();
  const zone = useZone(props.entry);
  const { attempt } = props.entry.command;
  const wasTalk = useWasTalk(props.entry);
  const phones = usePhones(props.entry.command);
  const [draft, setDraft] = useState<Draft>({
    code: attempt.disposition,
    phoneId: attempt.phoneId,
    started: localOfInstant(attempt.startedAt, zone),
    note: attempt.note ?? '',
  });
  const [problem, setProblem] = useState<string | null>(null);
  const save = useSave(props.entry, draft, setProblem);
  return (
    <form
      class="fix s"
      aria-label={words.fix.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Fields
        draft={draft}
        phones={phones}
        zone={zone}
        logged={attempt.disposition}
        isTalk={wasTalk}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {problem && (
        <p class="no-text" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="btn">
          {words.fix.save}
        </button>
        <button type="button" class="chip" onClick={() => model.layers.endFix()}>
          {words.fix.cancel}
        </button>
      </div>
      <p class="mut">{words.fix.kept}</p>
      {wasTalk && <p class="mut">{words.fix.attemptOnly}</p>}
    </form>
  );
}

function Fields(props: {
  draft: Draft;
  phones: readonly Phone[];
  zone: string;
  logged: string;
  isTalk: boolean;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { words } = usePanelWithReceipts();
  const { draft, phones, onChange } = props;
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <>
      <label>
        {words.fix.outcome}
        <select
          ref={first}
          value={draft.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        >
          {outcomeChoices(props.logged, props.isTalk).map(({ code }) => (
            <option key={code} value={code}>
              {words.outcome[code] ?? nameOfCode(code, words.spoken)}
            </option>
          ))}
        </select>
      </label>
      {phones.length > 1 && (
        <label>
          {words.fix.number}
          <select
            value={draft.phoneId ?? ''}
            onChange={(event) => onChange({ phoneId: event.currentTarget.value })}
          >
            {phones.map(({ id, number }) => (
              <option key={id} value={id}>
                {number}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.fix.started} <span class="mut">({words.fix.zone(props.zone)})</span>
        <input
          type="datetime-local"
          value={draft.started}
          onInput={(event) => onChange({ started: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.fix.note}
        <input
          type="text"
          maxLength={2000}
          value={draft.note}
          onInput={(event) => onChange({ note: event.currentTarget.value })}
        />
      </label>
      <Caught text={draft.note} />
    </>
  );
}

/** The customer's numbers, when that customer is on screen; without them the number stays as it is. */
function usePhones({ customer }: LogAttempt): readonly Phone[] {
  const { model } = usePanelWithReceipts();
  const shown = model.snapshot.value;
  return shown && recordKey(shown.customer.ref) === recordKey(customer) ? itemsOf(shown.phones) : [];
}

function useSave(entry: AttemptEntry, draft: Draft, setProblem: (problem: string) => void) {
  const { model, words, ports } = usePanelWithReceipts();
  const zone = useZone(entry);
  const phones = usePhones(entry.command);
  const { command } = entry;
  return async () => {
    const at = ports.clock.now();
    const startedAt = startOf(draft, command, zone);
    const outcome = outcomeByCode(draft.code) ?? asLogged(draft, command);
    if (startedAt === null || startedAt > at) return setProblem(words.fix.badTime);
    if (!outcome || isSame(draft, startedAt, command)) return setProblem(words.fix.unchanged);
    const phone = phones.find(({ id }) => id === draft.phoneId);
    const change = {
      outcome,
      startedAt,
      note: draft.note,
      ...numberOf(command, phone, model.snapshot.peek()),
    };
    try {
      const revision = nextRevision(model.outbox.entries.peek(), command.attempt);
      await model.writing.saveFix(entry, correctionCommand(command, change, { zone, at, revision }));
    } catch {
      if (model.outbox.heldBack.numbers.peek().length === 0) setProblem(words.call.failed);
    }
  };
}

/** Untouched, the field has only lost the seconds the call began with. */
function startOf({ started }: Draft, { attempt }: LogAttempt, zone: string): Instant | null {
  return started === localOfInstant(attempt.startedAt, zone)
    ? attempt.startedAt
    : instantOfLocal(started, zone);
}

/** What a talk came to is no one-click outcome: it stays as it is while its number, time or note are corrected. */
function asLogged({ code }: Draft, { attempt }: LogAttempt): OneClickOutcome | undefined {
  const { disposition, result, numberStatus } = attempt;
  if (code !== disposition) return undefined;
  return { code, label: nameOfCode(code, 'en'), result, numberStatus, followUp: false };
}

function isSame(draft: Draft, startedAt: Instant, { attempt }: LogAttempt): boolean {
  return (
    draft.code === attempt.disposition &&
    draft.phoneId === attempt.phoneId &&
    startedAt === attempt.startedAt &&
    draft.note.trim() === (attempt.note ?? '')
  );
}

/** The number as it was, unless another one of this customer was chosen. */
function numberOf(
  { attempt }: LogAttempt,
  phone: Phone | undefined,
  snapshot: ReturnType<typeof usePanelWithReceipts>['model']['snapshot']['value'],
) {
  const { number, phoneId, partyId, partyName } = attempt;
  if (!phone || !snapshot || phone.id === phoneId) return { number, phoneId, partyId, partyName };
  const party = itemsOf(snapshot.parties).find(({ id }) => id === phone.partyId);
  return {
    number: phone.number,
    phoneId: phone.id,
    partyId: phone.partyId,
    partyName: party?.name ?? null,
  };
}

/**
 * The one-click outcomes; a disposition logged elsewhere stays choosable as it is. A talk stays what it came to: its holds and
 * promises stand, and no other outcome may say that nobody was reached.
 */
function outcomeChoices(logged: string, isTalk: boolean): readonly Pick<OneClickOutcome, 'code'>[] {
  if (isTalk) return [{ code: logged }];
  return outcomeByCode(logged) ? oneClickOutcomes : [{ code: logged }, ...oneClickOutcomes];
}

/** Whether the first revision of this contact was a conversation with all it left on record. */
function useWasTalk({ command }: AttemptEntry): boolean {
  const { model } = usePanelWithReceipts();
  const entries = model.outbox.entries.value ?? [];
  return [command, ...entries.filter(isAttempt).map((entry) => entry.command)].some(
    ({ attempt, conversation }) => attempt.key === command.attempt.key && conversation !== null,
  );
}
