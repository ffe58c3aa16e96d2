import { describe, expect, it } from 'vitest';
import { toldPromises } from '../../../../../extension/panel/numbers/told-promises.ts';
import type { Finding } from '../../../../../shared/compliance/finding.ts';
import type { Verdict } from '../../../../../shared/compliance/verdict.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, forbidden, known } from '../../../../../shared/domain/known.ts';
import type { AppliedPayment } from '../../../../../shared/domain/payment-history.ts';
import { bestChannel, bestTime } from '../../../../../shared/numbers/best-time.ts';
import { creditorStatus } from '../../../../../shared/numbers/creditor-status.ts';
import { nextBestStep } from '../../../../../shared/numbers/next-best-step.ts';
import { paymentBehaviour } from '../../../../../shared/numbers/payment-behaviour.ts';
import { riskFlags } from '../../../../../shared/numbers/risk-flags.ts';
import { attempt, debt, invoice, NOW, promise, read, receipt, snapshotOf, usd } from '../fixtures/build.ts';

const today = '2026-11-24'; // NOW in Manila, where the associate is
const finding = (effect: Finding['effect'], ruleId: string): Finding => ({
  ruleId,
  effect,
  reason: 'because',
  citation: { text: '12 CFR 1006.14', mark: 'V' },
  values: {},
  nextAllowedAt: null,
  presumption: false,
  overridable: 'never',
});
const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  ruleSet: 'r1',
  at: NOW,
  outcome: 'allow',
  presumption: false,
  findings: [],
  nextAllowedAt: NOW,
  nextAllowedOn: null,
  openUntil: null,
  openHours: null,
  budgets: [],
  coverage: { regF: null, rosenthal: false, consumerDebt: false, actor: 'creditor' },
  requiredDisclosures: [],
  countsTowardFrequency: true,
  responsesAllowed: null,
  otherMediaAllowed: null,
  ceaseEffectiveOn: null,
  ...change,
});
const customer = (change: Partial<CustomerSnapshot> = {}) =>
  snapshotOf({}, { receipts: read(), promises: read(), readAt: NOW, ...change });
const step = (snapshot: CustomerSnapshot, given: Verdict | null = verdict()) =>
  nextBestStep(snapshot, given, toldPromises(snapshot, today));
const approved = {
  ...{ id: 'a1', object: 'Plan_Approval__c', key: null, status: known('approved' as const) },
  ...{ fingerprint: absent, terms: absent, beyond: [], reason: absent, answer: absent },
  ...{ requestedBy: 'Ben Cruz', requestedById: '005000000000009AAA', requestedAt: NOW },
  ...{ answeredBy: null, answeredAt: null },
};
const owes = read({ open: usd(300), overdue: known(usd(200)), count: 2 });

