import { z } from '../../../shared/schema.ts';
import { type FaultOrder, faultOrderSchema } from '../faults/fault-orders.ts';
import { findPerson, type Person, personByUsername } from '../oauth/person.ts';
import { jsonReply, type OrgReply, type OrgRequest } from './exchange.ts';
import type { LocalOrg } from './local-org.ts';

/**
 * `/__org/…`: what only the local org has. It answers on loopback host names alone, so the Salesforce hosts a
 * test browser maps to this server do not show it.
 */
export function answerControl(org: LocalOrg, request: OrgRequest): OrgReply | undefined {
  if (!isLoopback(request.host)) return undefined;
  const name = request.path.slice('/__org/'.length);
  const answer = ENDPOINTS[`${request.method} ${name}`];
  if (!answer) return jsonReply(404, { error: `no ${request.method} ${request.path} in the local org` });
  try {
    return answer(org, request);
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error;
    return jsonReply(400, { error: error.message });
  }
}

const ENDPOINTS: Readonly<Record<string, (org: LocalOrg, request: OrgRequest) => OrgReply>> = {
  'GET calls': (org) => jsonReply(200, org.audit.all()),
  'GET faults': (org) => jsonReply(200, org.faults.pending()),
  'POST faults': orderFaults,
  'DELETE faults': (org) => {
    org.faults.clear();
    return done();
  },
  'POST fls': setFieldAccess,
  'POST tokens/expire': (org, request) => {
    org.tokens.expireAccess(userOf(org, read(request, userSchema).user));
    return done();
  },
  'POST tokens/revoke': (org, request) => {
    org.tokens.revokeGrants(userOf(org, read(request, userSchema).user));
    return done();
  },
  'POST sessions': openSession,
  'POST limits': setLimits,
};

class OrderRefused extends Error {}

/** One order or a list of them, in the order they are to be met. */
function orderFaults(org: LocalOrg, request: OrgRequest): OrgReply {
  const orders: FaultOrder[] = [read(request, z.union([faultOrderSchema, z.array(faultOrderSchema)]))].flat();
  for (const order of orders) org.faults.add(order);
  return jsonReply(201, org.faults.pending());
}

const accessSchema = z.strictObject({
  /** User name or id. */
  user: z.string(),
  /** `Contact.DoNotCall`: as if the field did not exist. Replaces what was hidden before. */
  hidden: z._default(z.array(z.string()), []),
  hiddenObjects: z._default(z.array(z.string()), []),
  readOnly: z._default(z.array(z.string()), []),
  readOnlyObjects: z._default(z.array(z.string()), []),
});

function setFieldAccess(org: LocalOrg, request: OrgRequest): OrgReply {
  const order = read(request, accessSchema);
  const person = somebody(org, order.user);
  org.store.setUserAccess(person.id, {
    hiddenFields: order.hidden,
    hiddenObjects: order.hiddenObjects,
    readOnlyFields: order.readOnly,
    readOnlyObjects: order.readOnlyObjects,
  });
  org.describeChangedAt = org.clock();
  return done();
}

/** An access token of one user: what `sf org login access-token` asks for. */
function openSession(org: LocalOrg, request: OrgRequest): OrgReply {
  const { user } = read(request, z.strictObject({ user: z.string() }));
  return jsonReply(201, { accessToken: org.tokens.openSession(somebody(org, user).id, 'api') });
}

/** User name or id; absent: everybody. */
const userSchema = z.strictObject({ user: z.optional(z.string()) });

const limitsSchema = z.strictObject({
  dailyApiRequests: z.strictObject({
    max: z.optional(z.int().check(z.gte(0))),
    used: z.optional(z.int().check(z.gte(0))),
  }),
});

function setLimits(org: LocalOrg, request: OrgRequest): OrgReply {
  const { max, used } = read(request, limitsSchema).dailyApiRequests;
  if (max !== undefined) org.limits.max = max;
  if (used !== undefined) org.limits.used = used;
  return jsonReply(200, org.limits.report());
}

function read<T extends z.core.$ZodType>(request: OrgRequest, schema: T): z.core.output<T> {
  const parsed = z.safeParse(schema, parseJson(request.body.toString('utf8') || '{}'));
  if (parsed.success) return parsed.data;
  throw new OrderRefused(z.core.prettifyError(parsed.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OrderRefused(error instanceof Error ? error.message : 'malformed JSON');
  }
}

function userOf(org: LocalOrg, user: string | undefined): string | null {
  return user === undefined ? null : somebody(org, user).id;
}

function somebody(org: LocalOrg, user: string): Person {
  const person = personByUsername(org, user) ?? findPerson(org, user);
  if (!person) throw new OrderRefused(`no active user ${user} in this org`);
  return person;
}

function isLoopback(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

function done(): OrgReply {
  return jsonReply(204, undefined);
}
