import { z } from '../../../shared/schema.ts';
import { notFound } from '../store/org-error.ts';
import { headerInstant, httpDate, notNewer } from './conditional.ts';
import { answerByExternalId } from './external-id.ts';
import { readRecord } from './read-body.ts';
import { answerBlob, answerRecord } from './record.ts';
import { byMethod, dataRoot, type RestCall, type RestReply, writing } from './rest-call.ts';

/** `/sobjects`, `/sobjects/X`, `/sobjects/X/describe`, `/sobjects/X/<id>[/<blob field>]`, `/sobjects/X/<field>/<value>`. */
export function answerSObjects(call: RestCall): RestReply {
  const [, object, part, value, ...more] = call.segments;
  if (more.length > 0) throw notFound();
  if (object === undefined) return byMethod(call, { GET: answerDescribeGlobal });
  if (part === undefined) {
    return byMethod(call, {
      GET: () => ({ status: 200, body: basicInformation(call, object) }),
      POST: () => create(call, object),
    });
  }
  if (part === 'describe' && value === undefined) {
    return byMethod(call, { GET: () => answerDescribe(call, object) });
  }
  if (value === undefined) return answerRecord(call, object, part);
  if (isRecordId(part)) return answerBlob(call, object, part, value);
  return answerByExternalId(call, object, part, value);
}

/** 15 or 18 letters and digits starting with a digit or `a`: what a key prefix can be; field names start otherwise. */
function isRecordId(text: string): boolean {
  return /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) && /\d/.test(text) && !text.endsWith('__c');
}

function create(call: RestCall, object: string): RestReply {
  const record = readRecord(call);
  const { id } = writing(call, () => call.org.store.create(object, record, call.user));
  return {
    status: 201,
    headers: { location: `${dataRoot(call.version)}/sobjects/${object}/${id}` },
    body: { id, success: true, errors: [] },
  };
}

function answerDescribeGlobal(call: RestCall): RestReply {
  return whenChanged(call, () => call.org.store.describeGlobal(call.user, call.version));
}

function answerDescribe(call: RestCall, object: string): RestReply {
  return whenChanged(call, () => call.org.store.describe(object, call.user, call.version));
}

function whenChanged(call: RestCall, describe: () => object): RestReply {
  const changed = call.org.describeChangedAt;
  const headers = { 'last-modified': httpDate(changed) };
  const since = headerInstant(call, 'if-modified-since');
  const body = describe();
  if (since !== undefined && notNewer(changed, since)) return { status: 304, headers };
  return { status: 200, headers, body };
}

const globalSchema = z.object({ sobjects: z.array(z.looseObject({ name: z.string() })) });

/** `GET /sobjects/X`: the object's row of the global describe. This org keeps no list of recently seen records. */
function basicInformation(call: RestCall, object: string): object {
  const { sobjects } = z.parse(globalSchema, call.org.store.describeGlobal(call.user, call.version));
  const found = sobjects.find((one) => one.name.toLowerCase() === object.toLowerCase());
  if (!found) throw notFound();
  return { objectDescribe: found, recentItems: [] };
}
