import { describe, expect, it } from 'vitest';
import { noMarks, type Snooze } from '../../../../../extension/panel/day/day-marks.ts';
import { inOrder, isOffered, nextOf } from '../../../../../extension/panel/day/day-row.ts';
import { type DayMatter, dayRows } from '../../../../../extension/panel/day/day-rows.ts';
import { judgeDay, prepareDay } from '../../../../../extension/panel/day/judge-day.ts';
import { recordKey } from '../../../../../extension/panel/models/same-record.ts';
import { noCompanyRules } from '../../../../../extension/settings/no-company-rules.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import type { DayTask, MyDay } from '../../../../../shared/domain/my-day.ts';
import type { PromiseToPay } from '../../../../../shared/domain/promise-to-pay.ts';
import { defaultWorklistPolicy } from '../../../../../shared/worklist/default-policy.ts';
import { NOW, promise, read, ref, usd } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dayOf } from '../fixtures/day.ts';
import { dana } from '../fixtures/people.ts';
import { hold } from '../verdict/customers.ts';

/** A trade customer without promises and past contacts: callable whatever the hour. */
function trade(id: string, name: string, change: Partial<CustomerSnapshot> = {}): CustomerSnapshot {
  return {
    ...northwind,
    customer: { ...northwind.customer, ref: ref(id), name },
    opened: ref(id),
    promises: read(),
    plans: read(),
    attempts: read(),
    ...change,
  };
}
const A = '00100000000000AAAA';
const B = '00100000000000BAAA';
const keyOf = (id: string) => recordKey(ref(id));

function matterOf(day: MyDay, change: Partial<DayMatter> = {}): DayMatter {
  const at = change.at ?? NOW;
  return {
    day,
    judged: judgeDay(prepareDay(day, [], false), noCompanyRules, at),
    marks: noMarks,
    entries: [],
    running: null,
    notesLeft: [],
    policy: defaultWorklistPolicy,
    at,
    ...change,
  };
}
const rowsOf = (day: MyDay, change: Partial<DayMatter> = {}) => inOrder(dayRows(matterOf(day, change)));
const oneOf = (snapshot: CustomerSnapshot, day: Partial<MyDay> = {}, change: Partial<DayMatter> = {}) => {
  const row = rowsOf(dayOf([snapshot], day), change)[0];
  if (!row) throw new Error('no row');
  return row;
};

/** `due` is the day it is in Manila at NOW: 2026-11-24. */
function task(subject: string, due: string, change: Partial<DayTask> = {}): DayTask {
  return {
    id: subject,
    object: 'Task',
    subject,
    due,
    at: null,
    madeAt: null,
    customer: ref(A),
    customerName: 'Alder',
    ...change,
  };
}
const promised = (due: string, change: Partial<PromiseToPay> = {}) =>
  promise('p1', '2026-10-01', due, 250, { graceDays: known(0), ...change });

