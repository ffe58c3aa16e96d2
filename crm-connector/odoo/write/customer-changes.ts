import type { CustomerChange } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { changeWords } from '../records/words/conversation-words.ts';
import type { Table } from './closed-list.ts';
import type { PartnerNow } from './customer-now.ts';
import { type Cells, externalId } from './note-columns.ts';
import type { Write } from './write-context.ts';

type PartnerField = Table<'res.partner'>['fields'][number];
type OwnField = Exclude<PartnerField, `${string}/${string}` | '.id'>;

/** What becomes of the corrections a conversation made. */
export interface CustomerChanges {
  /** Fields of the customer itself. */
  readonly own: Cells<OwnField>;
  /** Rows of its people, all of one shape: a cell left out of one row would be emptied by another's. */
  readonly people: readonly Cells<PartnerField>[];
  /** What this Odoo has no place for, in words: it is in the note, and a person puts it where it belongs. */
  readonly byHand: readonly string[];
}

type Values = Readonly<Partial<Record<OwnField, string>>>;

/** Whom a change is about, and what it sets there; undefined: it has no place. */
function placed(
  change: CustomerChange,
  partnerId: string,
  now: ReadonlyMap<string, PartnerNow>,
): { id: string; values: Values } | undefined {
  if (change.is === 'phone') {
    const id = change.phoneId === null ? (change.partyId ?? partnerId) : change.phoneId.split('.')[0];
    const current = now.get(id ?? '')?.phone;
    // A contact of Odoo 19 has one number: another beside it would take its place.
    const isFree = change.phoneId !== null || current === false || current === change.number;
    return id !== undefined && isFree ? { id, values: { phone: change.number } } : undefined;
  }
  if (change.is === 'email') {
    return { id: change.partyId ?? partnerId, values: { email: change.email } };
  }
  if (change.is !== 'address') return undefined;
  const { street, city, state, postalCode, country } = change.address;
  const id = change.partyId ?? partnerId;
  // State and country are records of their own; half an address is worse than none, and people share the company's.
  if (state !== null || country !== null || id !== partnerId) return undefined;
  return {
    id,
    values: {
      ...(street === null ? {} : { street }),
      ...(city === null ? {} : { city }),
      ...(postalCode === null ? {} : { zip: postalCode }),
    },
  };
}

const cellsOf = <F extends string>(values: Readonly<Partial<Record<F, string>>>): [F, string][] =>
  Object.entries(values) as [F, string][];

/** New people, each under its own external id. */
function newPerson(change: CustomerChange & { is: 'contact' }): Cells<PartnerField> {
  return [
    ['child_ids/id', externalId(`contact.${change.key}`)],
    ['child_ids/name', change.name],
    ['child_ids/function', change.role ?? ''],
    ['child_ids/phone', change.phone ?? ''],
    ['child_ids/email', change.email ?? ''],
    ['child_ids/type', 'contact'],
  ];
}

const shapeOf = (cells: Cells): string => cells.map(([field]) => field).join();

/** What a conversation changes on the customer and its people. */
export function customerChanges(
  { command, partnerId }: Write<LogAttempt>,
  now: ReadonlyMap<string, PartnerNow>,
): CustomerChanges {
  const own: Record<string, string> = {};
  const children = new Map<string, Values>();
  const people: Cells<PartnerField>[] = [];
  const byHand: string[] = [];
  for (const change of command.conversation?.changes ?? []) {
    const place = placed(change, partnerId, now);
    const parent = place && now.get(place.id)?.parent_id;
    if (change.is === 'contact') people.push(newPerson(change));
    else if (place?.id === partnerId) Object.assign(own, place.values);
    // Only people directly under the customer: writing another here would move them to it.
    else if (place && parent && String(parent[0]) === partnerId) {
      children.set(place.id, { ...children.get(place.id), ...place.values });
    } else if (change.is !== 'validation-sent') byHand.push(changeWords(change));
  }
  for (const [id, values] of children) {
    const cells: Cells<PartnerField> = [
      ['child_ids/.id', id],
      ...cellsOf(values)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([field, text]) => [`child_ids/${field}` as PartnerField, text] as const),
    ];
    if (people.length === 0 || shapeOf(people[0] ?? []) === shapeOf(cells)) people.push(cells);
    else byHand.push(...wordsFor(command, id));
  }
  return { own: cellsOf<OwnField>(own), people, byHand };
}

/** The changes of one person in words. */
function wordsFor({ conversation }: LogAttempt, id: string): string[] {
  return (conversation?.changes ?? [])
    .filter((change) => {
      const replaced = change.is === 'phone' ? change.phoneId?.split('.')[0] : undefined;
      return (replaced ?? ('partyId' in change ? change.partyId : null)) === id;
    })
    .map(changeWords);
}
