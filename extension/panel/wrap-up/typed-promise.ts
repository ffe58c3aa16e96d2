import { nextProcessingDay } from '../../../shared/calendar/business-day.ts';
import type { Instant } from '../../../shared/calendar/instant.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import { withPendingWrites } from '../../../shared/compliance/customer/with-pending-writes.ts';
import {
  type AgreementDraft,
  type AgreementTerms,
  paymentMethodSchema,
} from '../../../shared/domain/agreement.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { type Asked, askedOf } from '../../../shared/plans/asked.ts';
import { authorityOver } from '../../../shared/plans/authority.ts';
import { matterOfCustomer } from '../../../shared/plans/matter-of-customer.ts';
import type { PlanMatter, Reason } from '../../../shared/plans/offer.ts';
import { type PlanRules, planRules } from '../../../shared/plans/plan-rules.ts';
import type { PlanPolicy } from '../../../shared/plans/policy.ts';
import { reason } from '../../../shared/plans/reason.ts';
import { supersededBy } from '../../../shared/plans/supersede.ts';
import { termsOf } from '../../../shared/plans/terms-of.ts';
import { derivedKey } from '../../../shared/wrap-up/derived-key.ts';
import { moneyOf } from '../../../shared/wrap-up/typed-amount.ts';
import { agreementsOf, runningIds } from '../money/agreements.ts';

/** What is typed: amount, day and method, in one currency. */
export type PromiseText = NonNullable<CallSession['wrapUp']['promise']>;

/** Why what is typed is no promise yet. */
export type PromiseFault =
  | { readonly is: 'amount' | 'date' }
  | { readonly is: 'too-much'; readonly most: Money }
  | { readonly is: 'beyond'; readonly why: readonly Reason[] };

export type TypedPromise =
  | { readonly is: 'none' }
  /** Something is missing still; nothing is wrong. */
  | { readonly is: 'unfinished' }
  | { readonly is: 'fault'; readonly fault: PromiseFault }
  | { readonly is: 'terms'; readonly terms: AgreementTerms };

/** What may be promised now in one currency, and by which rules. */
export interface PromiseGround {
  readonly matter: PlanMatter;
  readonly rules: PlanRules;
  readonly asked: Asked;
}

/**
 * What may be asked for, with what was disputed in this very call left out of it.
 * @param debtIds the debts the call is about; none: all
 * @returns null: not all that is owed could be read
 */
export function promiseGround(
  snapshot: CustomerSnapshot,
  disputes: Conversation['holds'],
  currency: string,
  at: Instant,
  policy: PlanPolicy | null,
  debtIds: readonly string[],
): PromiseGround | null {
  const { org, customer } = snapshot;
  const heard = disputes.map(({ key, hold }) => ({
    ...{ v: 1 as const, kind: 'record-hold' as const, key, hold },
    ...{
      orgId: org.orgId,
      userId: org.userId,
      customer: customer.ref,
      customerName: customer.name,
      madeAt: at,
    },
  }));
  const matter = matterOfCustomer(withPendingWrites(snapshot, heard), currency, at, null, debtIds);
  if (matter.is !== 'known') return null;
  const rules = planRules({ policy, login: org.login, creditors: matter.value.creditors, currency });
  return { matter: matter.value, rules, asked: askedOf(matter.value) };
}

/** One amount by one day, for the oldest of what may be asked for. */
export function promiseOfText(text: PromiseText, ground: PromiseGround): TypedPromise {
  const { matter, rules, asked } = ground;
  if (text.amount.trim() === '') return text.date === '' ? { is: 'none' } : { is: 'unfinished' };
  const amount = moneyOf(text.amount.trim(), [matter.currency]);
  if (amount === null) return fault({ is: 'amount' });
  if (amount.minor > asked.total.minor) return fault({ is: 'too-much', most: asked.total });
  if (text.date === '') return { is: 'unfinished' };
  if (!isPlainDate(text.date) || text.date < matter.today) return fault({ is: 'date' });
  try {
    const { terms } = termsOf(
      { is: 'single', on: text.date },
      {
        asked: partOf(asked, amount),
        rules,
        today: matter.today,
        processing: nextProcessingDay(matter.now, rules.zone ?? matter.zone, rules.cutOff, rules.calendar),
        method: paymentMethodSchema.safeParse(text.method).data ?? null,
        fee: null,
        interest: null,
      },
    );
    const authority = authorityOver(terms, rules, matter.today, null);
    if (authority.is === 'own') return { is: 'terms', terms };
    return fault({ is: 'beyond', why: authority.beyond });
  } catch (error) {
    if (error instanceof RangeError)
      return fault({ is: 'beyond', why: [reason('not-possible', '{why}', { why: error.message })] });
    throw error;
  }
}

const fault = (one: PromiseFault): TypedPromise => ({ is: 'fault', fault: one });

/** The oldest first, up to the amount; where not every invoice is listed, the account as a whole. */
function partOf(asked: Asked, amount: Money): Asked {
  let left = amount.minor;
  const invoices = asked.invoices.flatMap((invoice) => {
    const minor = Math.min(left, invoice.amount.minor);
    left -= minor;
    return minor > 0 ? [{ ...invoice, amount: { ...invoice.amount, minor } }] : [];
  });
  return { ...asked, total: amount, invoices: left > 0 ? [] : invoices };
}

/**
 * The agreement as it is written. It takes the place of promises on the same that still run by what was paid: a broken one
 * stays broken. A running plan goes on.
 */
export function draftOf(
  { key, terms, fingerprint }: Pick<AgreementDraft, 'key' | 'terms' | 'fingerprint'>,
  snapshot: CustomerSnapshot,
  today: PlainDate,
  before: AgreementDraft | undefined,
): AgreementDraft {
  const running = runningIds(agreementsOf(snapshot, today));
  const single = itemsOf(snapshot.promises).filter(({ id, planId }) => planId === null && running.has(id));
  const ids = new Set(single.map(({ id }) => id));
  return {
    key,
    terms: {
      ...terms,
      payments: terms.payments.map((payment) => ({
        ...payment,
        key: derivedKey(key, `payment ${payment.sequence}`),
      })),
    },
    fingerprint,
    readBack: before?.fingerprint === fingerprint ? before.readBack : null,
    reference: null,
    words: before?.words ?? null,
    supersedes: supersededBy(terms, snapshot, ids, 'A new promise was made'),
    approvalId: null,
  };
}
