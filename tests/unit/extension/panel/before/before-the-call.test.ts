import { describe, expect, it } from 'vitest';
import {
  debtsChosenFirst,
  isFullyDisputed,
} from '../../../../../extension/panel/before/debts-chosen-first.ts';
import { zonesByTime } from '../../../../../extension/panel/before/local-times.ts';
import { openedItem } from '../../../../../extension/panel/before/opened-item.ts';
import { forbidden, known, unknown } from '../../../../../shared/domain/known.ts';
import { debt, ref, usd } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana, hidden } from '../fixtures/people.ts';

describe('the debts a call is about at first', () => {
  it('are all but those known to be disputed whole', () => {
    expect(debtsChosenFirst(dana)).toEqual(['a02000000000001AAA']);
    expect(debtsChosenFirst(hidden)).toEqual(['a02000000000031AAA', 'a02000000000032AAA']);
  });

  it.each([
    [known(usd(100)), true],
    [known(usd(100.01)), true],
    [known(usd(99.99)), false],
    [known(usd(0)), false],
    [known({ minor: 10_000, currency: 'EUR' }), false],
    [forbidden, false],
    [unknown('x'), false],
  ])('disputed %j of 100: %s', (disputed, expected) => {
    expect(isFullyDisputed(debt('d', 'Card', 100, { disputed }))).toBe(expected);
  });

  it('a settled debt is not disputed whole', () => {
    expect(isFullyDisputed(debt('d', 'Card', 0))).toBe(false);
  });
});

describe('zonesByTime', () => {
  const at = '2026-07-01T12:00:00Z';

  it('takes zones with the same time for one, earliest first', () => {
    expect(zonesByTime(['America/New_York', 'America/Chicago', 'America/Detroit'], at)).toEqual({
      zones: ['America/Chicago', 'America/New_York'],
      isComplete: true,
    });
  });

  it('tells Arizona from Denver only while Denver is on summer time', () => {
    const zones = ['America/Denver', 'America/Phoenix'];
    expect(zonesByTime(zones, at).zones).toHaveLength(2);
    expect(zonesByTime(zones, '2026-12-01T12:00:00Z').zones).toHaveLength(1);
  });

  it('says when a zone is none this browser knows', () => {
    expect(zonesByTime(['Mars/Olympus', 'America/Chicago'], at)).toEqual({
      zones: ['America/Chicago'],
      isComplete: false,
    });
    expect(zonesByTime([], at)).toEqual({ zones: [], isComplete: true });
  });
});

describe('openedItem', () => {
  it.each([
    [northwind, null],
    [
      { ...northwind, opened: ref('003000000000022AAA', null) },
      { object: 'Contact', name: 'Otto Lindqvist' },
    ],
    [
      { ...northwind, opened: ref('3tt000000000007AAA', 'Invoice') },
      { object: 'Invoice', name: 'INV-1007' },
    ],
    [
      { ...dana, opened: ref('500000000000001AAA', 'Case') },
      { object: 'Case', name: 'Dispute open: Medical ··118, “not mine”' },
    ],
    [{ ...dana, opened: ref('500000000000009AAA', null) }, null],
  ])('%#', (snapshot, expected) => {
    expect(openedItem(snapshot)).toEqual(expected);
  });
});
