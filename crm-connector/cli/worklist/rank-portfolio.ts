import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type HoldKind, holdKindSchema } from '../../../shared/domain/hold.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import { countedHolds } from '../../../shared/worklist/counted-holds.ts';
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
  const facts = factsOf(state, row);
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
function factsOf(state: BuildState, account: Row): WorklistFacts {
  const id = String(account.id);
  const open = state.all(OWED, id);
  const oldest = state.get(OLDEST_DUE, id)?.oldest;
  const promises = state.all('SELECT * FROM promise WHERE account = ? ORDER BY day, minor', id);
  const contact = state.get('SELECT day FROM contact WHERE account = ?', id);
  const promised = (broken: number) =>
    promises
      .filter((row) => row.broken === broken)
      .map((row) => ({ amount: moneyOf(row), on: String(row.day) }));
  return {
    open: open.map(moneyOf),
    oldestDue: textOf(oldest),
    broken: promised(1),
    promised: promised(0),
    holds: holdsOf(state, account),
    unapplied: unappliedOf(state, id, open),
    lastContact: textOf(contact?.day),
    window: null,
  };
}

/** One row a currency: balances of debts, and invoices that stand in none of them. */
const OWED = `SELECT currency, sum(minor) AS minor FROM (
  SELECT currency, minor FROM debt WHERE account = ?1 AND minor IS NOT NULL
  UNION ALL SELECT currency, minor FROM open WHERE account = ?1
) GROUP BY currency ORDER BY currency`;

const OLDEST_DUE = `SELECT min(oldest) AS oldest FROM (
  SELECT oldest FROM debt WHERE account = ?1 UNION ALL SELECT oldest FROM open WHERE account = ?1)`;

/** Those about the customer: none that binds only somebody else of theirs. */
function holdsOf(state: BuildState, { id, person }: Row): WorklistFacts['holds'] {
  const holds = state
    .all('SELECT * FROM hold WHERE account = ? ORDER BY kind, until', String(id))
    .filter(({ party }) => party === null || party === id || party === person)
    .map((row) => ({ kind: kindOf(row.kind), until: textOf(row.until), debtId: textOf(row.debt) }));
  const debts = state
    .all('SELECT id FROM debt WHERE account = ? AND minor IS NOT 0', String(id))
    .map((row) => String(row.id));
  return countedHolds(holds, debts).map(({ kind, until }) => ({ kind, until }));
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
    if (!open.some(({ currency }) => currency === row.currency)) continue;
    const billed = state.get(
      'SELECT fits FROM open WHERE account = ? AND currency = ?',
      id,
      String(row.currency),
    );
    return { amount: moneyOf(row), invoice: textOf(billed?.fits) };
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
    const rows = state.all(
      'SELECT id, name, person FROM account WHERE id > ? ORDER BY id LIMIT ?',
      last,
      STEP,
    );
    const some = rows.map((row) => {
      const score = scoreCustomer(factsOf(state, row), policy, today);
      return { id: String(row.id), name: String(row.name), score };
    });
    first = [...first, ...some.filter(({ score }) => score.score > 0)]
      .toSorted((one, other) => other.score.score - one.score.score || (one.name < other.name ? -1 : 1))
      .slice(0, count);
    if (rows.length < STEP) return first;
    last = String(rows.at(-1)?.id ?? '');
  }
}
