import { ASSOCIATE, SECOND_ASSOCIATE } from '../server/standing-records.ts';
import type { OrgStore, SeedRecord } from '../store/org-store.ts';
import { COMPARISON_CUSTOMER } from './known-customers.ts';
import { openInvoice, seedToday } from './open-invoices.ts';
import { randomNumbers } from './random-numbers.ts';
import type { SeedOptions } from './seed-org.ts';

export const COMPARISON_INVOICES = 40;
const DEFAULT_INVOICES = 100_000;
const INVOICES_PER_ACCOUNT = 10;
/** One invoice in four was paid, so that "open" has something to leave out. */
const PAID_SHARE = 0.25;

const FIRST = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Gingko',
  'Hazel',
  'Juniper',
  'Laurel',
  'Maple',
  'Oak',
];
const SECOND = ['Creek', 'Hill', 'Harbor', 'Ridge', 'Valley', 'Point', 'Grove', 'Bridge', 'Falls', 'Meadow'];
const TRADE = [
  'Foods',
  'Hardware',
  'Logistics',
  'Medical',
  'Printing',
  'Textiles',
  'Tools',
  'Media',
  'Paper',
  'Glass',
];
const PLACES = [
  ['Columbus', 'OH', '43215'],
  ['Austin', 'TX', '78701'],
  ['Fresno', 'CA', '93721'],
  ['Boston', 'MA', '02108'],
  ['Phoenix', 'AZ', '85003'],
  ['Miami', 'FL', '33130'],
] as const;

interface Making {
  readonly store: OrgStore;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly withPackage: boolean;
}

/**
 * A trade portfolio of `options.invoices` invoices, made while it is inserted: a million rows never stand in memory.
 * The same numbers come out on every machine. First comes the comparison customer, the same whatever the size.
 */
export function* largeSeed(store: OrgStore, options: SeedOptions): Generator<SeedRecord> {
  const making: Making = {
    store,
    today: seedToday(options.now),
    now: options.now,
    withPackage: options.withPackage,
  };
  const total = options.invoices ?? DEFAULT_INVOICES;
  yield* customer(making, COMPARISON_CUSTOMER, 0, COMPARISON_INVOICES, () => 0.5);
  const random = randomNumbers(1);
  let left = total - COMPARISON_INVOICES;
  for (let n = 1; left > 0; n += 1) {
    const invoices = Math.min(left, 1 + Math.floor(random() * (2 * INVOICES_PER_ACCOUNT - 1)));
    yield* customer(making, nameOf(n), n, invoices, random);
    left -= invoices;
  }
}

function nameOf(n: number): string {
  const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
  return `${pick(FIRST, n)} ${pick(SECOND, Math.floor(n / 12))} ${pick(TRADE, Math.floor(n / 120))} ${n}`;
}

function* customer(
  making: Making,
  name: string,
  n: number,
  invoices: number,
  random: () => number,
): Generator<SeedRecord> {
  const { store } = making;
  const accountId = store.newId('Account');
  const contactId = store.newId('Contact');
  const ownerId = n % 2 === 0 ? ASSOCIATE.id : SECOND_ASSOCIATE.id;
  yield account(making, { id: accountId, name, n, ownerId });
  yield contact({ id: contactId, accountId, n, ownerId });
  for (let i = 0; i < invoices; i += 1) yield* invoiceOf(making, accountId, n, i, random);
  for (let i = 0; i < 3; i += 1) yield* callOf(making, { accountId, contactId, ownerId, n, i });
}

interface Party {
  readonly id: string;
  readonly n: number;
  readonly ownerId: string;
}

function account(making: Making, { id, name, n, ownerId }: Party & { name: string }): SeedRecord {
  const [city, state, zip] = PLACES[n % PLACES.length] ?? PLACES[0];
  return {
    object: 'Account',
    fields: {
      Id: id,
      Name: name,
      AccountNumber: `LG-${String(n).padStart(7, '0')}`,
      Phone: phone(n, 0),
      BillingStreet: `${100 + (n % 900)} Market St`,
      BillingCity: city,
      BillingState: state,
      BillingPostalCode: zip,
      BillingCountry: 'US',
      OwnerId: ownerId,
      ...(making.withPackage ? { Parley_Profile__c: 'b2b' } : {}),
    },
  };
}

