import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Debt, Profile } from '../../../../shared/domain/debt.ts';
import type { Invoice, Receipt } from '../../../../shared/domain/invoice.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import type { PaperContext, PaperMatter, Sender } from '../../../../shared/papers/paper-matter.ts';
import {
  AT,
  attempt,
  debt,
  context as factsContext,
  noLegal,
  PERSON,
  party,
  read,
  snapshot,
} from '../compliance/snapshot-of.ts';

export const usd = (minor: number) => ({ minor, currency: 'USD' });

export const sender: Sender = {
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

export const invoice = (id: string, due: string, open: number, change: Partial<Invoice> = {}): Invoice => ({
  id,
  object: 'Invoice',
  number: `INV-${id}`,
  debtId: null,
  issued: known('2026-06-01'),
  due: known(due),
  total: known(usd(open)),
  open: known(usd(open)),
  status: known('Posted'),
  poNumber: known(`PO-${id}`),
  terms: known('Net 30'),
  disputed: known(false),
  ...change,
});

const receipt = (id: string, unapplied: number, change: Partial<Receipt> = {}): Receipt => ({
  id,
  object: 'Payment',
  kind: 'payment',
  number: `R-${id}`,
  on: known('2026-11-02'),
  amount: known(usd(unapplied)),
  unapplied: known(usd(unapplied)),
  status: absent,
  ...change,
});

/** A card debt whose itemization leads to its balance, and whose notice was sent long ago. */
export const card = (change: Partial<Debt> = {}): Debt =>
  debt({
    kind: known('credit_card'),
    creditor: known('Harbor Bank'),
    accountEnding: known('2290'),
    itemisation: {
      asOf: known('2026-03-31'),
      principal: known(usd(181_000)),
      interest: known(usd(14_550)),
      fees: known(usd(7_450)),
      payments: known(usd(5_000)),
      credits: known(usd(0)),
    },
    legal: {
      ...noLegal,
      obtainedInDefault: known(true),
      limitationExpiresOn: known('2029-01-31'),
      validationSentOn: known('2026-05-04'),
      validationEndsOn: known('2026-06-12'),
    },
    ...change,
  });

/** A customer of this profile about whom all that a paper may need is on file. */
export function customerOf(profile: Profile, change: Partial<CustomerSnapshot> = {}): CustomerSnapshot {
  const base = snapshot();
  const trade = profile === 'b2b';
  return {
    ...base,
    customer: {
      ...base.customer,
      profile: known(profile),
      kind: trade ? 'business' : 'person',
      name: trade ? 'Larkspur Bakery' : 'Ada Byrd',
      accountNumber: known('44-2290'),
      owner: known('Sam Rowe'),
    },
    parties: read(party({ email: known('ada@example.org') })),
    debts: trade ? read() : read(card({ profile: known(profile) })),
    invoices: trade
      ? read(
          invoice('1', '2026-07-01', 125_000),
          invoice('2', '2026-10-15', 60_000),
          invoice('3', '2026-12-20', 40_000),
        )
      : read(),
    receipts: trade ? read(receipt('9', 30_000)) : read(),
    attempts: read(
      attempt({ result: 'conversation', disposition: 'PTP', startedAt: '2026-05-01T15:00:00.000Z' }),
    ),
    ...change,
  };
}

const key = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Two payments of an agreement, or one. */
export const terms = (change: Partial<AgreementTerms> = {}): AgreementTerms => ({
  kind: 'plan',
  balance: usd(198_000),
  total: usd(198_000),
  forgiven: usd(0),
  payments: [1, 2].map((sequence) => ({
    key: key(sequence),
    sequence,
    due: sequence === 1 ? '2026-12-04' : '2027-01-04',
    expected: sequence === 1 ? '2026-12-04' : '2027-01-04',
    amount: usd(99_000),
    sort: 'instalment',
  })),
  frequency: 'monthly',
  method: 'link',
  invoices: [],
  debtIds: [],
  interest: null,
  fees: null,
  graceDays: 3,
  tolerance: '0',
  breakRule: 're-plan',
  lateAllowed: 0,
  expiresAt: null,
  ...change,
});

export function matterOf(
  customer: CustomerSnapshot,
  change: Partial<PaperMatter> = {},
  at: string = AT,
): PaperMatter {
  return {
    snapshot: customer,
    facts: factsOfCustomer(
      customer,
      factsContext({
        at,
        about: { personId: PERSON, number: null },
        company: { ...factsContext().company, name: 'Northline, Inc.' },
      }),
    ),
    policy: null,
    debtIds: [],
    invoiceIds: [],
    agreement: null,
    documents: absent,
    given: {},
    esignConsent: null,
    ...change,
  };
}

export const contextOf = (change: Partial<PaperContext> = {}): PaperContext => ({
  language: 'en',
  medium: 'letter',
  at: AT,
  sender,
  personId: PERSON,
  lifted: [],
  ...change,
});

export { AT };
