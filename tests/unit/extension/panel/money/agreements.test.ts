import { afterEach, describe, expect, it } from 'vitest';
import { livePolicy } from '../../../../../extension/panel/models/policy-in-force.ts';
import { agreementsOf, promiseById, runningIds } from '../../../../../extension/panel/money/agreements.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { Receipt } from '../../../../../shared/domain/invoice.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { itemsOf, type Part } from '../../../../../shared/domain/part.ts';
import { type PaymentPlan, promiseSchema } from '../../../../../shared/domain/promise-to-pay.ts';
import type { PlanPolicy } from '../../../../../shared/plans/policy.ts';
import { terms } from '../../../shared/wrap-up/made-up-contact.ts';
import { read, usd } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';

const promise = (id: string, due: string, changes: object = {}) =>
  promiseSchema.parse({
    ...{
      id,
      object: 'Promise_To_Pay__c',
      debtId: null,
      amount: usd(100),
      paid: absent,
      made: '2026-10-01',
      due,
    },
    ...{ method: absent, status: known('active'), by: null, graceDays: known(3), ...changes },
  });

const paid = (id: string, on: string, amount = 100): Receipt => ({
  ...{ id, object: 'Payment', number: id, kind: 'payment', on: known(on), amount: known(usd(amount)) },
  ...{ unapplied: absent, status: absent },
});

const customer = (
  promises: readonly ReturnType<typeof promise>[],
  receipts: Part<Receipt>,
  changes: Partial<CustomerSnapshot> = {},
): CustomerSnapshot => ({
  ...northwind,
  promises: read(...promises),
  receipts,
  plans: { is: 'absent' },
  ...changes,
});

const planWith = (changes: Partial<PaymentPlan>) =>
  read<PaymentPlan>({
    ...{ id: 'plan', object: 'Payment_Plan__c', key: null, name: 'PLAN-1', status: known('active' as const) },
    ...{ made: '2026-10-01', by: null, terms: absent, fingerprint: absent, readBack: absent },
    ...{ supersededById: null, statusReason: absent, ...changes },
  });

const told = (snapshot: CustomerSnapshot, id: string, today: string) =>
  promiseById(agreementsOf(snapshot, today), id)?.told;

describe('where promises stand, by what was paid', () => {
  it.each([
    ['on its day', paid('p', '2026-11-10'), 'kept'],
    ['on the last day of grace', paid('p', '2026-11-13'), 'kept-late'],
    ['a day after the grace', paid('p', '2026-11-14'), 'broken'],
    ['in part', paid('p', '2026-11-10', 40), 'partly-kept'],
  ])('paid %s', (_, receipt, status) => {
    expect(told(customer([promise('a', '2026-11-10')], read(receipt)), 'a', '2026-11-23')).toBe(status);
  });

  it('is late within the grace and broken after it', () => {
    const snapshot = customer([promise('a', '2026-11-10')], read());
    const at = (today: string) => promiseById(agreementsOf(snapshot, today), 'a');
    expect(at('2026-11-10')).toMatchObject({ told: 'active', isLate: false });
    expect(at('2026-11-11')).toMatchObject({ told: 'active', isLate: true });
    expect(at('2026-11-13')).toMatchObject({ told: 'active', isLate: true });
    expect(at('2026-11-14')).toMatchObject({ told: 'broken' });
  });

  const unread: [string, Part<Receipt>][] = [
    ['failed', { is: 'failed', why: 'timeout' }],
    ['forbidden', { is: 'forbidden' }],
    ['absent', { is: 'absent' }],
    ['incomplete', { is: 'read', items: [], complete: false, total: null }],
  ];
  it.each(unread)('never calls it broken or late on payments that are %s', (_, receipts) => {
    const snapshot = customer([promise('a', '2026-11-10')], receipts);
    expect(told(snapshot, 'a', '2026-11-23')).toBe('not-known');
    expect(promiseById(agreementsOf(snapshot, '2026-11-12'), 'a')?.isLate).toBe(false);
    expect(agreementsOf(snapshot, '2026-11-23').isSure).toBe(false);
  });

  it('keeps what is certain even when not all was read', () => {
    const receipts: Part<Receipt> = {
      is: 'read',
      items: [paid('p', '2026-11-10')],
      complete: false,
      total: 9,
    };
    expect(told(customer([promise('a', '2026-11-10')], receipts), 'a', '2026-11-23')).toBe('kept');
  });

  it('what somebody typed does not count, but for superseded and cancelled', () => {
    const typed = (status: string) => [promise('a', '2026-11-10', { status: known(status) })];
    expect(told(customer(typed('kept'), read()), 'a', '2026-11-23')).toBe('broken');
    expect(told(customer(typed('superseded'), read()), 'a', '2026-11-23')).toBe('superseded');
  });
});

