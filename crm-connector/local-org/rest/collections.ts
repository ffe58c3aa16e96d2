import { z } from '../../../shared/schema.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import { fieldsSchema, parseBody } from './read-body.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';
import { type RowOutcome, runRows } from './row-outcomes.ts';

const MAX_ROWS = 200;
/** Records of one kind in a row form a chunk. */
const MAX_CHUNKS = 10;
const MAX_READ = 2000;

const collectionSchema = z.object({
  allOrNone: z._default(z.boolean(), false),
  records: z.array(fieldsSchema),
});
const readSchema = z.object({ ids: z.array(z.string()), fields: z.array(z.string()) });

interface Row {
  readonly object: string;
  readonly fields: Record<string, unknown>;
}

/** `/composite/sobjects`, `…/X`, `…/X/<external id field>`: always 200, each row with its own outcome. */
export function answerCollections(call: RestCall): RestReply {
  const [, , object, field, ...more] = call.segments;
  if (more.length > 0) throw notFound();
  if (object === undefined) return byMethod(call, { POST: createAll, PATCH: updateAll, DELETE: deleteAll });
  if (field === undefined) {
    return byMethod(call, { GET: () => readByUrl(call, object), POST: () => readByBody(call, object) });
  }
  return byMethod(call, { PATCH: () => upsertAll(call, object, field) });
}

function createAll(call: RestCall): RestReply {
  const { allOrNone, rows } = readRows(call);
  return outcomes(
    runRows(call, rows, allOrNone, ({ object, fields }) => ({
      id: call.org.store.create(object, fields, call.user).id,
      success: true,
      errors: [],
    })),
  );
}

function updateAll(call: RestCall): RestReply {
  const { allOrNone, rows } = readRows(call);
  return outcomes(
    runRows(call, rows, allOrNone, ({ object, fields }) => {
      const { value: id, rest } = takeField(fields, 'Id');
      if (typeof id !== 'string') throw missing('Id');
      call.org.store.update(object, id, rest, call.user);
      return { id, success: true, errors: [] };
    }),
  );
}

function upsertAll(call: RestCall, object: string, field: string): RestReply {
  const { allOrNone, rows } = readRows(call);
  return outcomes(
    runRows(call, rows, allOrNone, (row) => {
      if (row.object.toLowerCase() !== object.toLowerCase()) {
        throw new OrgError(400, 'INVALID_TYPE', `The record type ${row.object} is not ${object}`);
      }
      const { value, rest } = takeField(row.fields, field);
      if (value === undefined || value === null) throw missing(field);
      const done = call.org.store.upsert(object, field, String(value), rest, call.user);
      return { id: done.id, success: true, errors: [], created: done.created };
    }),
  );
}

function deleteAll(call: RestCall): RestReply {
  const ids = listOf(call.query.get('ids'));
  requireRows(ids.length);
  const allOrNone = call.query.get('allOrNone') === 'true';
  return outcomes(
    runRows(call, ids, allOrNone, (id) => {
      call.org.store.remove(objectOf(call, id), id, call.user);
      return { id, success: true, errors: [] };
    }),
  );
}

function readByUrl(call: RestCall, object: string): RestReply {
  return readAll(call, object, listOf(call.query.get('ids')), listOf(call.query.get('fields')));
}

function readByBody(call: RestCall, object: string): RestReply {
  const { ids, fields } = parseBody(call, readSchema);
  return readAll(call, object, ids, fields);
}

/** Records in the order of the ids; null where there is none for this user. */
function readAll(call: RestCall, object: string, ids: string[], fields: string[]): RestReply {
  if (ids.length === 0 || fields.length === 0) throw missing(ids.length === 0 ? 'ids' : 'fields');
  if (ids.length > MAX_READ) throw tooMany(MAX_READ);
  const rows = ids.map((id) => {
    try {
      return call.org.store.retrieve(object, id, [...fields, 'Id'], call.user, call.version);
    } catch (error) {
      if (error instanceof OrgError && error.status === 404) return null;
      throw error;
    }
  });
  return { status: 200, body: rows };
}

/** @throws OrgError 400 beyond 200 rows or 10 chunks */
function readRows(call: RestCall): { allOrNone: boolean; rows: Row[] } {
  const { allOrNone, records } = parseBody(call, collectionSchema);
  requireRows(records.length);
  const rows = records.map(({ attributes, ...fields }) => ({ object: typeOf(attributes), fields }));
  const chunks = rows.filter((row, index) => row.object !== rows[index - 1]?.object).length;
  if (chunks > MAX_CHUNKS) {
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `Cannot have more than ${MAX_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`,
    );
  }
  return { allOrNone, rows };
}

const attributesSchema = z.object({ type: z.string() });

function typeOf(attributes: unknown): string {
  const parsed = z.safeParse(attributesSchema, attributes);
  if (parsed.success) return parsed.data.type;
  throw new OrgError(400, 'INVALID_TYPE', 'Every record needs attributes.type', []);
}

function requireRows(count: number): void {
  if (count === 0) throw missing('records');
  if (count > MAX_ROWS) throw tooMany(MAX_ROWS);
}

/** The field whatever its case, and the others: an id never stays in the body. */
function takeField(
  fields: Record<string, unknown>,
  name: string,
): { value: unknown; rest: Record<string, unknown> } {
  const entries = Object.entries(fields);
  const found = entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
  return { value: found?.[1], rest: Object.fromEntries(entries.filter((entry) => entry !== found)) };
}

const prefixesSchema = z.object({
  sobjects: z.array(z.object({ name: z.string(), keyPrefix: z.nullish(z.string()) })),
});

/** The object an id belongs to, by its first three characters. @throws OrgError 400 MALFORMED_ID */
export function objectOf(call: RestCall, id: string): string {
  const { sobjects } = z.parse(prefixesSchema, call.org.store.describeGlobal(call.user, call.version));
  const found = sobjects.find((one) => one.keyPrefix === id.slice(0, 3));
  if (!found) throw new OrgError(400, 'MALFORMED_ID', `malformed id ${id}`);
  return found.name;
}

function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function outcomes(rows: RowOutcome[]): RestReply {
  return { status: 200, body: rows };
}

function missing(what: string): OrgError {
  return new OrgError(400, 'MISSING_ARGUMENT', `${what} not specified in the request`);
}

function tooMany(limit: number): OrgError {
  return new OrgError(
    400,
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${limit} records into this call`,
  );
}
