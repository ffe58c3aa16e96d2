import { notFound, OrgError } from '../store/org-error.ts';
import { requirePreconditions, rowState } from './conditional.ts';
import { readRecord } from './read-body.ts';
import { read } from './record.ts';
import { byMethod, dataRoot, type RestCall, type RestReply, writing } from './rest-call.ts';

/** `/sobjects/X/<external id field>/<value>`: read, upsert or delete the record with that value. */
export function answerByExternalId(call: RestCall, object: string, field: string, value: string): RestReply {
  return byMethod(call, {
    GET: () => read(call, object, onlyMatch(call, object, field, value)),
    PATCH: () => upsert(call, object, field, value),
    DELETE: () => {
      writing(call, () => call.org.store.remove(object, onlyMatch(call, object, field, value), call.user));
      return { status: 204 };
    },
  });
}

/** 201 when it made a record, 200 when it changed one, 404 under `?updateOnly=true` when there was none. */
function upsert(call: RestCall, object: string, field: string, value: string): RestReply {
  const record = readRecord(call);
  const updateOnly = call.query.get('updateOnly') === 'true';
  const { id, created } = writing(call, () => {
    const existing = matchOf(call, object, field, value);
    if (existing !== undefined) requirePreconditions(call, rowState(call, object, existing));
    return call.org.store.upsert(object, field, value, record, call.user, {
      updateOnly,
      apiVersion: call.version,
    });
  });
  return {
    status: created ? 201 : 200,
    headers: created ? { location: `${dataRoot(call.version)}/sobjects/${object}/${id}` } : {},
    body: { id, success: true, errors: [], created },
  };
}

/** @throws OrgError 404 without a match, 300 with the addresses of several */
function onlyMatch(call: RestCall, object: string, field: string, value: string): string {
  const id = matchOf(call, object, field, value);
  if (id === undefined) throw notFound();
  return id;
}

/** @throws OrgError 300 with the addresses of several */
function matchOf(call: RestCall, object: string, field: string, value: string): string | undefined {
  const ids = call.org.store.findByExternalId(object, field, value, call.user);
  if (ids.length <= 1) return ids[0];
  throw new OrgError(300, 'MULTIPLE_CHOICES', 'Several records carry this value', undefined, {
    matches: ids.map((id) => `${dataRoot(call.version)}/sobjects/${object}/${id}`),
  });
}
