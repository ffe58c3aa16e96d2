import type { Instant } from '../../calendar/instant.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Hold, HoldKind } from '../../domain/hold.ts';
import { itemsOf, type Part } from '../../domain/part.ts';
import type {
  Attorney,
  Bankruptcy,
  CareFact,
  ContactChannel,
  RecordedStop,
  StopsOnRecord,
} from '../facts.ts';
import { type About, ownPartyId, sameNumber } from './about.ts';
import { disputeOfInvoice } from './dispute-of-invoice.ts';
import { knownOrNull } from './known-or-null.ts';

/** Holds that stand at a moment, for one person. */
export interface HoldsInForce {
  /** Those that bind this contact: about the customer, or about this very person. */
  readonly binding: readonly Hold[];
  /** A supervisor has marked every such hold as an error: known not to be so. */
  wasError(kind: HoldKind): boolean;
}

const isOf = (hold: Hold, kind: HoldKind): boolean => knownOrNull(hold.kind) === kind;

/** Active and not over; what cannot be read of its state or end holds on. */
function isInForce(hold: Hold, today: PlainDate): boolean {
  const status = knownOrNull(hold.status);
  if (status === 'lifted' || status === 'recorded-in-error') return false;
  const from = knownOrNull(hold.effectiveFrom);
  const to = knownOrNull(hold.effectiveTo);
  return (from === null || from <= today) && (to === null || today <= to);
}

export function holdsInForce(snapshot: CustomerSnapshot, about: About, today: PlainDate): HoldsInForce {
  const all = itemsOf(snapshot.holds);
  const own = ownPartyId(snapshot);
  const concerns = (hold: Hold) => {
    const partyId = knownOrNull(hold.partyId);
    return partyId === null || partyId === own || partyId === about.personId;
  };
  const binding = all.filter((hold) => isInForce(hold, today) && concerns(hold));
  return {
    binding,
    wasError: (kind) =>
      !binding.some((hold) => isOf(hold, kind)) &&
      all.some(
        (hold) => isOf(hold, kind) && concerns(hold) && knownOrNull(hold.status) === 'recorded-in-error',
      ),
  };
}

/** A hold of a kind or state that this user may not see, or a list cut short, may be any stop. */
export function stopsOnRecord({
  holds,
  preferences,
}: Pick<CustomerSnapshot, 'holds' | 'preferences'>): StopsOnRecord {
  const parts: Part<unknown>[] = [holds, preferences];
  if (parts.some(({ is }) => is === 'forbidden' || is === 'failed')) return 'unreadable';
  if (parts.some((part) => part.is === 'read' && !part.complete)) return 'unreadable';
  const hidden = itemsOf(holds).some(
    ({ kind, status }) => kind.is !== 'known' && knownOrNull(status) !== 'lifted',
  );
  if (hidden) return 'unreadable';
  return parts.some(({ is }) => is === 'absent') ? 'not-kept' : 'complete';
}

const debtIdsOf = (hold: Hold): string[] | null => {
  const debtId = knownOrNull(hold.debtId);
  return debtId === null ? null : [debtId];
};

/** True that every one says so, false as soon as one says no, null when nobody has said. */
function strictest(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.length > 0 && answers.every((answer) => answer === true) ? true : null;
}

/** Representation by an attorney; several together bind as the strictest of them would. */
export function attorneyOf({ binding }: HoldsInForce): Attorney | null {
  const holds = binding.filter((hold) => isOf(hold, 'attorney'));
  if (holds.length === 0) return null;
  const debts = holds.map(debtIdsOf);
  const reachable = holds.map(({ attorney }) => {
    const said = knownOrNull(attorney.reachable);
    return said ?? (attorney.name.is === 'known' && attorney.phone.is === 'known' ? true : null);
  });
  const contacted = holds.map(({ attorney }) => knownOrNull(attorney.contactedOn));
  return {
    reachable: reachable.includes(true) ? true : strictest(reachable),
    debtIds: debts.includes(null) ? null : debts.flatMap((ids) => ids ?? []),
    contactedOn: contacted.includes(null) ? null : (contacted.toSorted().at(-1) ?? null),
    responded: holds.some(({ attorney }) => knownOrNull(attorney.responded) === true)
      ? true
      : strictest(holds.map(({ attorney }) => knownOrNull(attorney.responded))),
    consentsToDirectContact: strictest(
      holds.map(({ attorney }) => knownOrNull(attorney.consentsToDirectContact)),
    ),
  };
}

