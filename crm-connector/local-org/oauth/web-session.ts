import { randomBytes } from 'node:crypto';
import { htmlReply, type OrgReply, type OrgRequest, redirectReply, textReply } from '../server/exchange.ts';
import { escapeHtml, page } from '../server/html.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { activePeople, findPerson } from './person.ts';

export interface WebSession {
  readonly userId: string;
  readonly sid: string;
  /** Set-Cookie value when the session is new to this browser. */
  readonly cookie: string | null;
}

/** The user this browser is signed in as; with auto-login it always is somebody. Undefined: send it to log in. */
export function webSession(org: LocalOrg, request: OrgRequest): WebSession | undefined {
  const sid = request.cookies.sid;
  const session = sid === undefined ? undefined : org.tokens.session(sid);
  if (sid !== undefined && session) return { userId: session.userId, sid, cookie: null };
  if (org.autoLoginUserId === null) return undefined;
  const opened = org.tokens.openSession(org.autoLoginUserId, 'web');
  return { userId: org.autoLoginUserId, sid: opened, cookie: sessionCookie(request, opened) };
}

function openWebSession(org: LocalOrg, request: OrgRequest, userId: string): string {
  return sessionCookie(request, org.tokens.openSession(userId, 'web'));
}

function sessionCookie(request: OrgRequest, sid: string): string {
  const secure = request.origin.startsWith('https:') ? '; Secure' : '';
  return `sid=${sid}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

export function toLogin(request: OrgRequest): OrgReply {
  return redirectReply(`/login?startURL=${encodeURIComponent(request.target)}`);
}

/** `GET /login`: the user picker. `POST /login`: signs in as the one picked. */
export function answerLogin(org: LocalOrg, request: OrgRequest): OrgReply {
  if (request.method === 'GET') return htmlReply(200, loginPage(org, request.query.get('startURL') ?? '/'));
  if (request.method !== 'POST') return textReply(405, 'Method Not Allowed');
  const form = new URLSearchParams(request.body.toString('utf8'));
  const person = findPerson(org, form.get('user') ?? '');
  if (!person) return htmlReply(400, loginPage(org, form.get('startURL') ?? '/'));
  return redirectReply(ownPath(form.get('startURL')), {
    'set-cookie': openWebSession(org, request, person.id),
  });
}

function loginPage(org: LocalOrg, startUrl: string): string {
  const buttons = activePeople(org).map(
    (person) =>
      `<p><button class="main" name="user" value="${person.id}">${escapeHtml(person.name)}</button>
       <br><small>${escapeHtml(person.username)} · ${escapeHtml(person.zone)}</small></p>`,
  );
  return page(
    'Log in to the local org',
    `<form method="post" action="/login"><input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
     ${buttons.join('\n')}</form>`,
  );
}

export function answerLogout(org: LocalOrg, request: OrgRequest): OrgReply {
  const sid = request.cookies.sid;
  if (sid !== undefined) org.tokens.revoke(sid);
  return redirectReply('/login', { 'set-cookie': 'sid=; Path=/; Max-Age=0' });
}

/** One-time passes into the browser, made by `/services/oauth2/singleaccess`. */
export class FrontDoorPasses {
  readonly #passes = new Map<string, string>();

  issue(userId: string): string {
    const otp = randomBytes(24).toString('base64url');
    this.#passes.set(otp, userId);
    return otp;
  }

  redeem(otp: string): string | undefined {
    const userId = this.#passes.get(otp);
    this.#passes.delete(otp);
    return userId;
  }
}

/** `/secur/frontdoor.jsp?sid=…|otp=…[&retURL=…]`: turns an access token or a pass into a browser session. */
export function answerFrontDoor(org: LocalOrg, request: OrgRequest): OrgReply {
  const otp = request.query.get('otp');
  const userId =
    otp === null
      ? org.tokens.session(request.query.get('sid') ?? '')?.userId
      : org.frontDoorPasses.redeem(otp);
  const onward = ownPath(request.query.get('retURL') ?? request.query.get('startURL'));
  if (userId === undefined) return redirectReply(`/login?startURL=${encodeURIComponent(onward)}`);
  return redirectReply(onward, { 'set-cookie': openWebSession(org, request, userId) });
}

/** Only a path of this very host: anything else would make the org an open redirector. */
function ownPath(wanted: string | null): string {
  const own = 'http://this.invalid';
  const url = URL.parse(wanted ?? '/', own);
  return url?.origin === own ? url.pathname + url.search + url.hash : '/';
}
