import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  type RunningOrg,
  type StartOrgOptions,
  startOrg,
} from '../../crm-connector/local-org/server/start-org.ts';
import { z } from '../../shared/schema.ts';

const PACKAGE_DIR = fileURLToPath(new URL('../../crm-connector/salesforce-package', import.meta.url));

/** A fresh org in memory, with the package and without customers. */
export function startTestOrg(options: Partial<StartOrgOptions> = {}): Promise<RunningOrg> {
  return startOrg({ port: 0, db: ':memory:', seed: 'none', packageDir: PACKAGE_DIR, ...options });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, the text when it is none, null without content. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field by the assertions
  readonly body: any;
}

/** One plain HTTP call, as `curl` would make it: path from the version on, JSON body, any headers. */
export async function call(
  org: RunningOrg,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = path.startsWith('/') ? path : `/services/data/v68.0/${path}`;
  const response = await fetch(org.baseUrl + url, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${org.accessToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: parse(await response.text()) };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function query(org: RunningOrg, soql: string, headers?: Record<string, string>): Promise<Answer> {
  return call(org, 'GET', `query?q=${encodeURIComponent(soql)}`, undefined, headers);
}

/** Creates a record and answers its id. */
export async function create(org: RunningOrg, object: string, fields: object): Promise<string> {
  const { status, body } = await call(org, 'POST', `sobjects/${object}`, fields);
  if (status !== 201) throw new Error(`${object} was not created: ${JSON.stringify(body)}`);
  return z.parse(z.object({ id: z.string() }), body).id;
}

export const REDIRECT = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;

export function newVerifier(): { verifier: string; challenge: string } {
  const verifier = randomBytes(64).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export function authorizeUrl(org: RunningOrg, parameters: Record<string, string>): string {
  const url = new URL('/services/oauth2/authorize', org.baseUrl);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: 'parley-local',
    redirect_uri: REDIRECT,
    scope: 'api refresh_token',
    code_challenge_method: 'S256',
    ...parameters,
  }).toString();
  return url.href;
}

/** Opens the approval page as a browser would and presses one of its buttons; answers where it is sent. */
export async function decide(url: string, decision: 'allow' | 'deny', cookie = ''): Promise<URL> {
  const page = await fetch(url, { redirect: 'manual', headers: { cookie } });
  const html = await page.text();
  const ticket = html.match(/name="ticket" value="([^"]+)"/)?.[1];
  if (ticket === undefined) throw new Error(`no approval page: ${page.status} ${html}`);
  const answer = await fetch(new URL('/services/oauth2/authorize', url), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? cookie },
    body: new URLSearchParams({ ticket, decision }),
  });
  return new URL(answer.headers.get('location') ?? '');
}

export async function token(org: RunningOrg, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${org.baseUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'parley-local', ...form }),
  });
  return { status: response.status, headers: response.headers, body: parse(await response.text()) };
}

/** The whole sign-in by code and proof key; answers the token endpoint's body. */
export async function signIn(org: RunningOrg): Promise<{ access_token: string; refresh_token: string }> {
  const { verifier, challenge } = newVerifier();
  const back = await decide(
    authorizeUrl(org, { code_challenge: challenge, state: 's', prompt: 'consent' }),
    'allow',
  );
  const { body } = await token(org, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
  return z.parse(z.object({ access_token: z.string(), refresh_token: z.string() }), body);
}
