import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OrgProcess, startOrgProcess } from '../../scripts/org-process.ts';
import { queryOrg } from '../../scripts/org-rest.ts';
import { z } from '../../shared/schema.ts';
import { BenchStage } from './bench-stage.ts';
import { type Figure, median } from './figures.ts';
import { type RecordedRequest, recordOpening } from './recorded-request.ts';
import { worklistFigures } from './worklist-figures.ts';

const PAIRS = 25;
/** The large seed's first customer is the same whatever the size of the rest; the other is any. */
const ACCOUNTS = ['LG-0000000', 'LG-0000001'] as const;

/**
 * The request with which the extension opens a customer, sent to a small and to a large org in turns; then the worklist
 * build over the large one.
 */
export async function orgScale(sizes: readonly [number, number]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-scale-'));
  const stage = await BenchStage.open({ seed: 'large', args: ofSize(sizes[0]), accounts: ACCOUNTS });
  try {
    const [customer] = stage.customers;
    const recorded = await recordOpening(stage, customer);
    const db = join(folder, 'org.db');
    const large = await startOrgProcess({ db, seed: 'large', args: ofSize(sizes[1]) });
    try {
      const opens = [
        await openingOf(stage.org, recorded, customer.id),
        await openingOf(large, recorded, customer.id),
      ] as const;
      const compared = compare(sizes, await timeInTurns(opens));
      return [...compared, ...(await worklistFigures(large, sizes[1]))];
    } finally {
      await large.stop();
    }
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ofSize = (invoices: number): string[] => ['--invoices', String(invoices)];

async function timeInTurns(
  opens: readonly [() => Promise<number>, () => Promise<number>],
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (const open of opens) await open();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    times[0].push(await opens[0]());
    times[1].push(await opens[1]());
  }
  return [median(times[0]), median(times[1])];
}

function compare([few, many]: readonly [number, number], [small, large]: [number, number]): Figure[] {
  return [
    { name: `org-open-${few}-invoices`, value: small, unit: 'ms', bar: null },
    { name: `org-open-${many}-invoices`, value: large, unit: 'ms', bar: null },
    { name: `org-scale-${many}-over-${few}`, value: large / small, unit: 'ratio', bar: 1.5 },
  ];
}

async function openingOf(
  org: OrgProcess,
  recorded: RecordedRequest,
  customerId: string,
): Promise<() => Promise<number>> {
  const soql = `SELECT Id FROM Account WHERE AccountNumber = '${ACCOUNTS[0]}'`;
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
