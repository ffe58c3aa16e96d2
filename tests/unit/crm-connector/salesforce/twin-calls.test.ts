import { describe, expect, it } from 'vitest';
import { type LoggedCall, linkTwins } from '../../../../crm-connector/salesforce/customer/twin-calls.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../../shared/domain/contact-attempt.ts';

const STARTED = '2026-11-20T17:00:00.000Z';
const NUMBER = '(614) 555-0142';
const MINUTE = 60_000;

function call(id: string, change: Partial<PastAttempt>, more: Partial<LoggedCall>): LoggedCall {
  const attempt: PastAttempt = {
    id,
    object: 'Contact_Attempt__c',
    key: null,
    revision: null,
    direction: 'out',
    channel: 'call',
    number: NUMBER,
    partyId: null,
    partyName: null,
    debtIds: null,
    result: null,
    disposition: null,
    numberStatus: null,
    startedAt: STARTED,
    startedAtExact: true,
    endedAt: null,
    by: null,
    subject: null,
    note: null,
    twinOf: null,
    ...change,
  };
  return { attempt, userId: '005A', starts: [attempt.startedAt], words: '', ...more };
}

const own = (id = 'own', change: Partial<PastAttempt> = {}, more: Partial<LoggedCall> = {}) =>
  call(id, { key: `key-${id}`, ...change }, more);

/** As a phone system logs it: the number, if at all, in its words. */
const theirs = (id = 'theirs', change: Partial<PastAttempt> = {}, more: Partial<LoggedCall> = {}) =>
  call(id, { object: 'Task', number: null, ...change }, { words: `Call to +1 614-555-0142`, ...more });

const later = (milliseconds: number) => ({ starts: [plusMilliseconds(STARTED, milliseconds)] });
const twinOf = (...calls: LoggedCall[]) =>
  Object.fromEntries(linkTwins(calls).map(({ id, twinOf: twin }) => [id, twin]));

describe('a call that a phone system logged too', () => {
  it('is the twin of ours, and both are kept', () => {
    expect(twinOf(own(), theirs())).toEqual({ own: null, theirs: 'own' });
  });

  it.each([
    [3 * MINUTE, 'own'],
    [3 * MINUTE + 1, null],
    [-3 * MINUTE, 'own'],
    [-3 * MINUTE - 1, null],
  ])('started %d ms away: %s', (distance, twin) => {
    expect(twinOf(own(), theirs('theirs', {}, later(distance)))).toMatchObject({ theirs: twin });
  });

  it('may have been logged at its end: the length leads back to its start', () => {
    const atEnd = { starts: [plusMilliseconds(STARTED, 20 * MINUTE), plusMilliseconds(STARTED, MINUTE)] };
    expect(twinOf(own(), theirs('theirs', {}, atEnd))).toMatchObject({ theirs: 'own' });
  });

  it.each<[string, LoggedCall]>([
    ['another user’s', theirs('theirs', {}, { userId: '005B' })],
    ['of nobody known', theirs('theirs', {}, { userId: null })],
    ['in the other direction', theirs('theirs', { direction: 'in' })],
    ['without a direction', theirs('theirs', { direction: null })],
    ['to another number', theirs('theirs', { number: '(614) 555-0143' })],
    ['to a number nobody tells', theirs('theirs', {}, { words: 'Call, 614 seconds, ref 555-0142' })],
    ['of which only the day is known', theirs('theirs', {}, { starts: [] })],
    ['an e-mail', theirs('theirs', { channel: 'email' })],
    ['another attempt of ours', theirs('theirs', { key: 'other' })],
  ])('is no twin when it is %s', (_, other) => {
    expect(twinOf(own(), other)).toMatchObject({ theirs: null });
  });

  it('hides neither of two calls in a row: the nearest go together, one with one', () => {
    const first = own('first');
    const second = own('second', {}, later(2 * MINUTE));
    const ofSecond = theirs('ofSecond', {}, later(2 * MINUTE + 5_000));
    const ofFirst = theirs('ofFirst', {}, later(90_000));
    expect(twinOf(first, second, ofFirst, ofSecond)).toEqual({
      first: null,
      second: null,
      ofSecond: 'second',
      ofFirst: 'first',
    });
    const third = theirs('third', {}, later(1_000));
    expect(twinOf(first, ofFirst, third)).toMatchObject({ third: 'first', ofFirst: null });
  });
});
