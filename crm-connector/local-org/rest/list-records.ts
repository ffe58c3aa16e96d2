import { objectLists } from '../pages/list-views.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import type { RestCall, RestReply } from './rest-call.ts';

const MOST_ROWS = 2000;
const USUAL_ROWS = 50;
const FIELD = /^\w+$/;

/**
 * `GET /ui-api/list-records/<object>/<list view>?fields=Account.Id&pageSize=50`. List views have names here and no ids, and
 * fields of parents are not spoken.
 */
export function answerListRecords(call: RestCall): RestReply {
  const [, , object = '', view = '', ...more] = call.segments;
  const list = Object.hasOwn(objectLists, object) ? objectLists[object] : undefined;
  const filter = list?.filters.find(({ name }) => name === view);
  if (!list || !filter || more.length > 0) throw notFound();
  const fields = fieldsOf(call, object);
  const size = pageSize(call);
  const where = filter.where === '' ? '' : ` WHERE ${filter.where.replaceAll('{me}', `'${call.user.id}'`)}`;
  const soql = `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${object}${where} ORDER BY ${list.orderBy} LIMIT ${size}`;
  const { records } = call.org.store.query(soql, call.user, { apiVersion: call.version });
  const rows = records.map((row) => ({
    apiName: object,
    fields: Object.fromEntries(
      fields.map((name) => [name, { displayValue: null, value: row[name] ?? null }]),
    ),
    id: row.Id,
  }));
  const listReference = { id: null, listViewApiName: view, objectApiName: object, type: 'listView' };
  return { status: 200, body: { count: rows.length, listReference, pageSize: size, records: rows } };
}

/** @throws OrgError 400 for a field of another object */
function fieldsOf(call: RestCall, object: string): string[] {
  const paths = (call.query.get('fields') ?? '').split(',').filter((path) => path !== '');
  return paths.map((path) => {
    const [first, name = '', ...deeper] = path.split('.');
    if (first === object && FIELD.test(name) && deeper.length === 0) return name;
    throw new OrgError(400, 'INVALID_FIELD', `No such column '${path}' on entity '${object}'.`);
  });
}

function pageSize(call: RestCall): number {
  const size = Number(call.query.get('pageSize') ?? USUAL_ROWS);
  if (Number.isInteger(size) && size >= 1 && size <= MOST_ROWS) return size;
  throw new OrgError(400, 'INVALID_INPUT', `pageSize must be between 1 and ${MOST_ROWS}`);
}
