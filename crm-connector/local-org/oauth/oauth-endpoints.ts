import { jsonReply, type OrgReply, type OrgRequest } from '../server/exchange.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { answerAuthorize } from './authorize.ts';
import { bearerToken } from './bearer-token.ts';
import { answerUserInfo } from './identity.ts';
import { answerToken } from './token-endpoint.ts';

const ENDPOINTS: Readonly<Record<string, (org: LocalOrg, request: OrgRequest) => OrgReply>> = {
  '/services/oauth2/authorize': answerAuthorize,
  '/services/oauth2/token': answerToken,
  '/services/oauth2/revoke': answerRevoke,
  '/services/oauth2/userinfo': answerUserInfo,
  '/services/oauth2/singleaccess': answerSingleAccess,
};

/** Everything under `/services/oauth2`. Refusals are objects here, not arrays. */
export function answerOAuth(org: LocalOrg, request: OrgRequest): OrgReply {
  const endpoint = ENDPOINTS[request.path.replace(/\/$/, '')];
  if (!endpoint) {
    return jsonReply(404, {
      error: 'not_found',
      error_description: `no endpoint ${request.path} in this org`,
    });
  }
  return endpoint(org, request);
}

function answerRevoke(org: LocalOrg, request: OrgRequest): OrgReply {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const token = form.get('token') ?? request.query.get('token') ?? '';
  if (org.tokens.revoke(token)) return jsonReply(200, undefined);
  return jsonReply(400, { error: 'invalid_token', error_description: 'invalid token' });
}

/** A one-time address that opens the browser signed in; `sf org open` asks for it. */
function answerSingleAccess(org: LocalOrg, request: OrgRequest): OrgReply {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const token = bearerToken(request) ?? form.get('access_token') ?? '';
  const session = org.tokens.session(token);
  if (session?.kind !== 'api') {
    return jsonReply(401, { error: 'invalid_token', error_description: 'invalid access token' });
  }
  const target = new URL('/secur/frontdoor.jsp', request.origin);
  target.searchParams.set('otp', org.frontDoorPasses.issue(session.userId));
  const onward = form.get('redirect_uri') ?? request.query.get('redirect_uri');
  if (onward !== null) target.searchParams.set('startURL', onward);
  return jsonReply(200, { frontdoor_uri: target.href });
}
