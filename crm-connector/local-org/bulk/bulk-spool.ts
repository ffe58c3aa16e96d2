import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Which lines of a job: results of a query, or what became of the rows of an ingest. */
export const LISTS = { results: 0, successful: 1, failed: 2, unprocessed: 3 } as const;
export type LineList = (typeof LISTS)[keyof typeof LISTS];

const PIECE_BYTES = 1_048_576;

/**
 * Uploads and results of bulk jobs on disk, in a file that SQLite removes by itself: memory stays the same however
 * large a job is, and the org's own database holds nothing but records.
 */
export class BulkSpool {
  readonly #db = new DatabaseSync('');
  readonly #addLine: StatementSync;
  readonly #addPiece: StatementSync;

  constructor() {
    this.#db.exec(`
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;
      CREATE TABLE line (job INTEGER, list INTEGER, n INTEGER, text TEXT NOT NULL, PRIMARY KEY (job, list, n)) WITHOUT ROWID;
      CREATE TABLE piece (job INTEGER, n INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (job, n));
    `);
    this.#addLine = this.#db.prepare('INSERT INTO line VALUES (?, ?, ?, ?)');
    this.#addPiece = this.#db.prepare('INSERT INTO piece VALUES (?, ?, ?)');
  }

  /** Appends lines behind the `count` there are. */
  append(job: number, list: LineList, count: number, lines: readonly string[]): void {
    this.#db.exec('BEGIN');
    lines.forEach((text, i) => {
      this.#addLine.run(job, list, count + i, text);
    });
    this.#db.exec('COMMIT');
  }

  count(job: number, list: LineList): number {
    const row = this.#db.prepare('SELECT max(n) AS last FROM line WHERE job = ? AND list = ?').get(job, list);
    return typeof row?.last === 'number' ? row.last + 1 : 0;
  }

  lines(job: number, list: LineList, from = 0, count = -1): string[] {
    return this.#db
      .prepare('SELECT text FROM line WHERE job = ? AND list = ? AND n >= ? ORDER BY n LIMIT ?')
      .all(job, list, from, count)
      .map((row) => String(row.text));
  }

  upload(job: number, bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      this.#addPiece.run(job, at, bytes.subarray(at, at + PIECE_BYTES));
    }
  }

  /** The upload as text, piece after piece. */
  *uploaded(job: number): Generator<string> {
    const decoder = new TextDecoder();
    const next = this.#db.prepare('SELECT n, bytes FROM piece WHERE job = ? AND n >= ? ORDER BY n LIMIT 1');
    for (let at = 0; ; ) {
      const row = next.get(job, at);
      if (!(row?.bytes instanceof Uint8Array)) break;
      yield decoder.decode(row.bytes, { stream: true });
      at = Number(row.n) + 1;
    }
    yield decoder.decode();
  }

  forget(job: number): void {
    this.#db.prepare('DELETE FROM line WHERE job = ?').run(job);
    this.#db.prepare('DELETE FROM piece WHERE job = ?').run(job);
  }

  close(): void {
    this.#db.close();
  }
}
