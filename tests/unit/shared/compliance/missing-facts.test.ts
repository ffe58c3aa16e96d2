import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import type { Facts, Question } from '../../../../shared/compliance/facts.ts';
import { consumer, debt, event, facts, question } from './made-up.ts';

const noon = '2026-06-03T16:00:00Z';
const ask = (given: Facts, asked: Partial<Question> = {}, at = noon) =>
  assessContact(given, question(asked), at, null);
const nowhere = consumer({ state: null, knownZone: null, possibleZones: [] });
const findingsOf = (given: Facts, effect: string, asked: Partial<Question> = {}) =>
  ask(given, asked)
    .findings.filter((finding) => finding.effect === effect)
    .map(({ ruleId }) => ruleId);

describe('a fact that is missing', () => {
  it('is asked for where a rule of the profile needs it', () => {
    expect(ask(facts({ consumer: nowhere })).outcome).toBe('cannot-tell');
    expect(findingsOf(facts({ consumer: nowhere }), 'cannot-tell')).toEqual(['hours.federal']);
  });

  it('is not asked for where none does: trade debt without a zone, without a state', () => {
    const trade = facts({
      consumer: nowhere,
      collector: { ...facts().collector, role: 'creditor' },
      debts: [debt({ kind: 'trade_invoice', consumerPurpose: false })],
    });
    expect(ask(trade).outcome).toBe('allow');
  });

  it('is the profile itself: nobody said whether this is a consumer debt', () => {
    expect(findingsOf(facts({ debts: [debt({ consumerPurpose: null })] }), 'cannot-tell')).toEqual([
      'coverage',
    ]);
    expect(findingsOf(facts({ collector: { ...facts().collector, role: null } }), 'cannot-tell')).toEqual([
      'coverage',
    ]);
  });

  it('is the law of a day before the rule was on file', () => {
    const verdict = ask(facts(), {}, '2020-06-03T16:00:00Z');
    expect(verdict.outcome).toBe('cannot-tell');
    expect(verdict.findings[0]?.reason).toMatch(/no value is on file for 2020-06-03/);
  });

  it('is whether procedures have begun in New York City, once the count turns on it', () => {
    const city = (events: Facts['events']) =>
      facts({
        collector: { ...facts().collector, role: 'creditor' },
        consumer: consumer({ state: 'NY', city: 'Queens' }),
        events,
      });
    expect(ask(city([event('2026-06-01T15:00:00Z')])).outcome).toBe('allow');
    expect(ask(city([event('2026-06-01T15:00:00Z'), event('2026-06-02T15:00:00Z')])).outcome).toBe(
      'cannot-tell',
    );
  });

  it('can be decided by a person, with the right and a reason', () => {
    expect(ask(facts({ consumer: nowhere })).findings[0]?.overridable).toBe('cannot-tell');
  });
});

describe('a record that may be incomplete', () => {
  it('is at best a caution where a rule counts, and says "at least"', () => {
    const verdict = ask(facts({ eventsComplete: false }));
    expect(verdict.outcome).toBe('caution');
    expect(verdict.budgets[0]?.complete).toBe(false);
  });

  it('does not matter to a rule that counts nothing: a letter, trade debt', () => {
    expect(ask(facts({ eventsComplete: false }), { channel: 'letter' }).outcome).toBe('allow');
    const trade = facts({ eventsComplete: false, debts: [debt({ consumerPurpose: false })] });
    expect(ask(trade).outcome).toBe('allow');
  });

  it('holds a call whose outcome nobody wrote down for a possible conversation', () => {
    expect(
      findingsOf(facts({ events: [event('2026-06-01T15:00:00Z', { result: null })] }), 'caution'),
    ).toEqual(['wait-after-conversation']);
  });
});

describe('a finding', () => {
  it('from memory says so', () => {
    const washington = facts({
      consumer: consumer({ state: 'WA' }),
      events: [event('2026-06-03T13:00:00Z'), event('2026-06-03T14:00:00Z')],
    });
    const finding = ask(washington).findings.find(({ ruleId }) => ruleId === 'cap.wa-cell-day');
    expect(finding?.reason).toMatch(/re-check before relying on it/);
  });

  it('lists the values it read', () => {
    const given = facts({ events: [event('2026-06-01T15:00:00Z', { result: 'conversation' })] });
    expect(ask(given).findings[0]).toMatchObject({
      ruleId: 'wait-after-conversation',
      values: { debt: 'card', conversationOn: '2026-06-01', daysClosed: 7 },
      nextAllowedAt: '2026-06-08T04:00:00.000Z',
    });
  });
});
