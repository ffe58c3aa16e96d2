import { notFound, OrgError } from '../store/org-error.ts';
import { isUnmodified, requirePreconditions, rowState, stateHeaders } from './conditional.ts';
import { readRecord } from './read-body.ts';
import { byMethod, type RestCall, type RestReply, writing } from './rest-call.ts';

/** `/sobjects/X/<id>`: read, change, delete one record. */
export function answerRecord(call: RestCall, object: string, id: string): RestReply {
  return byMethod(call, {
    GET: () => read(call, object, id),
    PATCH: () => change(call, object, id),
    DELETE: () => {
      writing(call, () => call.org.store.remove(object, id, call.user));
      return { status: 204 };
    },
  });
}

/** The record with `?fields=` or all the user may read, or 304. */
export function read(call: RestCall, object: string, id: string): RestReply {
  const wanted = call.query.get('fields');
  // The id comes along whether it is asked for or not.
  const fields = wanted === null ? null : [...wanted.split(',').map((field) => field.trim()), 'Id'];
  const body = call.org.store.retrieve(object, id, fields, call.user, call.version);
  const state = rowState(call, object, id);
  requirePreconditions(call, state);
  if (isUnmodified(call, state)) return { status: 304, headers: stateHeaders(state) };
  return { status: 200, headers: stateHeaders(state), body };
}

function change(call: RestCall, object: string, id: string): RestReply {
  const record = readRecord(call);
  writing(call, () => {
    requirePreconditions(call, rowState(call, object, id));
    call.org.store.update(object, id, record, call.user);
  });
  return { status: 204 };
}

/** Fields whose value is a file, by object in lower case. */
const BLOB_FIELDS: Readonly<Record<string, string>> = {
  contentversion: 'VersionData',
  contentnote: 'Content',
};

/** `/sobjects/ContentVersion/<id>/VersionData`, `/sobjects/ContentNote/<id>/Content`: the bytes themselves. */
export function answerBlob(call: RestCall, object: string, id: string, field: string): RestReply {
  if (BLOB_FIELDS[object.toLowerCase()]?.toLowerCase() !== field.toLowerCase()) throw notFound();
  if (call.within !== 'top') {
    throw new OrgError(
      400,
      'INVALID_INPUT',
      `Binary data cannot be retrieved in a ${call.within} request: ${field}`,
    );
  }
  return byMethod(call, {
    GET: () => {
      const bytes = call.org.store.blob(object, id, field, call.user);
      return { status: 200, blob: { bytes, type: 'application/octet-stream' } };
    },
  });
}