describe('a row', () => {
  it('is in the group of its strongest reason, and tells them all', () => {
    const alder = trade(A, 'Alder', { promises: read(promised('2026-11-23')), receipts: read() });
    const followUps = read(task('Ask for the W-9', '2026-11-24'));
    const row = oneOf(alder, { followUps });
    expect(row.group).toBe('promise');
    expect(row.reasons.slice(0, 2)).toMatchObject([
      { code: 'broken', amount: usd(250), on: '2026-11-23', count: 1 },
      { code: 'follow-up', subject: 'Ask for the W-9' },
    ]);
    expect(row.reasons.map(({ code }) => code)).toContain('open');
  });

  it.each([
    // In Manila it is the 24th.
    ['is broken the day after its last day', '2026-11-23', 'broken'],
    ['is due on its day', '2026-11-24', 'promise-due'],
    ['waits the day before', '2026-11-25', 'waiting'],
  ])('a promise %s', (_what, due, code) => {
    const row = oneOf(trade(A, 'Alder', { promises: read(promised(due)), receipts: read() }));
    expect(row.reasons.map((reason) => reason.code)).toContain(code);
    expect(row.waits).toEqual(code === 'waiting' ? { for: 'promise' } : null);
  });

  it('a broken promise is history once the policy counts it no more', () => {
    // 90 days before 2026-11-24.
    const groupOf = (due: string) =>
      oneOf(trade(A, 'Alder', { promises: read(promised(due, { made: '2026-01-01' })), receipts: read() }))
        .group;
    expect(groupOf('2026-08-26')).toBe('promise');
    expect(groupOf('2026-08-25')).toBe('worklist');
  });

  it('a promise is late while its grace runs', () => {
    const late = promised('2026-11-22', { graceDays: known(3) });
    const row = oneOf(trade(A, 'Alder', { promises: read(late), receipts: read() }));
    expect(row.reasons[0]).toMatchObject({ code: 'promise-due', isLate: true });
  });

  it('a promise the CRM counts as paid is nothing that waits', () => {
    const paid = promised('2026-11-01', { paid: known(usd(250)) });
    expect(oneOf(trade(A, 'Alder', { promises: read(paid), receipts: read() })).group).toBe('worklist');
  });

  it('without payments to judge by, what the CRM says of a promise stands, and no more', () => {
    const receipts = { is: 'forbidden' } as const;
    const broken = promised('2026-11-01', { status: known('broken' as const) });
    const active = promised('2026-11-01', { status: known('active' as const) });
    expect(oneOf(trade(A, 'Alder', { promises: read(broken), receipts })).reasons[0]?.code).toBe('broken');
    expect(oneOf(trade(A, 'Alder', { promises: read(active), receipts })).reasons[0]?.code).toBe(
      'promise-due',
    );
  });

  it('names the invoice that money here covers to the cent', () => {
    const [invoice] = northwind.invoices.is === 'read' ? northwind.invoices.items : [];
    if (invoice?.open.is !== 'known') throw new Error('no invoice');
    const receipt = (minor: number) => ({
      id: 'r1',
      object: 'Payment',
      kind: 'payment' as const,
      number: 'PAY-1',
      on: known('2026-11-20'),
      amount: known({ minor, currency: 'USD' }),
      unapplied: known({ minor, currency: 'USD' }),
      status: absent,
    });
    const reasonFor = (minor: number) =>
      oneOf(trade(A, 'Alder', { invoices: read(invoice), receipts: read(receipt(minor)) })).reasons.find(
        ({ code }) => code === 'unapplied',
      );
    const { minor } = invoice.open.value;
    expect(reasonFor(minor)).toMatchObject({ invoice: invoice.number });
    expect(reasonFor(minor - 1)).toMatchObject({ invoice: null });
  });

  it('is not there for whoever owes nothing, but for something that waits', () => {
    const paidUp = trade(A, 'Alder', { invoices: read(), debts: read() });
    expect(rowsOf(dayOf([paidUp]))).toEqual([]);
    expect(rowsOf(dayOf([paidUp], { followUps: read(task('Send thanks', '2026-11-24')) }))).toHaveLength(1);
    expect(rowsOf(dayOf([paidUp], { order: 'list-view' }))).toHaveLength(1);
  });

  it('of somebody held as the company says nobody is called is never offered, though the law would let it', () => {
    const held = trade(A, 'Alder', { holds: read(hold('hardship', 'lost the shop')) });
    const offered = (stops: typeof defaultWorklistPolicy.stops) => {
      const row = oneOf(held, {}, { policy: { ...defaultWorklistPolicy, stops } });
      expect(row).toMatchObject({ standing: { is: 'now' }, waits: null });
      return isOffered(row);
    };
    expect(offered([])).toBe(true);
    expect(offered(['hardship'])).toBe(false);
  });

  it('of somebody held by the company says the stop first, once, before a broken promise and what is due', () => {
    const held = trade(A, 'Alder', {
      holds: read(hold('hardship', 'lost the shop')),
      promises: read(promised('2026-11-23')),
      receipts: read(),
    });
    const codes = (stops: typeof defaultWorklistPolicy.stops) =>
      oneOf(
        held,
        { followUps: read(task('Ask for the W-9', '2026-11-24')) },
        { policy: { ...defaultWorklistPolicy, stops } },
      ).reasons.map(({ code }) => code);
    expect(codes(['hardship']).slice(0, 3)).toEqual(['stop', 'broken', 'follow-up']);
    expect(codes(['hardship']).filter((code) => code === 'stop')).toHaveLength(1);
    expect(codes([]).slice(0, 2)).toEqual(['broken', 'follow-up']);
  });

  it.each([
    ['a hold whose kind may not be seen', { holds: read(hold('cease', '', { kind: { is: 'forbidden' } })) }],
    ['holds that may not be read', { holds: { is: 'forbidden' } }],
    ['holds that could not be read', { holds: { is: 'failed', why: 'x' } }],
    ['past contacts that may not be read', { attempts: { is: 'forbidden' } }],
    ['past contacts that could not be read', { attempts: { is: 'failed', why: 'x' } }],
    ['numbers that may not be read', { phones: { is: 'forbidden' } }],
  ] satisfies [string, Partial<CustomerSnapshot>][])(
    'of somebody with %s is never offered',
    (_what, change) => {
      const person: CustomerSnapshot = { ...dana, promises: read(), notes: read(), attempts: read() };
      const rowOf = (snapshot: CustomerSnapshot) => oneOf(snapshot, {}, { at: '2026-11-23T19:00:00.000Z' });
      expect(isOffered(rowOf(person))).toBe(true);
      expect(rowOf({ ...person, ...change }).standing).toEqual({ is: 'cannot-tell' });
      expect(isOffered(rowOf({ ...person, ...change }))).toBe(false);
    },
  );

  it('of somebody whose facts were not read cannot be told, and is never offered', () => {
    const followUps = read(
      task('Call the lead', '2026-11-24', { customer: ref('00Q000000000001AAA', 'Lead') }),
    );
    const row = rowsOf(dayOf([], { followUps }))[0];
    expect(row).toMatchObject({ standing: { is: 'cannot-tell' }, score: null });
    expect(row && isOffered(row)).toBe(false);
  });

  it('is scored part by part, and the parts make the score', () => {
    const { score } = oneOf(trade(A, 'Alder'));
    expect(score?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score?.score);
    expect(score?.parts.map(({ reason }) => reason.code)).toContain('callable');
  });
});

