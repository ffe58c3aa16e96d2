import { dateFromDay, dayFromDate } from '../calendar/epoch-day.ts';
import { localDate } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { ownPartyId } from '../compliance/customer/about.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Hold, HoldKind } from '../domain/hold.ts';
import { absent, type Known, known, unknown, valueOr } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import type { Address, Party } from '../domain/party.ts';
import type { Money } from '../money/money.ts';
import type { FieldValues, GivenFields } from './merge-fields.ts';
import { type PaperWorld, profileOfPaper } from './paper-matter.ts';
import { addressLines } from './postal-address.ts';
import { noticeValues } from './values-of-notice.ts';
import {
  askedInvoices,
  debtsOf,
  invoicesBesideDebts,
  invoicesOf,
  less,
  mapKnown,
  orNone,
  overdueInvoices,
  sums,
  unappliedReceipts,
} from './what-is-owed.ts';

/** Days somebody has to pay or answer after a reminder; ours, no law's. */
const daysToPay = 10;

/** The value of every field, from what a person gave, the company's settings and the file. */
export function valuesOf(world: PaperWorld): FieldValues {
  const found: FieldValues = {
    ...ofSender(world),
    ...ofCustomer(world),
    ...ofMoney(world),
    ...ofHolds(world),
    ...noticeValues(world),
    agreement: world.matter.agreement === null ? absent : known('agreed'),
    ...onlyGiven,
  };
  return withGiven(found, world.matter.given);
}

/** Nothing on file holds these: somebody has to say them. */
const onlyGiven = {
  creditorThen: absent,
  refundReason: absent,
  orderNumbers: absent,
  releaseTerms: absent,
  recipient: absent,
  packetReason: absent,
  summary: absent,
  venue: absent,
  contractOnFile: absent,
} as const;

function withGiven(found: FieldValues, given: GivenFields): FieldValues {
  const values: Record<string, Known<unknown>> = { ...found };
  for (const [name, value] of Object.entries(given)) values[name] = known(value);
  return values as unknown as FieldValues;
}

const nullable = <T>(value: T | null): Known<T> => (value === null ? absent : known(value));

const today = ({ matter, context }: PaperWorld): PlainDate => localDate(context.at, matter.snapshot.org.zone);

const ofSender = ({ matter, context: { sender } }: PaperWorld) => ({
  companyName: nullable(sender.companyName),
  companyAddress: nullable(sender.address?.join(', ') ?? null),
  companyPhone: nullable(sender.phone),
  companyHours: nullable(sender.hours),
  companyEmail: nullable(sender.email),
  companyWebsite: nullable(sender.website),
  disputeLink: nullable(sender.disputeLink),
  paymentLink: nullable(sender.paymentLink),
  associateName: known(sender.associateName ?? matter.snapshot.org.userName),
});

/** The person written to; undefined: nobody on file has this id. */
const addresseeOf = ({ matter, context }: PaperWorld): Party | undefined =>
  itemsOf(matter.snapshot.parties).find(({ id }) => id === context.personId);

/**
 * The person's own address. The customer's is that of the customer alone, and in trade of the people of the business:
 * a consumer's home is no address of their attorney, or of anybody else (12 CFR 1006.6(d)(1)).
 */
function addressOf(world: PaperWorld, party: Party | undefined): Known<Address> {
  const { snapshot } = world.matter;
  if (party?.address.is === 'known') return party.address;
  const isOwn = world.context.personId === ownPartyId(snapshot);
  const isOfBusiness =
    profileOfPaper(world.matter) === 'b2b' &&
    party !== undefined &&
    valueOr(party.debtRole, 'consumer') === 'consumer';
  return isOwn || isOfBusiness ? snapshot.customer.address : (party?.address ?? absent);
}

function ofCustomer(world: PaperWorld) {
  const { customer } = world.matter.snapshot;
  const party = addresseeOf(world);
  const isCustomer = party === undefined && world.context.personId === customer.ref.id;
  return {
    today: known(today(world)),
    customerName: known(customer.name),
    addresseeName: party ? known(party.name) : isCustomer ? known(customer.name) : absent,
    addresseeAddress: mapKnown(
      addressOf(world, party),
      (address) => addressLines(address)?.join(', ') ?? null,
    ),
    accountNumber: customer.accountNumber,
    reference: customer.accountNumber,
  };
}

function ofMoney(world: PaperWorld) {
  const { matter } = world;
  const { snapshot } = matter;
  const day = today(world);
  const asked = askedInvoices(matter);
  const overdue = overdueInvoices(matter, day);
  const unapplied = mapKnown(unappliedReceipts(snapshot), (receipts) =>
    receipts.length === 0 ? null : receipts.map((one) => one.unapplied),
  );
  const unappliedAmount = unapplied.is === 'known' ? sums(unapplied.value) : unapplied;
  const oldestDue = oldestOf(world);
  const overdueAmount = overdue.is === 'known' ? sums(overdue.value.map(({ open }) => open)) : overdue;
  const asking = amountAsked(world);
  return {
    amountDue: amountOwed(world),
    amountAsked: asking,
    overdueAmount,
    netAsked: left(profileOfPaper(matter) === 'b2b' ? overdueAmount : asking, unappliedAmount),
    unappliedAmount,
    refundAmount: unappliedAmount,
    netAmount: mapKnown(grossOf(world), (gross) =>
      less(gross, unappliedAmount.is === 'known' ? unappliedAmount.value : []),
    ),
    oldestDue,
    daysPastDue: mapKnown(oldestDue, (due) => Math.max(0, daysBetween(due, day))),
    invoiceNumbers: mapKnown(asked, (all) => (all.length === 0 ? null : all.map(({ number }) => number))),
    invoiceCount: mapKnown(asked, (all) => all.length || null),
    payBy: payByOf(world, day),
  };
}

