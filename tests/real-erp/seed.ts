/** Fills the two empty databases of a fresh Odoo through its API, and prints what was made: `seed.ts <base URL>`. */
import { type OdooCall, odooApi } from './odoo-api.ts';
import type { OdooSeed } from './odoo-seed.ts';
import { seedCompany } from './seed-company.ts';
import { seedCustomers, seedNamesake } from './seed-customers.ts';
import { warmPages } from './warm-pages.ts';

const baseUrl = process.argv[2];
if (!baseUrl) throw new Error('Say where Odoo is: seed.ts http://127.0.0.1:58069');

const { users, expiredKey } = await seedCompany(baseUrl, 'erp');
const as = (apiKey: string, database: string): OdooCall => odooApi(baseUrl, database, apiKey);
const ids = await seedCustomers({
  admin: as(users.admin.apiKey, 'erp'),
  agent: as(users.agent.apiKey, 'erp'),
  colleague: as(users.colleague.apiKey, 'erp'),
  agentUid: users.agent.uid,
});

const second = await seedCompany(baseUrl, 'erp2');
const customer = await seedNamesake(as(second.users.agent.apiKey, 'erp2'));

await warmPages(baseUrl, 'erp', users.agent);

const seed: OdooSeed = {
  baseUrl,
  seededOn: new Date().toISOString().slice(0, 10),
  database: 'erp',
  users,
  expiredKey,
  ids,
  second: { database: 'erp2', users: second.users, customer },
};
console.log(JSON.stringify(seed, null, 1));
