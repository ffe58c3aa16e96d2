import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInText, MASK, numbersInText, withMasks } from '../../../../shared/masks/caught-numbers.ts';
import { cardNumber, grouped, withCheckDigit } from './any-card.ts';

const kinds = (text: string) => numbersInText(text).map(({ kind }) => kind);
const held = (text: string) => kinds(text).filter((kind) => kind !== 'long');

describe('card numbers in a text', () => {
  it.each([
    ['4111111111111111'],
    ['card 4111-1111-1111-1111 exp 12/29'],
    ['4111 1111 1111 1111 12 29 cvv 123'],
    ['3782 822463 10005'],
    ['4222222222222'],
    ['6304000000000000000'],
    ['es la tarjeta:5555555555554444, gracias'],
    ['４１１１ １１１１ １１１１ １１１１'],
    ['1 call, 2 letters, 4111\u200b1111\u200b1111\u200b1111'],
    ['4111\u31641111\u202a1111\u034f1111'],
    ['on 2026-11-03 4111 1111 1111 1111'],
    ['614-555-0142 4111111111111111'],
    ...['/', ',', '_', ':', '|', '+', '*', ')(', ' / ', '    ', ' -- ', '•'].map((gap) => [
      `4111${gap}1111${gap}1111${gap}1111`,
    ]),
    ['(4111)(1111)(1111)(1111)'],
  ])('%s', (text) => {
    expect(held(text)).toEqual(['card']);
    expect(cardsInText(text)).toHaveLength(1);
  });

  it.each([
    ['one off the check digit', '4111111111111112'],
    ['15 digits of a 16-digit issuer', '555555555555444'],
    ['16 digits of a 15-digit issuer', withCheckDigit('378282246310000')],
    ['20 digits', withCheckDigit('4111111111111111111')],
    ['14 digits of Visa', withCheckDigit('4111111111111')],
    ['no issuer: 9…', withCheckDigit('911111111111111')],
    ['no issuer: just below Mastercard', withCheckDigit('222011111111111')],
    ['no issuer: just above Mastercard', withCheckDigit('272111111111111')],
    ['a trace number', '021000021000123'],
    ['two telephone numbers', 'call (614) 555-0142 or (614) 555-0177'],
    ['telephone numbers side by side', '414 555 0142 614 555 0142'],
    ['an invoice, a day and an amount', 'INV-1042 of 2026-11-03, 1,980.00'],
    ['amounts', '4,111.11 1,111.11 1111.11'],
    ['four groups parted by words', '4111 and 1111 and 1111 and 1111'],
    ['lines of figures', '4111, 1111, 1111, 1111'],
    ['invoices one after the other', 'invoices #4111 #1111 #1111 #1111'],
    ['sums', '$4111 $1111 $1111 $1111 = $7444'],
    ['sums added up', '4111 + 1111 + 1111 + 1111'],
    ['what lists hold', '["4111","1111","1111","1111"]'],
    ['groups parted by six marks', '4111------1111------1111------1111'],
    ['days', 'on 3/04/2026 5/06/2026, 3/4/26'],
    ['Philippine telephone numbers', '0917 123 4567 +63 918 123 4567, (02) 8123-4567 09171234567'],
    ['amounts as in Spain', '4.500,00 4.600,00 4.700,00'],
  ])('leaves alone: %s', (_why, text) => {
    expect(cardsInText(text)).toEqual([]);
    expect(held(text)).toEqual([]);
  });

  it('every number an issuer could have given, however it is grouped, whatever stands around it', () => {
    const around = fc.constantFrom('', 'card ', 'pays with ', 'su tarjeta ', '(', 'no: ');
    const after = fc.constantFrom('', ' ok', ', thanks', ')', ' exp 12/29', '. Hung up');
    const any = cardNumber.chain((digits) => fc.tuple(fc.constant(digits), around, grouped(digits), after));
    fc.assert(
      fc.property(any, ([digits, before, text, rest]) => {
        const whole = before + text + rest;
        expect(numbersInText(whole)).toMatchObject([{ kind: 'card', digits }]);
        expect(withMasks(whole, numbersInText(whole))).toBe(before + MASK + rest);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('no number whose check digit is another', () => {
    fc.assert(
      fc.property(cardNumber, fc.integer({ min: 1, max: 9 }), (digits, off) => {
        const other = digits.slice(0, -1) + String((Number(digits.at(-1)) + off) % 10);
        expect(cardsInText(other)).toEqual([]);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

describe('Social Security and taxpayer numbers in a text', () => {
  it.each([
    'social is 078-05-1120',
    'he gave 078-05-1120.',
    '078 05 1120',
    '078\u201105\u20111120',
    'SSN 078051120',
    'ss# 078051120',
    'his social security number is 078051120',
    '078051120 is my social',
    'su número de seguro social es 078051120',
    'seguro social: 078 05 1120',
    'ITIN 912701234',
    '900-70-1234',
    '999-88-1234',
    'tax id 899-99-9999',
    'SSN 123 456 789',
    'SSN: 123-456-789',
    'SSN 123 45-6789',
    'SSN-123-45-6789',
    '123/45/6789',
    'his is -123-45-6789',
    '078\u200b-05\u200b-1120',
    'SSN 078\u202d05\u202c1120',
    'SSN 0\u2060780\u20605\u20601120',
  ])('%s', (text) => {
    expect(held(text)).toEqual(['social']);
  });

  it.each([
    ['nine digits nobody calls so', 'order 078051120'],
    ['area 000', '000-12-3456'],
    ['area 666', 'SSN 666-12-3456'],
    ['group 00', 'SSN 123-00-4567'],
    ['serial 0000', 'SSN 123-45-0000'],
    ['no ITIN group', '900-49-1234'],
    ['ITIN group 89', '900-89-1234'],
    ['ITIN group 93', '900-93-1234'],
    ['ten digits', 'social 0780511201'],
    ['eight digits', 'social 07805112'],
    ['its last four', 'last four of the social are 1120'],
    ['ZIP+4', '43215-1120'],
    ['a telephone number', 'social worker at 614-555-0142'],
    ['a longer number with dashes', '1-078-05-1120-3'],
    ['an order with letters', 'PO-123-45-6789'],
    ['an amount', 'social fund owes 123,456,789'],
    ['three times three digits nobody calls so', 'order 123 456 789'],
    ['too far off', `social ${'x'.repeat(25)} 078051120`],
  ])('leaves alone: %s', (_why, text) => {
    expect(held(text)).toEqual([]);
  });
});

describe('bank numbers in a text', () => {
  it.each([
    'routing 021000021',
    'my ABA is 0210 0002 1',
    'ruta: 021000021',
    '021000021 is the routing number',
    'su cuenta es 12345678',
    'acct 12345678',
    'checking account, 12345678901234567',
    '12345678 is my checking account',
    '021000021 123456',
    '⑆021000021⑆ 123456789⑈',
    '021000021/12345678901234567',
    'routing 121000358 account number 12345678',
    'routing 021000021 account 123456789',
    'routing 021000021 account 123456',
    'account 1234567890 routing 021000021',
    'account 6145550142 routing 021000021',
    'wire to account 1234567890, aba 026009593',
    'wire into our account 123456',
    'Account # 123456789',
    'Account: 12345678901',
    'Account #: 12345678',
    'account no. 12345678',
    'cuenta n.º 12345678',
    'checking 1234567',
    'checking account 123456',
    'Savings acct # 123456',
    'bank account number is 123456',
    'cuenta de ahorros 123456',
    'pays from his bank, account 12345678',
    'account number 1234567',
    'his account number is 1234567',
    'acct no. 1234567, paid on Friday',
    'número de cuenta 1234567',
    'el número de su cuenta es 1234567',
    'cuenta núm. 1234567',
    '021000021 acct 1234567',
    '021000021, account 123456',
    'IBAN: GB29 NWBK 6016 1331 9268 19',
    'IBAN DE89 3704 0044 0532 0130 00',
    'DE89 3704 0044 0532 0130 00 and then he hung up',
    'gb29nwbk60161331926819',
    'ES91-2100-0418-4502-0005-1332',
    // Mistyped, but called so.
    'IBAN DE89 3704 0044 0532 0130 01',
  ])('%s', (text) => {
    expect(held(text)).toContain('bank');
    expect(withMasks(text, numbersInText(text))).not.toMatch(/\d{5}/);
  });

  it.each([
    ['numbers nobody calls so', 'invoice 021000021, order 12345678'],
    ['one off the check digit', 'routing 021000022'],
    ['no Federal Reserve prefix', 'routing 130000003'],
    ['a short number of an account', 'account 2290 is his'],
    ['seven digits', 'acct 1234567'],
    ['eighteen digits', 'acct 123456789012345678'],
    ['five digits beside a routing number', '021000021 12345'],
    ['beside something that is no routing number', '021000022 123456789'],
    ['an amount and a day', 'checking: will pay 15,000.00 on 2026-12-04'],
    ['a telephone number', 'bank account manager 614-555-0142'],
    ['another line', 'bank account\n12345678'],
    ['a customer in the trade’s sense', 'Account LOS-4471, account PR-20417, account: PR-20417123'],
    ['seven digits after a sign alone, as of a customer', 'Account # 1234567, account: 1234567'],
    ['a customer’s number with no bank near', 'account 1234567890 is 30 days late'],
    ['a customer’s number and how it pays', 'account 104471 pays by ACH on Friday'],
    ['what is being looked at', 'checking on invoice 1234567 and checking PO 123456'],
    ['five digits', 'checking 12345'],
    ['six digits of a customer’s number', 'account number 123456, número de cuenta 123456'],
    ['a telephone number of seven digits', 'account number? call 555-0142'],
    ['what is no routing number', '021000022 acct 1234567'],
    ['an IBAN that nobody calls so and whose check digits are others', 'DE88 3704 0044 0532 0130 00'],
    ['a longer word', 'DE89 3704 0044 0532 0130 001'],
    ['no country', 'INV QX89 3704 0044 0532 0130 00'],
    ['a telephone number as people write it', 'Account: call 614 555 0142, 0917 123 4567'],
  ])('leaves alone: %s', (_why, text) => {
    expect(held(text)).toEqual([]);
  });
});

describe('long numbers', () => {
  it('are caught from 12 digits on', () => {
    expect(kinds('order 12345678901')).toEqual([]);
    expect(kinds('order 123456789012')).toEqual(['long']);
  });
});

describe('any text at all', () => {
  const bits = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'social ',
      'routing ',
      'cuenta ',
      '078-05-1120',
      '021000021 ',
      ' 12345678',
      '4111 ',
      '1111',
    ),
    cardNumber,
  );

  it('is masked at the places that were caught and nowhere else, and then holds nothing more of it', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const caught = numbersInText(text);
        const kept = withMasks(text, caught);
        let at = 0;
        let rebuilt = '';
        for (const { start, end } of caught) {
          expect(start).toBeGreaterThanOrEqual(at);
          rebuilt += text.slice(at, start) + MASK;
          at = end;
        }
        expect(kept).toBe(rebuilt + text.slice(at));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('never holds plain amounts, days, telephone numbers and orders', () => {
    const two = fc.integer({ min: 10, max: 28 });
    const harmless = fc.oneof(
      fc
        .integer({ min: 0, max: 9_999_999 })
        .map((n) => `$${(n / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`),
      fc.tuple(fc.integer({ min: 2000, max: 2039 }), two).map(([year, day]) => `${year}-11-${day}`),
      fc.tuple(two, fc.integer({ min: 2000, max: 2039 })).map(([day, year]) => `11/${day}/${year}`),
      fc.integer({ min: 100, max: 199 }).map((n) => `(614) 555-0${n}`),
      fc.integer({ min: 100, max: 199 }).map((n) => `+1 414 555 0${n}`),
      fc.integer({ min: 100, max: 199 }).map((n) => `414-555-0${n}`),
      fc.integer({ min: 1, max: 99_999_999 }).map((n) => `INV-${n}`),
      fc.integer({ min: 1, max: 99_999_999 }).map((n) => `order ${n}`),
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => `account ${n}`),
      fc
        .array(fc.integer({ min: 1_000, max: 99_999 }), { minLength: 1, maxLength: 5 })
        .map((list) => `invoices ${list.join(', ')}`),
      fc.tuple(two, two).map(([day, year]) => `3/${day}/${year}`),
      fc
        .integer({ min: 1_000_000, max: 9_999_999 })
        .map((n) => `0917 ${String(n).slice(0, 3)} ${String(n).slice(3)}`),
      fc
        .integer({ min: 1_000_000, max: 9_999_999 })
        .map((n) => `+63 917-${String(n).slice(0, 3)}-${String(n).slice(3)}`),
      fc.integer({ min: 1_000_000, max: 9_999_999 }).map((n) => `+63917${n}`),
      fc.integer({ min: 1000, max: 9999 }).map((n) => `(02) 8${String(n).slice(1)}-${n}`),
      fc
        .integer({ min: 0, max: 9_999_999 })
        .map((n) => `₱${(n / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`),
      fc.constantFrom('will pay', 'disputes', 'por', 'se pagó', 'at 14:02', 'promised', 'ZIP 43215-1120'),
    );
    fc.assert(
      fc.property(
        fc.array(harmless, { maxLength: 12 }),
        fc.constantFrom(' ', ', ', '; ', '\n'),
        (parts, gap) => {
          expect(held(parts.join(gap))).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 5000 },
    );
  });

  it.each([
    ['digits and gaps', '9 1'.repeat(100_000), 0],
    ['one run of digits', '1'.repeat(300_000), 1],
    ['a word over and over', 'social '.repeat(40_000), 0],
    ['numbers over and over', '078-05-1120 '.repeat(25_000), 25_000],
    ['the beginning of an IBAN', 'DE89 '.repeat(60_000), 0],
    ['gaps alone', `1${' -.'.repeat(100_000)}`, 0],
  ])('is looked through in time that grows with its length: %s', (_what, text, count) => {
    // A square in it would take minutes, and the test would never end in its time.
    expect(numbersInText(text)).toHaveLength(count);
  });
});
