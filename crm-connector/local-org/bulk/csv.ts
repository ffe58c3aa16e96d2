/** CSV as the Bulk API reads and writes it: UTF-8, a header row, `"` doubled inside quotes. */

export const DELIMITERS = {
  COMMA: ',',
  TAB: '\t',
  SEMICOLON: ';',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`',
} as const;
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

export interface CsvFormat {
  readonly delimiter: string;
  readonly lineEnding: '\n' | '\r\n';
}

/** Every value in quotes, as Salesforce writes results; without its line ending. */
export function csvLine(values: readonly string[], { delimiter }: CsvFormat): string {
  return values.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter);
}

/** What was uploaded is not CSV of the job's format. */
export class CsvError extends Error {}

/**
 * Reads rows from text that comes in pieces; a piece may end anywhere.
 * @throws CsvError
 */
export function* csvRows(pieces: Iterable<string>, format: CsvFormat): Generator<string[]> {
  const reader = new RowReader(format);
  for (const piece of pieces) {
    reader.take(piece);
    yield* reader.rows.splice(0);
  }
  reader.end();
  yield* reader.rows.splice(0);
}

class RowReader {
  readonly rows: string[][] = [];
  readonly #delimiter: string;
  readonly #crlf: boolean;
  #row: string[] = [];
  #value = '';
  #state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start';
  #carriageReturn = false;

  constructor({ delimiter, lineEnding }: CsvFormat) {
    this.#delimiter = delimiter;
    this.#crlf = lineEnding === '\r\n';
  }

  take(piece: string): void {
    for (const character of piece) this.#character(character);
  }

  end(): void {
    if (this.#state === 'quoted') throw new CsvError('A quoted value is never closed');
    if (this.#carriageReturn) throw this.#wrongEnding();
    if (this.#state !== 'start' || this.#row.length > 0) this.#endRow();
  }

  #character(character: string): void {
    if (this.#carriageReturn) {
      if (character !== '\n') throw this.#wrongEnding();
      this.#carriageReturn = false;
      this.#endRow();
      return;
    }
    if (this.#state === 'quoted') {
      if (character === '"') this.#state = 'quote-in-quoted';
      else this.#value += character;
      return;
    }
    if (character === '\r') {
      if (!this.#crlf) throw this.#wrongEnding();
      this.#carriageReturn = true;
    } else if (character === '\n') {
      if (this.#crlf) throw this.#wrongEnding();
      this.#endRow();
    } else if (character === this.#delimiter) this.#endValue();
    else this.#inValue(character);
  }

  #inValue(character: string): void {
    if (character === '"' && this.#state === 'start') this.#state = 'quoted';
    else if (character === '"' && this.#state === 'quote-in-quoted') {
      this.#value += '"';
      this.#state = 'quoted';
    } else if (this.#state === 'quote-in-quoted')
      throw new CsvError('A value goes on behind its closing quote');
    else {
      this.#value += character;
      this.#state = 'plain';
    }
  }

  #endValue(): void {
    this.#row.push(this.#value);
    this.#value = '';
    this.#state = 'start';
  }

  #endRow(): void {
    // An empty line is no row.
    const isEmpty = this.#row.length === 0 && this.#state === 'start';
    this.#endValue();
    if (!isEmpty) this.rows.push(this.#row);
    this.#row = [];
  }

  #wrongEnding(): CsvError {
    const setting = this.#crlf ? 'CRLF' : 'LF';
    return new CsvError(`LineEnding is invalid on user data. Current LineEnding setting is ${setting}`);
  }
}
