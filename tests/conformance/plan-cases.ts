import type { BusinessCalendar, RollRule } from '../../shared/calendar/business-day.ts';
import type { Frequency } from '../../shared/domain/agreement.ts';
import { decimalFromMoney, type Money } from '../../shared/money/money.ts';
import { moneyFromDecimal } from '../../shared/money/money-from-decimal.ts';
import {
  affordabilityOf,
  type Income,
  type Period,
  type PeriodicAmount,
} from '../../shared/plans/affordability.ts';
import { alreadyPaid } from '../../shared/plans/already-paid.ts';
import { defaultPlanPolicy } from '../../shared/plans/default-policy.ts';
import { dueDates } from '../../shared/plans/due-dates.ts';
import { type DayCount, simpleInterest } from '../../shared/plans/interest.ts';
import { type SettlementTier, settlementOf } from '../../shared/plans/settlement-tiers.ts';
import { splitEqual, splitFixed } from '../../shared/plans/split.ts';
import { type PostedPayment, standingOf } from '../../shared/plans/standing.ts';
import { type Fields, fields, list, numeric, text, type VectorCase } from './case.ts';

/** Asks the product for the figures of a plan case, under the vectors' own names. */
export type PlanAdapter = (vector: VectorCase) => Readonly<Record<string, unknown>>;

/** Each kind of plan case: the vectors' words into the product's, one call, and back. */
export const planCases: Readonly<Record<string, PlanAdapter>> = {
  split_equal: ({ ask }) => rowsOf(splitEqual(money(ask, 'total', ask), count(ask))),
  split_fixed: ({ ask }) =>
    rowsOf(
      splitFixed(
        money(ask, 'total', ask),
        money(ask, 'amount', ask),
        ask.min_last == null ? null : money(ask, 'min_last', ask),
      ),
    ),
  due_dates: ({ ask }) => ({
    dates: dueDates({
      first: required(text(ask.first), 'first'),
      frequency: dashed(ask.frequency) as Frequency,
      count: count(ask),
      anchorDays: Array.isArray(ask.anchor_days) ? list(ask.anchor_days).map(Number) : null,
      roll: dashed(ask.roll ?? 'none') as RollRule,
      calendar: dashed(ask.calendar ?? 'none') as BusinessCalendar,
    }),
  }),
  simple_interest: ({ ask }) => ({
    interest: decimalFromMoney(
      simpleInterest(
        money(ask, 'principal', ask),
        {
          annualRate: String(ask.annual_rate),
          dayCount: required(text(ask.day_count), 'day_count') as DayCount,
        },
        required(text(ask.from), 'from'),
        required(text(ask.to), 'to'),
      ),
    ),
  }),
  settlement: ({ ask }) => {
    const tiers = list(ask.tiers).map((row) => tierOf(fields(row), ask));
    const settled = settlementOf(
      tiers,
      money(ask, 'balance', ask),
      required(numeric(ask.age_days), 'age_days'),
    );
    if (settled.is === 'refused') return { error: underscored(settled.why) };
    return { amount: decimalFromMoney(settled.amount), forgiven: decimalFromMoney(settled.forgiven) };
  },
  affordability: ({ ask }) => {
    const found = affordabilityOf(
      {
        currency: currencyOf(ask),
        income: list(ask.income).map((row) => incomeOf(fields(row), ask)),
        essentials: periodic(ask.essentials, ask),
        priorityDebts: periodic(ask.priority_debts, ask),
      },
      String(ask.cap_share ?? defaultPlanPolicy.affordabilityShare),
    );
    return {
      monthly_disposable: decimalFromMoney(found.monthlyDisposable),
      max_monthly: decimalFromMoney(found.maxMonthly),
    };
  },
  promise_status: ({ ask }) => {
    const promise = fields(ask.promise);
    const due = required(text(promise.due), 'due');
    const standing = standingOf(
      {
        id: 'promise',
        amount: money(promise, 'amount', ask),
        planId: null,
        made: required(text(promise.made), 'made'),
        earlyDays: null,
        due,
        expected: due,
        graceDays: numeric(promise.grace_days) ?? 0,
        tolerance: shareOfPercent(String(promise.tolerance ?? '0')),
        invoiceIds: [],
        ended: null,
      },
      list(ask.payments).map((row, index) => paymentOf(fields(row), index, ask)),
      required(text(ask.today), 'today'),
    );
    return { status: underscored(standing.status), matched: decimalFromMoney(standing.matched) };
  },
  already_paid: ({ ask }) => {
    const invoices = list(ask.invoices).map((row) => ({
      id: required(text(fields(row).id), 'id'),
      due: null,
      open: money(fields(row), 'open', ask),
    }));
    const received = { id: 'receipt', unapplied: money(ask, 'receipt', ask) };
    // The vectors want every set there is; the panel lists the first 20.
    return { matches: alreadyPaid(invoices, received, { most: 10_000, tolerance: 0 }).sets };
  },
};

const rowsOf = (rows: readonly Money[]): { rows: string[] } => ({ rows: rows.map(decimalFromMoney) });

const currencyOf = (ask: Fields): string => required(text(ask.currency), 'currency');

const money = (from: Fields, name: string, ask: Fields): Money =>
  moneyFromDecimal(String(required(from[name] ?? null, name)), currencyOf(ask));

const count = (ask: Fields): number => required(numeric(ask.count), 'count');

const dashed = (value: unknown): string => String(value).replaceAll('_', '-');
const underscored = (value: string): string => value.replaceAll('-', '_');

/** The vectors speak of per cent, the product of a share: the point moves two places. */
function shareOfPercent(percent: string): string {
  const [whole = '0', decimals = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

const tierOf = (row: Fields, ask: Fields): SettlementTier => ({
  ageFrom: numeric(row.age_from) ?? 0,
  ageTo: numeric(row.age_to),
  balanceFrom:
    row.balance_from == null ? { minor: 0, currency: currencyOf(ask) } : money(row, 'balance_from', ask),
  balanceTo: row.balance_to == null ? null : money(row, 'balance_to', ask),
  percent: String(row.percent),
});

/** Of an income that varies the low month counts. */
const incomeOf = (row: Fields, ask: Fields): Income => ({
  ...periodicOf(row, ask),
  low: row.low == null ? null : money(row, 'low', ask),
  benefit: row.benefit === true,
});

const periodic = (rows: unknown, ask: Fields): PeriodicAmount[] =>
  list(rows).map((row) => periodicOf(fields(row), ask));

const periodicOf = (row: Fields, ask: Fields): PeriodicAmount => ({
  amount: money(row, 'amount', ask),
  per: dashed(required(text(row.per), 'per')) as Period,
});

const paymentOf = (row: Fields, index: number, ask: Fields): PostedPayment => ({
  id: String(index),
  on: required(text(row.date), 'date'),
  amount: money(row, 'amount', ask),
  reversed: row.reversed === true,
  invoiceIds: [],
});

function required<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`The case gives no ${name}`);
  return value;
}
