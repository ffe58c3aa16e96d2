import { asOrgError } from '../rest/error-reply.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgStore, OrgUser, RecordFields } from '../store/org-store.ts';
import { type BulkJob, formatOf, type IngestOrder } from './bulk-job.ts';
import { type BulkSpool, LISTS } from './bulk-spool.ts';
import { CsvError, csvLine, csvRows } from './csv.ts';
import { JobFailure } from './job-failure.ts';

/** As many records as Salesforce saves in one transaction. */
const CHUNK_ROWS = 200;
/** How a row empties a field; an empty value leaves the field as it is. */
const NO_VALUE = '#N/A';

interface Done {
  readonly id: string;
  readonly created: boolean;
}

/**
 * The work of an ingest job, 200 records a step, each in its own savepoint: one that is refused leaves the others.
 * A job that was aborted meanwhile writes nothing more; what is left is unprocessed.
 * @throws JobFailure for data that is not what the job said
 */
export function* runIngestJob(
  job: BulkJob,
  order: IngestOrder,
  store: OrgStore,
  spool: BulkSpool,
): Generator<void> {
  const format = formatOf(job);
  const rows = readRows(csvRows(spool.uploaded(job.number), format));
  const header = rows.next().value;
  if (header === undefined) throw new JobFailure('InvalidBatch : The job has no data');
  spool.append(job.number, LISTS.successful, 0, [csvLine(['sf__Id', 'sf__Created', ...header], format)]);
  spool.append(job.number, LISTS.failed, 0, [csvLine(['sf__Id', 'sf__Error', ...header], format)]);
  spool.append(job.number, LISTS.unprocessed, 0, [csvLine(header, format)]);
  let unprocessed = 0;
  const leave = (some: readonly string[][]): void => {
    const lines = some.map((row) => csvLine(row, format));
    spool.append(job.number, LISTS.unprocessed, 1 + unprocessed, lines);
    unprocessed += some.length;
  };
  const headerFailure = mistakeInHeader(order, header, store, store.user(job.userId));
  for (let some = take(rows, CHUNK_ROWS); some.length > 0; some = take(rows, CHUNK_ROWS)) {
    if (headerFailure !== null || job.state === 'Aborted') leave(some);
    else writeRows(job, order, header, some, store, spool);
    yield;
  }
  if (headerFailure !== null) throw new JobFailure(headerFailure);
}

function* readRows(rows: Generator<string[]>): Generator<string[]> {
  try {
    yield* rows;
  } catch (error) {
    if (error instanceof CsvError) throw new JobFailure(`ClientInputError : ${error.message}`);
    throw error;
  }
}

function take(rows: Generator<string[]>, count: number): string[][] {
  const some: string[][] = [];
  while (some.length < count) {
    const { value, done } = rows.next();
    if (done || value === undefined) break;
    some.push(value);
  }
  return some;
}

function mistakeInHeader(
  order: IngestOrder,
  header: readonly string[],
  store: OrgStore,
  user: OrgUser,
): string | null {
  const described = store.describe(order.object, user) as {
    fields: readonly { name: string; relationshipName: string | null }[];
  };
  const known = new Set(
    described.fields.flatMap(({ name, relationshipName }) => [
      name.toLowerCase(),
      ...(relationshipName ? [relationshipName.toLowerCase()] : []),
    ]),
  );
  const stranger = header.find((name) => !known.has((name.split('.')[0] ?? '').toLowerCase()));
  if (stranger !== undefined) return `InvalidBatch : Field name not found : ${stranger}`;
  const key = keyField(order);
  const hasKey = key === null || header.some((name) => name.toLowerCase() === key.toLowerCase());
  return hasKey ? null : `InvalidBatch : Field name not found : ${key}`;
}

function keyField({ operation, externalIdFieldName }: IngestOrder): string | null {
  if (operation === 'insert') return null;
  return operation === 'upsert' ? (externalIdFieldName ?? 'Id') : 'Id';
}

function writeRows(
  job: BulkJob,
  order: IngestOrder,
  header: readonly string[],
  rows: readonly string[][],
  store: OrgStore,
  spool: BulkSpool,
): void {
  const format = formatOf(job);
  const user = store.user(job.userId);
  const good: string[] = [];
  const bad: string[] = [];
  store.transaction(() => {
    for (const row of rows) {
      try {
        const { id, created } = store.transaction(() => writeRow(order, fieldsOf(header, row), store, user));
        good.push(csvLine([id, String(created), ...row], format));
      } catch (error) {
        bad.push(csvLine([idOf(header, row), errorText(error), ...row], format));
      }
    }
  });
  spool.append(job.number, LISTS.successful, 1 + job.processed - job.failed, good);
  spool.append(job.number, LISTS.failed, 1 + job.failed, bad);
  job.processed += rows.length;
  job.failed += bad.length;
}

function writeRow(order: IngestOrder, fields: RecordFields, store: OrgStore, user: OrgUser): Done {
  const key = keyField(order);
  if (key === null) return { id: store.create(order.object, fields, user).id, created: true };
  const name = Object.keys(fields).find((one) => one.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? null : fields[name];
  if (typeof value !== 'string' || name === undefined) {
    throw new OrgError(400, 'MISSING_ARGUMENT', `${key} not specified`);
  }
  const { [name]: _, ...rest } = fields;
  if (order.operation === 'upsert') return store.upsert(order.object, key, value, rest, user);
  if (order.operation === 'delete') store.remove(order.object, value, user);
  else store.update(order.object, value, rest, user);
  return { id: value, created: false };
}

/** `Owner.Key__c` becomes a link by key; what is empty is left out. */
function fieldsOf(header: readonly string[], row: readonly string[]): RecordFields {
  if (row.length !== header.length) {
    throw new OrgError(400, 'INVALID_FIELD', `Row has ${row.length} values, the header has ${header.length}`);
  }
  const fields: RecordFields = {};
  header.forEach((name, i) => {
    const text = row[i] ?? '';
    if (text === '') return;
    const value = text === NO_VALUE ? null : text;
    const [relationship = '', key] = name.split('.');
    if (key === undefined) fields[name] = value;
    else fields[relationship] = { [key]: value };
  });
  return fields;
}

function idOf(header: readonly string[], row: readonly string[]): string {
  return row[header.findIndex((name) => name.toLowerCase() === 'id')] ?? '';
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function errorText(error: unknown): string {
  const { errorCode, message, fields } = asOrgError(error);
  return `${errorCode}:${message}:${(fields ?? []).join(' ')} --`;
}
