import { answerIdentity } from '../oauth/identity.ts';
import { answerOAuth } from '../oauth/oauth-endpoints.ts';
import { answerFrontDoor, answerLogin, answerLogout, toLogin, webSession } from '../oauth/web-session.ts';
import { servePage } from '../pages/pages-router.ts';
import { answerRest } from '../rest/rest-entry.ts';
import type { CallRecord } from './call-audit.ts';
import { answerControl } from './control-endpoints.ts';
import { htmlReply, jsonReply, type OrgReply, type OrgRequest } from './exchange.ts';
import { page } from './html.ts';
import type { LocalOrg } from './local-org.ts';

/** Everything the org answers, by path. Never throws for what a client may send. */
export function answerRequest(
  org: LocalOrg,
  request: OrgRequest,
  audit: CallRecord,
  rowsLocked: boolean,
): OrgReply {
  const { path } = request;
  if (/^\/services\/data(?:\/|$)/.test(path)) return answerRest(org, request, audit, rowsLocked);
  if (path.startsWith('/services/oauth2/')) return answerOAuth(org, request);
  if (path.startsWith('/services/')) {
    return jsonReply(404, [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }]);
  }
  if (path.startsWith('/id/')) return answerIdentity(org, request);
  if (path.startsWith('/__org/')) return answerControl(org, request) ?? notFoundPage(path);
  if (path === '/login') return answerLogin(org, request);
  if (path === '/secur/frontdoor.jsp') return answerFrontDoor(org, request);
  if (path === '/secur/logout.jsp') return answerLogout(org, request);
  return answerPage(org, request);
}

function answerPage(org: LocalOrg, request: OrgRequest): OrgReply {
  const session = webSession(org, request);
  if (!session) return toLogin(request);
  const reply = servePage(
    { ...request, cookies: { ...request.cookies, sid: session.sid } },
    {
      store: org.store,
      clock: org.clock,
      userForSession: (sid) => {
        const found = org.tokens.session(sid);
        return found === undefined ? undefined : org.store.user(found.userId);
      },
    },
  );
  if (!reply) return notFoundPage(request.path);
  if (session.cookie === null) return reply;
  return { ...reply, headers: { ...reply.headers, 'set-cookie': session.cookie } };
}

function notFoundPage(path: string): OrgReply {
  return htmlReply(404, page('Page not found', `<p>The local org has no page at ${encodeURI(path)}.</p>`));
}
