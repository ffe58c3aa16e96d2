import type { RestCall, RestReply } from '../rest/rest-call.ts';
import { OrgError } from '../store/org-error.ts';
import { type BulkJob, formatOf } from './bulk-job.ts';
import { LISTS } from './bulk-spool.ts';

/** However many are asked for, one answer holds no more: the server may send fewer than `maxRecords`. */
const MAX_PAGE = 50_000;
/** What `Sforce-Locator` says when nothing follows. */
const NOTHING_MORE = 'null';

/** `/jobs/query/<id>/results?locator=&maxRecords=`: CSV with a header row on every page. @throws OrgError */
export function resultPage(call: RestCall, job: BulkJob): RestReply {
  if (job.state !== 'JobComplete') {
    throw new OrgError(400, 'INVALIDJOBSTATE', `Results are not available: the job is ${job.state}`);
  }
  if (call.version !== job.apiVersion) {
    throw new OrgError(
      409,
      'INVALID_API_VERSION',
      `The job was created with API version ${job.apiVersion}; its results are there in this version`,
    );
  }
  const from = place(call.query.get('locator'), job);
  const count = wantedRecords(call.query.get('maxRecords'));
  const { spool } = call.org.bulk;
  const [header = ''] = spool.lines(job.number, LISTS.results, 0, 1);
  const lines = spool.lines(job.number, LISTS.results, 1 + from, count);
  const next = from + lines.length;
  const { lineEnding } = formatOf(job);
  const text = [header, ...lines].map((line) => line + lineEnding).join('');
  return {
    status: 200,
    headers: {
      'sforce-locator': next < job.processed ? locatorOf(next) : NOTHING_MORE,
      'sforce-numberofrecords': String(lines.length),
    },
    blob: { bytes: Buffer.from(text), type: 'text/csv;charset=UTF-8' },
  };
}

const locatorOf = (place: number): string => Buffer.from(String(place)).toString('base64url');

function place(locator: string | null, job: BulkJob): number {
  if (locator === null) return 0;
  const text = Buffer.from(locator, 'base64url').toString();
  const read = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (read < job.processed) return read;
  throw new OrgError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
}

function wantedRecords(text: string | null): number {
  if (text === null) return MAX_PAGE;
  if (/^[1-9]\d*$/.test(text)) return Math.min(MAX_PAGE, Number(text));
  throw new OrgError(400, 'INVALIDREQUEST', 'maxRecords must be a positive integer');
}
