import { signIn } from './odoo-api.ts';

/**
 * Has Odoo compile what its pages are made of, which it keeps in the database: the first page a person opens would wait
 * ten seconds for it.
 */
export async function warmPages(
  baseUrl: string,
  database: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<void> {
  const { cookie } = await signIn(baseUrl, database, login, password);
  // Whoever chose a database is sent on, with that choice in a cookie.
  const chosen = await fetch(`${baseUrl}/web/login?db=${database}`, { redirect: 'manual' });
  const visitor = chosen.headers.getSetCookie().map((set) => set.split(';')[0]);
  await fetchBundles(baseUrl, '/web/login', visitor.join('; '));
  await fetchBundles(baseUrl, '/odoo', cookie);
}

async function fetchBundles(baseUrl: string, page: string, cookie: string): Promise<void> {
  const headers = { cookie };
  const html = await (await fetch(baseUrl + page, { headers })).text();
  const bundles = [...html.matchAll(/\/web\/assets\/[^"]+/g)].map(([path]) => path);
  if (bundles.length === 0) throw new Error(`${page} names no bundles`);
  for (const path of bundles) await (await fetch(baseUrl + path, { headers })).arrayBuffer();
}
