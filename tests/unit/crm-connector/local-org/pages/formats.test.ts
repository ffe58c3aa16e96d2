import { describe, expect, it } from 'vitest';
import {
  cellText,
  dayText,
  durationText,
  momentText,
} from '../../../../../crm-connector/local-org/pages/client/formats.ts';

describe('values as a person reads them', () => {
  it('keeps a due date on its own day in every zone', () => {
    expect(dayText('2026-11-22')).toBe('Nov 22, 2026');
    expect(cellText({ type: 'date', value: '2026-03-01' }, 'Pacific/Auckland')).toBe('Mar 1, 2026');
  });

  it('shows moments in the zone of the user, also in the form Salesforce writes them', () => {
    const narrow = (text: string) => text.replaceAll(/\s/g, ' ');
    expect(narrow(momentText('2026-11-22T05:56:01.000+0000', 'America/New_York'))).toBe(
      'Nov 22, 2026, 12:56 AM',
    );
    expect(narrow(momentText('2026-11-22T05:56:01.000Z', 'America/Los_Angeles'))).toBe(
      'Nov 21, 2026, 9:56 PM',
    );
  });

  it('shows money in its own currency, with as many decimals as it has', () => {
    const money = (value: number, currency?: string) =>
      cellText({ type: 'currency', value, ...(currency ? { currency } : {}) }, 'UTC').replaceAll(/\s/g, ' ');
    expect(money(12_345_678.9)).toBe('$12,345,678.90');
    expect(money(1_284_350_000, 'JPY')).toBe('JPY 1,284,350,000');
    expect(money(3999.99, 'EUR')).toBe('EUR 3,999.99');
  });

  it('tells nothing from no', () => {
    expect(cellText({ type: 'boolean', value: null }, 'UTC')).toBe('');
    expect(cellText({ type: 'boolean', value: false }, 'UTC')).toBe('No');
    expect(cellText({ type: 'double', value: 0 }, 'UTC')).toBe('0');
  });

  it('says how long a call was', () => {
    expect([durationText(8), durationText(60), durationText(312)]).toEqual([
      '8 s',
      '1 min 0 s',
      '5 min 12 s',
    ]);
  });
});