/** The bankruptcy that still stands; of several the one that is not over, else the latest recorded. */
export function bankruptcyOf({ binding }: HoldsInForce, today: PlainDate): Bankruptcy | null {
  const reached = (day: PlainDate | null): boolean | null => (day === null ? null : day <= today);
  const cases = binding
    .filter((hold) => isOf(hold, 'bankruptcy'))
    .map(({ bankruptcy }) => ({
      chapter: knownOrNull(bankruptcy.chapter),
      filedOn: knownOrNull(bankruptcy.filedOn),
      debtIsPrepetition: knownOrNull(bankruptcy.prepetition),
      discharged: reached(knownOrNull(bankruptcy.dischargedOn)),
      ended: reached(knownOrNull(bankruptcy.endedOn)),
    }));
  return cases.find(({ ended }) => ended !== true) ?? cases[0] ?? null;
}

const stopKinds: Readonly<Partial<Record<HoldKind, RecordedStop['kind']>>> = {
  cease: 'cease',
  refusal: 'refusal',
  dispute: 'dispute',
  'original-creditor': 'original-creditor',
  'opt-out': 'medium',
  workplace: 'workplace',
};

/** Channels of a contact as the rules name them. */
export function contactChannel(channel: string): ContactChannel {
  return channel === 'voicemail' ? 'call' : (channel as ContactChannel);
}

/** Holds that are demands of the consumer. One about a number closes only that number. */
export function recordedStops(
  { binding }: HoldsInForce,
  about: About,
  snapshot: CustomerSnapshot,
): RecordedStop[] {
  return binding.flatMap((hold): RecordedStop[] => {
    const kind = stopKinds[knownOrNull(hold.kind) ?? 'attorney'];
    const number = knownOrNull(hold.number);
    if (kind === undefined || isOfAnotherNumber(kind, number, about)) return [];
    const medium = knownOrNull(hold.medium);
    return [
      {
        id: hold.id,
        kind,
        at: sinceOf(hold),
        words: knownOrNull(hold.words) ?? 'Words not on record',
        written: knownOrNull(hold.written),
        receivedOn: knownOrNull(hold.receivedOn),
        personId: knownOrNull(hold.partyId),
        debtIds: debtIdsOf(hold),
        media: medium === null ? null : [contactChannel(medium)],
        amount: knownOrNull(hold.disputedAmount),
        ...disputeOfInvoice(hold, snapshot),
      },
    ];
  });
}

const careKinds: readonly CareFact['kind'][] = [
  'vulnerable',
  'hardship',
  'credit-counsellor',
  'servicemember',
];

/** Holds that ask for care. */
export const careOf = ({ binding }: HoldsInForce): CareFact[] =>
  binding.flatMap((hold) => {
    const kind = careKinds.find((one) => isOf(hold, one));
    if (kind === undefined) return [];
    return [
      {
        kind,
        words: knownOrNull(hold.words) ?? 'Words not on record',
        until: knownOrNull(hold.effectiveTo),
        written: knownOrNull(hold.written),
        debtIds: debtIdsOf(hold),
      },
    ];
  });

const isOfAnotherNumber = (kind: RecordedStop['kind'], number: string | null, about: About): boolean =>
  kind === 'medium' && number !== null && about.number !== null && !sameNumber(number, about.number);

/** Known from the day it was received; the moment of recording may be later, and binds no less. */
function sinceOf(hold: Hold): Instant {
  const received = knownOrNull(hold.receivedOn) ?? knownOrNull(hold.effectiveFrom);
  const moments = [hold.recordedAt, ...(received === null ? [] : [`${received}T00:00:00.000Z`])];
  return moments.toSorted()[0] ?? hold.recordedAt;
}

/** True when it is on record, false when a supervisor has marked that record as an error, null when nobody has said. */
export function isOnRecord(holds: HoldsInForce, kind: HoldKind): boolean | null {
  if (holds.binding.some((hold) => isOf(hold, kind))) return true;
  return holds.wasError(kind) ? false : null;
}

/** Numbers of the employer that the consumer or employer closed: such a number is the workplace, whatever its field. */
export function workplaceNumbers(snapshot: CustomerSnapshot): string[] {
  return itemsOf(snapshot.holds).flatMap((hold) => {
    const number = knownOrNull(hold.number);
    return isOf(hold, 'workplace') && number !== null ? [number] : [];
  });
}
