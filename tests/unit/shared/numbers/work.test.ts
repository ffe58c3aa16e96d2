import { describe, expect, it } from 'vitest';
import type {
  Activity,
  ActivityAttempt,
  ActivityHold,
  ActivityPromise,
} from '../../../../shared/domain/activity.ts';
import { absent, forbidden, known } from '../../../../shared/domain/known.ts';
import type { Part } from '../../../../shared/domain/part.ts';
import type { LogAttempt, WriteCommand } from '../../../../shared/domain/write-command.ts';
import { activityMeasures } from '../../../../shared/numbers/activity-measures.ts';
import { callChecklist } from '../../../../shared/numbers/call-checklist.ts';
import { keptIn } from '../../../../shared/numbers/kept.ts';
import { decimalOf } from '../../../../shared/numbers/measure.ts';
import { reasonTallies } from '../../../../shared/numbers/reason-tallies.ts';
import { usualShift } from '../../../../shared/numbers/shift.ts';
import { totalsOf } from '../../../../shared/numbers/totals.ts';
import { workOf } from '../../../../shared/numbers/work.ts';

const zone = 'America/New_York';
const range = { from: '2026-11-20T13:00:00.000Z', to: '2026-11-20T22:00:00.000Z' };
const read = <T>(...items: T[]): Part<T> => ({ is: 'read', items, complete: true, total: items.length });
const usd = (minor: number) => ({ minor, currency: 'USD' });
const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const attempt = (n: number, change: Partial<ActivityAttempt> = {}): ActivityAttempt => ({
  id: `a${n}`,
  key: key(n),
  customerId: `001${n}`,
  isOwnCustomer: true,
  direction: 'out',
  channel: 'call',
  result: 'no_answer',
  disposition: 'NA',
  startedAt: '2026-11-20T14:00:00.000Z',
  endedAt: null,
  loggedAt: null,
  disclosure: null,
  delinquencyReason: null,
  ...change,
});
const talk: Partial<ActivityAttempt> = { result: 'conversation', disposition: 'NEG', disclosure: 'made' };
const promise = (id: string, change: Partial<ActivityPromise> = {}): ActivityPromise => ({
  id,
  key: id,
  planId: null,
  at: '2026-11-20T14:00:00.000Z',
  kind: known('promise'),
  amount: usd(100_00),
  paid: absent,
  lastDay: '2026-11-30',
  tolerance: '0',
  status: known('active'),
  ...change,
});
const activity = (change: Partial<Activity> = {}): Activity => ({
  v: 1,
  range,
  readAt: range.to,
  zone,
  attempts: read(),
  promises: read(),
  decisions: read(),
  holds: read(),
  assigned: known(40),
  ...change,
});
const command = (n: number, change: Partial<LogAttempt> = {}): LogAttempt => ({
  v: 1,
  kind: 'log-attempt',
  orgId: '00D',
  userId: '005',
  customer: { system: 'salesforce', apiOrigin: 'https://a.example.com', object: 'Account', id: `001${n}` },
  customerName: 'Ash',
  madeAt: '2026-11-20T15:05:00.000Z',
  attempt: {
    key: key(n),
    revision: 1,
    direction: 'out',
    channel: 'call',
    number: null,
    phoneId: null,
    partyId: null,
    partyName: null,
    debtIds: [],
    result: 'conversation',
    disposition: 'PTP',
    numberStatus: null,
    startedAt: '2026-11-20T15:00:00.000Z',
    endedAt: '2026-11-20T15:04:00.000Z',
    language: 'en',
    ruleSet: null,
    note: null,
  },
  followUp: null,
  evidence: null,
  conversation: {
    path: [],
    said: [],
    facts: ['PTP'],
    holds: [],
    preferences: [],
    agreements: [],
    changes: [],
    accountStatus: null,
    sensitive: null,
    invoiceNotes: [],
    tasks: [],
    disclosure: 'not-made',
    delinquencyReason: 'job-loss',
  },
  ...change,
});
const totalsFrom = (given: Activity, made: Parameters<typeof workOf>[1] = []) =>
  totalsOf(workOf(given, made, []), range, usualShift, zone);

