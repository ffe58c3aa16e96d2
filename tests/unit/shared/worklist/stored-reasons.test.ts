import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorklistPolicy } from '../../../../shared/worklist/default-policy.ts';
import type { ScorePart } from '../../../../shared/worklist/reason.ts';
import { reasonText } from '../../../../shared/worklist/reason-text.ts';
import { scoreCustomer } from '../../../../shared/worklist/score-customer.ts';
import { readReasons, storeReasons } from '../../../../shared/worklist/stored-reasons.ts';
import { anyFacts, TODAY } from './any-facts.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('stored reasons', () => {
  it('are codes with points and values, what weighs most first', () => {
    const parts: ScorePart[] = [
      { points: 40, reason: { code: 'late', days: 12 } },
      { points: -120, reason: { code: 'last', on: '2026-11-21' } },
      { points: 50, reason: { code: 'unapplied', amount: usd(30_000), invoice: 'A:1|2' } },
    ];
    expect(storeReasons(parts)).toBe('last-120:2026-11-21|unapplied+50:300.00:USD:A%3A1%7C2|late+40:12');
  });

  it('are read as they were written, and never longer than the field', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { parts } = scoreCustomer(facts, defaultWorklistPolicy, TODAY);
        const text = storeReasons(parts);
        expect(text.length).toBeLessThanOrEqual(255);
        const read = readReasons(text) ?? [];
        for (const part of read) expect(parts).toContainEqual(part);
        if (text.length < 255 - 130) expect(read).toHaveLength(parts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('fill the field to its last character and no further', () => {
    const of = (length: number): ScorePart[] => [
      { points: 50, reason: { code: 'unapplied', amount: usd(100), invoice: 'x'.repeat(length) } },
    ];
    const overhead = 'unapplied+50:1.00:USD:'.length;
    expect(storeReasons(of(255 - overhead))).toHaveLength(255);
    expect(storeReasons(of(256 - overhead))).toBe('');
  });

  it.each([
    'open',
    'open+1',
    'open+1:abc:USD',
    'late+1:x',
    'hold-1:bogus:',
    'last+0:2026-02-30',
    'what+1',
    'open+1:1:XX',
    'last+0:%',
  ])('somebody else’s %s is nobody’s reason', (text) => {
    expect(readReasons(text)).toBeNull();
  });

  it('without any are the empty text', () => {
    expect([storeReasons([]), readReasons('')]).toEqual(['', []]);
  });
});

describe('reasons in English', () => {
  it.each([
    [
      { code: 'broken', amount: usd(25_000), on: '2026-11-21', count: 1 },
      'promise of 250.00 USD broken yesterday',
    ],
    [
      { code: 'broken', amount: usd(25_000), on: '2026-11-19', count: 2 },
      'promise of 250.00 USD broken 3 days ago, 2 in all',
    ],
    [{ code: 'unapplied', amount: usd(30_000), invoice: 'INV-12' }, 'unapplied 300.00 USD may cover INV-12'],
    [{ code: 'callable', until: '17:00' }, 'callable until 17:00 there'],
    [{ code: 'late', days: 1 }, '1 day late'],
    [{ code: 'stop', kind: null, until: null }, 'no contact: hold of unknown kind'],
    [{ code: 'hold', kind: 'hardship', until: '2026-12-01' }, 'hold: hardship until 2026-12-01'],
    [{ code: 'due', amount: usd(100), on: TODAY }, 'promise of 1.00 USD due today'],
  ] as const)('%o', (reason, text) => {
    expect(reasonText(reason, TODAY)).toBe(text);
  });
});
