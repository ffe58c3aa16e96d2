import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import type { Question } from '../../../../shared/compliance/facts.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { outcomeWith } from '../../../../shared/compliance/override.ts';
import { questionForCall } from '../../../../shared/compliance/question-for-call.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Hold, HoldKind } from '../../../../shared/domain/hold.ts';
import { known } from '../../../../shared/domain/known.ts';
import { AT, attempt, context, DEBT, debt, hold, noLegal, phone, read, snapshot } from './snapshot-of.ts';

const verdict = (change: Partial<CustomerSnapshot>, question: Partial<Question> = {}, at = AT) => {
  const own = snapshot(change);
  return assessContact(
    factsOfCustomer(own, context({ at })),
    { ...questionForCall(own, phone(), []), ...question },
    at,
    null,
  );
};
const withHold = (kind: HoldKind, change: Partial<Hold> = {}) => ({
  holds: read(hold({ kind: known(kind), ...change })),
});
const found = (kind: HoldKind, change: Partial<Hold> = {}, question: Partial<Question> = {}, at = AT) =>
  verdict(withHold(kind, change), question, at).findings.find(({ ruleId }) => ruleId === kind);

describe('a vulnerable customer', () => {
  it('is not called to collect until somebody lifts the pause, with a reason', () => {
    const judged = verdict(withHold('vulnerable'));
    expect(judged.outcome).toBe('block');
    expect(found('vulnerable')).toMatchObject({
      effect: 'block',
      overridable: 'policy',
      citation: { mark: 'P' },
    });
    const override = { ruleId: 'vulnerable', by: 'u', reason: 'Specialist looked at it today', at: AT };
    expect(outcomeWith(judged, [override] as never, ['policy'] as never)).toBe('caution');
    expect(() => outcomeWith(judged, [override] as never, [])).toThrow(RangeError);
  });

  it('is answered, and sent what the law requires', () => {
    expect(found('vulnerable', {}, { purpose: 'required-by-law' })).toMatchObject({ effect: 'caution' });
  });

  it('is paused to the end of the last day, and no longer', () => {
    const until = { effectiveTo: known('2026-11-23') };
    expect(found('vulnerable', until)).toMatchObject({
      effect: 'block',
      nextAllowedAt: '2026-11-24T05:00:00.000Z',
    });
    expect(found('vulnerable', until, {}, '2026-11-24T17:00:00.000Z')).toBeUndefined();
    expect(found('vulnerable', { status: known('lifted') })).toBeUndefined();
  });
});

describe('hardship, an agent, a servicemember', () => {
  it('warn and do not stop', () => {
    expect(found('hardship', { effectiveTo: known('2026-12-23') })).toMatchObject({
      effect: 'caution',
      reason: 'Hardship is on record: ask for no payment until 2026-12-23',
      values: { until: '2026-12-23' },
    });
    expect(found('servicemember')).toMatchObject({ effect: 'caution' });
    expect(verdict(withHold('hardship')).outcome).toBe('caution');
  });

  it('send contact to an agent whose authority is on file in writing', () => {
    expect(found('credit-counsellor')).toMatchObject({ effect: 'caution' });
    expect(found('credit-counsellor', { written: known(false) })).toMatchObject({ effect: 'caution' });
    expect(found('credit-counsellor', { written: known(true) })).toMatchObject({
      effect: 'block',
      overridable: 'policy',
    });
  });

  it('are of the debts they name', () => {
    expect(found('hardship', { debtId: known('a01000000000009AAA') })).toBeUndefined();
    expect(found('hardship', { debtId: known(DEBT) })).toBeDefined();
  });
});

describe('a demand by mouth to stop all contact', () => {
  it('closes every medium, as a request and not as a cease', () => {
    const judged = verdict(withHold('cease', { written: known(false) }));
    expect(judged.findings.filter(({ effect }) => effect === 'block').map(({ ruleId }) => ruleId)).toEqual([
      'medium-request',
    ]);
    const inWriting = verdict(withHold('cease', { written: known(true) }));
    expect(inWriting.findings.filter(({ effect }) => effect === 'block').map(({ ruleId }) => ruleId)).toEqual(
      ['cease'],
    );
  });
});

