import { describe, expect, it } from 'vitest';
import { wishLine } from '../../../../../extension/panel/offers/wish-line.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const line = (text: string) => wishLine(text, TODAY);

describe('one line for the whole wish', () => {
  it.each([
    ['150 weekly fri', { amount: '150', frequency: 'weekly', first: '2026-11-27' }],
    ['$150.50 every 2 weeks from 12/4', { amount: '150.50', frequency: 'biweekly', first: '2026-12-04' }],
    ['300/mo', { amount: '300', per: 'month' }],
    ['300 a month', { amount: '300', per: 'month' }],
    ['1980 by 12/31', { amount: '1980', by: '2026-12-31' }],
    ['400 down, 6x monthly', { down: '400', count: '6', frequency: 'monthly' }],
    ['4 payments', { count: '4' }],
    ['settle for 1200', { settle: '1200' }],
    ['1200 settle by dec 15', { settle: '1200', by: '2026-12-15' }],
    ['150 on 2026-12-01', { amount: '150', first: '2026-12-01' }],
    ['1,980.00 quarterly', { amount: '1,980.00', frequency: 'quarterly' }],
    ['150 semanal viernes', { amount: '150', frequency: 'weekly', first: '2026-11-27' }],
    ['300 al mes', { amount: '300', per: 'month' }],
    ['150 cada dos semanas desde el 4 de dic', { amount: '150', frequency: 'biweekly', first: '2026-12-04' }],
    ['200 el miércoles', { amount: '200', first: '2026-11-25' }],
  ])('%s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  it('a day named without a year is the next one; today counts', () => {
    expect(line('100 on 11/22')).toEqual({ amount: '100', first: '2027-11-22' });
    expect(line('100 on 11/23')).toEqual({ amount: '100', first: TODAY });
    expect(line('100 mon')).toEqual({ amount: '100', first: TODAY });
  });

  it.each(['150', '', 'abc', '150 weekly maybe', '150 on 2/30', '100 by 13/40'])(
    'leaves “%s” alone',
    (text) => {
      expect(line(text)).toBeNull();
    },
  );
});
