import { jsonReply, type OrgReply, type OrgRequest, textReply } from '../server/exchange.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { ORG_ID } from '../server/standing-records.ts';
import { bearerToken } from './bearer-token.ts';
import { findPerson, type Person } from './person.ts';

/** `GET /services/oauth2/userinfo`. A bad token is 403 and plain text, unlike anywhere else. */
export function answerUserInfo(org: LocalOrg, request: OrgRequest): OrgReply {
  return withPerson(org, request, (person) => jsonReply(200, userInfo(request.origin, person)));
}

/** `GET /id/<org>/<user>`. */
export function answerIdentity(org: LocalOrg, request: OrgRequest): OrgReply {
  const [, , orgId = '', userId = ''] = request.path.split('/');
  return withPerson(org, request, (person) => {
    if (orgId.slice(0, 15) !== ORG_ID.slice(0, 15)) return textReply(403, 'Wrong_Org');
    if (userId.slice(0, 15) !== person.id.slice(0, 15)) return textReply(403, 'No_Access');
    return jsonReply(200, identity(request.origin, person));
  });
}

function withPerson(org: LocalOrg, request: OrgRequest, answer: (person: Person) => OrgReply): OrgReply {
  const token =
    bearerToken(request) ?? request.query.get('oauth_token') ?? request.query.get('access_token') ?? '';
  if (token === '') return textReply(403, 'Missing_OAuth_Token');
  const session = org.tokens.session(token);
  const person = session?.kind === 'api' ? findPerson(org, session.userId) : undefined;
  return person ? answer(person) : textReply(403, 'Bad_OAuth_Token');
}

function userInfo(origin: string, person: Person): object {
  return {
    sub: `${origin}/id/${ORG_ID}/${person.id}`,
    user_id: person.id,
    organization_id: ORG_ID,
    preferred_username: person.username,
    nickname: person.username.split('@')[0],
    name: person.name,
    email: person.email,
    email_verified: true,
    given_name: person.firstName,
    family_name: person.lastName,
    zoneinfo: person.zone,
    profile: `${origin}/${person.id}`,
    address: {},
    urls: urls(origin),
    active: true,
    user_type: 'STANDARD',
    language: person.language,
    locale: person.locale,
    is_app_installed: true,
  };
}

function identity(origin: string, person: Person): object {
  return {
    id: `${origin}/id/${ORG_ID}/${person.id}`,
    asserted_user: true,
    user_id: person.id,
    organization_id: ORG_ID,
    username: person.username,
    nick_name: person.username.split('@')[0],
    display_name: person.name,
    email: person.email,
    email_verified: true,
    first_name: person.firstName,
    last_name: person.lastName,
    timezone: person.zone,
    addr_street: null,
    active: true,
    user_type: 'STANDARD',
    language: person.language,
    locale: person.locale,
    urls: urls(origin),
    is_app_installed: true,
  };
}

function urls(origin: string): Record<string, string> {
  const rest = `${origin}/services/data/v{version}/`;
  return {
    rest,
    sobjects: `${rest}sobjects/`,
    search: `${rest}search/`,
    query: `${rest}query/`,
    custom_domain: origin,
  };
}
