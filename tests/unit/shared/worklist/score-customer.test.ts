import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorklistPolicy as policy } from '../../../../shared/worklist/default-policy.ts';
import type { WorklistFacts } from '../../../../shared/worklist/facts.ts';
import { scoreCustomer } from '../../../../shared/worklist/score-customer.ts';
import { anyFacts, anyHold, anyPromise, TODAY } from './any-facts.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const plain: WorklistFacts = {
  open: [usd(100_000)],
  oldestDue: '2026-11-12',
  broken: [],
  promised: [],
  holds: [],
  unapplied: null,
  lastContact: '2026-11-14',
  window: null,
};
const score = (facts: Partial<WorklistFacts>) => scoreCustomer({ ...plain, ...facts }, policy, TODAY);
const pointsOf = (code: string, facts: Partial<WorklistFacts>) =>
  score(facts).parts.find(({ reason }) => reason.code === code)?.points;

describe('a score', () => {
  it('is the sum of its parts, each with its reason', () => {
    const {
      score: sum,
      parts,
      standing,
    } = score({
      broken: [{ amount: usd(25_000), on: '2026-11-21' }],
      unapplied: { amount: usd(30_000), invoice: 'INV-12' },
    });
    expect(parts).toEqual([
      { points: 120, reason: { code: 'open', amount: usd(100_000) } },
      { points: 40, reason: { code: 'late', days: 10 } },
      { points: 80, reason: { code: 'broken', amount: usd(25_000), on: '2026-11-21', count: 1 } },
      { points: 50, reason: { code: 'unapplied', amount: usd(30_000), invoice: 'INV-12' } },
      { points: 0, reason: { code: 'last', on: '2026-11-14' } },
    ]);
    expect([sum, standing]).toEqual([290, 'callable']);
  });

  it.each([
    [99_999, 60],
    [100_000, 120],
    [499_999, 120],
    [500_000, 200],
  ])('counts %i cents as %i points', (minor, points) => {
    expect(pointsOf('open', { open: [usd(minor)] })).toBe(points);
  });

  it.each([
    ['2026-11-22', undefined],
    ['2026-11-21', 40],
    ['2026-10-23', 40],
    ['2026-10-22', 120],
  ])('counts an invoice due on %s as %s points', (oldestDue, points) => {
    expect(pointsOf('late', { oldestDue })).toBe(points);
  });

  it.each([
    ['2026-11-22', -200],
    ['2026-11-21', -120],
    ['2026-11-20', -120],
    ['2026-11-19', -40],
    ['2026-11-23', -200],
  ])('counts a contact of %s as %i points', (lastContact, points) => {
    expect(pointsOf('last', { lastContact })).toBe(points);
  });

  it('forgets promises broken longer ago than policy says', () => {
    const at = (on: string) => pointsOf('broken', { broken: [{ amount: usd(1), on }] });
    expect([at('2026-08-24'), at('2026-08-23')]).toEqual([80, undefined]);
  });

  it('tells a promise whose day has come from one that is still ahead', () => {
    const due = score({ promised: [{ amount: usd(1), on: TODAY }] });
    const ahead = score({ promised: [{ amount: usd(1), on: '2026-11-23' }] });
    expect(due.parts.at(2)?.reason.code).toBe('due');
    expect(ahead.parts.at(2)?.reason.code).toBe('waiting');
    expect(due.score).toBeGreaterThan(ahead.score);
  });

  it('is nothing for who is not to be called, whatever else speaks for it, and for who owes nothing', () => {
    expect(score({ holds: [{ kind: 'attorney', until: null }] })).toMatchObject({
      score: 0,
      standing: 'stopped',
    });
    expect(score({ holds: [{ kind: null, until: null }] }).standing).toBe('stopped');
    expect(score({ open: [usd(0)] })).toEqual({ score: 0, standing: 'nothing-owed', parts: [] });
  });

  it('does not add amounts of different currencies', () => {
    const { parts } = score({ open: [usd(100_000), { minor: 3_000_000, currency: 'JPY' }] });
    expect(parts.slice(0, 2).map(({ points }) => points)).toEqual([300, 0]);
  });
});

describe('whatever the facts', () => {
  const scored = (facts: WorklistFacts) => scoreCustomer(facts, policy, TODAY).score;
  const always = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 });

  it('owing more never lowers a score', () => {
    always(
      fc.property(anyFacts, fc.nat(50_000_000), (facts, more) => {
        const [first, ...others] = facts.open;
        if (!first) return;
        const open = [{ ...first, minor: first.minor + more }, ...others];
        expect(scored({ ...facts, open })).toBeGreaterThanOrEqual(scored(facts));
      }),
    );
  });

  it('owing longer never lowers a score', () => {
    always(
      fc.property(anyFacts, fc.nat(400), (facts, days) => {
        if (facts.oldestDue === null) return;
        const oldestDue = Temporal.PlainDate.from(facts.oldestDue).subtract({ days }).toString();
        expect(scored({ ...facts, oldestDue })).toBeGreaterThanOrEqual(scored(facts));
      }),
    );
  });

  it('one more broken promise never lowers a score', () => {
    always(
      fc.property(anyFacts, anyPromise, (facts, promise) => {
        const broken = [...facts.broken, promise];
        expect(scored({ ...facts, broken })).toBeGreaterThanOrEqual(scored(facts));
      }),
    );
  });

  it('one more hold never raises a score', () => {
    always(
      fc.property(anyFacts, anyHold, (facts, hold) => {
        expect(scored({ ...facts, holds: [...facts.holds, hold] })).toBeLessThanOrEqual(scored(facts));
      }),
    );
  });

  it('the order in which facts come makes no difference, and nothing is below 0', () => {
    always(
      fc.property(anyFacts, (facts) => {
        const turned = {
          ...facts,
          broken: facts.broken.toReversed(),
          promised: facts.promised.toReversed(),
          open: facts.open.toReversed(),
        };
        expect(scored(turned)).toBe(scored(facts));
        expect(scored(facts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the parts add up to the score, unless it is stopped or would fall below 0', () => {
    always(
      fc.property(anyFacts, (facts) => {
        const { score: total, parts, standing } = scoreCustomer(facts, policy, TODAY);
        const sum = parts.reduce((all, { points }) => all + points, 0);
        expect(total).toBe(standing === 'stopped' ? 0 : Math.max(0, sum));
      }),
    );
  });
});
