/** A row of a CSV answer by the names in its header. */
export type CsvRow = (name: string) => string;

/** Reads CSV that comes in pieces, row by row. A column nobody sent is an error, never an empty value. */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow[]> {
  const reader = new CsvReader();
  let header: Map<string, number> | null = null;
  for await (const piece of pieces) {
    const rows = reader.take(piece);
    if (header === null && rows.length > 0) header = headerOf(rows.shift() ?? []);
    if (header !== null && rows.length > 0) yield byName(header, rows);
  }
  const rest = reader.end();
  if (header === null && rest.length > 0) header = headerOf(rest.shift() ?? []);
  if (header !== null && rest.length > 0) yield byName(header, rest);
}

const headerOf = (names: readonly string[]): Map<string, number> =>
  new Map(names.map((name, i) => [name.toLowerCase(), i]));

function byName(header: ReadonlyMap<string, number>, rows: readonly string[][]): CsvRow[] {
  return rows.map((row) => (name) => {
    const at = header.get(name.toLowerCase());
    const value = at === undefined ? undefined : row[at];
    if (value === undefined) throw new Error(`The org's CSV has no value for ${name}`);
    return value;
  });
}

class CsvReader {
  #rest = '';

  /** The rows that are complete. */
  take(piece: string): string[][] {
    this.#rest += piece;
    const rows: string[][] = [];
    let at = 0;
    for (;;) {
      const row = readRow(this.#rest, at);
      if (row === null) break;
      if (row.values.length > 1 || row.values[0] !== '') rows.push(row.values);
      at = row.end;
    }
    this.#rest = this.#rest.slice(at);
    return rows;
  }

  end(): string[][] {
    return this.#rest.trim() === '' ? [] : this.take('\n');
  }
}

/** One row from `start` on; null while its end has not come. */
function readRow(text: string, start: number): { values: string[]; end: number } | null {
  const values: string[] = [];
  for (let at = start; ; ) {
    const value = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    if (value === null) return null;
    values.push(value.text);
    if (text[value.end] === ',') at = value.end + 1;
    else {
      const end = endOfLine(text, value.end);
      return end === null ? null : { values, end };
    }
  }
}

/** Behind the line ending at `at`; null while it has not come whole. */
function endOfLine(text: string, at: number): number | null {
  const start = text[at] === '\r' ? at + 1 : at;
  if (start === text.length) return null;
  if (text[start] === '\n') return start + 1;
  throw new Error('The org answered with text that is not CSV');
}

function readQuoted(text: string, start: number): { text: string; end: number } | null {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    // Whether a quote at the very end closes the value, only the next piece can tell.
    if (quote < 0 || quote + 1 === text.length) return null;
    if (text[quote + 1] !== '"') {
      const inside = text.slice(start + 1, quote);
      return { text: inside.includes('"') ? inside.replaceAll('""', '"') : inside, end: quote + 1 };
    }
    at = quote + 2;
  }
}

function readPlain(text: string, start: number): { text: string; end: number } | null {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end === text.length ? null : { text: text.slice(start, end), end };
}

/** One line of an upload, its line ending included. */
export function csvLine(values: readonly string[]): string {
  const quoted = values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
  return `${quoted.join(',')}\n`;
}
