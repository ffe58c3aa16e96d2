import type { Instant } from '../../../shared/calendar/instant.ts';
import { possibleZones } from '../../../shared/calendar/zones.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { type Debt, type Profile, profileSchema } from '../../../shared/domain/debt.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { absent, type Known, known, valueOr } from '../../../shared/domain/known.ts';
import { itemsOf, type Part } from '../../../shared/domain/part.ts';
import type { Party, Phone } from '../../../shared/domain/party.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { readInvoice, readInvoices, readReceipts, readTotals } from '../invoices/read-invoices.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import { parentRow, type Row } from '../rest/query-answer.ts';
import { readCallsInProgress } from './calls-in-progress.ts';
import type { CustomerAnswer } from './customer-answer.ts';
import { numberMarks } from './number-marks.ts';
import { readPlans, readPromises } from './read-agreements.ts';
import { readApprovals } from './read-approvals.ts';
import { readAttempts } from './read-attempts.ts';
import { readDebts } from './read-debts.ts';
import { readDecisions } from './read-decisions.ts';
import { readHolds } from './read-holds.ts';
import { readNotes, readWarnings } from './read-notes.ts';
import { isPersonAccount, ownParty, readParties } from './read-parties.ts';
import { readPhones } from './read-phones.ts';
import { readPreferences } from './read-preferences.ts';
import { RowReader } from './row-reader.ts';

/** What the page showed, when it was another record than the customer. */
export interface Opened {
  readonly ref: RecordRef;
  readonly row: Row | undefined;
}

/** The customer's own profile, else the one all its debts share. */
function profileOf(answer: CustomerAnswer, debts: Part<Debt>): Known<Profile> {
  const own = answer.customer.word('Parley_Profile__c', profileSchema.options);
  if (answer.kind === 'Lead') return absent;
  if (own.is === 'known' || debts.is !== 'read' || !debts.complete) return own;
  const profiles = new Set(debts.items.map((debt) => valueOr(debt.profile, null)));
  const [only] = profiles;
  return profiles.size === 1 && only ? known(only) : own;
}

/** Zones the customer may be in: by its own address and numbers, else by those of its people. */
export function zonesOf(own: Party, phones: readonly Phone[], parties: readonly Party[]): string[] {
  const zonesOfParties = (some: readonly Party[]) => {
    const zones = some.flatMap((party) => {
      const address = valueOr(party.address, null);
      const numbers = phones.filter((phone) => phone.partyId === party.id).map((phone) => phone.number);
      const place = { state: null, postalCode: null, country: null, ...address };
      return possibleZones({ ...place, phones: numbers });
    });
    return [...new Set(zones)];
  };
  const zones = zonesOfParties([own]);
  return zones.length > 0 ? zones : zonesOfParties(parties);
}

/** The item the page shows is among the invoices even when it is settled, or behind the first 200. */
function withOpened(
  part: Part<Invoice>,
  answer: CustomerAnswer,
  model: ResolvedModel,
  opened: Opened,
): Part<Invoice> {
  if (part.is !== 'read' || !opened.row || opened.ref.object !== model.object) return part;
  if (part.items.some((invoice) => invoice.id === opened.ref.id)) return part;
  const invoice = readInvoice(new RowReader(answer.schema, model.object, opened.row), model);
  return { ...part, items: [...part.items, invoice] };
}

export function customerOf(
  answer: CustomerAnswer,
  ref: RecordRef,
  debts: Part<Debt>,
  own: Party,
  zones: string[],
) {
  const { customer } = answer;
  const ownerName = parentRow(customer.row, 'Owner')?.Name;
  return {
    ref,
    name: customer.plain('Name') ?? ref.id,
    kind: answer.kind === 'Lead' || isPersonAccount(answer) ? ('person' as const) : ('business' as const),
    accountNumber: answer.kind === 'Lead' ? absent : customer.text('AccountNumber'),
    profile: profileOf(answer, debts),
    language: own.language,
    address: own.address,
    zones,
    owner: typeof ownerName === 'string' ? known(ownerName) : absent,
    sensitive: answer.kind === 'Lead' ? absent : customer.flag('Parley_Sensitive__c'),
    accountStatus: answer.kind === 'Lead' ? absent : customer.text('Parley_Status__c'),
  };
}

/** Everything the one composite brought, as the panel shows it. */
export function readCustomer(
  answer: CustomerAnswer,
  model: ResolvedModel | undefined,
  opened: Opened,
  at: Instant,
): CustomerSnapshot {
  const own = ownParty(answer);
  const parties = readParties(answer);
  const phones = readPhones(answer, numberMarks(answer), at);
  const debts = readDebts(answer);
  const usedModel = answer.kind === 'Account' ? model : undefined;
  const invoices = readInvoices(answer, usedModel);
  const { system, apiOrigin } = opened.ref;
  const ref: RecordRef = { system, apiOrigin, object: answer.kind, id: answer.customer.id };
  const zones = zonesOf(own, itemsOf(phones), itemsOf(parties));
  return {
    v: 1,
    customer: customerOf(answer, ref, debts, own, zones),
    opened: opened.ref,
    org: answer.schema.identity,
    readAt: at,
    contactFactsReadAt: at,
    parties,
    phones,
    debts,
    invoices: usedModel ? withOpened(invoices, answer, usedModel, opened) : invoices,
    openTotals: readTotals(answer, usedModel),
    receipts: readReceipts(answer, usedModel),
    attempts: readAttempts(answer, usedModel),
    callsInProgress: readCallsInProgress(answer),
    holds: readHolds(answer),
    preferences: readPreferences(answer),
    decisions: readDecisions(answer),
    promises: readPromises(answer),
    plans: readPlans(answer),
    approvals: readApprovals(answer),
    notes: readNotes(answer),
    warnings: readWarnings(answer),
  };
}