describe('what is counted', () => {
  it('is calls we placed, answers among them, and conversations with the right party', () => {
    const totals = totalsFrom(
      activity({
        attempts: read(
          attempt(1),
          attempt(2, talk),
          attempt(3, { ...talk, direction: 'in', disposition: 'PTP' }),
          attempt(4, { result: 'answered_by_third_party_no_debt_discussed', disposition: 'TP-NI' }),
          attempt(5, { channel: 'email', result: null, disposition: null }),
          attempt(6, { result: 'not_in_service', disposition: 'NIS' }),
          attempt(7, { customerId: '0012', isOwnCustomer: null }),
        ),
      }),
    );
    expect(totals).toMatchObject({
      attempts: 4,
      liveAnswers: 2,
      rightParty: 2,
      rightPartyOut: 1,
      conversations: 2,
      disclosed: 2,
      disclosureUnknown: 0,
      accountsAttempted: 3,
      ownAccountsAttempted: 3,
    });
  });

  it('begins with the first moment of the range and ends before its last', () => {
    const moments = ['2026-11-20T12:59:59.999Z', range.from, '2026-11-20T21:59:59.999Z', range.to];
    const attempts = read(...moments.map((startedAt, n) => attempt(n + 1, { startedAt })));
    expect(totalsFrom(activity({ attempts })).attempts).toBe(2);
  });

  it('tells conversations without anything on record from those that disclosed', () => {
    const made = (disclosure: ActivityAttempt['disclosure'], n: number) =>
      attempt(n, { ...talk, disclosure });
    const attempts = read(made('made', 1), made('not-due', 2), made('not-made', 3), made(null, 4));
    expect(totalsFrom(activity({ attempts }))).toMatchObject({
      conversations: 4,
      disclosed: 2,
      disclosureUnknown: 1,
    });
  });

  it('takes all payments of a plan for one promise, and what was said to be paid for none', () => {
    const promises = read(
      promise('p1'),
      promise('p2', { planId: 'plan', amount: usd(50_00) }),
      promise('p3', { planId: 'plan', amount: usd(50_00) }),
      promise('p4', { amount: { minor: 700, currency: 'EUR' } }),
      promise('p5', { kind: known('claimed') }),
      promise('p6', { at: range.to }),
    );
    expect(totalsFrom(activity({ promises }))).toMatchObject({
      promises: 3,
      promised: [usd(200_00), { minor: 700, currency: 'EUR' }],
    });
  });

  it('works from the first to the last activity of each shift', () => {
    const attempts = read(
      attempt(1, { startedAt: '2026-11-20T13:00:00.000Z' }),
      attempt(2, {
        startedAt: '2026-11-20T14:00:00.000Z',
        endedAt: '2026-11-20T14:30:00.000Z',
        loggedAt: '2026-11-20T14:30:20.000Z',
      }),
      attempt(3, { startedAt: '2026-11-20T21:00:00.000Z', endedAt: '2026-11-20T21:00:30.000Z' }),
    );
    expect(totalsFrom(activity({ attempts }))).toMatchObject({
      secondsWorked: 90 * 60 + 30,
      noteLag: { seconds: 20, calls: 1 },
    });
  });
});

