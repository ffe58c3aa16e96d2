import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { CommandError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';

/** Raised when the tables change, or what stands in them: what an older version left is then not gone on with. */
const VERSION = '3';

const TABLES = `
  CREATE TABLE IF NOT EXISTS build (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS read (name TEXT PRIMARY KEY, job TEXT, locator TEXT, rows INTEGER, done INTEGER);
  CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, name TEXT, currency TEXT, score TEXT, reason TEXT, open TEXT, oldest TEXT, person TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS debt (account TEXT, id TEXT, currency TEXT, minor INTEGER, oldest TEXT, PRIMARY KEY (account, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS open (account TEXT, currency TEXT, minor INTEGER, oldest TEXT, fits TEXT, PRIMARY KEY (account, currency)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unapplied (account TEXT, currency TEXT, source TEXT, minor INTEGER, PRIMARY KEY (account, currency, source)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS promise (account TEXT, broken INTEGER, minor INTEGER, currency TEXT, day TEXT);
  CREATE INDEX IF NOT EXISTS promise_account ON promise (account);
  CREATE TABLE IF NOT EXISTS hold (account TEXT, kind TEXT, until TEXT, debt TEXT, party TEXT);
  CREATE INDEX IF NOT EXISTS hold_account ON hold (account);
  CREATE TABLE IF NOT EXISTS contact (account TEXT PRIMARY KEY, day TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS change (n INTEGER PRIMARY KEY, line TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS batch (n INTEGER PRIMARY KEY, first INTEGER, last INTEGER, job TEXT, settled INTEGER, failed INTEGER);
  CREATE TABLE IF NOT EXISTS refusal (batch INTEGER, id TEXT, words TEXT);
`;

type Row = Record<string, unknown>;

/**
 * All a build knows, on disk: what was read and how far, the ranking, and which jobs write it. Each step is one
 * transaction, so that a build that was killed goes on where it was. It holds customers' figures: the folder is for its
 * owner alone, and the file goes when the build is done.
 */
export class BuildState {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(file: string, db: DatabaseSync) {
    this.#file = file;
    this.#db = db;
  }

  /**
   * Opens what an earlier run left, when it was a build of the same thing on the same day; begins anew otherwise.
   * @param what org, user, policy, day
   * @param isDry only looks: a build of something else, which may have been stopped while it wrote, keeps what it left
   * @throws CommandError when another run has it open
   */
  static open(file: string, what: string, isDry: boolean): { state: BuildState; isResumed: boolean } {
    const key = `${VERSION} ${what}`;
    const found = BuildState.#open(file);
    const left = found.value('what');
    if (left === key) return { state: found, isResumed: true };
    if (isDry && left !== null) {
      found.close();
      return BuildState.open(`${file}.dry-run`, what, false);
    }
    found.remove();
    const state = BuildState.#open(file);
    state.setValue('what', key);
    return { state, isResumed: false };
  }

  static #open(file: string): BuildState {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const db = new DatabaseSync(file);
    try {
      db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      db.exec(TABLES);
    } catch (cause) {
      db.close();
      const message = `${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}`;
      const actions = ['If another build is running, let it end; if the file is broken, delete it'];
      throw new CommandError(ExitCode.halfWay, message, { actions, cause });
    }
    return new BuildState(file, db);
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepared(sql).run(...values);
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values);
  }

  /** All of `work`, or nothing of it. */
  async transaction<T>(work: () => T | Promise<T>): Promise<T> {
    this.#db.exec('BEGIN');
    try {
      const result = await work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  value(name: string): string | null {
    const found = this.get('SELECT value FROM build WHERE name = ?', name)?.value;
    return typeof found === 'string' ? found : null;
  }

  setValue(name: string, value: string): void {
    this.run('INSERT OR REPLACE INTO build VALUES (?, ?)', name, value);
  }

  /** Keeps the file for the next run. */
  close(): void {
    this.#statements.clear();
    if (this.#db.isOpen) this.#db.close();
  }

  remove(): void {
    this.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(this.#file + suffix, { force: true });
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
