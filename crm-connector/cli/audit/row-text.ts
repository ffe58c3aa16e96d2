import { csvText } from '../../../shared/numbers/csv-text.ts';
import type { Row } from '../../salesforce/rest/query-answer.ts';

export type Format = 'ndjson' | 'csv';

/** A negative number stays one. */
const NUMBER = /^-\d+(?:\.\d+)?$/;

/** One record as one line; a CSV field may hold line breaks inside quotes. */
export function rowText(format: Format, fields: readonly string[], row: Row): string {
  if (format === 'ndjson') {
    return `${JSON.stringify(Object.fromEntries(fields.map((field) => [field, row[field] ?? null])))}\n`;
  }
  return `${fields.map((field) => csvField(row[field])).join(',')}\r\n`;
}

/** What stands before the first record. */
export function headText(format: Format, fields: readonly string[]): string {
  // Excel takes UTF-8 for the local code page without the byte order mark.
  return format === 'csv' ? `\uFEFF${fields.join(',')}\r\n` : '';
}

function csvField(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return NUMBER.test(text) ? text : csvText(text);
}