describe('written disputes of single invoices', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const invoice = (id: string, minor: number) => ({
    ...{ id, object: 'Invoice__c', number: id, debtId: DEBT, issued: { is: 'absent' as const } },
    ...{ due: known('2026-10-01'), total: known(usd(minor)), open: known(usd(minor)) },
    ...{
      status: { is: 'absent' as const },
      poNumber: { is: 'absent' as const },
      terms: { is: 'absent' as const },
    },
    disputed: known(false),
  });
  const disputed = (n: number, invoiceId: string, amount?: number) =>
    hold({
      ...{
        id: `h${n}`,
        key: `h${n}`,
        kind: known('dispute'),
        written: known(true),
        invoiceId: known(invoiceId),
      },
      ...(amount === undefined ? {} : { disputedAmount: known(usd(amount)) }),
    });
  const of = (...holds: Hold[]): Partial<CustomerSnapshot> => ({
    debts: read(debt({ legal: { ...noLegal, validationEndsOn: known('2026-12-31') } })),
    invoices: read(invoice('a', 100_000), invoice('b', 55_000), invoice('c', 43_000)),
    holds: read(...holds),
  });
  const disputeOf = (change: Partial<CustomerSnapshot>, amount: number | null) =>
    verdict(change, { amount: amount === null ? null : usd(amount) }).findings.find(
      ({ ruleId }) => ruleId === 'dispute',
    );

  it('leave the rest to be asked for, to the cent, all of them together', () => {
    const two = of(disputed(1, 'b'), disputed(2, 'c', 20_000));
    expect(disputeOf(two, null)).toMatchObject({ effect: 'caution', values: { undisputed: '1230.00 USD' } });
    expect(disputeOf(two, 123_000)).toMatchObject({ effect: 'note' });
    expect(disputeOf(two, 123_001)).toMatchObject({ effect: 'block' });
  });

  it('told twice are one dispute, of the larger amount', () => {
    expect(disputeOf(of(disputed(1, 'c', 10_000), disputed(2, 'c', 20_000)), null)).toMatchObject({
      values: { undisputed: '1780.00 USD' },
    });
  });

  it('stop the debt when nothing is left, or when nobody can see the invoice and no amount was told', () => {
    expect(disputeOf(of(disputed(1, 'a'), disputed(2, 'b'), disputed(3, 'c')), null)).toMatchObject({
      effect: 'block',
    });
    expect(disputeOf(of(disputed(1, 'z')), null)).toMatchObject({ effect: 'block' });
    expect(disputeOf(of(disputed(1, 'z', 20_000)), 178_000)).toMatchObject({ effect: 'note' });
  });

  it('do not open a debt that is disputed as a whole', () => {
    const whole = hold({ id: 'w', kind: known('dispute'), written: known(true) });
    expect(disputeOf(of(disputed(1, 'c'), whole), 1000)).toMatchObject({ effect: 'block' });
  });
});

describe('the same call logged twice', () => {
  const twin = (change: object) => ({
    attempts: read(
      attempt(),
      attempt({ id: '00T000000000001AAA', key: null, twinOf: 'a02000000000001AAA', ...change }),
    ),
  });
  const events = (change: Partial<CustomerSnapshot>) =>
    factsOfCustomer(snapshot(change), context()).events.map(({ id }) => id);

  it('counts once, and stands for itself where the other cannot be seen', () => {
    expect(events(twin({}))).toEqual(['a02000000000001AAA']);
    expect(events(twin({ twinOf: 'a02000000000009AAA' }))).toEqual([
      'a02000000000001AAA',
      '00T000000000001AAA',
    ]);
  });

  it('does not make the record vague', () => {
    const complete = (change: Partial<CustomerSnapshot>) =>
      factsOfCustomer(snapshot(change), context()).eventsComplete;
    expect(complete(twin({ startedAtExact: false }))).toBe(true);
    expect(complete(twin({ startedAtExact: false, twinOf: null }))).toBe(false);
  });
});
