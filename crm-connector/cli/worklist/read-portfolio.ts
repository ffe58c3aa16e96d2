import { CommandError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Progress } from '../progress.ts';
import type { BuildState } from './build-state.ts';
import type { BulkClient, BulkJob } from './bulk-client.ts';
import { csvRows } from './csv.ts';
import type { PortfolioRead } from './portfolio-reads.ts';
import type { Wait } from './wait.ts';

/** Rows of one page: what one transaction keeps, and at most what a killed build reads again. */
const PAGE_ROWS = 25_000;

interface ReadRow {
  readonly job: string | null;
  readonly locator: string | null;
  readonly rows: number;
  readonly done: boolean;
}

/** Lets the org work on all queries at once, then reads their results one after the other, page by page. */
export async function readPortfolio(
  reads: readonly PortfolioRead[],
  { bulk, state, wait }: { bulk: BulkClient; state: BuildState; wait: Wait },
  progress: (label: string) => Progress,
): Promise<void> {
  for (const read of reads) await startRead(read, bulk, state);
  for (const read of reads) {
    if (rowOf(state, read).done) continue;
    const job = await completed(read, bulk, state, wait);
    await readResults(read, job, bulk, state, progress(`Reading ${read.name}`));
  }
}

function rowOf(state: BuildState, { name }: PortfolioRead): ReadRow {
  const row = state.get('SELECT * FROM read WHERE name = ?', name);
  return {
    job: typeof row?.job === 'string' ? row.job : null,
    locator: typeof row?.locator === 'string' ? row.locator : null,
    rows: Number(row?.rows ?? 0),
    done: row?.done === 1,
  };
}

function keepRow(state: BuildState, { name }: PortfolioRead, { job, locator, rows, done }: ReadRow): void {
  state.run('INSERT OR REPLACE INTO read VALUES (?, ?, ?, ?, ?)', name, job, locator, rows, done ? 1 : 0);
}

async function startRead(read: PortfolioRead, bulk: BulkClient, state: BuildState): Promise<void> {
  if (rowOf(state, read).job !== null) return;
  const { id } = await bulk.createQuery(read.soql);
  await state.transaction(() => {
    read.clear(state);
    keepRow(state, read, { job: id, locator: null, rows: 0, done: false });
  });
}

/** The job when its results are there. One the org has forgotten meanwhile begins again, with what it had brought. */
async function completed(
  read: PortfolioRead,
  bulk: BulkClient,
  state: BuildState,
  wait: Wait,
): Promise<BulkJob> {
  for (const pause = wait(); ; await pause()) {
    const { job: id } = rowOf(state, read);
    const job = id === null ? null : await bulk.job('query', id);
    if (job?.state === 'JobComplete') return job;
    if (job === null || job.state === 'Failed' || job.state === 'Aborted') {
      keepRow(state, read, { job: null, locator: null, rows: 0, done: false });
      if (job) throw failedRead(read, job);
      await startRead(read, bulk, state);
    }
  }
}

function failedRead({ name }: PortfolioRead, { state, errorMessage, id }: BulkJob): CommandError {
  const words = errorMessage || 'the org gave no reason';
  return new CommandError(ExitCode.refused, `Reading ${name}: job ${id} is ${state}: ${words}`, {
    actions: ['Mend what the org names, then repeat the same command: the other reads are kept'],
  });
}

async function readResults(
  read: PortfolioRead,
  job: BulkJob,
  bulk: BulkClient,
  state: BuildState,
  progress: Progress,
): Promise<void> {
  for (let row = rowOf(state, read); !row.done; row = rowOf(state, read)) {
    progress.to(row.rows, job.numberRecordsProcessed);
    await bulk.trying(() => keepPage(read, job, row, bulk, state));
  }
  progress.to(rowOf(state, read).rows, job.numberRecordsProcessed);
  progress.end();
}

/** One page and the way to the next, or nothing of both. */
async function keepPage(
  read: PortfolioRead,
  { id }: BulkJob,
  { locator, rows }: ReadRow,
  bulk: BulkClient,
  state: BuildState,
): Promise<void> {
  const page = await bulk.results(id, locator, PAGE_ROWS);
  await state.transaction(async () => {
    let count = rows;
    for await (const some of csvRows(page.text)) {
      for (const one of some) read.keep(one, state);
      count += some.length;
    }
    keepRow(state, read, { job: id, locator: page.next, rows: count, done: page.next === null });
  });
}
