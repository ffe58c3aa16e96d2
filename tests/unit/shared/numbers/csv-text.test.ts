import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../shared/numbers/csv-text.ts';

/** What a spreadsheet reads from a line, by RFC 4180 where it knows quotes, split plainly where it does not. */
const cells = (field: string, separator: string): string[] => {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(field)?.[1];
  return separator === ',' ? [(quoted ?? field).replaceAll('""', '"')] : field.split(separator);
};
const RUNS = /^[\s\p{Cf}\p{Cc}"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

describe('text in a CSV file', () => {
  it.each([
    ['after a space', ' =1+1', "' =1+1"],
    ['after a space that takes no room', '\u200b=1+1', "'\u200b=1+1"],
    ['after a byte order mark', '\ufeff@SUM(A1)', "'\ufeff@SUM(A1)"],
    ['in full width', '\uff1d1+1', "'\uff1d1+1"],
    ['after a line break', '\n=1+1', `"'\n=1+1"`],
  ])('is text again where a formula stands %s', (_where, text, safe) => {
    expect(csvText(text)).toBe(safe);
  });

  it.each([
    ['a;=1+1', `"a;'=1+1"`],
    ['a;"=1+1', `"a;'""=1+1"`],
    ['a\t@SUM(A1)', `"a\t'@SUM(A1)"`],
    ['a; b = c', '"a; b = c"'],
  ])('opens no further cell that runs: %j', (text, safe) => {
    expect(csvText(text)).toBe(safe);
  });

  it.each(['plain', 'a = b', 'INV-1042', '2026-11-03', 'O’Neil & Sons', ''])('leaves alone: %j', (text) => {
    expect(csvText(text)).toBe(text);
  });

  it('runs nowhere, whatever it holds and whichever sign parts the cells', () => {
    const bits = fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\uff1d',
        ';',
        '\t',
        ',',
        '"',
        '\n',
        ' ',
        '\u200b',
        "'",
        'cmd|',
        'A1',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 10 }), fc.constantFrom(',', ';', '\t'), (parts, separator) => {
        for (const cell of cells(csvText(parts.join('')), separator)) expect(cell).not.toMatch(RUNS);
      }),
      { seed: 5, numRuns: 5_000 },
    );
  });
});