/** For consumers what the debts come to; in trade what the invoices do, less those in dispute. */
function amountOwed(world: PaperWorld): Known<readonly Money[]> {
  const debts = debtsOf(world.matter);
  if (profileOfPaper(world.matter) !== 'b2b') {
    if (debts.is !== 'known') return debts;
    if (debts.value.length > 0) return sums(debts.value.map(({ balance }) => balance));
  }
  const invoices = askedInvoices(world.matter);
  return invoices.is === 'known' ? sums(invoices.value.map(({ open }) => open)) : invoices;
}

/** What nobody disputes: of a debt its balance less the part in dispute. Nothing left to ask for is no amount. */
function amountAsked(world: PaperWorld): Known<readonly Money[]> {
  const asked = amountOwed(world);
  const debts = debtsOf(world.matter);
  if (asked.is !== 'known' || debts.is !== 'known' || profileOfPaper(world.matter) === 'b2b') return asked;
  return left(asked, sums(debts.value.map((one) => one.disputed).filter(({ is }) => is !== 'absent')));
}

/** What one amount leaves of another in each currency; nothing left to ask for is no amount. */
function left(whole: Known<readonly Money[]>, taken: Known<readonly Money[]>): Known<readonly Money[]> {
  if (whole.is !== 'known') return whole;
  if (taken.is === 'forbidden' || taken.is === 'unknown') return taken;
  const rest = less(whole.value, taken.is === 'known' ? taken.value : []).filter(({ minor }) => minor > 0);
  return nullable(rest.length > 0 ? rest : null);
}

/** All that is open, disputed or not: what a statement starts from. */
export function grossOf({ matter }: PaperWorld): Known<readonly Money[]> {
  const isTrade = profileOfPaper(matter) === 'b2b';
  const invoices = orNone(isTrade ? invoicesOf(matter) : invoicesBesideDebts(matter));
  if (invoices.is !== 'known') return invoices;
  const open = invoices.value.map((one) => one.open);
  if (isTrade && open.length > 0) return sums(open);
  const debts = orNone(debtsOf(matter));
  return debts.is === 'known' ? sums([...debts.value.map(({ balance }) => balance), ...open]) : debts;
}

function oldestOf({ matter }: PaperWorld): Known<PlainDate> {
  const invoices = itemsOf(matter.snapshot.invoices).length > 0 ? askedInvoices(matter) : absent;
  const debts = debtsOf(matter);
  const days = [
    ...(invoices.is === 'known' ? invoices.value.map(({ due }) => due) : []),
    ...(debts.is === 'known' ? debts.value.map(({ oldestDue }) => oldestDue) : []),
  ].flatMap((due) => (due.is === 'known' ? [due.value] : []));
  return nullable(days.sort()[0] ?? null);
}

/**
 * A day to pay by never falls within the validation period (12 CFR 1006.38(b)); where a collector's notice is not on file
 * nobody can tell when that ends, and none is named.
 */
function payByOf({ matter, context }: PaperWorld, day: PlainDate): Known<PlainDate> {
  const { facts } = matter;
  const soon = dayFromDate(day) + daysToPay;
  if (profileOfPaper(matter) !== 'third-party') return known(dateFromDay(soon));
  if (facts.validationEndsOn === null)
    return unknown('No validation notice is on file, so that the end of its period is not known');
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? matter.snapshot.org.zone;
  const end = dayFromDate(facts.validationEndsOn);
  const isOver = dayFromDate(localDate(context.at, zone)) > end;
  return known(dateFromDay(isOver ? soon : Math.max(soon, end + 1)));
}

/** A hold that nobody lifted; one whose state cannot be read holds on. */
export const inForce = ({ status }: Hold): boolean => status.is !== 'known' || status.value === 'active';

/** Holds of a kind that somebody recorded and nobody lifted, newest first. */
export const activeHolds = ({ holds }: CustomerSnapshot, ...kinds: readonly HoldKind[]): Hold[] =>
  itemsOf(holds).filter((one) => one.kind.is === 'known' && kinds.includes(one.kind.value) && inForce(one));

function ofHolds({ matter, context }: PaperWorld) {
  const { snapshot } = matter;
  const [dispute] = activeHolds(snapshot, 'dispute', 'original-creditor');
  const [cease] = activeHolds(snapshot, 'cease', 'refusal');
  const [hardship] = activeHolds(snapshot, 'hardship');
  const day = localDate(context.at, snapshot.org.zone);
  const receivedOn = (hold: Hold | undefined): Known<PlainDate> =>
    hold === undefined
      ? absent
      : hold.receivedOn.is === 'absent'
        ? known(localDate(hold.recordedAt, snapshot.org.zone))
        : hold.receivedOn;
  const numbers = [
    ...activeHolds(snapshot, 'dispute').flatMap(({ invoiceNumber }) =>
      invoiceNumber.is === 'known' ? [invoiceNumber.value] : [],
    ),
    ...itemsOf(snapshot.invoices).flatMap(({ number, disputed }) =>
      disputed.is === 'known' && disputed.value ? [number] : [],
    ),
  ];
  return {
    disputeReceived: receivedOn(dispute),
    ceaseReceived: receivedOn(cease),
    hardshipUntil: mapKnown(hardship?.effectiveTo ?? absent, (until) => (until >= day ? until : null)),
    disputedInvoices: nullable(numbers.length > 0 ? [...new Set(numbers)] : null),
  };
}
