import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvRows } from '../../../../../crm-connector/cli/worklist/csv.ts';

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size: number, names: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const some of csvRows(piecesOf(text, size))) {
    rows.push(...some.map((row) => names.map(row)));
  }
  return rows;
}

describe('CSV of the Bulk API', () => {
  it('is read the same wherever its pieces end', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' '), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(value, value), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (rows, size, ending, isLastEnded) => {
          const quoted = [['A', 'B'], ...rows].map((row) =>
            row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
          );
          const text = quoted.join(ending) + (isLastEnded ? ending : '');
          expect(await read(text, size, ['A', 'B'])).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read with or without quotes, columns by name in whatever case', async () => {
    expect(await read('Id,Name\n001,"A, B"\n002,\n', 3, ['name', 'ID'])).toEqual([
      ['A, B', '001'],
      ['', '002'],
    ]);
  });

  it('is written so that it reads back', async () => {
    const values = ['plain', 'a "quoted" one', 'line\nbreak', 'x,y', ''];
    const text = csvLine(['a', 'b', 'c', 'd', 'e']) + csvLine(values);
    expect(await read(text, 7, ['a', 'b', 'c', 'd', 'e'])).toEqual([values]);
  });

  it('with only a header has no rows; without anything, none either', async () => {
    expect(await read('"Id"\n', 2, ['Id'])).toEqual([]);
    expect(await read('', 2, ['Id'])).toEqual([]);
  });

  it.each([
    ['"Id","Name"\n"001"\n', ['Name'], "The org's CSV has no value for Name"],
    ['"Id"x\n"001"\n', ['Id'], 'The org answered with text that is not CSV'],
  ])('%j is refused, never read as empty', async (text, names, message) => {
    await expect(read(text, 100, names)).rejects.toThrow(message);
  });
});
