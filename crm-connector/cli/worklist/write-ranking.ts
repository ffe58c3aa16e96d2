import type { Progress } from '../progress.ts';
import type { BuildState } from './build-state.ts';
import type { BulkClient, BulkJob } from './bulk-client.ts';
import { csvLine, csvRows } from './csv.ts';
import { SCORE_FIELDS } from './portfolio-reads.ts';
import type { Wait } from './wait.ts';

/** As many as Salesforce takes into one of its own batches. */
const BATCH_ROWS = 10_000;

export interface Refusal {
  readonly id: string;
  /** The org's own. */
  readonly words: string;
}

export interface Written {
  readonly changed: number;
  readonly failed: number;
  /** The first of those refused. */
  readonly refusals: readonly Refusal[];
}

interface Batch {
  readonly n: number;
  readonly first: number;
  readonly last: number;
  readonly job: string | null;
}

interface Writing {
  readonly bulk: BulkClient;
  readonly state: BuildState;
  readonly wait: Wait;
}

const MAX_REFUSALS = 20;

/** Writes what changed in jobs of 10,000: all are handed over first, then each is waited for. */
export async function writeRanking(writing: Writing, progress: Progress): Promise<Written> {
  const { state } = writing;
  const changed = Number(state.get('SELECT max(n) AS n FROM change')?.n ?? 0);
  await cutBatches(state, changed);
  for (const batch of unsettled(state)) await handOver(batch, writing);
  for (const batch of unsettled(state)) {
    progress.to(batch.first - 1, changed);
    await settle(batch, writing);
  }
  progress.to(changed, changed);
  progress.end();
  const refusals = state.all('SELECT id, words FROM refusal ORDER BY batch, id LIMIT ?', MAX_REFUSALS);
  return {
    changed,
    failed: Number(state.get('SELECT total(failed) AS n FROM batch')?.n ?? 0),
    refusals: refusals.map(({ id, words }) => ({ id: String(id), words: String(words) })),
  };
}

/** Whether what changed was cut into the jobs that write it. */
export const hasBegunToWrite = (state: BuildState): boolean => state.value('cut') === 'yes';

async function cutBatches(state: BuildState, changed: number): Promise<void> {
  if (hasBegunToWrite(state)) return;
  await state.transaction(() => {
    for (let first = 1; first <= changed; first += BATCH_ROWS) {
      const last = Math.min(changed, first + BATCH_ROWS - 1);
      state.run('INSERT INTO batch VALUES (NULL, ?, ?, NULL, 0, 0)', first, last);
    }
    state.setValue('cut', 'yes');
  });
}

function unsettled(state: BuildState): Batch[] {
  return state.all('SELECT * FROM batch WHERE settled = 0 ORDER BY n').map((row) => ({
    n: Number(row.n),
    first: Number(row.first),
    last: Number(row.last),
    job: typeof row.job === 'string' ? row.job : null,
  }));
}

/**
 * Brings a batch to where the org works on it. Nobody knows of a job left open what was uploaded to it: it is given up,
 * which writes nothing, and another takes its place. A job that is closed has all its rows, and is left alone.
 */
async function handOver({ n, first, last }: Batch, { bulk, state }: Writing): Promise<void> {
  const lines = state.all('SELECT line FROM change WHERE n BETWEEN ? AND ? ORDER BY n', first, last);
  const csv = csvLine(['Id', ...SCORE_FIELDS]) + lines.map(({ line }) => String(line)).join('');
  await bulk.trying(async () => {
    const known = state.get('SELECT job FROM batch WHERE n = ?', n)?.job;
    const found = typeof known === 'string' ? await bulk.job('ingest', known) : null;
    if (found && found.state !== 'Open' && found.state !== 'Aborted') return;
    if (found?.state === 'Open') await bringTo('Aborted', found.id, bulk);
    const { id } = await bulk.createUpdate('Account');
    state.run('UPDATE batch SET job = ? WHERE n = ?', id, n);
    await bulk.upload(id, csv);
    await bringTo('UploadComplete', id, bulk);
  });
}

/** Doing it twice is refused: whether an answer was lost on the way or nothing was done, the job itself tells. */
async function bringTo(state: 'UploadComplete' | 'Aborted', id: string, bulk: BulkClient): Promise<void> {
  try {
    await bulk.setState('ingest', id, state);
  } catch (failure) {
    const job = await bulk.job('ingest', id);
    if (job === null || job.state === 'Open') throw failure;
  }
}

async function settle(batch: Batch, writing: Writing): Promise<void> {
  const { bulk, state, wait } = writing;
  for (const pause = wait(); ; await pause()) {
    const { job: id } = unsettled(state).find(({ n }) => n === batch.n) ?? batch;
    const job = id === null ? null : await bulk.job('ingest', id);
    // Forgotten by the org before it was asked about: the same values once more do no harm.
    if (job === null) await handOver(batch, writing);
    else if (job.state === 'JobComplete' || job.state === 'Failed' || job.state === 'Aborted') {
      await keepOutcome(batch, job, writing);
      return;
    }
  }
}

async function keepOutcome({ n }: Batch, job: BulkJob, { bulk, state }: Writing): Promise<void> {
  const isWhole = job.state === 'JobComplete';
  const failedRows =
    job.numberRecordsFailed > 0
      ? await bulk.trying(() => refusalsIn(bulk.rows(job.id, 'failedResults')))
      : none;
  const leftWords = `job ${job.id} is ${job.state}${job.errorMessage && `: ${job.errorMessage}`}`;
  const left = isWhole
    ? none
    : await bulk.trying(() => refusalsIn(bulk.rows(job.id, 'unprocessedrecords'), leftWords));
  await state.transaction(() => {
    for (const { id, words } of [...failedRows.first, ...left.first].slice(0, MAX_REFUSALS)) {
      state.run('INSERT INTO refusal VALUES (?, ?, ?)', n, id, words);
    }
    state.run('UPDATE batch SET settled = 1, failed = ? WHERE n = ?', failedRows.count + left.count, n);
  });
}

const none = { count: 0, first: [] as Refusal[] };

/** @param words why none of them was processed; left out: each row says itself why it was refused */
async function refusalsIn(
  text: Promise<AsyncIterable<string>>,
  words?: string,
): Promise<{ count: number; first: Refusal[] }> {
  const first: Refusal[] = [];
  let count = 0;
  for await (const rows of csvRows(await text)) {
    for (const row of rows) {
      count += 1;
      if (first.length < MAX_REFUSALS) first.push({ id: row('Id'), words: words ?? row('sf__Error') });
    }
  }
  return { count, first };
}