describe('a call back', () => {
  /** 14:12 in New York at NOW. */
  const zoned = trade(A, 'Alder');
  const at = (minute: number) => `2026-11-23T19:${String(minute).padStart(2, '0')}:00.000Z`;
  const followUps = read(task('Return the call', '2026-11-24', { subject: 'Call back', at: at(12) }));

  it('is offered from its minute on, and before it shows when', () => {
    expect(oneOf(zoned, { followUps }, { at: '2026-11-23T19:11:59.999Z' }).waits).toEqual({
      for: 'call-back',
      at: at(12),
    });
    expect(oneOf(zoned, { followUps }, { at: at(12) })).toMatchObject({ group: 'call-back', waits: null });
  });

  it('is for the day agreed where no time is told', () => {
    const on = (due: string) => oneOf(zoned, { followUps: read(task('Call back requested', due)) }).waits;
    expect(on('2026-11-24')).toBeNull();
    expect(on('2026-11-25')).toEqual({ for: 'call-back', at: null });
  });

  it('is over with a contact after its moment, and not with one before', () => {
    const [attempt] = dana.attempts.is === 'read' ? dana.attempts.items : [];
    if (!attempt) throw new Error('no attempt');
    const waits = (startedAt: string) =>
      oneOf(
        trade(A, 'Alder', { attempts: read({ ...attempt, startedAt, partyId: null }) }),
        { followUps },
        { at: at(30) },
      ).waits;
    expect(waits(at(11))).toBeNull();
    expect(waits(at(12))).toEqual({ for: 'contact' });
  });
});

