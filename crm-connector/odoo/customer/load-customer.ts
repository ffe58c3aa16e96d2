import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { ContactFacts } from '../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot, Identity } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf, type Part } from '../../../shared/domain/part.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { nameOf, plain, textOf } from '../answer/field-values.ts';
import { factOf } from '../history/fact-of.ts';
import { type Chatter, chatterOf, cutPartners, foreignAttempt, notesOf } from '../history/messages.ts';
import { olderMessages } from '../history/older-messages.ts';
import { readAttempts } from '../history/read-attempts.ts';
import { accountFacts, readHistory } from '../history/read-history.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import { companiesOwed } from '../ledger/read-ledger.ts';
import { listOf } from '../partner/message-fields.ts';
import { contactsOf, type Partner } from '../partner/partner-fields.ts';
import { ownParty, readParties, zonesOf } from '../partner/read-parties.ts';
import { readPhones } from '../partner/read-phones.ts';
import { type Account, type FoundCustomer, findCustomer } from './find-customer.ts';
import { moneyOf } from './money-of.ts';
import { wayToCustomer } from './way-to-customer.ts';

/** Odoo has no debts of their own and no flags on a customer that say as much; the capability tells. */
const NOT_KEPT = { is: 'absent' } as const;

/** Odoo itself knows of no call before it is logged: nothing is what it shows. */
const noCalls = (): CustomerSnapshot['callsInProgress'] => ({
  is: 'read',
  items: [],
  complete: true,
  total: 0,
});

/** Names of the customer and its people, by the id of their partner. */
const peopleOf = (partner: Partner): ReadonlyMap<number, string> =>
  new Map(
    [partner, ...contactsOf(partner).contacts].map((row) => [row.id, plain(row.name) ?? String(row.id)]),
  );

/**
 * Calls that were logged on an invoice: they are calls to the customer. Those on a lead or an order are of the sales desk
 * and not in connection with a debt (12 CFR 1006.14(b)(1)).
 */
function callsOnInvoices(
  account: Account,
  people: ReadonlyMap<number, string>,
): { attempts: PastAttempt[]; complete: boolean } {
  // Without accounting nobody logs anything on an invoice; without the right to it nobody knows.
  if (account.is !== 'read') return { attempts: [], complete: account.is === 'absent' };
  const moves = new Map(account.lines.map(({ move_id }) => [move_id.id, listOf(move_id.message_ids)]));
  const attempts = [...moves.values()]
    .flatMap(({ messages }) => messages)
    .filter(({ mail_activity_type_id: type }) => type !== false && type.category === 'phonecall')
    .flatMap((message) => foreignAttempt({ message, partyId: null }, people) ?? []);
  const complete =
    account.lines.length >= account.count && [...moves.values()].every((list) => list.complete);
  return { attempts, complete };
}

function customerOf(partner: Partner, ref: RecordRef, chatter: Chatter): CustomerSnapshot['customer'] {
  const own = ownParty(partner);
  return {
    ref,
    name: own.name,
    kind: partner.is_company ? 'business' : 'person',
    accountNumber: textOf(partner.ref),
    language: own.language,
    address: own.address,
    zones: zonesOf(partner),
    owner: factOf(nameOf(partner.user_id)),
    ...accountFacts(chatter),
  };
}

/** Everything of a customer that hangs on its partner. @param money what its account says */
export function snapshotOf(
  { partner, account }: FoundCustomer,
  chatter: Chatter,
  money: Pick<CustomerSnapshot, 'invoices' | 'openTotals' | 'receipts'>,
  { opened, org, at }: { opened: RecordRef; org: Identity; at: Instant },
): CustomerSnapshot {
  const people = peopleOf(partner);
  const attempts = readAttempts(chatter, people, callsOnInvoices(account, people));
  const ref: RecordRef = { ...opened, object: 'res.partner', id: String(partner.id) };
  const notes = notesOf(partner, chatter.foreign, itemsOf(attempts));
  const isWhole = chatter.complete;
  const companies = account.is === 'read' ? companiesOwed(account.lines) : null;
  return {
    v: 1,
    customer: customerOf(partner, ref, chatter),
    opened,
    org,
    readAt: at,
    contactFactsReadAt: at,
    parties: readParties(partner),
    phones: readPhones(partner, attempts),
    debts: NOT_KEPT,
    ...money,
    ...(companies && { companies }),
    attempts,
    callsInProgress: noCalls(),
    ...readHistory(chatter, org.zone),
    notes: { is: 'read', items: notes, complete: isWhole, total: isWhole ? notes.length : null },
    warnings: NOT_KEPT,
  };
}

/**
 * Loads the customer a record leads to: one request where it has an account and this user may read it (see
 * {@link findCustomer}), and one more of each kind that a customer with very many notes or open lines takes.
 * @throws CallFailure, or CrmError when the record cannot be read or leads to no customer
 */
export async function loadCustomer(context: OdooContext, ref: RecordRef): Promise<CustomerSnapshot> {
  const way = wayToCustomer(ref);
  const at = context.clock.now();
  const [org, found] = await Promise.all([context.identity(), findCustomer(context, way, at)]);
  const openedMove = way.object === 'account.move' ? way.id : null;
  const [older, money] = await Promise.all([
    olderMessages(context.client, cutPartners(found.partner)),
    moneyOf(context.client, found, openedMove, localDate(at, org.zone)),
  ]);
  const opened = { ...ref, object: way.object };
  return snapshotOf(found, chatterOf(found.partner, older), money, { opened, org, at });
}

/**
 * What may have changed since and forbids a call, in one request: the same that brings a customer, because calls may be
 * logged on an invoice.
 * @throws CallFailure, or CrmError when the customer cannot be read
 */
export async function rereadContactFacts(context: OdooContext, ref: RecordRef): Promise<ContactFacts> {
  const at = context.clock.now();
  const [org, found] = await Promise.all([context.identity(), findCustomer(context, wayToCustomer(ref), at)]);
  const { partner, account } = found;
  const older = await olderMessages(context.client, cutPartners(partner));
  const chatter = chatterOf(partner, older);
  const people = peopleOf(partner);
  const attempts: Part<PastAttempt> = readAttempts(chatter, people, callsOnInvoices(account, people));
  const { holds, preferences } = readHistory(chatter, org.zone);
  return { v: 1, readAt: at, attempts, callsInProgress: noCalls(), holds, preferences };
}
