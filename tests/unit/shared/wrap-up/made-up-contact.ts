import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import type { CallFact, CallSession } from '../../../../shared/call-guide/session.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import type { AgreementDraft, AgreementTerms } from '../../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Invoice } from '../../../../shared/domain/invoice.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import type { ContactMade } from '../../../../shared/wrap-up/contact-made.ts';
import { proposeWrapUp, type WrapUp } from '../../../../shared/wrap-up/wrap-up.ts';
import type { WrapUpContext } from '../../../../shared/wrap-up/wrap-up-matter.ts';
import { carefulWrapUp } from '../../../../shared/wrap-up/wrap-up-policy.ts';
import { CUSTOMER, context, DEBT, NUMBER, PERSON, read, snapshot } from '../compliance/snapshot-of.ts';

export const STARTED = '2026-11-23T17:00:00.000Z';
export const key = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const usd = (minor: number) => ({ minor, currency: 'USD' });

const invoice = (n: number, minor: number, change: Partial<Invoice> = {}): Invoice => ({
  id: `a0${n}000000000000AAA`,
  object: 'Invoice__c',
  number: `INV-100${n}`,
  debtId: DEBT,
  issued: absent,
  due: known('2026-10-01'),
  total: known(usd(minor)),
  open: known(usd(minor)),
  status: absent,
  poNumber: absent,
  terms: absent,
  disputed: known(false),
  ...change,
});

export const threeInvoices = [invoice(1, 100_000), invoice(2, 55_000), invoice(3, 43_000)] as const;

export const customer = (change: Partial<CustomerSnapshot> = {}): CustomerSnapshot =>
  snapshot({
    invoices: read(...threeInvoices),
    openTotals: read({ open: usd(198_000), overdue: absent, count: 3 }),
    readAt: '2026-11-23T16:58:00.000Z',
    ...change,
  });

export const fact = (code: string, change: Partial<CallFact> = {}): CallFact => ({
  key: key(100 + code.length * 7 + code.charCodeAt(0)),
  code,
  at: '2026-11-23T17:02:00.000Z',
  words: '',
  fields: {},
  takenBack: null,
  ...change,
});

export const session = (change: Partial<CallSession> = {}): CallSession => ({
  v: 1,
  guideVersion: builtInGuide.version,
  profile: 'third-party',
  direction: 'out',
  channel: 'call',
  language: 'en',
  node: null,
  anchor: null,
  path: [],
  verified: { at: '2026-11-23T17:01:00.000Z', by: ['birth date', 'ZIP'] },
  said: [
    {
      lineId: 'C06.first',
      language: 'en',
      text: 'This is an attempt to collect a debt …',
      disclosure: 'initial_full',
      at: '2026-11-23T17:01:30.000Z',
    },
  ],
  facts: [],
  agreements: [],
  rungs: {},
  wrapUp: {
    disposition: null,
    note: null,
    added: '',
    followUpOn: null,
    accountStatus: null,
    sensitive: null,
    tasks: [],
    invoiceIds: [],
  },
  ...change,
});

export const contact = (change: Partial<ContactMade> = {}): ContactMade => ({
  key: key(1),
  customer: snapshot().customer.ref,
  customerName: 'Ada Byrd',
  orgId: '00D000000000001EAA',
  userId: '005000000000001AAA',
  zone: 'America/New_York',
  language: null,
  number: NUMBER,
  phoneId: `${CUSTOMER}.PersonMobilePhone`,
  partyId: PERSON,
  partyName: 'Ada Byrd',
  debtIds: [DEBT],
  startedAt: STARTED,
  endedAt: '2026-11-23T17:06:00.000Z',
  direction: 'out',
  judged: { ruleSet: 'x', evidence: '{}' },
  ...change,
});

export const terms = (change: Partial<AgreementTerms> = {}): AgreementTerms => ({
  kind: 'promise',
  balance: usd(155_000),
  total: usd(155_000),
  forgiven: usd(0),
  payments: [
    {
      key: key(60),
      sequence: 1,
      due: '2026-12-01',
      expected: '2026-12-03',
      amount: usd(155_000),
      sort: 'single',
    },
  ],
  frequency: null,
  method: 'cheque',
  invoices: threeInvoices.slice(0, 2).map(({ id, number, open }) => ({
    id,
    number,
    amount: open.is === 'known' ? open.value : usd(0),
  })),
  debtIds: [DEBT],
  interest: null,
  fees: null,
  graceDays: 3,
  tolerance: '0',
  breakRule: 'whole-plan',
  lateAllowed: 0,
  expiresAt: null,
  ...change,
});

export const agreement = (change: Partial<AgreementDraft> = {}): AgreementDraft => ({
  key: key(50),
  terms: terms(),
  fingerprint: '3fa91b02'.repeat(8),
  readBack: {
    language: 'en',
    text: 'You will send $1,550.00 on December 1.',
    confirmed: ['amount', 'dates'],
    at: '2026-11-23T17:05:00.000Z',
  },
  reference: null,
  words: 'I can do the rest on the first.',
  supersedes: [],
  approvalId: null,
  ...change,
});

/** The dispute of one of three invoices. */
export const dispute = (change: Partial<CallFact> = {}): CallFact =>
  fact('DSP', {
    words: 'Two pallets were missing.',
    fields: { invoices: `${threeInvoices[2].id}=250.00`, reason: 'quantity' },
    ...change,
  });

export const contextOf = (change: Partial<WrapUpContext> = {}): WrapUpContext => {
  const own = change.snapshot ?? customer();
  return {
    session: session(),
    snapshot: own,
    contact: contact(),
    guide: builtInGuide,
    facts: factsOfCustomer(own, context({ at: STARTED })),
    policy: carefulWrapUp,
    at: '2026-11-23T17:07:00.000Z',
    ...change,
  };
};

export const wrapUp = (ofSession: Partial<CallSession> = {}, change: Partial<WrapUpContext> = {}): WrapUp =>
  proposeWrapUp(contextOf({ session: session(ofSession), ...change }));
