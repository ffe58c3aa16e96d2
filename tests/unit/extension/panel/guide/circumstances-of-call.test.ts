import { describe, expect, it } from 'vitest';
import { circumstancesOf, profileOf } from '../../../../../extension/panel/guide/circumstances-of-call.ts';
import type { Standing } from '../../../../../extension/panel/verdict/standing.ts';

const AT = '2026-11-23T19:12:00.000Z';

/** Only what the guide asks of a verdict. */
function standing(change: {
  state?: string | null;
  validationEndsOn?: string | null;
  limitationExpiresOn?: string | null;
  judgment?: boolean | null;
  disclosures?: string[];
  coverage?: { consumerDebt: boolean; regF: boolean | null };
}): Standing {
  const debt = {
    id: 'd1',
    limitationExpiresOn: change.limitationExpiresOn ?? null,
    judgment: change.judgment ?? null,
    consumerPurpose: true,
    obligor: 'natural-person',
  };
  const facts = {
    collector: { role: 'third-party-collector', affiliateOnly: null, obtainedInDefault: true },
    consumer: { state: change.state ?? 'OH', locationKnown: true, age: null },
    debts: [debt],
    events: [],
    attorney: null,
    validationEndsOn: change.validationEndsOn ?? null,
  };
  const verdict = {
    at: AT,
    requiredDisclosures: change.disclosures ?? [],
    coverage: change.coverage ?? { consumerDebt: true, regF: true },
  };
  return { facts, question: { debtIds: ['d1'] }, verdict } as unknown as Standing;
}
const now = (change: Parameters<typeof standing>[0], company = {}) =>
  circumstancesOf(standing(change), company, 'America/New_York');

describe('what the rules say of a call to its guide', () => {
  it('the disclosure that is due', () => {
    expect(now({ disclosures: ['from_debt_collector'] }).disclosure).toBe('from_debt_collector');
    expect(now({}).disclosure).toBeNull();
  });

  it('a recording is announced unless both ends need none, or nothing is recorded', () => {
    expect(now({ state: 'OH' }, { callsFromState: 'OH' }).announceRecording).toBe(false);
    expect(now({ state: 'CA' }, { callsFromState: 'OH' }).announceRecording).toBe(true);
    expect(now({ state: 'OH' }).announceRecording).toBe(true);
    expect(now({ state: 'CA' }, { recordsCalls: false }).announceRecording).toBe(false);
  });

  it('the validation period and the time limit, their last day included', () => {
    expect(now({ validationEndsOn: '2026-11-23' }).inValidationPeriod).toBe(true);
    expect(now({ validationEndsOn: '2026-11-22' }).inValidationPeriod).toBe(false);
    expect(now({ limitationExpiresOn: '2026-11-23' }).timeBarred).toBe(false);
    expect(now({ limitationExpiresOn: '2026-11-22' }).timeBarred).toBe(true);
    expect(now({ limitationExpiresOn: '2026-11-22', judgment: true }).timeBarred).toBe(false);
  });

  it('nothing is asked of others about somebody whose place is known', () => {
    expect(now({}).mayAskLocation).toBe(false);
  });

  it('nothing judged: what binds most', () => {
    expect(circumstancesOf(null, {}, 'UTC')).toMatchObject({
      announceRecording: true,
      inValidationPeriod: true,
      mayAskLocation: false,
    });
  });

  it('the line that is walked; not known is the strictest', () => {
    const profile = (consumerDebt: boolean, regF: boolean | null) =>
      profileOf(standing({ coverage: { consumerDebt, regF } }));
    expect([profile(true, true), profile(true, null), profileOf(null)]).toEqual(
      Array.from({ length: 3 }, () => 'third-party'),
    );
    expect(profile(true, false)).toBe('first-party');
    expect(profile(false, false)).toBe('b2b');
  });
});
