import type { ContactPreference, PreferenceDraft } from '../../../shared/domain/contact-preference.ts';
import type { Hold, HoldDraft } from '../../../shared/domain/hold.ts';
import { absent, known, unknown } from '../../../shared/domain/known.ts';
import type { LiftHold } from '../../../shared/domain/write-command.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { factOf, OBJECT } from './fact-of.ts';

/** A stop or a wish with the key it was recorded under, which is its id too: a note may hold several. */
interface Recorded<T> {
  readonly key: string;
  readonly draft: T;
  readonly record: ReadRecord;
}

export function recordedHolds(records: readonly ReadRecord[]): Recorded<HoldDraft>[] {
  return records.flatMap((record) => {
    const { command } = record;
    if (command.kind === 'record-hold') return [{ key: command.key, draft: command.hold, record }];
    if (command.kind !== 'log-attempt') return [];
    return (command.conversation?.holds ?? []).map(({ key, hold }) => ({ key, draft: hold, record }));
  });
}

function liftOf(records: readonly ReadRecord[], key: string): LiftHold | undefined {
  const lifts = records.flatMap(({ command }) => (command.kind === 'lift-hold' ? [command] : []));
  return lifts.findLast(({ holdId }) => holdId === key);
}

function holdOf({ key, draft, record }: Recorded<HoldDraft>, lift: LiftHold | undefined): Hold {
  const { attorney, bankruptcy } = draft;
  return {
    ...{ id: key, object: OBJECT, key, kind: known(draft.kind), status: known(lift?.status ?? 'active') },
    partyId: factOf(draft.partyId),
    debtId: factOf(draft.debtId),
    medium: factOf(draft.medium),
    number: factOf(draft.number),
    words: known(draft.words),
    written: factOf(draft.written),
    receivedOn: factOf(draft.receivedOn),
    effectiveFrom: factOf(draft.effectiveFrom),
    effectiveTo: factOf(draft.effectiveTo),
    disputedAmount:
      record.lacksAmounts && draft.disputedAmount === null
        ? unknown('amounts of an earlier version')
        : factOf(draft.disputedAmount),
    answeredOn: factOf(draft.answeredOn),
    invoiceId: factOf(draft.invoiceId),
    invoiceNumber: factOf(draft.invoiceNumber),
    reason: factOf(draft.reason),
    attorney: {
      name: factOf(attorney?.name),
      phone: factOf(attorney?.phone),
      reachable: factOf(attorney?.reachable),
      contactedOn: factOf(attorney?.contactedOn),
      responded: factOf(attorney?.responded),
      consentsToDirectContact: factOf(attorney?.consentsToDirectContact),
    },
    bankruptcy: {
      chapter: factOf(bankruptcy?.chapter),
      filedOn: factOf(bankruptcy?.filedOn),
      prepetition: factOf(bankruptcy?.prepetition),
      dischargedOn: factOf(bankruptcy?.dischargedOn),
      endedOn: factOf(bankruptcy?.endedOn),
    },
    source: known(draft.source),
    sourceId: factOf(draft.sourceId),
    statusReason: factOf(lift?.reason),
    recordedAt: record.at,
    recordedBy: record.by?.name ?? null,
  };
}

/** Stops that were recorded, lifted ones too, newest first. @param records oldest first */
export const holdsOf = (records: readonly ReadRecord[]): Hold[] =>
  recordedHolds(records)
    .map((hold) => holdOf(hold, liftOf(records, hold.key)))
    .reverse();

function preferenceOf(key: string, draft: PreferenceDraft): ContactPreference {
  return {
    ...{ id: key, object: OBJECT, key, kind: known(draft.kind), active: known(true) },
    partyId: factOf(draft.partyId),
    days: factOf(draft.days),
    fromMinute: factOf(draft.fromMinute),
    toMinute: factOf(draft.toMinute),
    place: factOf(draft.place),
    medium: factOf(draft.medium),
    number: factOf(draft.number),
    words: draft.words === '' ? absent : known(draft.words),
    oral: factOf(draft.oral),
    givenAt: known(draft.givenAt),
    givenTo: known(draft.givenTo),
    inCompliantCommunication: factOf(draft.inCompliantCommunication),
    through: factOf(draft.through),
  };
}

/** Times, places and media the person closed or agreed to, newest first. @param records oldest first */
export const preferencesOf = (records: readonly ReadRecord[]): ContactPreference[] =>
  records
    .flatMap(({ command }) => {
      if (command.kind === 'record-preference') return [preferenceOf(command.key, command.preference)];
      if (command.kind !== 'log-attempt') return [];
      const wishes = command.conversation?.preferences ?? [];
      return wishes.map(({ key, preference }) => preferenceOf(key, preference));
    })
    .reverse();
