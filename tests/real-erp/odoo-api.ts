import { z } from '../../shared/schema.ts';

/** Calls a method of a model; the answer is whatever Odoo sends. */
export type OdooCall = (model: string, method: string, body?: object) => Promise<unknown>;

/** Somebody who may sign in. */
export interface OdooUser {
  readonly uid: number;
  readonly login: string;
  readonly password: string;
  readonly apiKey: string;
}

const faultSchema = z.looseObject({ message: z.string() });

/** Odoo's API as the tests themselves use it, to seed it and to look into it. Parley's own client is not asked. */
export function odooApi(baseUrl: string, database: string, apiKey: string): OdooCall {
  return async (model, method, body = {}) => {
    const response = await fetch(`${baseUrl}/json/2/${model}/${method}`, {
      method: 'POST',
      headers: {
        authorization: `bearer ${apiKey}`,
        'content-type': 'application/json',
        'x-odoo-database': database,
      },
      body: JSON.stringify(body),
    });
    if (response.ok) return response.json();
    const text = await response.text();
    const said = response.headers.get('content-type')?.includes('json')
      ? faultSchema.parse(JSON.parse(text)).message
      : text;
    throw new Error(`${model}.${method} answered ${response.status}: ${said.slice(0, 500)}`);
  };
}

const rpcSchema = z.looseObject({
  result: z.optional(z.unknown()),
  error: z.optional(z.looseObject({ data: z.looseObject({ message: z.string() }) })),
});

/** The web client's session: the only way to make a key is the one people have, with their password. */
export async function signIn(baseUrl: string, database: string, login: string, password: string) {
  let cookie = '';
  const rpc = async (path: string, params: object): Promise<unknown> => {
    const response = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params }),
    });
    for (const set of response.headers.getSetCookie()) {
      if (set.startsWith('session_id=')) cookie = set.split(';')[0] ?? '';
    }
    const { result, error } = rpcSchema.parse(await response.json());
    if (error) throw new Error(`${path}: ${error.data.message}`);
    return result;
  };
  const { uid } = z
    .looseObject({ uid: z.int() })
    .parse(await rpc('/web/session/authenticate', { db: database, login, password }));
  const call = (model: string, method: string, args: readonly unknown[], kwargs: object = {}) =>
    rpc('/web/dataset/call_kw', { model, method, args, kwargs });
  return { uid, cookie, call };
}

type Session = Awaited<ReturnType<typeof signIn>>;

const wizardSchema = z.looseObject({ res_model: z.string(), res_id: z.int() });
const keySchema = z.looseObject({ context: z.looseObject({ default_key: z.string() }) });

/**
 * What Preferences › Security › Add API Key does.
 * @param days how long it lives; 0: for ever, which only an administrator may ask for
 */
export async function makeApiKey(
  session: Session,
  password: string,
  { name, days }: { readonly name: string; readonly days: number },
): Promise<string> {
  const description = await session.call('res.users.apikeys.description', 'create', [
    { name, duration: String(days) },
  ]);
  const asked = await session.call('res.users.apikeys.description', 'make_key', [[description]]);
  const check = wizardSchema.safeParse(asked);
  if (check.data?.res_model !== 'res.users.identitycheck') return keySchema.parse(asked).context.default_key;
  const context = { password };
  const answer = await session.call(check.data.res_model, 'run_check', [[check.data.res_id]], { context });
  return keySchema.parse(answer).context.default_key;
}