describe('a plan', () => {
  const rows = [1, 2, 3].map((sequence) =>
    promise(`r${sequence}`, `2026-11-0${sequence * 2}`, { planId: 'plan', sequence }),
  );
  const plans = planWith({});

  it('holds its payments, and asks for a new plan where one was missed', () => {
    const snapshot = customer(rows, read(paid('p', '2026-11-02')), { plans });
    const [plan] = agreementsOf(snapshot, '2026-11-08').plans;
    expect(plan?.payments.map((one) => one.told)).toEqual(['kept', 'broken', 'active']);
    expect(plan).toMatchObject({
      told: 'active',
      standing: { needs: 're-plan', paid: usd(100), missing: usd(200) },
    });
    expect(agreementsOf(snapshot, '2026-11-08').promises).toEqual([]);
  });

  it('runs while it may still be kept', () => {
    const snapshot = customer(rows, read(), { plans });
    expect([...runningIds(agreementsOf(snapshot, '2026-11-05'))]).toEqual(['plan', 'r1', 'r2', 'r3']);
    expect([...runningIds(agreementsOf(snapshot, '2026-12-31'))]).toEqual([]);
  });

  it('that is broken still runs while a payment is to come', () => {
    const snapshot = customer(rows, read(), {
      plans: planWith({ terms: known(terms({ breakRule: 'whole-plan' })) }),
    });
    const agreements = agreementsOf(snapshot, '2026-11-06');
    expect(agreements.plans[0]?.told).toBe('broken');
    expect([...runningIds(agreements)]).toEqual(['plan', 'r2', 'r3']);
  });

  it('asks for nothing and sees no risk where payments were not all read', () => {
    const receipts: Part<Receipt> = { is: 'read', items: [], complete: false, total: null };
    const [plan] = agreementsOf(customer(rows, receipts, { plans }), '2026-11-08').plans;
    expect(plan?.standing.needs).toBeNull();
    expect(plan?.payments.flatMap(({ standing }) => standing.risks)).toEqual([]);
  });
});

describe('an offer left open', () => {
  const end = known(terms({ kind: 'settlement', expiresAt: '2026-11-20T09:00:00.000Z' }));
  // Rows were written for it once: nobody promised them.
  const rows = [promise('r1', '2026-11-20', { planId: 'plan', sequence: 1 }), promise('own', '2026-11-30')];
  const snapshot = customer(rows, read(paid('p', '2026-11-20')), { plans: planWith({ terms: end }) });

  it('is no plan, takes no money and is never broken', () => {
    for (const today of ['2026-11-19', '2026-12-31']) {
      const { plans, promises } = agreementsOf(snapshot, today);
      expect(plans).toEqual([]);
      expect(promises.map((one) => one.promise.id)).toEqual(['own']);
    }
    expect(told(snapshot, 'own', '2026-11-20')).toBe('kept');
  });

  it('is there to its last day, gives way to an agreement, and is then gone', () => {
    expect(agreementsOf(snapshot, '2026-11-20').offers.map(({ plan }) => plan.id)).toEqual(['plan']);
    expect([...runningIds(agreementsOf(snapshot, '2026-11-20'))]).toEqual(['plan']);
    expect(agreementsOf(snapshot, '2026-11-21').offers).toEqual([]);
    const replaced = customer(rows, read(), { plans: planWith({ terms: end, supersededById: 'next' }) });
    expect(agreementsOf(replaced, '2026-11-19').offers).toEqual([]);
  });
});

