import { describe, expect, it } from 'vitest';
import { cite } from '../../../../shared/compliance/citation.ts';
import { type DatedParameter, lookUp, valueOn } from '../../../../shared/compliance/dated-parameter.ts';
import { registeredRules, registeredValues, valuesInForce } from '../../../../shared/compliance/registry.ts';

const line = (from: string, value: number) =>
  ({ from, value, citation: cite('1 Made-up 2', 'V'), confidence: 'H', confirmedOn: '2026-11-22' }) as const;
const parameter: DatedParameter<number> = {
  id: 'made-up',
  title: 'Made-up limit',
  lines: [line('2022-01-01', 3), line('2025-07-01', 4)],
};

describe('a dated parameter', () => {
  it.each([
    ['2022-01-01', 3],
    ['2025-06-30', 3],
    ['2025-07-01', 4],
    ['2099-01-01', 4],
  ])('is on %s %s', (date, value) => expect(lookUp(parameter, date)).toBe(value));

  it('is not known before its first line, never a default', () => {
    expect(valueOn(parameter, '2021-12-31')).toEqual({
      is: 'not-known',
      why: 'Made-up limit: no value is on file for 2021-12-31',
    });
  });
});

describe('what is on file', () => {
  it('has one line a date, in order, each cited and confirmed', () => {
    const byId = Map.groupBy(registeredValues, ({ parameterId }) => parameterId);
    for (const [id, lines] of byId) {
      const dates = lines.map(({ from }) => from);
      expect(dates, id).toEqual([...new Set(dates)].sort());
    }
    for (const value of registeredValues) {
      expect(value.citation.text, value.parameterId).not.toBe('');
      expect(value.confirmedOn >= value.from || value.from > '2026-11-22', value.parameterId).toBe(true);
    }
  });

  it('has a title and a citation for every rule, under an id of its own', () => {
    expect(new Set(registeredRules.map(({ id }) => id)).size).toBe(registeredRules.length);
    for (const { title, citation } of registeredRules) expect([title, citation.text]).not.toContain('');
  });

  it('changes in New York City with the year 2027', () => {
    const ofTheCity = (on: string) =>
      valuesInForce(on).filter(({ parameterId }) => parameterId.startsWith('cap.nyc'));
    expect(ofTheCity('2026-12-31').map(({ parameterId }) => parameterId)).toEqual(['cap.nyc-contacts']);
    expect(ofTheCity('2027-01-01').map(({ parameterId }) => parameterId)).toEqual(['cap.nyc-attempts']);
  });
});