describe('a night shift', () => {
  /** In Manila midnight was at 16:00Z; in New York it is 14:12 of the same day. */
  const called = (startedAt: string) => {
    const [attempt] = dana.attempts.is === 'read' ? dana.attempts.items : [];
    if (!attempt) throw new Error('no attempt');
    return trade(A, 'Alder', {
      attempts: read({ ...attempt, startedAt, result: 'no_answer', partyId: null }),
    });
  };

  it('does not lead back after its midnight to whom it called on this day of theirs', () => {
    expect(oneOf(called('2026-11-23T13:30:00.000Z')).waits).toEqual({ for: 'contact' });
    // 23:30 of the day before in New York.
    expect(oneOf(called('2026-11-23T04:30:00.000Z')).waits).toBeNull();
  });

  it('tries a call back that reached nobody on another day of theirs', () => {
    const followUps = read(task('Call back', '2026-11-23', { at: '2026-11-23T14:00:00.000Z' }));
    expect(oneOf(called('2026-11-23T14:05:00.000Z'), { followUps })).toMatchObject({
      group: 'call-back',
      waits: { for: 'contact' },
    });
  });
});

describe('a task nobody closed', () => {
  const [past] = dana.attempts.is === 'read' ? dana.attempts.items : [];
  if (!past) throw new Error('no attempt');
  const contacted = (...moments: string[]) =>
    trade(A, 'Alder', {
      attempts: read(
        ...moments.map((startedAt) => ({
          ...past,
          channel: 'call' as const,
          result: 'conversation' as const,
          startedAt,
          partyId: null,
        })),
      ),
    });
  const now = '2026-11-25T15:00:00.000Z';
  const yesterday = task('Call back', '2026-11-23', { at: '2026-11-23T19:00:00.000Z' });
  const rowFor = (snapshot: CustomerSnapshot, ...tasks: DayTask[]) =>
    oneOf(snapshot, { followUps: read(...tasks) }, { at: now });

  it('is answered by a contact at or after its moment on any day, and not by one before', () => {
    const answered = rowFor(contacted('2026-11-23T19:00:00.000Z'), yesterday);
    expect(answered).toMatchObject({ group: 'worklist', waits: null, moment: null });
    expect(answered.reasons).toContainEqual({ code: 'answered', subject: 'Call back' });
    const open = rowFor(contacted('2026-11-23T18:59:59.999Z'), yesterday);
    expect(open).toMatchObject({ group: 'call-back', waits: null });
  });

  it.each([
    ['conversation', 'out', 'worklist'],
    ['conversation', 'in', 'worklist'],
    [null, 'out', 'worklist'],
    ['no_answer', 'out', 'call-back'],
    ['voicemail_lcm', 'out', 'call-back'],
    ['voicemail_left_by_consumer', 'in', 'call-back'],
    ['answered_by_third_party_no_debt_discussed', 'out', 'call-back'],
  ] as const)('of a call back after %s, %s, is in group %s', (result, direction, group) => {
    const called = (startedAt: string) => {
      const { attempts } = contacted(startedAt);
      if (attempts.is !== 'read') throw new Error('no attempt');
      const changed = attempts.items.map((one) => ({ ...one, result, direction }));
      return trade(A, 'Alder', { attempts: read(...changed) });
    };
    const on = task('Call back 3 pm', '2026-11-23', { at: '2026-11-23T20:00:00.000Z' });
    expect(rowFor(called('2026-11-23T20:05:00.000Z'), on)).toMatchObject({ group, waits: null });
    // A try holds the row for its own day: in Manila it is the 25th, which began at 16:00Z.
    const early = rowFor(called('2026-11-24T15:59:59.999Z'), on);
    expect(early.waits).toBeNull();
    expect(rowFor(called('2026-11-24T16:00:00.000Z'), on)).toMatchObject({
      group,
      waits: { for: 'contact' },
    });
  });

  it('that is no call back is answered by a call that reached nobody', () => {
    const { attempts } = contacted('2026-11-23T20:05:00.000Z');
    if (attempts.is !== 'read') throw new Error('no attempt');
    const tried = attempts.items.map((one) => ({ ...one, result: 'no_answer' as const }));
    const followUp = task('Ask for the W-9', '2026-11-23');
    expect(rowFor(trade(A, 'Alder', { attempts: read(...tried) }), followUp).group).toBe('worklist');
  });

  it('of a call back is not answered by a letter', () => {
    const letter = contacted('2026-11-23T20:00:00.000Z');
    const attempts = read(
      ...(letter.attempts.is === 'read' ? letter.attempts.items : []).map((one) => ({
        ...one,
        channel: 'letter' as const,
      })),
    );
    expect(rowFor({ ...letter, attempts }, yesterday).group).toBe('call-back');
  });

  it('for a day is answered from that day on, though not by the contact it came from', () => {
    const followUp = (madeAt: string | null) => task('Ask for the W-9', '2026-11-23', { madeAt });
    const snapshot = contacted('2026-11-23T15:00:00.000Z');
    expect(rowFor(snapshot, followUp(null)).group).toBe('worklist');
    expect(rowFor(snapshot, followUp('2026-11-20T15:00:00.000Z')).group).toBe('worklist');
    expect(rowFor(snapshot, followUp('2026-11-23T15:00:01.000Z')).group).toBe('follow-up');
    expect(rowFor(contacted('2026-11-22T15:00:00.000Z'), followUp(null)).group).toBe('follow-up');
  });

  it('stays in sight, and is never offered, where nothing else is left of the customer', () => {
    const paidUp = {
      ...contacted('2026-11-23T19:05:00.000Z'),
      invoices: read(),
      debts: read(),
    } as CustomerSnapshot;
    expect(rowFor(paidUp, yesterday)).toMatchObject({ waits: { for: 'answered' } });
  });

  it('waits for a later call back agreed in its place, and not for one that was agreed before', () => {
    const later = (madeAt: string | null) =>
      task('Call back later', '2026-11-26', { at: '2026-11-25T20:00:00.000Z', madeAt, subject: 'Call back' });
    const waits = (madeAt: string | null) => rowFor(contacted(), yesterday, later(madeAt)).waits;
    expect(waits(null)).toEqual({ for: 'call-back', at: '2026-11-25T20:00:00.000Z' });
    expect(waits('2026-11-23T19:05:00.000Z')).toEqual({ for: 'call-back', at: '2026-11-25T20:00:00.000Z' });
    expect(waits('2026-11-20T19:05:00.000Z')).toBeNull();
    // A second one is not offered early because the first was made.
    expect(rowFor(contacted('2026-11-23T19:05:00.000Z'), yesterday, later(null)).waits).toEqual({
      for: 'call-back',
      at: '2026-11-25T20:00:00.000Z',
    });
  });
});

