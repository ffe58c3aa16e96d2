import { csvText } from './csv-text.ts';
import type { Cell, Table } from './table.ts';

/** Excel takes UTF-8 for the local code page without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Tables as one CSV file by RFC 4180, an empty line between two. Text that a spreadsheet would run is made text again. */
export function csvOf(tables: readonly Table[]): string {
  const blocks = tables.map(({ name, head, rows }) => [
    ...(tables.length > 1 ? [[csvText(name)]] : []),
    head.map(csvText),
    ...rows.map((row) => row.map(written)),
  ]);
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block]));
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A number is ours and safe: a negative one must stay a number. */
const written = (cell: Cell): string => (cell.is === 'number' ? cell.decimal : csvText(cell.text));