describe('what waits to be written', () => {
  const payment = (n: number) => ({
    key: key(n),
    sequence: n,
    due: '2026-11-25',
    expected: '2026-11-27',
    amount: usd(30_00),
    sort: 'instalment' as const,
  });
  const agreement: NonNullable<LogAttempt['conversation']>['agreements'][number] = {
    key: key(90),
    terms: {
      kind: 'plan',
      balance: usd(60_00),
      total: usd(60_00),
      forgiven: usd(0),
      payments: [payment(91), payment(92)],
      frequency: 'monthly',
      method: null,
      invoices: [],
      debtIds: [],
      interest: null,
      fees: null,
      graceDays: 3,
      tolerance: '0',
      breakRule: 're-plan',
      lateAllowed: 0,
      expiresAt: null,
    },
    fingerprint: 'f'.repeat(64),
    readBack: null,
    reference: null,
    words: null,
    supersedes: [],
    approvalId: null,
  };
  const withPlan = command(1, {
    conversation: { ...command(1).conversation, agreements: [agreement] } as LogAttempt['conversation'],
  });

  it('counts with its promises', () => {
    expect(totalsFrom(activity(), [{ command: withPlan, isSettled: false }])).toMatchObject({
      attempts: 1,
      rightParty: 1,
      promises: 1,
      promised: [usd(60_00)],
      disclosed: 0,
      conversations: 1,
    });
  });

  it('counts once when the CRM has it already', () => {
    const held = activity({
      attempts: read(attempt(1, { ...talk, disposition: 'PTP' })),
      promises: read(
        promise('x', { key: key(91), planId: 'a0P', amount: usd(30_00) }),
        promise('y', { key: key(92), planId: 'a0P', amount: usd(30_00) }),
      ),
    });
    for (const isSettled of [true, false])
      expect(totalsFrom(held, [{ command: withPlan, isSettled }])).toMatchObject({
        attempts: 1,
        promises: 1,
        promised: [usd(60_00)],
      });
  });

  it('corrects what the CRM holds, and once settled leaves the CRM its word', () => {
    const held = activity({ attempts: read(attempt(1, talk)) });
    const fixed = command(1, {
      attempt: { ...command(1).attempt, revision: 2, result: 'no_answer', disposition: 'NA' },
      conversation: null,
    });
    expect(totalsFrom(held, [{ command: fixed, isSettled: false }]).rightParty).toBe(0);
    expect(totalsFrom(held, [{ command: fixed, isSettled: true }]).rightParty).toBe(1);
  });

  it('overrides and blocked presses count where they happened', () => {
    const override: WriteCommand = {
      v: 1,
      kind: 'override',
      orgId: '00D',
      userId: '005',
      customer: command(1).customer,
      customerName: 'Ash',
      madeAt: '2026-11-20T16:00:00.000Z',
      key: key(50),
      partyId: null,
      debtIds: [],
      number: null,
      attemptKey: null,
      ruleIds: ['us.reg-f'],
      reason: 'asked for it',
      evidence: '{}',
    };
    const work = workOf(
      activity(),
      [{ command: override, isSettled: false }],
      [
        { at: '2026-11-20T15:00:00.000Z', ruleId: 'hours' },
        { at: '2026-11-19T15:00:00.000Z', ruleId: 'hours' },
      ],
    );
    expect(totalsOf(work, range, usualShift, zone)).toMatchObject({ overridden: 1, blocked: 1 });
  });
});

describe('promises kept', () => {
  const kept = (...promises: ActivityPromise[]) =>
    keptIn(
      promises,
      { from: '2026-11-01T04:00:00.000Z', to: '2026-11-20T22:00:00.000Z' },
      zone,
      '2026-11-20',
    );

  it('are those whose date and grace have passed, in the range', () => {
    const due = (lastDay: string) => promise(lastDay, { lastDay, status: known('kept') });
    expect(kept(due('2026-10-31'), due('2026-11-01'), due('2026-11-19'), due('2026-11-20'))).toMatchObject({
      kept: 2,
      matured: 2,
    });
  });

  it('are judged by payments with their tolerance, or by the status set in the CRM', () => {
    const lastDay = '2026-11-10';
    const paid = (minor: number, change: Partial<ActivityPromise> = {}) =>
      promise(`p${minor}`, { lastDay, paid: known(usd(minor)), ...change });
    expect(
      kept(paid(100_00), paid(99_99), paid(95_00, { tolerance: '0.05' }), paid(94_99, { tolerance: '0.05' })),
    ).toMatchObject({
      kept: 2,
      matured: 4,
      value: [{ paid: usd(389_98), promised: usd(400_00) }],
    });
    expect(kept(paid(250_00)).value).toEqual([{ paid: usd(100_00), promised: usd(100_00) }]);
    expect(kept(promise('b', { lastDay, status: known('broken') }))).toEqual({
      kept: 0,
      matured: 1,
      notKnown: 0,
      value: [{ paid: usd(0), promised: usd(100_00) }],
    });
  });

  it('leave out what took another’s place, and call nothing broken of which no payment is known', () => {
    const lastDay = '2026-11-10';
    expect(
      kept(
        promise('s', { lastDay, status: known('superseded') }),
        promise('c', { lastDay, status: known('cancelled') }),
        promise('u', { lastDay }),
        promise('f', { lastDay, paid: forbidden }),
      ),
    ).toEqual({ kept: 0, matured: 0, notKnown: 2, value: [] });
  });
});

