import { htmlReply, type OrgReply, type OrgRequest, redirectReply, textReply } from '../server/exchange.ts';
import { escapeHtml, page } from '../server/html.ts';
import type { LocalOrg } from '../server/local-org.ts';
import type { Authorization } from './authorization-codes.ts';
import { acceptsRedirect, type OAuthClient } from './clients.ts';
import { isChallenge } from './pkce.ts';
import { toLogin, type WebSession, webSession } from './web-session.ts';

const SCOPES = new Set([
  'api',
  'refresh_token',
  'offline_access',
  'id',
  'openid',
  'profile',
  'email',
  'web',
  'full',
]);

/** `GET` asks (login, then approval, then the redirect with a code); `POST` is the approval form coming back. */
export function answerAuthorize(org: LocalOrg, request: OrgRequest): OrgReply {
  if (request.method === 'POST') return answerDecision(org, request);
  if (request.method !== 'GET') return textReply(405, 'Method Not Allowed');
  const client = org.clients.get(request.query.get('client_id') ?? '');
  if (!client) return refusalPage('invalid_client_id', 'client identifier invalid');
  const redirectUri = request.query.get('redirect_uri') ?? '';
  // An address nobody registered is never redirected to: the refusal stays on our page.
  if (!acceptsRedirect(client, redirectUri)) {
    return refusalPage('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const refused = refusal(client, request.query);
  if (refused) return backWith(redirectUri, { ...refused, state: request.query.get('state') });
  return authorizeBrowser(org, request, client, redirectUri);
}

function authorizeBrowser(
  org: LocalOrg,
  request: OrgRequest,
  client: OAuthClient,
  redirectUri: string,
): OrgReply {
  const prompt = (request.query.get('prompt') ?? '').split(' ');
  const session = webSession(org, request);
  if (prompt.includes('login') || !session) return toLogin(withoutLoginPrompt(request));
  const authorization: Authorization = {
    clientId: client.id,
    redirectUri,
    scope: request.query.get('scope') || 'api',
    state: request.query.get('state'),
    challenge: request.query.get('code_challenge') ?? '',
    userId: session.userId,
  };
  const approved = org.tokens.isApproved(session.userId, client.id) && !prompt.includes('consent');
  if (approved) return withCookie(redirectWithCode(org, authorization), session);
  const ticket = org.codes.awaitDecision(authorization);
  return withCookie(htmlReply(200, approvalPage(client, authorization, ticket)), session);
}

/** After the login page the same request comes back; it must not ask for the login page again. */
function withoutLoginPrompt(request: OrgRequest): OrgRequest {
  const query = new URLSearchParams(request.query);
  const left = (query.get('prompt') ?? '').split(' ').filter((one) => one !== 'login' && one !== '');
  query.delete('prompt');
  if (left.length > 0) query.set('prompt', left.join(' '));
  return { ...request, target: `${request.path}?${query}` };
}

function refusal(
  client: OAuthClient,
  query: URLSearchParams,
): { error: string; error_description: string } | undefined {
  if (client.blocked) {
    return { error: 'OAUTH_APP_BLOCKED', error_description: 'this app is blocked by admin' };
  }
  if (query.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', error_description: 'response type not supported' };
  }
  if (!isChallenge(query.get('code_challenge') ?? '')) {
    return { error: 'invalid_request', error_description: 'missing required code challenge' };
  }
  if (query.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', error_description: 'code challenge method must be S256' };
  }
  const asked = (query.get('scope') ?? '').split(' ').filter((one) => one !== '');
  if (asked.some((scope) => !SCOPES.has(scope))) {
    return {
      error: 'invalid_scope',
      error_description: 'the requested scope is invalid, unknown, or malformed',
    };
  }
  return undefined;
}

function answerDecision(org: LocalOrg, request: OrgRequest): OrgReply {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const authorization = org.codes.decided(form.get('ticket') ?? '');
  // The ticket is bound to the user it was shown to: another session's click allows nothing.
  if (!authorization || webSession(org, request)?.userId !== authorization.userId) {
    return refusalPage('invalid_request', 'this approval is no longer open; start again from the app');
  }
  if (form.get('decision') !== 'allow') {
    return backWith(authorization.redirectUri, {
      error: 'access_denied',
      error_description: 'end-user denied authorization',
      state: authorization.state,
    });
  }
  return redirectWithCode(org, authorization);
}

function redirectWithCode(org: LocalOrg, authorization: Authorization): OrgReply {
  return backWith(authorization.redirectUri, {
    code: org.codes.issue(authorization),
    state: authorization.state,
  });
}

function backWith(redirectUri: string, parameters: Record<string, string | null>): OrgReply {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) target.searchParams.set(name, value);
  }
  return redirectReply(target.href);
}

function withCookie(reply: OrgReply, session: WebSession): OrgReply {
  if (session.cookie === null) return reply;
  return { ...reply, headers: { ...reply.headers, 'set-cookie': session.cookie } };
}

function refusalPage(error: string, description: string): OrgReply {
  return htmlReply(
    400,
    page(
      'Authorization error',
      `<p>error=${escapeHtml(error)}&amp;error_description=${escapeHtml(description)}</p>`,
    ),
  );
}

function approvalPage(client: OAuthClient, authorization: Authorization, ticket: string): string {
  const name = escapeHtml(client.name);
  return page(
    'Allow access?',
    `<p><strong>${name}</strong> is asking to: ${escapeHtml(authorization.scope.split(' ').join(', '))}.</p>
     <form method="post" action="/services/oauth2/authorize">
       <input type="hidden" name="ticket" value="${ticket}">
       <button name="decision" value="deny">Deny</button>
       <button class="main" name="decision" value="allow">Allow</button>
     </form>`,
  );
}
