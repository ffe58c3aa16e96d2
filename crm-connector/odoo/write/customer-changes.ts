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

type Change<I extends CustomerChange['is']> = Extract<CustomerChange, { is: I }>;
type People = ReadonlyMap<string, PartnerNow>;

/** Whom a change is about, and what it sets there. */
interface Place {
  readonly id: string;
  readonly values: Values;
}

/** Partner of the number a change is about: `<id>.phone` names it. */
function partnerOfPhone({ phoneId, partyId }: Change<'phone'>, partnerId: string): string {
  return phoneId?.split('.')[0] ?? partyId ?? partnerId;
}

/** A contact of Odoo 19 has one number: another beside it would take its place. */
function placeOfPhone(change: Change<'phone'>, partnerId: string, now: People): Place | undefined {
  const id = partnerOfPhone(change, partnerId);
  const current = now.get(id)?.phone;
  const isFree = change.phoneId !== null || current === false || current === change.number;
  return isFree ? { id, values: { phone: change.number } } : undefined;
}

/** State and country are records of their own; half an address is worse than none, and people share the company's. */
function placeOfAddress({ address, partyId }: Change<'address'>, partnerId: string): Place | undefined {
  const { street, city, state, postalCode, country } = address;
  if (state !== null || country !== null || (partyId ?? partnerId) !== partnerId) return undefined;
  const said = Object.entries({ street, city, zip: postalCode }).filter(([, text]) => text !== null);
  return { id: partnerId, values: Object.fromEntries(said) };
}

/** Undefined: Odoo has no place for it. */
function placeOf(change: CustomerChange, partnerId: string, now: People): Place | undefined {
  if (change.is === 'phone') return placeOfPhone(change, partnerId, now);
  if (change.is === 'address') return placeOfAddress(change, partnerId);
  if (change.is !== 'email') return undefined;
  return { id: change.partyId ?? partnerId, values: { email: change.email } };
}

/** Only people directly under the customer: writing another there would move them to it. */
function isPersonOf(partnerId: string, now: People, id: string): boolean {
  const parent = now.get(id)?.parent_id;
  return parent ? String(parent[0]) === partnerId : false;
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

/** Changes of people that are there, a row each, and in words what is of another shape than the rows before it. */
function knownPeople(
  changed: ReadonlyMap<string, { readonly values: Values; readonly words: readonly string[] }>,
  rows: Cells<PartnerField>[],
): string[] {
  return [...changed].flatMap(([id, { values, words }]) => {
    const fields = cellsOf(values).toSorted(([one], [other]) => one.localeCompare(other));
    const cells: Cells<PartnerField> = [
      ['child_ids/.id', id],
      ...fields.map(([field, text]) => [`child_ids/${field}` as PartnerField, text] as const),
    ];
    const [first] = rows;
    if (first && shapeOf(first) !== shapeOf(cells)) return words;
    rows.push(cells);
    return [];
  });
}

/** What a conversation changes on the customer and its people. */
export function customerChanges(
  { command, partnerId }: Write<LogAttempt>,
  now: ReadonlyMap<string, PartnerNow>,
): CustomerChanges {
  const changes = (command.conversation?.changes ?? []).filter(({ is }) => is !== 'validation-sent');
  let own: Values = {};
  const changed = new Map<string, { values: Values; words: string[] }>();
  const byHand: string[] = [];
  for (const change of changes) {
    const place = placeOf(change, partnerId, now);
    if (change.is === 'contact') continue;
    if (place?.id === partnerId) own = { ...own, ...place.values };
    else if (place && isPersonOf(partnerId, now, place.id)) {
      const { values = {}, words = [] } = changed.get(place.id) ?? {};
      changed.set(place.id, {
        values: { ...values, ...place.values },
        words: [...words, changeWords(change)],
      });
    } else byHand.push(changeWords(change));
  }
  const people = changes.flatMap((change) => (change.is === 'contact' ? [newPerson(change)] : []));
  byHand.push(...knownPeople(changed, people));
  return { own: cellsOf<OwnField>(own), people, byHand };
}
