import { z } from '../../../shared/schema.ts';
import { parseBody } from '../rest/read-body.ts';
import { byMethod, type RestCall, type RestReply } from '../rest/rest-call.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import {
  type BulkJob,
  formatOf,
  type IngestOrder,
  ingestOrderSchema,
  type JobKind,
  jobInfo,
  jobSummary,
  type QueryOrder,
  queryOrderSchema,
} from './bulk-job.ts';
import { LISTS } from './bulk-spool.ts';
import { resultPage } from './result-page.ts';

/** `/jobs/query` and `/jobs/ingest`: Bulk API 2.0. What Bulk API 1.0 has (`/services/async`) is not here. */
export function answerJobs(call: RestCall): RestReply {
  const [, kind, id, part, ...more] = call.segments;
  if (call.within !== 'top' || (kind !== 'query' && kind !== 'ingest')) throw notFound();
  if (more.length > 0) throw notFound();
  if (id === undefined) {
    return byMethod(call, { GET: () => list(call, kind), POST: () => create(call, kind) });
  }
  const job = call.org.bulk.find(kind, id, call.user);
  if (part === undefined) {
    return byMethod(call, {
      GET: () => ({ status: 200, body: jobInfo(job) }),
      PATCH: () => changeState(call, job),
      DELETE: () => remove(call, job),
    });
  }
  return kind === 'query' ? queryPart(call, job, part) : ingestPart(call, job, part);
}

function list(call: RestCall, kind: JobKind): RestReply {
  const records = call.org.bulk.all(kind, call.user).map(jobInfo);
  return { status: 200, body: { done: true, nextRecordsUrl: null, records } };
}

function create(call: RestCall, kind: JobKind): RestReply {
  return { status: 200, body: jobSummary(kind === 'query' ? createQuery(call) : createIngest(call)) };
}

/** A query needs no upload: it is complete from the start. */
function createQuery(call: RestCall): BulkJob {
  const order: QueryOrder = parseBody(call, queryOrderSchema);
  const { object } = call.org.store.bulkRows(order.query, call.user, {
    all: order.operation === 'queryAll',
    chunkSize: 1,
  });
  const job = call.org.bulk.create('query', order, object, call.user, call.version);
  call.org.bulk.close(job);
  return job;
}

function createIngest(call: RestCall): BulkJob {
  const order: IngestOrder = parseBody(call, ingestOrderSchema);
  if (order.operation === 'hardDelete') {
    throw new OrgError(
      400,
      'FEATURENOTENABLED',
      'hardDelete operation requires special user profile permission, please contact your system administrator',
    );
  }
  if (order.operation === 'upsert' && order.externalIdFieldName === undefined) {
    throw new OrgError(400, 'INVALIDJOB', 'externalIdFieldName is required for upsert operation');
  }
  const { name } = z.parse(
    z.object({ name: z.string() }),
    call.org.store.describe(order.object, call.user, call.version),
  );
  return call.org.bulk.create('ingest', order, name, call.user, call.version);
}

const stateSchema = z.object({ state: z.string() });

function changeState(call: RestCall, job: BulkJob): RestReply {
  const { state } = parseBody(call, stateSchema);
  if (state === 'Aborted') call.org.bulk.abort(job);
  else if (state === 'UploadComplete' && job.kind === 'ingest') call.org.bulk.close(job);
  else
    throw new OrgError(400, 'INVALIDJOBSTATE', `Changing the state of this job to ${state} is not allowed`);
  return { status: 200, body: jobSummary(job) };
}

function remove(call: RestCall, job: BulkJob): RestReply {
  call.org.bulk.remove(job);
  return { status: 204 };
}

function queryPart(call: RestCall, job: BulkJob, part: string): RestReply {
  if (part !== 'results') throw notFound();
  return byMethod(call, { GET: () => resultPage(call, job) });
}

function ingestPart(call: RestCall, job: BulkJob, part: string): RestReply {
  if (part === 'batches') return byMethod(call, { PUT: () => upload(call, job) });
  const parts: Record<string, number> = {
    successfulresults: LISTS.successful,
    failedresults: LISTS.failed,
    unprocessedrecords: LISTS.unprocessed,
  };
  const wanted = parts[part.toLowerCase()];
  if (wanted === undefined) throw notFound();
  return byMethod(call, { GET: () => rowsOf(call, job, wanted as (typeof LISTS)['failed']) });
}

/** @throws OrgError for a second upload, another content type, a job that takes none any more */
function upload(call: RestCall, job: BulkJob): RestReply {
  const type = call.headers['content-type'] ?? '';
  if (!/^text\/csv\b/i.test(type)) {
    throw new OrgError(415, 'UNSUPPORTED_MEDIA_TYPE', `Content type ${type} is not supported. Use text/csv`);
  }
  if (job.state !== 'Open') {
    throw new OrgError(400, 'INVALIDJOBSTATE', `Uploading to already ${job.state} Job not allowed`);
  }
  if (job.hasUpload) {
    throw new OrgError(
      400,
      'CLIENTINPUTERROR',
      `Found multiple contents for job: <${job.id.slice(0, 15)}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
    );
  }
  call.org.bulk.spool.upload(job.number, call.bytes());
  job.hasUpload = true;
  return { status: 201 };
}

/** An ingest job's rows have no pages: an upload is small enough to come back whole. */
function rowsOf(call: RestCall, job: BulkJob, wanted: (typeof LISTS)['failed']): RestReply {
  const { lineEnding } = formatOf(job);
  const lines = call.org.bulk.spool.lines(job.number, wanted);
  const text = lines.map((line) => line + lineEnding).join('');
  return { status: 200, blob: { bytes: Buffer.from(text), type: 'text/csv;charset=UTF-8' } };
}