describe('a plan that another took the place of', () => {
  const old = [1, 2].map((sequence) => promise(`o${sequence}`, `2026-11-${sequence}0`, { planId: 'plan' }));
  const next = promise('n1', '2026-11-25', { planId: 'next', made: '2026-11-15' });
  const both = read(
    ...itemsOf(planWith({ supersededById: 'next' })),
    ...itemsOf(planWith({ id: 'next', made: '2026-11-15' })),
  );

  it('takes no more money: what comes in goes to the new one', () => {
    const snapshot = customer([...old, next], read(paid('p', '2026-11-21')), { plans: both });
    expect(told(snapshot, 'o2', '2026-11-30')).toBe('superseded');
    expect(told(snapshot, 'n1', '2026-11-30')).toBe('kept');
  });

  it('leaves a payment missed before that missed', () => {
    const snapshot = customer([...old, next], read(), { plans: both });
    expect(told(snapshot, 'o1', '2026-11-16')).toBe('broken');
  });
});

describe('what was claimed', () => {
  const claim = promise('c', '2026-11-02', {
    ...{ made: '2026-11-10', expected: known('2026-11-05'), kind: known('claimed') },
  });

  it('is not said to be at risk because its day has passed', () => {
    const known = promiseById(agreementsOf(customer([claim], read()), '2026-11-10'), 'c');
    expect(known).toMatchObject({ told: 'active', isLate: false, standing: { risks: [] } });
  });

  it('is kept once the payment is posted, dated before it was told', () => {
    const snapshot = customer([claim], read(paid('p', '2026-11-03')));
    expect(told(snapshot, 'c', '2026-11-10')).toBe('kept');
  });

  it.each([
    ['2026-11-13', 'active'],
    ['2026-11-14', 'broken'],
  ])('waits for it from the day it was told: on %s it is %s', (today, status) => {
    expect(told(customer([claim], read()), 'c', today)).toBe(status);
    const early = customer([claim], read(paid('p', '2026-11-01')));
    expect(told(early, 'c', today)).toBe(status);
  });
});

describe('the company’s plan policy', () => {
  const inForce = async (parts: Omit<PlanPolicy, 'v' | 'name'>) => {
    livePolicy({ planPolicy: async () => ({ policy: { v: 1, name: 'Ours', ...parts }, mistakes: [] }) });
    await Promise.resolve();
  };
  afterEach(() => inForce({}));

  it('says from when money counts for a promise, and not for the payments of a plan', async () => {
    const early = read(paid('p', '2026-10-20'));
    const alone = customer([promise('a', '2026-11-10')], early);
    const row = promise('a', '2026-11-10', { planId: 'plan', sequence: 1 });
    const ofPlan = customer([row], early, { plans: planWith({}) });
    expect(told(alone, 'a', '2026-11-23')).toBe('kept');
    await inForce({ earlyDays: 10 });
    expect(told(alone, 'a', '2026-11-23')).toBe('broken');
    expect(told(ofPlan, 'a', '2026-11-23')).toBe('kept');
    await inForce({ earlyDays: 30 });
    expect(told(alone, 'a', '2026-11-23')).toBe('kept');
  });

  it('says which payments of a plan are less when more was paid', async () => {
    const rows = ['2026-11-10', '2026-12-10', '2027-01-10'].map((due, index) =>
      promise(`r${index + 1}`, due, { planId: 'plan', sequence: index + 1 }),
    );
    const snapshot = customer(rows, read(paid('p', '2026-11-09', 200)), { plans: planWith({}) });
    const kept = () =>
      rows.filter(({ id }) => told(snapshot, id, '2026-11-23') === 'kept').map(({ id }) => id);
    expect(kept()).toEqual(['r1', 'r2']);
    await inForce({ overpay: { does: 'reduce-last' } });
    expect(kept()).toEqual(['r1', 'r3']);
  });
});
