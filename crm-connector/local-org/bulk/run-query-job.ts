import type { OrgStore } from '../store/org-store.ts';
import { type BulkJob, formatOf, type QueryOrder } from './bulk-job.ts';
import { type BulkSpool, LISTS } from './bulk-spool.ts';
import { csvLine } from './csv.ts';

const CHUNK_ROWS = 2000;

/** The work of a query job, one chunk a step. The first line it spools is the header. */
export function* runQueryJob(
  job: BulkJob,
  { query, operation }: QueryOrder,
  store: OrgStore,
  spool: BulkSpool,
): Generator<void> {
  const options = { all: operation === 'queryAll', chunkSize: CHUNK_ROWS };
  const { columns, chunks } = store.bulkRows(query, store.user(job.userId), options);
  const format = formatOf(job);
  spool.append(job.number, LISTS.results, 0, [csvLine(columns, format)]);
  for (let chunk = chunks.next(); !chunk.done; chunk = chunks.next()) {
    const lines = chunk.value.map((row) => csvLine(row, format));
    spool.append(job.number, LISTS.results, 1 + job.processed, lines);
    job.processed += lines.length;
    yield;
  }
}
