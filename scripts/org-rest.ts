/** Just enough of Salesforce's REST API to look, from outside, at what is in an org. */
import { z } from '../shared/schema.ts';

export interface OrgAccess {
  readonly baseUrl: string;
  readonly accessToken: string;
}

const API = '/services/data/v68.0';

/** Records of one page of a query. @throws with the org's own words */
export async function queryOrg<T extends z.ZodMiniType>(
  org: OrgAccess,
  soql: string,
  record: T,
): Promise<z.output<T>[]> {
  const body = await call(org, 'GET', `${API}/query?q=${encodeURIComponent(soql)}`);
  return z.object({ records: z.array(record) }).parse(body).records;
}

/** What another program or a colleague does to a record. */
export async function patchRecord(
  org: OrgAccess,
  object: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await call(org, 'PATCH', `${API}/sobjects/${object}/${id}`, fields);
}

/** What another program adds. @returns its id */
export async function createRecord(
  org: OrgAccess,
  object: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<string> {
  const body = await call(org, 'POST', `${API}/sobjects/${object}`, fields);
  return z.object({ id: z.string() }).parse(body).id;
}

async function call(org: OrgAccess, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${org.baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${org.accessToken}`,
      'content-type': 'application/json',
      'sforce-call-options': 'client=outside',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
