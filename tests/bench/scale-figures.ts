import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OrgProcess, startOrgProcess } from '../../scripts/org-process.ts';
import { queryOrg } from '../../scripts/org-rest.ts';
import { z } from '../../shared/schema.ts';
import { type Figure, median } from './figures.ts';
import type { RecordedRequest } from './recorded-request.ts';

const PAIRS = 25;
/** The large seed's first customer is the same whatever the size of the rest. */
const COMPARISON_ACCOUNT = 'LG-0000000';

/**
 * The request with which the extension opens a customer, sent to a small and to a large org in turns.
 * @param recorded as the worker sent it for `customerId`
 */
export async function orgScale(
  recorded: RecordedRequest,
  customerId: string,
  sizes: readonly [number, number],
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-scale-'));
  const orgs: OrgProcess[] = [];
  try {
    for (const invoices of sizes) {
      const db = join(folder, `${invoices}.db`);
      orgs.push(await startOrgProcess({ db, seed: 'large', args: ['--invoices', String(invoices)] }));
    }
    const opens = await Promise.all(orgs.map((org) => openingOf(org, recorded, customerId)));
    const times: number[][] = opens.map(() => []);
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      for (const [which, open] of opens.entries()) {
        const took = await open();
        // The first of each only warms up.
        if (pair > 0) times[which]?.push(took);
      }
    }
    const [small = 0, large = 0] = times.map(median);
    return [
      { name: `org-open-${sizes[0]}-invoices`, value: small, unit: 'ms', bar: null },
      { name: `org-open-${sizes[1]}-invoices`, value: large, unit: 'ms', bar: null },
      { name: `org-scale-${sizes[1]}-over-${sizes[0]}`, value: large / small, unit: 'ratio', bar: 1.5 },
    ];
  } finally {
    await Promise.all(orgs.map((org) => org.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openingOf(
  org: OrgProcess,
  recorded: RecordedRequest,
  customerId: string,
): Promise<() => Promise<number>> {
  const soql = `SELECT Id FROM Account WHERE AccountNumber = '${COMPARISON_ACCOUNT}'`;
  const [account] = await queryOrg(org, soql, z.object({ Id: z.string() }));
  if (!account) throw new Error('The comparison customer is not in the large seed');
  // By 15 characters: an id stands in the request in either length.
  const body = recorded.body
    .replaceAll(customerId, account.Id)
    .replaceAll(customerId.slice(0, 15), account.Id.slice(0, 15));
  const url = `${org.baseUrl}${new URL(recorded.url).pathname}`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${org.accessToken}` };
  return async () => {
    const from = performance.now();
    const response = await fetch(url, { method: recorded.method, headers, body });
    const answer = await response.text();
    const took = performance.now() - from;
    const failed = /"httpStatusCode":(?!2)\d+/.exec(answer);
    if (!response.ok || failed) throw new Error(`Opening failed: ${response.status} ${answer.slice(0, 500)}`);
    return took;
  };
}
