import { z } from '../../../shared/schema.ts';
import { CrmError } from '../../crm-error.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { type FetchOptions, fetchAnswer, type HttpAnswer } from '../../http/fetch-transport.ts';
import { readFault } from '../http/read-fault.ts';
import { canonicalId } from '../record-id.ts';
import { knownRefusal } from './oauth-fault.ts';

/** What a sign-in or a renewal brings. Store `refreshToken` before using `accessToken`: the old one is dead already. */
export interface TokenAnswer {
  readonly accessToken: string;
  /** Null when the org sent none: with a renewal the old one then goes on. */
  readonly refreshToken: string | null;
  /** Where the org says its API is. What is called stays the host a person granted: another would need a grant of its own. */
  readonly instanceUrl: string;
  readonly orgId: string;
  readonly userId: string;
}

const identityUrl = z.string().check(z.regex(/\/id\/[a-zA-Z0-9]{15,18}\/[a-zA-Z0-9]{15,18}$/));
const tokenSchema = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.optional(z.string()),
  instance_url: z.url(),
  id: identityUrl,
});
const refusalSchema = z.looseObject({ error: z.string(), error_description: z._default(z.string(), '') });

function parsed<T extends z.ZodMiniType>(schema: T, text: string): z.infer<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function send(
  options: FetchOptions,
  url: string,
  init: Record<string, string> | string,
): Promise<HttpAnswer> {
  try {
    if (typeof init === 'string') {
      return await fetchAnswer({ method: 'GET', url, headers: { authorization: `Bearer ${init}` } }, options);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return await fetchAnswer(
      { method: 'POST', url, headers, body: new URLSearchParams(init).toString() },
      options,
    );
  } catch (cause) {
    if (cause instanceof CallFailure) throw readFault(cause.kind);
    throw cause;
  }
}

/** With which OAuth words a refusal (RFC 6749 §5.2), and Salesforce that of an app. */
const REFUSING = new Set([400, 401, 403]);

/**
 * What an answer that brings no token means. Only a refusal in a code there is one for is the org's word on the token: one
 * that is busy (`temporarily_unavailable`, 429) and a proxy in between answer in the same shape, and say nothing of it.
 */
function refusal({ statusCode, body }: HttpAnswer): CrmError {
  const said = parsed(refusalSchema, body);
  const known = said && REFUSING.has(statusCode) && knownRefusal(said.error, said.error_description);
  if (known) return known;
  const detail = said?.error_description || said?.error || body.slice(0, 300);
  return new CrmError({ code: statusCode === 429 ? 'rate-limited' : 'unavailable', detail, retryable: true });
}

async function tokenCall(
  apiOrigin: string,
  form: Record<string, string>,
  options: FetchOptions,
): Promise<TokenAnswer> {
  const answer = await send(options, `${apiOrigin}/services/oauth2/token`, form);
  if (answer.statusCode !== 200) throw refusal(answer);
  const token = parsed(tokenSchema, answer.body);
  const [orgId, userId] = (token?.id ?? '').split('/').slice(-2).map(canonicalId);
  if (!token || !orgId || !userId) {
    throw new CrmError({ code: 'bad-answer', detail: 'The token answer does not parse', retryable: false });
  }
  return {
    accessToken: token.access_token,
    refreshToken: token.refresh_token ?? null,
    instanceUrl: new URL(token.instance_url).origin,
    orgId,
    userId,
  };
}

/**
 * Exchanges an authorization code. A public client: no secret is sent.
 * @throws CrmError
 */
export function exchangeCode(
  sign: { apiOrigin: string; clientId: string; redirectUri: string; code: string; verifier: string },
  options: FetchOptions,
): Promise<TokenAnswer> {
  const form = {
    grant_type: 'authorization_code',
    code: sign.code,
    client_id: sign.clientId,
    redirect_uri: sign.redirectUri,
    code_verifier: sign.verifier,
  };
  return tokenCall(sign.apiOrigin, form, options);
}

/**
 * Renews an access token. Never call it twice with one refresh token: the second use revokes everything.
 * @throws CrmError `signed-out` when the refresh token is used up
 */
export function renewToken(
  session: { apiOrigin: string; clientId: string; refreshToken: string },
  options: FetchOptions,
): Promise<TokenAnswer> {
  const form = {
    grant_type: 'refresh_token',
    client_id: session.clientId,
    refresh_token: session.refreshToken,
  };
  return tokenCall(session.apiOrigin, form, options);
}

/** What the org says of a token that has ended already, as JSON or as a form. */
const ENDED = /\b(?:unsupported_token_type|invalid_token)\b/;

/**
 * Ends a token in the org. A token that is already dead counts as ended; what a proxy in between says, or an org that is
 * busy, does not.
 * @throws CrmError when the org could not be asked
 */
export async function revokeToken(apiOrigin: string, token: string, options: FetchOptions): Promise<void> {
  const answer = await send(options, `${apiOrigin}/services/oauth2/revoke`, { token });
  const isEnded = answer.statusCode === 200 || (answer.statusCode === 400 && ENDED.test(answer.body));
  if (!isEnded) throw refusal(answer);
}

const userInfoSchema = z.looseObject({
  user_id: z.string(),
  organization_id: z.string(),
  preferred_username: z.string(),
  name: z.string(),
  zoneinfo: z.optional(z.string()),
  language: z.optional(z.string()),
});
export type UserInfo = z.infer<typeof userInfoSchema>;

/**
 * Who a token belongs to. A bad token is a 403 with plain text here, not a 401.
 * @throws CrmError
 */
export async function userInfo(
  apiOrigin: string,
  accessToken: string,
  options: FetchOptions,
): Promise<UserInfo> {
  const answer = await send(options, `${apiOrigin}/services/oauth2/userinfo`, accessToken);
  if (answer.statusCode === 403 && /Bad_OAuth_Token/.test(answer.body)) {
    throw new CrmError({ code: 'signed-out', detail: answer.body, retryable: false });
  }
  if (answer.statusCode !== 200) {
    const { statusCode: status, body } = answer;
    throw readFault({ is: 'answered', status, errors: [], retryAfterMs: null, text: body.slice(0, 300) });
  }
  const info = parsed(userInfoSchema, answer.body);
  if (info) return info;
  throw new CrmError({ code: 'bad-answer', detail: 'The user info does not parse', retryable: false });
}
