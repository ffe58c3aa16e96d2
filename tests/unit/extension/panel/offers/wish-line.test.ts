import { describe, expect, it } from 'vitest';
import { wishLine } from '../../../../../extension/panel/offers/wish-line.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const line = (text: string) => wishLine(text, TODAY);

describe('one line for the whole wish', () => {
  it.each([
    ['150 weekly fri', { amount: '150', frequency: 'weekly', first: '2026-11-27' }],
    ['$150.50 every 2 weeks from 12/4', { amount: '$150.50', frequency: 'biweekly', first: '2026-12-04' }],
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
    ['200 on dec 4th', { amount: '200', first: '2026-12-04' }],
    ['₱500 weekly', { amount: '₱500', frequency: 'weekly' }],
    ['150€ weekly', { amount: '150€', frequency: 'weekly' }],
    ['.50 weekly', { amount: '.50', frequency: 'weekly' }],
  ])('%s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  const fridays = { amount: '150', frequency: 'weekly', first: '2026-11-27' };
  it.each([
    ['150 on Fridays', fridays],
    ['I can do 150 on Fridays', fridays],
    ['150 fridays', fridays],
    ['150 every friday', fridays],
    ['150 each fri', fridays],
    ['150 los viernes', fridays],
    ['150 cada viernes', fridays],
    ['puedo pagar 150 todos los viernes', fridays],
    ['150 every friday from dec 1', { ...fridays, first: '2026-12-04' }],
    ['150 every other friday', { ...fridays, frequency: 'biweekly' }],
    ['150 cada dos viernes', { ...fridays, frequency: 'biweekly' }],
    ['150 biweekly on fridays', { ...fridays, frequency: 'biweekly' }],
    ['150 sábados', { amount: '150', frequency: 'weekly', first: '2026-11-28' }],
    // One Friday is a day, no rhythm.
    ['150 on Friday', { amount: '150', first: '2026-11-27' }],
    ['150 el viernes', { amount: '150', first: '2026-11-27' }],
  ])('every such day of the week: %s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  const monthly = { amount: '300', frequency: 'monthly', anchors: '15' };
  const twice = { amount: '300', frequency: 'semimonthly', anchors: '1, 15' };
  it.each([
    ['300 monthly on the 15th', monthly],
    ['300 on the 15th of every month', monthly],
    ['300 a month on the 15th', { ...monthly, per: 'month' }],
    ['300 mensual el día 15', monthly],
    ['300 el 15 de cada mes', monthly],
    ['300 monthly on the last day', { ...monthly, anchors: '31' }],
    ['300 mensual el último día', { ...monthly, anchors: '31' }],
    ['300 monthly on the 31st from 2/28', { ...monthly, anchors: '31', first: '2027-02-28' }],
    ['300 on the 1st and 15th', twice],
    ['300 twice a month on the 1st and 15th', twice],
    ['300 twice a month 1/15', twice],
    ['300 los días 1 y 15', twice],
    ['300 el 1 y el 15', twice],
    ['300 quincenal el 15 y el último', { ...twice, anchors: '15, 31' }],
    ['300 on the 15th and last', { ...twice, anchors: '15, 31' }],
    ['300 on the 15th', { amount: '300', first: '2026-12-15' }],
    ['300 el día 24', { amount: '300', first: '2026-11-24' }],
    ['300 on the 31st', { amount: '300', first: '2026-12-31' }],
  ])('days of the month: %s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  it.each([
    ['6 payments of 200', { count: '6', amount: '200' }],
    ['6 pagos de $200 mensual', { count: '6', amount: '$200', frequency: 'monthly' }],
    ['6 x 200', { count: '6', amount: '200' }],
    ['200 x 6', { count: '6', amount: '200' }],
    ['12 x 50 weekly', { count: '12', amount: '50', frequency: 'weekly' }],
    ['settle for 1200 in 3 payments', { settle: '1200', count: '3' }],
  ])('so many of so much: %s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  const sixFridays = { ...fridays, count: '6' };
  it.each([
    ['150 today', { amount: '150', first: TODAY }],
    ['150 mañana', { amount: '150', first: '2026-11-24' }],
    ['1980 by tomorrow', { amount: '1980', by: '2026-11-24' }],
    ['50 a week from tomorrow', { amount: '50', frequency: 'weekly', first: '2026-11-24' }],
    ['100 now and 50 a week', { down: '100', amount: '50', frequency: 'weekly' }],
    ['100 ahora y 50 por semana', { down: '100', amount: '50', frequency: 'weekly' }],
    ['500 de enganche y 4 pagos mensuales', { down: '500', count: '4', frequency: 'monthly' }],
    ['150 on fridays for 6 weeks', sixFridays],
    ['150 los viernes por 6 semanas', sixFridays],
    ['300/mo for 4 months', { amount: '300', per: 'month', frequency: 'monthly', count: '4' }],
  ])('as it is said: %s', (text, typed) => {
    expect(line(text)).toEqual(typed);
  });

  it('a day named without a year is the next one; today counts', () => {
    expect(line('100 on 11/22')).toEqual({ amount: '100', first: '2027-11-22' });
    expect(line('100 on 11/23')).toEqual({ amount: '100', first: TODAY });
    expect(line('100 mon')).toEqual({ amount: '100', first: TODAY });
  });

  it.each([
    '150',
    '',
    'abc',
    '150 weekly maybe',
    '150 on 2/30',
    '100 by 13/40',
    '150 monthly fridays',
    '150 monthly for 6 weeks',
    '150 on mondays and fridays',
    '150 and 200',
    '150 on the 32nd',
    '300 weekly on the 1st and 15th',
  ])('leaves “%s” alone', (text) => {
    expect(line(text)).toBeNull();
  });
});
