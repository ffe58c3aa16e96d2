import type { Cell, Table } from './table.ts';

/** Excel takes UTF-8 for the local code page without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for a formula, and runs (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Tables as one CSV file by RFC 4180, an empty line between two. Text that a spreadsheet would run is made text again. */
export function csvOf(tables: readonly Table[]): string {
  const blocks = tables.map(({ name, head, rows }) => [
    ...(tables.length > 1 ? [[text(name)]] : []),
    head.map(text),
    ...rows.map((row) => row.map(written)),
  ]);
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block]));
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A number is ours and safe: a negative one must stay a number. */
const written = (cell: Cell): string => (cell.is === 'number' ? cell.decimal : text(cell.text));

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
