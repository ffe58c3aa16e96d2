import { describe, expect, it } from 'vitest';
import {
  correctionCommand,
  startedAtFromOf,
} from '../../../../../extension/panel/after/correction-command.ts';
import { instantOfLocal, localOfInstant } from '../../../../../extension/panel/after/local-time-field.ts';
import { logCommand } from '../../../../../extension/panel/after/write-commands.ts';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import { type OneClickOutcome, outcomeByCode } from '../../../../../shared/domain/disposition.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { dana } from '../fixtures/people.ts';

const KEY = '00000000-0000-4000-8000-000000000001';
const STARTED = '2026-11-20T15:00:00.000Z';
const ENDED = '2026-11-20T15:01:24.000Z';

const outcome = (code: string): OneClickOutcome => {
  const found = outcomeByCode(code);
  if (!found) throw new Error(code);
  return found;
};
const call = () => {
  const [phone] = itemsOf(dana.phones);
  if (!phone) throw new Error('no number');
  return callTo(phone, dana, { key: KEY, debtIds: ['d1'], startedAt: STARTED });
};
const number = { number: '1', phoneId: 'p', partyId: 'c', partyName: 'C' };
const logged = (code: string, endedAt: string | null = ENDED) =>
  logCommand(call(), outcome(code), {
    note: '  ',
    startedAtFrom: endedAt === null ? 'outcome-click' : 'call-button',
    endedAt,
    at: ENDED,
  });

describe('logCommand', () => {
  it('holds all that the writer needs', () => {
    expect(logged('NA')).toMatchObject({
      kind: 'log-attempt',
      customer: dana.customer.ref,
      customerName: 'Dana Reyes',
      orgId: dana.org.orgId,
      userId: dana.org.userId,
      madeAt: ENDED,
      attempt: {
        key: KEY,
        revision: 1,
        direction: 'out',
        channel: 'call',
        partyName: 'Dana Reyes',
        language: 'es',
        debtIds: ['d1'],
        startedAt: STARTED,
        endedAt: ENDED,
        ruleSet: null,
        note: null,
      },
    });
  });

  it('says where the start comes from', () => {
    expect(startedAtFromOf(logged('NA'))).toBe('call-button');
    expect(startedAtFromOf(logged('NA', null))).toBe('outcome-click');
    expect(startedAtFromOf({ ...logged('NA'), evidence: '{' })).toBe('call-button');
  });

  // 2026-11-20 15:01 UTC is Friday 23:01 in Manila, the associate's zone; an hour later it is Saturday there.
  it.each([
    ['2026-11-19T10:00:00.000Z', '2026-11-20'],
    ['2026-11-20T15:01:00.000Z', '2026-11-23'],
    ['2026-11-20T16:01:00.000Z', '2026-11-23'],
    ['2026-11-22T16:01:00.000Z', '2026-11-24'],
    // The 26th is Thanksgiving.
    ['2026-11-25T10:00:00.000Z', '2026-11-27'],
  ])('follows up on the next day of business in the associate’s zone: %s → %s', (at, due) => {
    const command = logCommand(call(), outcome('RPC-CB'), {
      note: '',
      startedAtFrom: 'outcome-click',
      endedAt: null,
      at,
    });
    expect(command.followUp?.due).toBe(due);
  });
});

describe('correctionCommand', () => {
  const context = { zone: 'Asia/Manila', at: '2026-11-20T16:00:00.000Z', revision: 2 };

  it('keeps key and times, and decides anew what the outcome causes', () => {
    const first = logged('NIS');
    const second = correctionCommand(
      first,
      { outcome: outcome('RPC-CB'), startedAt: STARTED, note: 'x', ...number },
      context,
    );
    expect(second.attempt).toEqual({
      ...first.attempt,
      ...number,
      revision: 2,
      disposition: 'RPC-CB',
      result: 'answered_said_busy_right_now',
      numberStatus: null,
      note: 'x',
    });
    expect(second.followUp).not.toBeNull();
    expect(JSON.parse(second.evidence ?? '')).toEqual({
      rules: 'none',
      startedAtFrom: 'call-button',
      corrects: 1,
    });
    const third = correctionCommand(
      second,
      { outcome: outcome('NA'), startedAt: STARTED, note: '', ...number },
      { ...context, revision: 3 },
    );
    expect(third.attempt).toMatchObject({ key: KEY, revision: 3, note: null });
    expect(third.followUp).toBeNull();
  });

  it('leaves the follow-up on its day while the outcome stays, also after midnight', () => {
    const first = logged('RPC-CB');
    const change = { outcome: outcome('RPC-CB'), startedAt: STARTED, note: 'x', ...number };
    const later = { ...context, at: '2026-11-23T16:01:00.000Z' };
    expect(correctionCommand(first, change, later).followUp).toEqual(first.followUp);
  });

  it('forgets the end when the start is moved', () => {
    const startedAt = '2026-11-20T15:02:00.000Z';
    const moved = correctionCommand(
      logged('NA'),
      { outcome: outcome('NA'), startedAt, note: '', ...number },
      context,
    );
    expect(moved.attempt).toMatchObject({ startedAt, endedAt: null });
    expect(startedAtFromOf(moved)).toBe('correction');
  });
});

describe('a time field', () => {
  it.each([
    ['2026-11-23T19:05:30.000Z', 'Asia/Manila', '2026-11-24T03:05'],
    ['2026-11-23T19:05:00.000Z', 'America/New_York', '2026-11-23T14:05'],
  ])('%s in %s is %s', (at, zone, local) => {
    expect(localOfInstant(at, zone)).toBe(local);
    expect(instantOfLocal(local, zone)).toBe(at.replace(':30.', ':00.'));
  });

  it('is no time while half typed, and the earlier of an hour that happened twice', () => {
    expect(instantOfLocal('', 'Asia/Manila')).toBeNull();
    expect(instantOfLocal('2026-11-31T10:00', 'Asia/Manila')).toBeNull();
    expect(instantOfLocal('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });
});
