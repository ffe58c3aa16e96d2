import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, instantOf, RowReader } from '../../../../crm-connector/salesforce/customer/row-reader.ts';
import { absent, forbidden } from '../../../../shared/domain/known.ts';
import { decimalFromMoney } from '../../../../shared/money/money.ts';
import { schemaOf } from './schema-of.ts';

const reader = (
  row: Record<string, unknown>,
  fields: string[] = Object.keys(row),
  object = 'Invoice',
  more = {},
) => new RowReader(schemaOf({ [object]: fields, ...more }), object, row);

describe('amounts', () => {
  it('of a JSON number are exact to the minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (minor) => {
        const asSent = JSON.parse(decimalFromMoney({ minor, currency: 'USD' }));
        expect(amountOf(asSent, 'USD')).toEqual({
          is: 'known',
          value: { minor: minor === 0 ? 0 : minor, currency: 'USD' },
        });
      }),
    );
  });

  it.each([
    [1980, 'USD', 198_000],
    [0.1, 'USD', 10],
    [1980, 'JPY', 1980],
    [1.234, 'KWD', 1234],
    [9_999_999_999_999.98, 'USD', 999_999_999_999_998],
  ])('%s %s', (value, currency, minor) => {
    expect(amountOf(value, currency)).toEqual({ is: 'known', value: { minor, currency } });
  });

  it.each([
    [10_000_000_000_000, 'USD', 'too large'],
    [1.005, 'USD', 'decimals'],
    [1.5, 'JPY', 'decimals'],
    [1e-7, 'USD', 'Not a decimal'],
    ['12', 'USD', 'not a number'],
    [12, null, 'currency'],
  ])('%s %s is unknown rather than rounded', (value, currency, why) => {
    expect(amountOf(value, currency)).toEqual({ is: 'unknown', why: expect.stringContaining(why) });
  });

  it('null is no amount, and nothing is not null', () => {
    expect(amountOf(null, 'USD')).toEqual(absent);
    expect(reader({}, ['Balance']).money('Balance')).toMatchObject({ is: 'unknown' });
  });

  it('take the row’s own currency first', () => {
    expect(reader({ Balance: 5, CurrencyIsoCode: 'JPY' }).money('Balance')).toMatchObject({
      value: { currency: 'JPY' },
    });
    expect(reader({ Balance: 5 }).money('Balance')).toMatchObject({ value: { currency: 'USD' } });
  });
});

describe('a field', () => {
  it('that is empty is absent', () => {
    expect(reader({ Terms: null }).text('Terms')).toEqual(absent);
    expect(reader({ Terms: '' }).text('Terms')).toEqual(absent);
  });

  it('the describe lacks is forbidden', () => {
    expect(reader({}, []).flag('DoNotCall')).toEqual(forbidden);
  });

  it('of the package is absent where there is no package, else forbidden', () => {
    expect(reader({}, [], 'Account').text('Parley_Profile__c')).toEqual(absent);
    expect(reader({}, [], 'Account', { Debt__c: ['Id'] }).text('Parley_Profile__c')).toEqual(forbidden);
  });

  it('no model has is absent', () => {
    expect(reader({}).date(null)).toEqual(absent);
    expect(reader({}).money(null)).toEqual(absent);
  });

  it('false is a value', () => {
    expect(reader({ DoNotCall: false }).flag('DoNotCall')).toEqual({ is: 'known', value: false });
  });

  it('that is something else than it should be is unknown', () => {
    expect(reader({ DoNotCall: 'no' }).flag('DoNotCall')).toMatchObject({ is: 'unknown' });
    expect(reader({ DueDate: '2026-02-30' }).date('DueDate')).toMatchObject({ is: 'unknown' });
    expect(reader({ Status: 'Odd' }).word('Status', ['Open'])).toMatchObject({ is: 'unknown' });
    expect(reader({ Name: {} }).text('Name')).toMatchObject({ is: 'unknown' });
  });
});

describe('moments', () => {
  it('come with a zone without a colon', () => {
    expect(instantOf('2026-11-22T05:56:01.000+0000')).toBe('2026-11-22T05:56:01.000Z');
    expect(instantOf('2026-11-22')).toBeUndefined();
    expect(instantOf(null)).toBeUndefined();
  });

  it('count as the day they were in the associate’s zone', () => {
    const row = reader({ Date: '2026-11-22T03:30:00.000+0000' });
    expect(row.date('Date')).toEqual({ is: 'known', value: '2026-11-21' });
  });

  it('a plain date stays as it is', () => {
    expect(reader({ DueDate: '2026-11-22' }).date('DueDate')).toEqual({ is: 'known', value: '2026-11-22' });
  });
});