it('tells why it waited for a day after a snooze', () => {
  const mark: Snooze = { until: '2026-11-23T18:00:00.000Z', reason: 'on leave' };
  const row = oneOf(trade(A, 'Alder'), {}, { marks: { ...noMarks, snoozed: { [keyOf(A)]: mark } } });
  expect(row.reasons[0]).toEqual({ code: 'snoozed', ...mark });
  expect(row.waits).toBeNull();
});

describe('the order', () => {
  const alder = trade(A, 'Alder');
  const birch = trade(B, 'Birch');

  it('is by group, call-backs by time, others by score and name', () => {
    const early = task('Call back', '2026-11-23', { customer: ref(B), at: '2026-11-23T18:00:00.000Z' });
    const late = task('Call back', '2026-11-23', { at: '2026-11-23T19:00:00.000Z' });
    const rows = rowsOf(dayOf([alder, birch], { followUps: read(late, early) }));
    expect(rows.map(({ customer }) => customer.name)).toEqual(['Birch', 'Alder']);
    expect(rowsOf(dayOf([birch, alder])).map(({ customer }) => customer.name)).toEqual(['Alder', 'Birch']);
    const broken = trade(B, 'Birch', { promises: read(promised('2026-11-20')), receipts: read() });
    expect(rowsOf(dayOf([alder, broken]))[0]?.customer.name).toBe('Birch');
  });

  it('puts pinned ones on top of all', () => {
    const broken = trade(B, 'Birch', { promises: read(promised('2026-11-20')), receipts: read() });
    const rows = rowsOf(dayOf([alder, broken]), { marks: { ...noMarks, pinned: [keyOf(A)] } });
    expect(rows.map(({ customer }) => customer.name)).toEqual(['Alder', 'Birch']);
  });

  it('has whom the associate pinned or put off, though the worklist does not name them', () => {
    const day = dayOf([alder, birch], { worklist: [birch.customer.ref.id] });
    expect(rowsOf(day).map(({ customer }) => customer.name)).toEqual(['Birch']);
    const pinned = rowsOf(day, { marks: { ...noMarks, pinned: [keyOf(A)] } });
    expect(pinned.map(({ customer }) => customer.name)).toEqual(['Alder', 'Birch']);
    const snooze: Snooze = { until: '2026-11-24T00:00:00.000Z', reason: 'asked for a day' };
    expect(rowsOf(day, { marks: { ...noMarks, snoozed: { [keyOf(A)]: snooze } } })).toHaveLength(2);
  });

  it('is the list’s own where a list view stands in for the worklist', () => {
    const rows = rowsOf(dayOf([birch, alder], { order: 'list-view' }));
    expect(rows.map(({ customer }) => customer.name)).toEqual(['Birch', 'Alder']);
  });

  it('leads to everybody who may be called, once, never to the one on screen or who waits', () => {
    const snooze: Snooze = { until: '2026-11-24T00:00:00.000Z', reason: 'asked for a day' };
    const rows = rowsOf(dayOf([alder, birch]), { marks: { ...noMarks, snoozed: { [keyOf(B)]: snooze } } });
    expect(nextOf(rows, null, new Set())?.customer.name).toBe('Alder');
    expect(nextOf(rows, keyOf(A), new Set())).toBeNull();
    const both = rowsOf(dayOf([alder, birch]));
    expect(nextOf(both, null, new Set([keyOf(A)]))?.customer.name).toBe('Birch');
    expect(nextOf(both, null, new Set([keyOf(A), keyOf(B)]))).toBeNull();
  });
});

