import { checkedAt, factsOf, type World } from '../../call-guide/checks/worlds.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Debt, Profile } from '../../domain/debt.ts';
import type { Hold } from '../../domain/hold.ts';
import type { Invoice } from '../../domain/invoice.ts';
import { absent, known } from '../../domain/known.ts';
import type { Part } from '../../domain/part.ts';
import type { Money } from '../../money/money.ts';
import type { PaperMatter, Sender } from '../paper-matter.ts';

/** A made-up customer for whom every field of every template has a value: words are checked as a customer would read them. */
export const SAMPLE_PERSON = 'sample-person';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const read = <T>(...items: T[]): Part<T> => ({ is: 'read', items, complete: true, total: items.length });

export const sampleSender: Sender = {
  companyName: 'Northline, Inc.',
  address: ['200 Front Street', 'Columbus, OH 43215'],
  phone: '800-555-0142',
  hours: '8 a.m. to 8 p.m. Eastern, Monday to Friday',
  email: 'help@example.com',
  website: 'https://northline.example.com',
  disputeLink: 'https://northline.example.com/dispute',
  paymentLink: 'https://northline.example.com/pay',
  associateName: 'Dana Ortiz',
  offersSpanish: true,
};

const invoice = (id: string, due: string, open: number, disputed = false): Invoice => ({
  ...{ id, object: 'Invoice', number: `INV-${id}`, debtId: null },
  ...{ issued: known('2026-02-01'), due: known(due), total: known(usd(open)), open: known(usd(open)) },
  ...{
    status: known('Posted'),
    poNumber: known(`PO-${id}`),
    terms: known('Net 30'),
    disputed: known(disputed),
  },
});

const debt = (profile: Profile): Debt => ({
  ...{ id: 'debt', object: 'Debt', name: 'Card ··2290', profile: known(profile), kind: known('credit_card') },
  ...{ creditor: known('Harbor Bank'), accountEnding: known('2290'), balance: known(usd(124_050)) },
  disputed: known(usd(0)),
  itemisation: {
    ...{ asOf: known('2025-12-31'), principal: known(usd(130_000)), interest: known(usd(4_050)) },
    ...{ fees: known(usd(0)), payments: known(usd(10_000)), credits: known(usd(0)) },
  },
  ...{ oldestDue: known('2026-02-03'), status: known('Open'), labels: { kind: null, status: null } },
  legal: {
    ...{ consumerPurpose: absent, obligor: absent, assignedOn: absent, obtainedInDefault: absent },
    ...{ accountNumberWhenObtained: absent, limitationExpiresOn: known('2029-01-31'), judgment: absent },
    ...{ suitIntended: absent, collectionProceduresStarted: absent, validationSentOn: absent },
    ...{ validationReceivedOn: absent, validationEndsOn: absent },
  },
});

const hold = (kind: 'dispute' | 'cease' | 'hardship'): Hold => ({
  ...{ id: `hold-${kind}`, object: 'Hold', key: null, kind: known(kind), status: known('active') },
  ...{ partyId: absent, debtId: absent, medium: absent, number: absent, words: known('As I said.') },
  ...{ written: known(false), receivedOn: known('2026-06-10'), effectiveFrom: absent },
  ...{ effectiveTo: known('2026-09-01'), disputedAmount: absent, answeredOn: absent },
  ...{ invoiceId: absent, invoiceNumber: absent, reason: absent },
  attorney: {
    ...{ name: absent, phone: absent, reachable: absent },
    ...{ contactedOn: absent, responded: absent, consentsToDirectContact: absent },
  },
  bankruptcy: {
    ...{ chapter: absent, filedOn: absent, prepetition: absent },
    ...{ dischargedOn: absent, endedOn: absent },
  },
  ...{ source: absent, sourceId: absent, statusReason: absent, recordedAt: checkedAt, recordedBy: null },
});

function sampleSnapshot(profile: Profile): CustomerSnapshot {
  const trade = profile === 'b2b';
  const ref = {
    system: 'salesforce',
    apiOrigin: 'https://sample.example.com',
    object: 'Account',
    id: 'sample',
  };
  const place = { street: '1 High St', city: 'Columbus', state: 'OH', postalCode: '43215', country: null };
  return {
    v: 1,
    customer: {
      ref: ref as CustomerSnapshot['opened'],
      ...{ name: 'Pat Doe', kind: trade ? 'business' : 'person', accountNumber: known('44-2290') },
      ...{ profile: known(profile), language: absent, address: known(place), zones: ['America/New_York'] },
      ...{ owner: absent, sensitive: absent, accountStatus: absent },
    },
    opened: ref as CustomerSnapshot['opened'],
    org: {
      ...{ orgId: 'sample', orgName: 'Northline', userId: 'sample', userName: 'Dana Ortiz' },
      ...{ login: 'dana@example.com', isSandbox: false, zone: 'America/New_York', language: null },
    },
    ...{ readAt: checkedAt, contactFactsReadAt: checkedAt },
    parties: read({
      ...{ id: SAMPLE_PERSON, object: 'Contact', name: 'Pat Doe', role: null, isPrimary: true },
      ...{ debtRole: known('consumer' as const), zone: absent, email: known('pat@example.org') },
      ...{ language: absent, address: known(place), birthdate: absent, doNotCall: absent },
      ...{ emailOptOut: absent, solicitOptOut: absent },
    }),
    phones: read(),
    debts: trade ? read() : read(debt(profile)),
    invoices: trade
      ? read(invoice('1', '2026-03-01', 80_000), invoice('2', '2026-05-01', 44_050, true))
      : read(),
    openTotals: read(),
    receipts: read({
      ...{ id: 'r', object: 'Payment', kind: 'payment' as const, number: 'R-1', on: known('2026-06-01') },
      ...{ amount: known(usd(5_000)), unapplied: known(usd(5_000)), status: absent },
    }),
    ...{ attempts: read(), callsInProgress: read(), preferences: read(), decisions: read() },
    // Read by the words alone; the facts of a world say what the rules hear.
    holds: read(hold('dispute'), hold('cease'), hold('hardship')),
    ...{ promises: read(), plans: { is: 'absent' }, approvals: { is: 'absent' }, notes: read() },
    warnings: read(),
  };
}

/** The matter of a made-up customer in a world of facts. */
export function sampleMatter(world: World): PaperMatter {
  const facts = factsOf(world);
  return {
    snapshot: sampleSnapshot(world.profile),
    facts: { ...facts, people: [{ id: SAMPLE_PERSON, role: 'consumer' }] },
    ...{ policy: null, debtIds: [], invoiceIds: [], agreement: null, esignConsent: true },
    documents: known(
      ['1', '2'].map((id) => ({
        invoiceId: id,
        name: 'copy.pdf',
        link: 'https://files.example.com/copy.pdf',
      })),
    ),
    given: {
      ...{ creditorThen: 'Harbor Bank', refundReason: 'Paid twice', orderNumbers: ['SO-1'] },
      ...{ releaseTerms: 'When INV-1 is paid', recipient: 'Orchard & Pine', packetReason: 'No answer' },
      ...{ summary: 'Five calls, two letters', venue: 'Franklin County', contractOnFile: 'Contract 12' },
      payBy: '2026-07-20',
    },
  };
}
