import fc from 'fast-check';

/** How numbers of each issuer begin, and how long they are: written down anew here, apart from what is tested. */
const ISSUERS: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [4, 4, [13, 16, 19]],
  [51, 55, [16]],
  [2221, 2720, [16]],
  [34, 34, [15]],
  [37, 37, [15]],
  [300, 305, [14, 16, 19]],
  [3095, 3095, [14, 16, 19]],
  [36, 36, [14, 16, 19]],
  [38, 39, [14, 16, 19]],
  [3528, 3589, [16, 19]],
  [6011, 6011, [16, 19]],
  [644, 649, [16, 19]],
  [65, 65, [16, 19]],
  [62, 62, [16, 17, 18, 19]],
  [5018, 5018, [12, 16, 19]],
  [6304, 6304, [12, 19]],
];

/** A number one of them could have given. */
export const cardNumber: fc.Arbitrary<string> = fc
  .constantFrom(...ISSUERS)
  .chain(([from, to, lengths]) =>
    fc.tuple(
      fc.integer({ min: from, max: to }),
      fc.constantFrom(...lengths),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 }),
    ),
  )
  .map(([prefix, length, rest]) => withCheckDigit(`${prefix}${rest.join('')}`.slice(0, length - 1)));

/** ISO/IEC 7812-1, annex B. */
export function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighed = place % 2 === 0 ? digit * 2 : digit;
    sum += Math.floor(weighed / 10) + (weighed % 10);
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** The same digits in groups, as they are printed or said. */
export const grouped = (digits: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom([4, 4, 4, 4, 4], [4, 6, 5], [8, 8, 8], [19], [4, 4, 4, 7], [2, 2, 2, 2, 2, 2, 2, 2, 2]),
      fc.constantFrom(' ', '-', '.', ' - ', '\u00a0', '\u2011', '\u2013', '\u200b', '  '),
    )
    .map(([sizes, gap]) => {
      const groups: string[] = [];
      for (let rest = digits, size = 0; rest !== ''; rest = rest.slice(size)) {
        size = sizes[groups.length] ?? rest.length;
        groups.push(rest.slice(0, size));
      }
      return groups.join(gap);
    });
