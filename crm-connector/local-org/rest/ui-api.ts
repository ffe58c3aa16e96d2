import { z } from '../../../shared/schema.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import { objectOf } from './collections.ts';
import { answerListRecords } from './list-records.ts';
import { byMethod, dataRoot, type RestCall, type RestReply } from './rest-call.ts';

/**
 * `GET /ui-api/records/<id>?fields=Account.Name&optionalFields=Contact.DoNotCall`.
 * A field that is not there, or not for this user, is an error in `fields` and left out in `optionalFields`.
 */
export function answerUiApi(call: RestCall): RestReply {
  const [, resource, id, ...more] = call.segments;
  if (resource === 'list-records') return byMethod(call, { GET: () => answerListRecords(call) });
  if (resource !== 'records' || id === undefined || more.length > 0) throw notFound();
  return byMethod(call, { GET: () => ({ status: 200, body: readRecord(call, id) }) });
}

const ALWAYS = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

function readRecord(call: RestCall, id: string): object {
  const object = objectOf(call, id);
  const required = paths(call, 'fields', object);
  const optional = paths(call, 'optionalFields', object);
  if (required.length + optional.length === 0) {
    throw new OrgError(400, 'INVALID_INPUT', 'fields or optionalFields must be specified');
  }
  const fields = [
    ...new Set([...required, ...optional.filter((path) => isReadable(call, object, id, path))]),
  ];
  const row = selectRow(call, object, id, [...fields, ...ALWAYS]);
  return {
    apiName: object,
    childRelationships: {},
    eTag: String(row.SystemModstamp),
    fields: shape(row, fields),
    id: row.Id,
    lastModifiedById: row.LastModifiedById,
    lastModifiedDate: row.LastModifiedDate,
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: row.SystemModstamp,
  };
}

/** `Contact.Account.Name` → `Account.Name`; every path starts with the record's own object. @throws OrgError 400 */
function paths(call: RestCall, parameter: string, object: string): string[] {
  const list = (call.query.get(parameter) ?? '').split(',').map((path) => path.trim());
  return list
    .filter((path) => path !== '')
    .map((path) => {
      const [first, ...rest] = path.split('.');
      if (first?.toLowerCase() === object.toLowerCase() && rest.length > 0) return rest.join('.');
      throw new OrgError(400, 'INVALID_FIELD', `No such column '${path}' on entity '${object}'.`);
    });
}

function isReadable(call: RestCall, object: string, id: string, path: string): boolean {
  try {
    selectRow(call, object, id, [path]);
    return true;
  } catch (error) {
    if (error instanceof OrgError && error.errorCode === 'INVALID_FIELD') return false;
    throw error;
  }
}

const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const PATH = /^\w+(?:\.\w+)*$/;

function selectRow(call: RestCall, object: string, id: string, fields: string[]): Record<string, unknown> {
  if (!ID.test(id)) throw new OrgError(400, 'MALFORMED_ID', `malformed id ${id}`);
  const odd = fields.find((field) => !PATH.test(field));
  if (odd !== undefined)
    throw new OrgError(400, 'INVALID_FIELD', `No such column '${odd}' on entity '${object}'.`);
  const columns = [...new Set(['Id', ...fields])].join(', ');
  const soql = `SELECT ${columns} FROM ${object} WHERE Id = '${id}'`;
  const { records } = call.org.store.query(soql, call.user, { apiVersion: call.version });
  const [row] = records;
  if (!row)
    throw notFound(`The requested resource does not exist: ${dataRoot(call.version)}/ui-api/records/${id}`);
  return row;
}

const parentSchema = z.nullable(z.looseObject({ attributes: z.object({ type: z.string() }) }));

/** `{Name: {displayValue: null, value: 'Acme'}}`, parents nested the same way; names as the org spells them. */
function shape(row: Record<string, unknown>, fields: readonly string[]): object {
  const groups = Map.groupBy(fields, (path) => path.split('.')[0] ?? '');
  return Object.fromEntries(
    [...groups].map(([asked, group]) => {
      const [name = asked, value = null] =
        Object.entries(row).find(([key]) => key.toLowerCase() === asked.toLowerCase()) ?? [];
      const deeper = group.filter((path) => path.includes('.')).map((path) => path.slice(asked.length + 1));
      return [name, { displayValue: null, value: deeper.length === 0 ? value : parent(value, deeper) }];
    }),
  );
}

function parent(value: unknown, fields: readonly string[]): object | null {
  const row = z.parse(parentSchema, value);
  return row === null ? null : { apiName: row.attributes.type, fields: shape(row, fields) };
}
