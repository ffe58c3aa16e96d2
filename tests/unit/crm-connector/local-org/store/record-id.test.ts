import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  recordIdOf,
  recordNumberOf,
  toId18,
} from '../../../../../crm-connector/local-org/store/record-id.ts';

const base62 = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const id15 = fc.string({ unit: fc.constantFrom(...base62), minLength: 15, maxLength: 15 });

describe('record ids', () => {
  it.each([
    ['001R0000005hDFY', '001R0000005hDFYIA2'],
    ['00190000001pPvH', '00190000001pPvHAAU'],
    ['001000000000001', '001000000000001AAA'],
  ])('%s has the checksum of %s', (short, long) => {
    expect(toId18(short)).toBe(long);
    expect(toId18(long)).toBe(long);
  });

  it('sets an 18-character id in the wrong case right', () => {
    fc.assert(
      fc.property(id15, (short) => {
        const long = toId18(short) ?? '';
        expect(toId18(long.toLowerCase())).toBe(long);
        expect(toId18(long.toUpperCase())).toBe(long);
      }),
    );
  });

  it('refuses a checksum that fits no casing of the id', () => {
    fc.assert(
      fc.property(id15, (short) => {
        // The top bit of the first block asks for a capital where the fifth character is a digit.
        const digit = `${short.slice(0, 4)}7${short.slice(5)}`;
        const long = toId18(digit) ?? '';
        expect(toId18(`${digit}5${long.slice(16)}`)).toBeUndefined();
      }),
    );
  });

  it.each(['', '001', '00100000000000', '0010000000000011', '001-00000000001', '001000000000001AAAA'])(
    'refuses %s',
    (text) => {
      expect(toId18(text)).toBeUndefined();
    },
  );

  it('numbers ids so that later ones sort behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (n) => {
        const id = recordIdOf('00T', n);
        expect(toId18(id)).toBe(id);
        expect(recordNumberOf(id)).toBe(n);
        expect(id < recordIdOf('00T', n + 1)).toBe(true);
      }),
    );
  });
});
