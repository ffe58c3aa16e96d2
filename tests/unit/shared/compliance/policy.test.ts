import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { readPolicy } from '../../../../shared/compliance/policy.ts';
import { consumer, debt, event, facts, question } from './made-up.ts';

const read = (policy: object) => readPolicy({ v: 1, name: 'House rules', ...policy });

describe('a policy file', () => {
  it.each([
    [
      { hours: [{ from: '9:00', to: '18:00' }] },
      'hours.0.from: Expected a time of day as HH:MM, 00:00 to 24:00',
    ],
    [{ hours: [{ from: '18:00', to: '09:00' }] }, 'hours.0: Hours end (09:00) before they begin (18:00)'],
    [
      { hours: [{ profiles: ['third-party'], from: '07:00', to: '18:00' }] },
      'hours.0: Laxer than the law: for third-party collection contact is open from 08:00 to 21:00 at most',
    ],
    [
      { caps: [{ channels: ['call'], windowDays: 7, limit: 8, unit: 'debt' }] },
      'caps.0: Laxer than the law: 8 calls in 7 days, where more than 7 are presumed to harass',
    ],
    [
      { caps: [{ windowDays: 0, limit: 1, unit: 'debt' }] },
      'caps.0.windowDays: A window is at least one day',
    ],
    [
      { blackoutDays: [{ date: '2026-02-30', why: 'x' }] },
      'blackoutDays.0.date: Expected a real calendar day as YYYY-MM-DD',
    ],
    [
      { licensedStates: [{ states: ['Ohio'] }] },
      'licensedStates.0.states.0: Expected the two-letter code of a state, such as OH',
    ],
    [
      { hours: [{ profiles: [], from: '09:00', to: '18:00' }] },
      'hours.0.profiles: Name a profile, or leave `profiles` out for all',
    ],
  ])('tells the mistake in %j', (policy, mistake) => {
    expect(read(policy)).toEqual({ is: 'mistakes', mistakes: [mistake] });
  });

  it('refuses a part it does not know', () => {
    const reading = read({ hour: [] });
    expect(reading.is === 'mistakes' && reading.mistakes.join()).toMatch(/hour/);
  });

  it('may close less than the law opens for trade debt', () => {
    expect(read({ hours: [{ profiles: ['b2b'], from: '07:00', to: '19:00' }] }).is).toBe('policy');
  });
});

describe('a policy in force', () => {
  const verdictWith = (policy: object, at: string, given = facts()) => {
    const reading = read(policy);
    if (reading.is !== 'policy') throw new Error(reading.mistakes.join());
    return assessContact(given, question(), at, reading.policy);
  };

  it('closes hours the law leaves open, and says when they open', () => {
    const verdict = verdictWith(
      { hours: [{ from: '10:00', to: '18:00', days: [1, 2, 3, 4, 5] }] },
      '2026-06-05T23:00:00Z',
    );
    expect(verdict.outcome).toBe('block');
    expect(verdict.nextAllowedAt).toBe('2026-06-08T14:00:00.000Z');
    expect(verdict.findings[0]).toMatchObject({ ruleId: 'company-policy.hours', overridable: 'policy' });
  });

  it('holds for its profile alone', () => {
    const hours = { hours: [{ profiles: ['b2b'], from: '10:00', to: '18:00' }] };
    expect(verdictWith(hours, '2026-06-05T23:00:00Z').outcome).toBe('allow');
    const trade = facts({ debts: [debt({ kind: 'trade_invoice', consumerPurpose: false })] });
    expect(verdictWith(hours, '2026-06-05T23:00:00Z', trade).outcome).toBe('block');
  });

  it('counts contacts of its channels', () => {
    const given = facts({ events: [event('2026-06-01T15:00:00Z'), event('2026-06-02T15:00:00Z')] });
    const cap = { caps: [{ channels: ['call'], windowDays: 7, limit: 2, unit: 'person' }] };
    const verdict = verdictWith(cap, '2026-06-05T15:00:00Z', given);
    expect(verdict.outcome).toBe('block');
    expect(verdict.nextAllowedOn).toBe('2026-06-08');
  });

  it('closes holidays and named days', () => {
    expect(verdictWith({ closedOnHolidays: [{}] }, '2026-07-04T16:00:00Z').nextAllowedOn).toBe('2026-07-05');
    const named = { blackoutDays: [{ date: '2026-06-03', why: 'Inventory' }] };
    expect(verdictWith(named, '2026-06-03T16:00:00Z').findings[0]?.reason).toMatch(/Inventory/);
    expect(verdictWith(named, '2026-06-04T16:00:00Z').outcome).toBe('allow');
  });

  it('cannot tell the licence of a state it does not know', () => {
    const licence = { licensedStates: [{ states: ['OH', 'PA'] }] };
    expect(verdictWith(licence, '2026-06-03T16:00:00Z').outcome).toBe('allow');
    expect(
      verdictWith(licence, '2026-06-03T16:00:00Z', facts({ consumer: consumer({ state: 'TX' }) })).outcome,
    ).toBe('block');
    expect(
      verdictWith(licence, '2026-06-03T16:00:00Z', facts({ consumer: consumer({ state: null }) })).outcome,
    ).toBe('cannot-tell');
  });
});