describe('the next best step', () => {
  const blocked: Partial<Verdict> = { outcome: 'block', findings: [finding('block', 'attorney')] };
  const everything = customer({
    openTotals: owes,
    receipts: read(receipt('r', '2026-11-01', 50, 50)),
    promises: read(promise('p', '2026-10-01', '2026-10-10', 80)),
  });

  it('is a stop before all else, when waiting does not end it', () => {
    expect(step(everything, verdict({ ...blocked, nextAllowedAt: null }))).toMatchObject({
      is: 'respect-stop',
      finding: { ruleId: 'attorney' },
    });
  });

  it('is to find out what nobody knows, and to read again what was not judged', () => {
    const open = verdict({ outcome: 'cannot-tell', findings: [finding('cannot-tell', 'coverage')] });
    expect(step(everything, open)).toMatchObject({ is: 'find-out', finding: { ruleId: 'coverage' } });
    expect(step(everything, null)).toEqual({ is: 'read-again' });
  });

  it('is to apply money before it is asked for, also when no contact is allowed just now', () => {
    const closed = verdict({ ...blocked, nextAllowedAt: '2026-11-24T13:00:00.000Z' });
    expect(step(everything)).toEqual({ is: 'apply-money', amount: usd(50) });
    expect(step(everything, closed)).toEqual({ is: 'apply-money', amount: usd(50) });
    expect(step({ ...everything, receipts: read() }, closed)).toMatchObject({ is: 'wait-until' });
  });

  it('asks what changed after a broken promise, unless a later one runs in its place', () => {
    const broken = promise('p', '2026-10-01', '2026-10-10', 80);
    const running = promise('q', '2026-10-20', '2026-12-01', 90);
    const withPromises = (...promises: (typeof broken)[]) =>
      step(customer({ openTotals: owes, promises: read(...promises) }));
    expect(withPromises(broken)).toEqual({ is: 'ask-what-changed', amount: usd(80), due: '2026-10-10' });
    expect(withPromises(broken, running)).toEqual({
      is: 'wait-for-promise',
      amount: usd(90),
      due: '2026-12-01',
    });
    expect(withPromises(promise('l', '2026-11-01', '2026-11-22', 70))).toEqual({
      is: 'remind-promise',
      amount: usd(70),
      due: '2026-11-22',
    });
  });

  it('asks for what is overdue, and for nothing when nothing is', () => {
    expect(step(customer({ openTotals: owes }))).toEqual({ is: 'ask-for-payment', amount: usd(200) });
    const due = read({ open: usd(300), overdue: known(usd(0)), count: 2 });
    expect(step(customer({ openTotals: due }))).toEqual({ is: 'nothing-due' });
    const unread = { openTotals: { is: 'failed', why: 'busy' }, debts: { is: 'forbidden' } } as const;
    expect(step(customer(unread))).toEqual({ is: 'read-again' });
  });

  it.each(['openTotals', 'debts', 'promises', 'holds'] as const)(
    'says nothing is due only where %s were read or are not kept',
    (part) => {
      const nothing = customer({ openTotals: read(), debts: read(), holds: read() });
      expect(step(nothing)).toEqual({ is: 'nothing-due' });
      expect(step({ ...nothing, [part]: { is: 'absent' } })).toEqual({ is: 'nothing-due' });
      expect(step({ ...nothing, [part]: { is: 'failed', why: 'busy' } })).toEqual({ is: 'read-again' });
      expect(step({ ...nothing, [part]: { is: 'forbidden' } })).toEqual({ is: 'read-again' });
    },
  );

  it('tells nobody of an approval before a contact is allowed', () => {
    const answered = customer({ openTotals: owes, approvals: read(approved) });
    const closed = verdict({ ...blocked, nextAllowedAt: '2026-11-24T13:00:00.000Z' });
    expect(step(answered)).toEqual({ is: 'tell-approval', approved: true });
    expect(step(answered, closed)).toMatchObject({ is: 'wait-until' });
  });
});

