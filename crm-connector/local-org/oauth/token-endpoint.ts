import { createHmac } from 'node:crypto';
import { jsonReply, type OrgReply, type OrgRequest } from '../server/exchange.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { ORG_ID } from '../server/standing-records.ts';
import { findPerson } from './person.ts';
import { verifierMatches } from './pkce.ts';
import type { IssuedTokens } from './token-store.ts';

/** `POST /services/oauth2/token`: authorization_code with PKCE, and refresh_token with rotation. */
export function answerToken(org: LocalOrg, request: OrgRequest): OrgReply {
  if (request.method !== 'POST') return refuse('invalid_request', 'HTTP method not allowed');
  if (!/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')) {
    return refuse('invalid_request', 'content type must be application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  const client = org.clients.get(form.get('client_id') ?? '');
  if (!client) return refuse('invalid_client_id', 'client identifier invalid');
  if (client.blocked) return refuse('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
  // A public client has no secret to send (secure_code_ac_eca: it must not).
  if (form.has('client_secret')) return refuse('invalid_client', 'invalid client credentials');
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return exchangeCode(org, request, form);
  if (grantType === 'refresh_token') return refresh(org, request, form);
  return refuse('unsupported_grant_type', 'grant type not supported');
}

function exchangeCode(org: LocalOrg, request: OrgRequest, form: URLSearchParams): OrgReply {
  const authorization = org.codes.redeem(form.get('code') ?? '');
  if (!authorization || authorization.clientId !== form.get('client_id')) {
    return refuse('invalid_grant', 'expired authorization code');
  }
  if (authorization.redirectUri !== form.get('redirect_uri')) {
    return refuse('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  if (!verifierMatches(form.get('code_verifier') ?? '', authorization.challenge)) {
    return refuse('invalid_grant', 'invalid code verifier');
  }
  if (!findPerson(org, authorization.userId)) return refuse('invalid_grant', 'inactive user');
  const tokens = org.tokens.grant(authorization.userId, authorization.clientId, authorization.scope);
  return tokenReply(org, request, authorization.userId, authorization.scope, tokens);
}

function refresh(org: LocalOrg, request: OrgRequest, form: URLSearchParams): OrgReply {
  const done = org.tokens.refresh(form.get('refresh_token') ?? '', form.get('client_id') ?? '');
  if (!done) return refuse('invalid_grant', 'expired access/refresh token');
  if (!findPerson(org, done.userId)) return refuse('invalid_grant', 'inactive user');
  return tokenReply(org, request, done.userId, done.scope, done.tokens);
}

function tokenReply(
  org: LocalOrg,
  request: OrgRequest,
  userId: string,
  scope: string,
  tokens: IssuedTokens,
): OrgReply {
  const id = `${request.origin}/id/${ORG_ID}/${userId}`;
  const issuedAt = String(org.clock().epochMilliseconds);
  return jsonReply(
    200,
    {
      access_token: tokens.accessToken,
      ...(tokens.refreshToken === null ? {} : { refresh_token: tokens.refreshToken }),
      signature: createHmac('sha256', ORG_ID)
        .update(id + issuedAt)
        .digest('base64'),
      scope,
      instance_url: request.origin,
      id,
      token_type: 'Bearer',
      issued_at: issuedAt,
    },
    { 'cache-control': 'no-store' },
  );
}

function refuse(error: string, description: string): OrgReply {
  return jsonReply(400, { error, error_description: description });
}
