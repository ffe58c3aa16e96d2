import { bearerToken } from '../oauth/bearer-token.ts';
import type { CallRecord } from '../server/call-audit.ts';
import { jsonReply, type OrgReply, type OrgRequest } from '../server/exchange.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgUser } from '../store/org-store.ts';
import { parseAddress } from './address.ts';
import { errorReply } from './error-reply.ts';
import { answerResource } from './resources.ts';
import type { RestCall, RestReply } from './rest-call.ts';
import { versionList } from './versions.ts';

/** Longest URI Salesforce takes; longer ones are 414. */
const MAX_URI_BYTES = 16_384;

/** Everything under `/services/data`: session, limits, then the resource. */
export function answerRest(
  org: LocalOrg,
  request: OrgRequest,
  audit: CallRecord,
  rowsLocked: boolean,
): OrgReply {
  if (/^\/services\/data\/?$/.test(request.path) && request.method === 'GET')
    return jsonReply(200, versionList());
  let reply: RestReply;
  try {
    if (Buffer.byteLength(request.target) > MAX_URI_BYTES) {
      throw new OrgError(414, 'URI_TOO_LONG', `URI length exceeds the limit of ${MAX_URI_BYTES} bytes`);
    }
    const user = authenticate(org, request);
    if (org.limits.isUsedUp()) {
      throw new OrgError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    }
    reply = answerCounted(restCall(org, request, user, rowsLocked), audit);
  } catch (error) {
    reply = errorReply(error);
  }
  return render(reply, org.limits.header());
}

/** From here on the call is charged, whether it succeeds or not. */
function answerCounted(call: RestCall, audit: CallRecord): RestReply {
  let reply: RestReply;
  try {
    reply = answerResource(call);
  } catch (error) {
    reply = errorReply(error);
  }
  audit.apiCalls = reply.apiCalls ?? 1;
  call.org.limits.spend(audit.apiCalls);
  return reply;
}

/** @throws OrgError 401 */
function authenticate(org: LocalOrg, request: OrgRequest): OrgUser {
  const token = bearerToken(request);
  if (token === undefined) throw new OrgError(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE');
  const session = org.tokens.session(token);
  if (!session) throw new OrgError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  if (session.kind === 'web') {
    // As a `sid` taken from a Lightning page: good for pages only.
    throw new OrgError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');
  }
  return org.store.user(session.userId);
}

/** @throws OrgError 404 for a version this org does not have, 400 for broken percent-encoding */
function restCall(org: LocalOrg, request: OrgRequest, user: OrgUser, rowsLocked: boolean): RestCall {
  return {
    org,
    user,
    method: request.method,
    ...parseAddress(request.path),
    query: request.query,
    headers: request.headers,
    body: () => parseJson(request),
    bytes: () => request.body,
    origin: request.origin,
    within: 'top',
    dispatch: answerResource,
    rowsLocked,
  };
}

function parseJson(request: OrgRequest): unknown {
  if (request.body.length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new OrgError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content type ${type === '' ? 'missing' : type} is not supported. Supported is application/json`,
    );
  }
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch (error) {
    throw new OrgError(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : 'malformed JSON');
  }
}

function render(reply: RestReply, limitInfo: string): OrgReply {
  const headers = {
    'cache-control': 'no-cache,must-revalidate,max-age=0,no-store,private',
    ...reply.headers,
    'sforce-limit-info': limitInfo,
  };
  if (!reply.blob) return jsonReply(reply.status, reply.body, headers);
  return {
    status: reply.status,
    headers: { ...headers, 'content-type': reply.blob.type },
    body: reply.blob.bytes,
  };
}