function contact({ id, accountId, n, ownerId }: Party & { accountId: string }): SeedRecord {
  const FirstName = FIRST[(n * 7) % FIRST.length] ?? '';
  const LastName = `${SECOND[(n * 3) % SECOND.length]}son`;
  return {
    object: 'Contact',
    fields: {
      Id: id,
      AccountId: accountId,
      FirstName,
      LastName,
      Name: `${FirstName} ${LastName}`,
      Title: 'Accounts payable',
      Phone: phone(n, 1),
      Email: `ap${n}@example.com`,
      OwnerId: ownerId,
    },
  };
}

/** Only 555-0100 to 555-0199 are nobody's numbers. */
function phone(n: number, offset: number): string {
  return `(${201 + (n % 700)}) 555-01${String((n * 2 + offset) % 100).padStart(2, '0')}`;
}

function* invoiceOf(
  making: Making,
  accountId: string,
  n: number,
  i: number,
  random: () => number,
): Generator<SeedRecord> {
  const isComparison = n === 0;
  const invoice = openInvoice({
    id: making.store.newId('Invoice'),
    accountId,
    number: `LG-${n}-${i + 1}`,
    total: isComparison ? 10_000 + i * 1_250 : 2_500 + Math.floor(random() * 1_000_000),
    dueIn: isComparison ? 20 - i * 4 : 30 - Math.floor(random() * 200),
    today: making.today,
    custom: making.withPackage ? { poNumber: `PO-${n}-${i + 1}` } : null,
  });
  if (isComparison || random() >= PAID_SHARE) yield invoice;
  else yield* paid(making.store, accountId, invoice);
}

function* paid(store: OrgStore, accountId: string, { object, fields }: SeedRecord): Generator<SeedRecord> {
  const amount = fields.TotalAmountWithTax;
  const on = `${fields.DueDate}T15:00:00.000Z`;
  const paymentId = store.newId('Payment');
  yield {
    object,
    fields: { ...fields, Balance: 0, NetPaymentsApplied: amount, SettlementStatus: 'Settled' },
  };
  const money = { Amount: amount, Balance: 0, TotalApplied: amount, TotalUnapplied: 0 };
  const kind = { Status: 'Processed', Type: 'Capture', ProcessingMode: 'External' };
  yield {
    object: 'Payment',
    fields: { Id: paymentId, AccountId: accountId, Date: on, EffectiveDate: on, ...money, ...kind },
  };
  yield {
    object: 'PaymentLineInvoice',
    fields: {
      Id: store.newId('PaymentLineInvoice'),
      PaymentId: paymentId,
      InvoiceId: fields.Id,
      Amount: amount,
      Type: 'Applied',
      AppliedDate: on,
    },
  };
}

interface PastCall {
  readonly accountId: string;
  readonly contactId: string;
  readonly ownerId: string;
  readonly n: number;
  readonly i: number;
}

function* callOf(making: Making, { accountId, contactId, ownerId, n, i }: PastCall): Generator<SeedRecord> {
  const started = making.now.subtract({ hours: 24 * (2 + i * 9 + (n % 7)) }).round('minute');
  const startedAt = started.toString({ fractionalSecondDigits: 3 });
  yield {
    object: 'Task',
    fields: {
      Id: making.store.newId('Task'),
      Subject: 'Call – No answer',
      Status: 'Completed',
      Priority: 'Normal',
      IsClosed: true,
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'No answer',
      ActivityDate: startedAt.slice(0, 10),
      WhatId: accountId,
      AccountId: accountId,
      WhoId: contactId,
      OwnerId: ownerId,
      CreatedDate: startedAt,
      ...(making.withPackage ? { Parley_Started_At__c: startedAt, Parley_Number__c: phone(n, 1) } : {}),
    },
  };
}