describe('the best time', () => {
  const zone = 'America/New_York';
  const call = (hour: number, day: number, answered: boolean) =>
    attempt(`c${hour}${day}`, `2026-11-${day}T${String(hour + 5).padStart(2, '0')}:10:00.000Z`, {
      result: answered ? 'conversation' : 'no_answer',
    });
  const calls = [
    call(10, 10, false),
    call(11, 11, false),
    call(14, 12, true),
    call(15, 13, true),
    call(14, 16, false),
  ];
  /** In the evening: UTC is on the next day. */
  const late = (hour: number) =>
    [10, 11, 12, 13, 16].map((day) =>
      attempt(`l${day}`, `2026-11-${day + 1}T0${hour - 19}:30:00.000Z`, { result: 'conversation' }),
    );
  const open = { from: '2026-11-23T13:00:00.000Z', to: '2026-11-24T02:00:00.000Z' };

  it('is the hours with the largest share of answers, cut to what is allowed today', () => {
    const best = bestTime(calls, zone, verdict({ openHours: open }), '2026-11-23T19:30:00.000Z');
    expect(best).toEqual({
      fromHour: 14,
      toHour: 16,
      answered: 2,
      calls: 3,
      today: { from: '2026-11-23T19:30:00.000Z', to: '2026-11-23T21:00:00.000Z' },
    });
  });

  it('is never outside the open hours', () => {
    const shut = { from: '2026-11-23T13:00:00.000Z', to: '2026-11-23T19:00:00.000Z' };
    const today = (given: Verdict | null, now = '2026-11-23T15:00:00.000Z') => {
      const best = bestTime(calls, zone, given, now);
      return best === 'not-enough-data' ? best : best.today;
    };
    // Of five calls only two lie in hours as short as these.
    expect(today(verdict({ openHours: shut }))).toBe('not-enough-data');
    expect(today(verdict({ outcome: 'block', openHours: open, nextAllowedAt: null }))).toBeNull();
    expect(
      today(verdict({ outcome: 'block', openHours: open, nextAllowedAt: '2026-11-24T13:00:00.000Z' })),
    ).toBeNull();
    expect(
      today(verdict({ outcome: 'block', openHours: open, nextAllowedAt: '2026-11-23T19:45:00.000Z' })),
    ).toEqual({
      from: '2026-11-23T19:45:00.000Z',
      to: '2026-11-23T21:00:00.000Z',
    });
    expect(today(null)).toBe('cannot-tell');
    expect(today(verdict({ outcome: 'cannot-tell' }))).toBe('cannot-tell');
    expect(today(verdict(), '2026-11-23T21:00:00.000Z')).toBeNull();
  });

  it('is cut to the hours of the law, and drops what lies outside of them', () => {
    const at = (hour: number) => [10, 11, 12, 13, 16].map((day) => call(hour, day, true));
    const hours = (calls: ReturnType<typeof at>, given: Verdict | null) => {
      const best = bestTime(calls, 'America/New_York', given, '2026-11-23T15:00:00.000Z');
      return best === 'not-enough-data' ? best : [best.fromHour, best.toHour];
    };
    const eightToNine = verdict({
      openHours: { from: '2026-11-23T13:00:00.000Z', to: '2026-11-24T02:00:00.000Z' },
    });
    expect(hours(at(18), eightToNine)).toEqual([18, 20]);
    expect(hours(late(20), eightToNine)).toEqual([20, 21]);
    expect(hours(at(6), eightToNine)).toBe('not-enough-data');
    expect(hours(at(7), eightToNine)).toBe('not-enough-data');
    expect(hours(at(8), eightToNine)).toEqual([8, 10]);
    // Without a verdict the presumed hours bind; where none bind, none do.
    expect(hours(at(6), null)).toBe('not-enough-data');
    expect(hours(at(6), verdict({ outcome: 'cannot-tell' }))).toBe('not-enough-data');
    expect(hours(at(6), verdict())).toEqual([6, 8]);
  });

  it('says nothing of too little', () => {
    expect(bestTime(calls.slice(1), zone, verdict(), NOW)).toBe('not-enough-data');
    const inexact = calls.map((one) => ({ ...one, startedAtExact: false }));
    expect(bestTime(inexact, zone, verdict(), NOW)).toBe('not-enough-data');
    const single = calls.map((one, index) => ({
      ...one,
      result: index === 2 ? ('conversation' as const) : ('no_answer' as const),
    }));
    expect(bestTime(single, zone, verdict(), NOW)).toBe('not-enough-data');
  });

  it('has a channel by what came back on it', () => {
    const mail = (id: string, direction: 'in' | 'out') =>
      attempt(id, NOW, { channel: 'email', direction, result: null });
    const mails = [mail('1', 'out'), mail('2', 'out'), mail('3', 'out'), mail('4', 'in'), mail('5', 'in')];
    const any = () => true;
    expect(bestChannel([...calls, ...mails], any)).toEqual({ channel: 'email', reached: 2, tries: 3 });
    expect(bestChannel(calls, any)).toEqual({ channel: 'call', reached: 2, tries: 5 });
    expect(bestChannel(calls.slice(0, 2), any)).toBe('not-enough-data');
    const noMail = (channel: string) => channel !== 'email';
    expect(bestChannel([...calls, ...mails], noMail)).toEqual({ channel: 'call', reached: 2, tries: 5 });
    expect(bestChannel([...calls, ...mails], () => false)).toBe('none-open');
  });
});