describe('hours', () => {
  /** Dana is a consumer in Columbus; the presumed hours are 8:00 to 21:00 there. */
  const person: CustomerSnapshot = { ...dana, promises: read(), attempts: read(), notes: read() };
  const at = (time: string) => oneOf(person, {}, { at: `2026-11-23T${time}:00.000Z` }).standing;

  it('are told on both sides of the window', () => {
    expect(at('12:59').is).toBe('later');
    expect(at('13:00').is).toBe('now');
    expect(at('12:59')).toMatchObject({ at: '2026-11-23T13:00:00.000Z' });
  });
});

it('tells of a note begun for a lead, whose facts a day does not read', () => {
  const lead = { ref: ref('00Q000000000001AAA', 'Lead'), name: 'Ida Rowe' };
  const rows = rowsOf(dayOf([], { leads: [lead] }), { notesLeft: [recordKey(lead.ref)] });
  expect(rows).toMatchObject([
    { customer: lead, group: 'draft', reasons: [{ code: 'draft', of: 'note' }], waits: null },
  ]);
  expect(rows.filter(isOffered)).toEqual([]);
  expect(rowsOf(dayOf([], { leads: [lead] }))).toEqual([]);
});

it('a note begun here and not logged is in the day too', () => {
  const notesLeft = [keyOf(A), 'https://elsewhere.example/001'];
  const rows = rowsOf(dayOf([trade(A, 'Alder')]), { notesLeft });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.group).toBe('draft');
  expect(rows[0]?.reasons[0]).toEqual({ code: 'draft', of: 'note' });
});
