import { z } from '../../../shared/schema.ts';
import { type CsvFormat, DELIMITERS, LINE_ENDINGS } from './csv.ts';

export type JobKind = 'query' | 'ingest';
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

const formatShape = {
  contentType: z._default(z.literal('CSV'), 'CSV'),
  columnDelimiter: z._default(z.enum(['COMMA', 'TAB', 'SEMICOLON', 'PIPE', 'CARET', 'BACKQUOTE']), 'COMMA'),
  lineEnding: z._default(z.enum(['LF', 'CRLF']), 'LF'),
};

export const queryOrderSchema = z.strictObject({
  operation: z.enum(['query', 'queryAll']),
  query: z.string().check(z.minLength(1)),
  ...formatShape,
});
export type QueryOrder = z.infer<typeof queryOrderSchema>;

export const ingestOrderSchema = z.strictObject({
  operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
  object: z.string(),
  externalIdFieldName: z.optional(z.string()),
  assignmentRuleId: z.optional(z.string()),
  ...formatShape,
});
export type IngestOrder = z.infer<typeof ingestOrderSchema>;

/** One job, for as long as the org runs (Salesforce deletes them after seven days). */
export interface BulkJob {
  readonly id: string;
  /** Key of its lines in the spool. */
  readonly number: number;
  readonly kind: JobKind;
  readonly order: QueryOrder | IngestOrder;
  readonly object: string;
  readonly userId: string;
  readonly apiVersion: string;
  readonly createdDate: string;
  modified: string;
  state: JobState;
  processed: number;
  failed: number;
  /** Milliseconds its work took. */
  worked: number;
  errorMessage: string | null;
  hasUpload: boolean;
}

export function formatOf({ order }: BulkJob): CsvFormat {
  return { delimiter: DELIMITERS[order.columnDelimiter], lineEnding: LINE_ENDINGS[order.lineEnding] };
}

/** What creating a job and changing its state answer. */
export function jobSummary(job: BulkJob): Record<string, unknown> {
  const { order } = job;
  return {
    id: job.id,
    operation: order.operation,
    object: job.object,
    createdById: job.userId,
    createdDate: job.createdDate,
    systemModstamp: job.modified,
    state: job.state,
    ...('externalIdFieldName' in order ? { externalIdFieldName: order.externalIdFieldName } : {}),
    concurrencyMode: 'Parallel',
    contentType: order.contentType,
    apiVersion: Number(job.apiVersion),
    ...(job.kind === 'ingest'
      ? { contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches` }
      : {}),
    lineEnding: order.lineEnding,
    columnDelimiter: order.columnDelimiter,
  };
}

/** What asking for a job answers. */
export function jobInfo(job: BulkJob): Record<string, unknown> {
  const timings = { retries: 0, totalProcessingTime: job.worked };
  return {
    ...jobSummary(job),
    jobType: job.kind === 'query' ? 'V2Query' : 'V2Ingest',
    numberRecordsProcessed: job.processed,
    ...(job.kind === 'ingest'
      ? { numberRecordsFailed: job.failed, apexProcessingTime: 0, apiActiveProcessingTime: job.worked }
      : { isPkChunkingSupported: true }),
    ...timings,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
  };
}

export const isOver = ({ state }: BulkJob): boolean =>
  state === 'JobComplete' || state === 'Failed' || state === 'Aborted';