describe('risk and behaviour', () => {
  const paid = (id: string, paidOn: string, due: string | null): AppliedPayment => ({
    id,
    amount: usd(100),
    paidOn,
    invoiceNumber: `INV-${id}`,
    invoiced: null,
    due,
  });
  const flagsOf = (
    snapshot: CustomerSnapshot,
    applied: AppliedPayment[] = [],
    limit = absent as ReturnType<typeof known<ReturnType<typeof usd>>> | typeof absent,
  ) => {
    const promises = toldPromises(snapshot, today);
    const behaviour = paymentBehaviour(read(...applied), promises);
    const terms = { paymentTerms: absent, lateFee: absent, creditLimit: limit };
    return riskFlags(snapshot, { terms }, behaviour, promises);
  };

  it('a picture is the payments whose due date is known, oldest first', () => {
    const behaviour = paymentBehaviour(
      read(
        paid('2', '2026-03-05', '2026-03-01'),
        paid('1', '2026-01-30', '2026-02-01'),
        paid('3', '2026-04-01', null),
      ),
      [],
    );
    expect(behaviour.payments.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['1', -2],
      ['2', 4],
    ]);
    expect(behaviour.isWhole).toBe(false);
  });

  it('of no payment names the days all the same, without a value', () => {
    for (const applied of [read<AppliedPayment>(), { is: 'forbidden' }] as const)
      expect(
        paymentBehaviour(applied, []).measures.map(({ id, value, numerator }) => [id, value, numerator]),
      ).toEqual([
        ['days-beyond-terms', 'not-enough-data', null],
        ['days-to-pay', 'not-enough-data', null],
        ['kept-count', 'not-enough-data', { over: 0n, under: 1n }],
      ]);
  });

  it('flags what is more than 90 days late, and not what is 90', () => {
    const snapshot = (due: string) => customer({ invoices: read(invoice('i', 'INV-1', due, 120)) });
    expect(flagsOf(snapshot('2026-08-25'))).toEqual([{ is: 'long-overdue', days: 91, amount: usd(120) }]);
    expect(flagsOf(snapshot('2026-08-26'))).toEqual([]);
    const parts = [
      { due: '2026-08-25', open: usd(20) },
      { due: '2026-12-25', open: usd(100) },
    ];
    const inParts = customer({ invoices: read(invoice('i', 'INV-1', '2026-08-25', 120, { parts })) });
    expect(flagsOf(inParts)).toEqual([{ is: 'long-overdue', days: 91, amount: usd(20) }]);
  });

  it('flags a credit limit that is passed, not one that is reached', () => {
    const snapshot = customer({ openTotals: owes });
    expect(flagsOf(snapshot, [], known(usd(300)))).toEqual([]);
    expect(flagsOf(snapshot, [], known(usd(299.99)))).toMatchObject([{ is: 'over-limit' }]);
    expect(flagsOf(snapshot, [], absent)).toEqual([]);
  });

  it('flags who pays ten days later than before, of six payments or more', () => {
    const late = (days: number[]) =>
      days.map((day, index) =>
        paid(String(index), `2026-0${index + 1}-${String(day).padStart(2, '0')}`, `2026-0${index + 1}-01`),
      );
    expect(flagsOf(customer(), late([1, 1, 1, 11, 11, 11]))).toEqual([
      { is: 'slower', before: 0, lately: 10 },
    ]);
    expect(flagsOf(customer(), late([1, 1, 1, 11, 11, 10]))).toEqual([]);
    expect(flagsOf(customer(), late([1, 1, 20, 20, 20]))).toEqual([]);
  });

  it('flags five calls of a month that reached nobody', () => {
    const calls = (n: number, result: 'no_answer' | 'conversation' = 'no_answer') =>
      Array.from({ length: n }, (_, index) => attempt(`a${index}`, '2026-11-10T15:00:00.000Z', { result }));
    expect(flagsOf(customer({ attempts: read(...calls(5)) }))).toMatchObject([
      { is: 'no-contact', attempts: 5 },
    ]);
    expect(flagsOf(customer({ attempts: read(...calls(4)) }))).toEqual([]);
    expect(flagsOf(customer({ attempts: read(...calls(5), ...calls(1, 'conversation')) }))).toEqual([]);
    const cut = { ...read(...calls(5)), complete: false, total: null };
    expect(flagsOf(customer({ attempts: cut }))).toEqual([]);
    const theirs = calls(5).map((one) => ({ ...one, direction: 'in' as const }));
    expect(flagsOf(customer({ attempts: read(...theirs) }))).toEqual([]);
    expect(flagsOf(customer({ attempts: read(...theirs, ...calls(5)) }))).toMatchObject([{ attempts: 5 }]);
  });

  it('what was not read raises no flag', () => {
    expect(
      flagsOf(customer({ invoices: { is: 'failed', why: 'busy' }, attempts: { is: 'forbidden' } })),
    ).toEqual([]);
  });
});

describe('a creditor', () => {
  const of = (id: string, creditor: string, balance: number, payments: number) =>
    debt(id, 'Card', balance, {
      creditor: known(creditor),
      disputed: absent,
      itemisation: {
        asOf: absent,
        principal: known(usd(balance + payments - 10)),
        interest: known(usd(10)),
        fees: absent,
        payments: known(usd(payments)),
        credits: absent,
      },
    });

  it('has one row with its debts, what was placed, collected and promised', () => {
    const snapshot = customer({
      debts: read(of('d1', 'Harbor', 100, 20), of('d2', 'Harbor', 50, 0), of('d3', 'Other', 9, 1)),
      promises: read(promise('p', '2026-11-20', '2026-12-01', 30, { debtId: 'd2' })),
    });
    expect(creditorStatus(snapshot, toldPromises(snapshot, today))).toMatchObject([
      {
        creditor: 'Harbor',
        debts: 2,
        placed: known(usd(170)),
        collected: known(usd(20)),
        open: known(usd(150)),
        disputed: absent,
        promises: 1,
        promised: usd(30),
      },
      { creditor: 'Other', promises: 0, promised: usd(0) },
    ]);
  });

  it('has no sum where a part of it may not be read', () => {
    const hidden = { ...of('d2', 'Harbor', 50, 0), disputed: forbidden };
    const snapshot = customer({
      debts: read({ ...of('d1', 'Harbor', 100, 20), disputed: known(usd(5)) }, hidden),
    });
    expect(creditorStatus(snapshot, [])[0]?.disputed).toEqual(forbidden);
  });
});
