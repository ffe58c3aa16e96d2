import { z } from '../../shared/schema.ts';
import { makeApiKey, type OdooCall, type OdooUser, odooApi, signIn } from './odoo-api.ts';
import type { OdooUsers } from './odoo-seed.ts';

/** What an associate has: writes invoices and payments, sees every customer. */
const ASSOCIATE = [
  'base.group_user',
  'account.group_account_invoice',
  'sales_team.group_sale_salesman_all_leads',
];
const CURRENCIES = ['EUR', 'JPY', 'KWD'];
const idsSchema = z.array(z.int());
const rowsSchema = z.array(z.looseObject({ id: z.int() }));
const dataSchema = z.array(z.looseObject({ res_id: z.int() }));

interface Newcomer {
  readonly name: string;
  readonly login: string;
  readonly tz: string;
  readonly groups: readonly string[];
}

/** The people of a database and the currencies it keeps. */
export async function seedCompany(
  baseUrl: string,
  database: string,
): Promise<{ users: OdooUsers; expiredKey: string }> {
  const adminKey = await keyOf('admin', 'admin', { name: 'Browser', days: 0 });
  const call = odooApi(baseUrl, database, adminKey.apiKey);
  await activateCurrencies(call);
  const agent = await hire({ name: 'Ada Agent', login: 'agent', tz: 'America/New_York', groups: ASSOCIATE });
  const colleague = await hire({
    name: 'Ben Colleague',
    login: 'colleague',
    tz: 'America/Chicago',
    groups: ASSOCIATE,
  });
  const viewer = await hire({
    name: 'Vic Viewer',
    login: 'viewer',
    tz: 'Europe/Berlin',
    groups: ['base.group_user'],
  });
  const expired = await keyOf(agent.login, agent.password, { name: 'Ran out', days: 1 });
  return { users: { admin: adminKey, agent, colleague, viewer }, expiredKey: expired.apiKey };

  async function hire({ groups, ...person }: Newcomer): Promise<OdooUser> {
    const password = `${person.login}-pw`;
    const group_ids = [[6, 0, await Promise.all(groups.map((group) => recordNamed(call, group)))]];
    const email = `${person.login}@example.com`;
    await call('res.users', 'create', { vals_list: [{ ...person, password, email, group_ids }] });
    return keyOf(person.login, password, { name: 'Browser', days: 30 });
  }

  async function keyOf(
    login: string,
    password: string,
    key: { name: string; days: number },
  ): Promise<OdooUser> {
    const session = await signIn(baseUrl, database, login, password);
    return { uid: session.uid, login, password, apiKey: await makeApiKey(session, password, key) };
  }
}

async function activateCurrencies(call: OdooCall): Promise<void> {
  const found = rowsSchema.parse(
    await call('res.currency', 'search_read', {
      domain: [['name', 'in', CURRENCIES]],
      fields: ['name'],
      context: { active_test: false },
    }),
  );
  const ids = found.map(({ id }) => id);
  if (ids.length !== CURRENCIES.length) throw new Error(`Not all of ${CURRENCIES} are in this Odoo`);
  await call('res.currency', 'write', { ids, vals: { active: true } });
  // Without a rate of its own, Odoo takes any of them for worth one dollar.
  const rates = ids.map((currency_id) => ({ currency_id, name: '2020-01-01', rate: 2 }));
  idsSchema.parse(await call('res.currency.rate', 'create', { vals_list: rates }));
}

async function recordNamed(call: OdooCall, xmlId: string): Promise<number> {
  const [module, name] = xmlId.split('.');
  const domain = [
    ['module', '=', module],
    ['name', '=', name],
  ];
  const [found] = dataSchema.parse(
    await call('ir.model.data', 'search_read', { domain, fields: ['res_id'] }),
  );
  if (!found) throw new Error(`No record ${xmlId}`);
  return found.res_id;
}
