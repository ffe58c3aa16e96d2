import type { Cell, Table } from '../../../../shared/numbers/table.ts';
import { zipOf } from './zip.ts';

// The smallest workbook ECMA-376 allows: sheets with inline strings and numbers. A library for this is 130 kB and more.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Tables as the sheets of a workbook. Text stays text: an inline string is never run as a formula. */
export function xlsxOf(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(tables.map(({ name }) => name));
  const numbers = tables.map((_, index) => index + 1);
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(numbers) },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook(names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...numbers.map((n): [string, string, string] => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`]),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...tables.map((table, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheet(table) })),
  ]);
}

/** Format 0 as it is, 1 bold for heads. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const contentTypes = (numbers: readonly number[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${numbers
    .map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )
    .join('')}</Types>`;

const relationships = (list: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (names: readonly string[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

function sheet({ head, rows }: Table): string {
  const lines = [
    head.map((name) => cell({ is: 'text', text: name }, 1)),
    ...rows.map((row) => row.map((one) => cell(one, 0))),
  ];
  const body = lines.map((cells, index) => {
    const placed = cells.map((write, column) => write(`${columnName(column)}${index + 1}`));
    return `<row r="${index + 1}">${placed.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><sheetData>${body.join('')}</sheetData></worksheet>`;
}

const cell =
  (value: Cell, style: number) =>
  (place: string): string =>
    value.is === 'number'
      ? `<c r="${place}" s="${style}"><v>${value.decimal}</v></c>`
      : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.text)}</t></is></c>`;

/** A, B … Z, AA … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text; control characters, which no XML document may hold, are left out. */
const escaped = (value: string): string =>
  value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** Excel refuses names over 31 characters, with any of `[]:*?/\`, or twice the same. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || 'Sheet';
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
