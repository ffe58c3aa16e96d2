import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type HoldKind, holdKindSchema } from '../../../shared/domain/hold.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import type { WorklistFacts } from '../../../shared/worklist/facts.ts';
import type { WorklistPolicy } from '../../../shared/worklist/policy.ts';
import { scoreCustomer, type WorklistScore } from '../../../shared/worklist/score-customer.ts';
import { storeReasons } from '../../../shared/worklist/stored-reasons.ts';
import type { Progress } from '../progress.ts';
import type { BuildState } from './build-state.ts';
import { csvLine } from './csv.ts';
import { amountOf, plainDecimal } from './decimal.ts';

const STEP = 1000;
/** How the Bulk API empties a field. */
const NOTHING = '#N/A';

export interface Ranking {
  readonly policy: WorklistPolicy;
  readonly today: PlainDate;
  readonly rankedAt: Instant;
}

/** Ranks account after account and keeps the lines to be written: only of those where anything changed. */
export async function rankPortfolio(state: BuildState, ranking: Ranking, progress: Progress): Promise<void> {
  if (state.value('ranked') === 'yes') return;
  const total = Number(state.get('SELECT count(*) AS n FROM account')?.n ?? 0);
  await state.transaction(() => {
    state.run('DELETE FROM change');
    let done = 0;
    for (let last = ''; ; ) {
      const rows = state.all('SELECT * FROM account WHERE id > ? ORDER BY id LIMIT ?', last, STEP);
      for (const row of rows) rankAccount(state, row, ranking);
      done += rows.length;
      progress.to(done, total);
      last = String(rows.at(-1)?.id ?? '');
      if (rows.length < STEP) break;
    }
    state.setValue('ranked', 'yes');
  });
  progress.end();
}

type Row = Record<string, unknown>;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function rankAccount(state: BuildState, row: Row, { policy, today, rankedAt }: Ranking): void {
  const id = String(row.id);
  const currency = String(row.currency);
  const facts = factsOf(state, id);
  const score = scoreCustomer(facts, policy, today);
  const owes = score.standing !== 'nothing-owed';
  const own = facts.open.find((money) => money.currency === currency);
  const line = [
    owes ? String(score.score) : null,
    textOf(storeReasons(score.parts)),
    own ? decimalFromMoney(own) : null,
    owes ? facts.oldestDue : null,
  ];
  const before = amountOf(String(row.open ?? ''), currency);
  const held = [
    plainDecimal(String(row.score ?? '')),
    textOf(row.reason),
    before ? decimalFromMoney(before) : null,
    textOf(row.oldest),
  ];
  if (line.every((value, i) => value === held[i])) return;
  const values = [id, ...line.map((value) => value ?? NOTHING), rankedAt];
  state.run('INSERT INTO change (line) VALUES (?)', csvLine(values));
}

/** What was read of one account, as the score wants it. The window is for whoever looks at the list. */
function factsOf(state: BuildState, id: string): WorklistFacts {
  const open = state.all('SELECT * FROM open WHERE account = ? ORDER BY currency', id);
  const promises = state.all('SELECT * FROM promise WHERE account = ? ORDER BY day, minor', id);
  const holds = state.all('SELECT * FROM hold WHERE account = ? ORDER BY kind, until', id);
  const contact = state.get('SELECT day FROM contact WHERE account = ?', id);
  const promised = (broken: number) =>
    promises
      .filter((row) => row.broken === broken)
      .map((row) => ({ amount: moneyOf(row), on: String(row.day) }));
  const dues = open.map((row) => textOf(row.oldest)).filter((due) => due !== null);
  return {
    open: open.map(moneyOf),
    oldestDue: dues.toSorted()[0] ?? null,
    broken: promised(1),
    promised: promised(0),
    holds: holds.map((row) => ({ kind: kindOf(row.kind), until: textOf(row.until) })),
    unapplied: unappliedOf(state, id, open),
    lastContact: textOf(contact?.day),
    window: null,
  };
}

const moneyOf = (row: Row): Money => ({ minor: Number(row.minor), currency: String(row.currency) });

/** A kind nobody here knows is unknown, and counts as such. */
function kindOf(value: unknown): HoldKind | null {
  const parsed = holdKindSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Money in a currency in which something is open, and the invoice of exactly its amount, if there is one. */
function unappliedOf(state: BuildState, id: string, open: readonly Row[]): WorklistFacts['unapplied'] {
  const rows = state.all(
    'SELECT currency, sum(minor) AS minor FROM unapplied WHERE account = ? GROUP BY currency ORDER BY currency',
    id,
  );
  for (const row of rows) {
    const owed = open.find(({ currency }) => currency === row.currency);
    if (owed) return { amount: moneyOf(row), invoice: textOf(owed.fits) };
  }
  return null;
}

/** Who comes first, for people who want to see before anything is written. */
export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly score: WorklistScore;
}

/** The first of the ranking, each explained part by part. */
export function leaders(state: BuildState, { policy, today }: Ranking, count: number): Leader[] {
  let first: Leader[] = [];
  for (let last = ''; ; ) {
    const rows = state.all('SELECT id, name FROM account WHERE id > ? ORDER BY id LIMIT ?', last, STEP);
    const some = rows.map((row) => {
      const id = String(row.id);
      return { id, name: String(row.name), score: scoreCustomer(factsOf(state, id), policy, today) };
    });
    first = [...first, ...some.filter(({ score }) => score.score > 0)]
      .toSorted((one, other) => other.score.score - one.score.score || (one.name < other.name ? -1 : 1))
      .slice(0, count);
    if (rows.length < STEP) return first;
    last = String(rows.at(-1)?.id ?? '');
  }
}
