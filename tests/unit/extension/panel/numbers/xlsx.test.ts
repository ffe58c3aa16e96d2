import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../../../extension/panel/numbers/export/xlsx.ts';
import { number, type Table, text } from '../../../../../shared/numbers/table.ts';
import { z } from '../../../../../shared/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads the workbook with Python's zipfile and expat, which know nothing of ours: names, and each sheet's cells. */
const READER = `
import json, sys, zipfile
import xml.etree.ElementTree as tree
M = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
for name in book.namelist(): tree.fromstring(book.read(name))
types = book.read('[Content_Types].xml').decode()
rels = {r.get('Id'): r.get('Target') for r in tree.fromstring(book.read('xl/_rels/workbook.xml.rels'))}
out = {}
for sheet in tree.fromstring(book.read('xl/workbook.xml')).iter(M + 'sheet'):
    path = 'xl/' + rels[sheet.get(R + 'id')]
    assert '/' + path in types
    rows = []
    for row in tree.fromstring(book.read(path)).iter(M + 'row'):
        rows.append([[c.get('r'), c.get('t') or 'n', (c.findtext(M + 'v') or c.findtext(M + 'is/' + M + 't') or '')] for c in row])
    out[sheet.get('name')] = rows
print(json.dumps(out))
`;
const sheetsSchema = z.record(z.string(), z.array(z.array(z.array(z.string()))));

async function readBack(tables: readonly Table[]) {
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, await xlsxOf(tables));
  return sheetsSchema.parse(JSON.parse(execFileSync('python3', ['-c', READER, file], { encoding: 'utf8' })));
}

describe('a workbook', () => {
  it('is read by a reader that is not ours, cell by cell', async () => {
    const table = {
      name: 'Totals',
      head: ['What', 'Value'],
      rows: [
        [text('Attempts'), number(-3)],
        [text('=1+1 & <b> "q" ñ 😀'), number('12345678901234.56')],
      ],
    };
    expect(await readBack([table])).toEqual({
      Totals: [
        [
          ['A1', 'inlineStr', 'What'],
          ['B1', 'inlineStr', 'Value'],
        ],
        [
          ['A2', 'inlineStr', 'Attempts'],
          ['B2', 'n', '-3'],
        ],
        [
          ['A3', 'inlineStr', '=1+1 & <b> "q" ñ 😀'],
          ['B3', 'n', '12345678901234.56'],
        ],
      ],
    });
  });

  it('has sheet names a spreadsheet takes, each once', async () => {
    const names = ['A/B:C', 'A B C', 'x'.repeat(40), '', 'a b c'];
    const book = await readBack(names.map((name) => ({ name, head: ['h'], rows: [] })));
    expect(Object.keys(book)).toEqual([
      'A B C',
      'A B C 2',
      'x'.repeat(28),
      'Sheet',
      'a b c 2'.replace('2', '3'),
    ]);
  });

  it('goes on behind the column Z, and drops what no XML may hold', async () => {
    const head = Array.from({ length: 28 }, (_, index) => `c${index}\u0001\ud800`);
    const [row] = (await readBack([{ name: 'W', head, rows: [] }])).W ?? [];
    expect(row?.map(([place]) => place).slice(25)).toEqual(['Z1', 'AA1', 'AB1']);
    expect(row?.[27]?.[2]).toBe('c27\ufffd');
  });
});