describe('measures and reasons', () => {
  it('are taken from the totals', () => {
    const attempts = read(attempt(1), attempt(2, talk), attempt(3, talk), attempt(4));
    const totals = totalsFrom(activity({ attempts, promises: read(promise('p')) }));
    const none = keptIn([], range, zone, '2026-11-20');
    const shown = Object.fromEntries(
      activityMeasures(totals, none, known(40)).map(({ id, value }) => [
        id,
        value === 'not-enough-data' ? value : decimalOf(value, 1),
      ]),
    );
    expect(shown).toEqual({
      'contact-rate': '50.0',
      'rpc-rate': '50.0',
      'rpc-per-hour': 'not-enough-data',
      'promise-rate': '50.0',
      disclosed: '100.0',
      'kept-count': 'not-enough-data',
      broken: 'not-enough-data',
      'kept-value': 'not-enough-data',
      coverage: '10.0',
      intensity: '1.0',
      'note-lag': 'not-enough-data',
      'collected-per-rpc': 'not-enough-data',
      complaints: '0.0',
      'attempt-budget': 'not-enough-data',
      'first-call': 'not-enough-data',
      'after-call-work': 'not-enough-data',
      'handle-time': 'not-enough-data',
      'cost-per-unit': 'not-enough-data',
    });
    expect(activityMeasures(totals, none, forbidden).find(({ id }) => id === 'coverage')?.value).toBe(
      'not-enough-data',
    );
  });

  it('tell complaints of a thousand conversations, and what was collected of each, only where all of it is known', () => {
    const attempts = read(attempt(1, { ...talk, disposition: 'CMP' }), attempt(2, talk), attempt(3, talk));
    const shown = (...promises: ActivityPromise[]) =>
      activityMeasures(
        totalsFrom(activity({ attempts, promises: read(...promises) })),
        keptIn([], range, zone, '2026-11-20'),
        known(40),
      )
        .filter(({ id }) => id === 'complaints' || id === 'collected-per-rpc')
        .map(({ value, currency }) => [value === 'not-enough-data' ? value : decimalOf(value, 1), currency]);
    const paid = (id: string, minor: number, currency = 'USD') =>
      promise(id, { paid: known({ minor, currency }) });
    expect(shown(paid('a', 60_00), paid('b', 30_00), paid('c', 15_00, 'EUR'))).toEqual([
      ['3000.0', 'USD'],
      ['500.0', 'EUR'],
      ['333.3', null],
    ]);
    expect(shown(paid('a', 60_00), promise('b'))[0]?.[0]).toBe('not-enough-data');
    expect(shown(paid('a', 60_00), promise('b', { paid: forbidden }))[0]?.[0]).toBe('not-enough-data');
  });

  it('count each reason, most often first; one that is on no list is called as it is', () => {
    const hold = (id: string, reason: string | null): ActivityHold => ({
      id,
      key: id,
      kind: known('dispute'),
      reason,
      amount: null,
      at: '2026-11-20T14:00:00.000Z',
    });
    const work = workOf(
      activity({
        holds: read(
          hold('1', 'price'),
          hold('2', 'quality'),
          hold('3', 'quality'),
          hold('4', null),
          hold('5', 'lost'),
          {
            ...hold('6', 'price'),
            kind: known('cease'),
          },
        ),
        attempts: read(attempt(1, { delinquencyReason: 'medical' }), attempt(2)),
      }),
      [],
      [],
    );
    const { disputes, delinquency } = reasonTallies(work, range);
    expect(disputes.map(({ id, count }) => [id, count])).toEqual([
      ['quality', 2],
      ['', 1],
      ['lost', 1],
      ['price', 1],
    ]);
    expect(disputes.map(({ label }) => label?.es ?? null)).toEqual(['Calidad', null, 'lost', 'Precio']);
    expect(delinquency).toMatchObject([{ id: 'medical', count: 1 }]);
  });
});

describe('a look at one’s own call', () => {
  const states = (given: LogAttempt) =>
    Object.fromEntries(callChecklist(given).map(({ check, state }) => [check, state]));

  it('asks for nothing of a call that reached nobody', () => {
    const none = command(1, { attempt: { ...command(1).attempt, result: 'no_answer' }, conversation: null });
    expect(new Set(Object.values(states(none)))).toEqual(new Set(['not-needed']));
  });

  it('says what a talk lacks, and what it has', () => {
    expect(states(command(1))).toEqual({
      verified: 'missing',
      disclosed: 'missing',
      'read-back': 'not-needed',
      note: 'missing',
      'follow-up': 'missing',
    });
    const good = command(1);
    const path = [{ node: 'C05', answer: 'verify:dob+zip', at: good.madeAt, reason: '' }];
    const whole = {
      ...good,
      attempt: { ...good.attempt, note: 'Promised' },
      followUp: { due: '2026-11-26', subject: 'Check' },
      conversation: { ...good.conversation, path, disclosure: 'made' } as LogAttempt['conversation'],
    };
    expect(states(whole)).toEqual({
      verified: 'done',
      disclosed: 'done',
      'read-back': 'not-needed',
      note: 'done',
      'follow-up': 'done',
    });
  });
});
