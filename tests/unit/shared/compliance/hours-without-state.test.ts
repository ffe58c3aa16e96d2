import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import type { Facts, Question } from '../../../../shared/compliance/facts.ts';
import { consumer, debt, event, facts, question } from './made-up.ts';

const creditor = { ...facts().collector, role: 'creditor' as const };
const somewhere = consumer({ state: null, stateUnknown: true });
const own = (changes: Partial<Facts> = {}) => facts({ collector: creditor, consumer: somewhere, ...changes });
/** Local time in New York on 2026-06-03. */
const ask = (time: string, given: Facts, asked: Partial<Question> = {}) =>
  assessContact(given, question(asked), new Date(`2026-06-03T${time}-04:00`).toISOString(), null);

describe('the hours of a creditor’s own debt, where nobody knows the consumer’s state', () => {
  it.each(['02:30:00', '07:59:59', '21:00:00'])('cannot be told to be open at %s', (time) => {
    const verdict = ask(time, own());
    expect(verdict.outcome).toBe('cannot-tell');
    expect(verdict.findings[0]).toMatchObject({
      ruleId: 'hours.some-state',
      overridable: 'cannot-tell',
      values: { state: null, localTime: time.slice(0, 5), opens: '08:00', closes: '21:00' },
    });
    expect(verdict.findings[0]?.reason).toContain('state is not known');
    const opens = time < '08' ? '2026-06-03T12:00:00.000Z' : '2026-06-04T12:00:00.000Z';
    expect(verdict.nextAllowedAt).toBe(opens);
  });

  it.each(['08:00:00', '12:00:00', '20:45:00'])('are open at %s, as every state allows', (time) => {
    const verdict = ask(time, own());
    expect(verdict.outcome).toBe('allow');
    expect(verdict.openUntil).toBe('2026-06-04T01:00:00.000Z');
  });

  it('are told to end soon', () => {
    expect(ask('20:55:00', own()).findings.map(({ ruleId }) => ruleId)).toContain('near-closing');
  });

  it('need every zone the consumer may be in', () => {
    const zones = ['America/New_York', 'America/Los_Angeles'];
    const given = own({ consumer: { ...somewhere, knownZone: null, possibleZones: zones } });
    expect(ask('10:59:59', given).outcome).toBe('cannot-tell');
    expect(ask('11:00:00', given).outcome).toBe('allow');
  });

  it('cannot be told without a zone either', () => {
    const nowhere = { ...somewhere, knownZone: null };
    expect(ask('12:00:00', own({ consumer: nowhere })).outcome).toBe('cannot-tell');
  });

  it('close no letter, no answer to the consumer’s own text, no hour the consumer agreed to', () => {
    expect(ask('02:30:00', own(), { channel: 'letter' }).outcome).toBe('allow');
    const asked = event('2026-06-03T06:29:00Z', { id: 'asked', direction: 'in', channel: 'text' });
    const answer = { channel: 'text', inResponseTo: 'asked' } as const;
    expect(ask('02:30:00', own({ events: [asked] }), answer).outcome).toBe('allow');
  });

  it('bind as they do where the state is on record, and nothing is asked of trade debt', () => {
    const inOhio = own({ consumer: consumer() });
    expect(ask('02:30:00', inOhio).findings.map(({ ruleId }) => ruleId)).not.toContain('hours.some-state');
    expect(ask('02:30:00', own({ consumer: consumer({ state: 'FL' }) })).outcome).toBe('block');
    const trade = own({ debts: [debt({ consumerPurpose: false })] });
    expect(ask('02:30:00', trade).outcome).toBe('allow');
  });

  it('are the federal hours, and no question, for a third party', () => {
    const verdict = ask('02:30:00', facts({ consumer: somewhere }));
    expect(verdict.outcome).toBe('block');
    expect(verdict.findings.map(({ ruleId }) => ruleId)).not.toContain('hours.some-state');
  });
});
