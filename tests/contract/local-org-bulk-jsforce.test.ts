import { Connection } from 'jsforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { startTestOrg } from './local-org-fixture.ts';

/** jsforce's own Bulk API 2.0 client, which nobody here wrote. */
let org: RunningOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  connection = new Connection({
    instanceUrl: org.baseUrl,
    accessToken: org.accessToken,
    version: '68.0',
  });
  connection.bulk2.pollInterval = 10;
});
afterAll(() => org.close());

it('loads, changes and reads records', async () => {
  const input = Array.from({ length: 450 }, (_, i) => ({ Name: `Jsforce, "${i}"`, Site: 'North' }));
  const { successfulResults, failedResults, unprocessedRecords } =
    await connection.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input });
  expect([successfulResults.length, failedResults.length, unprocessedRecords.length]).toEqual([450, 0, 0]);
  const changes = successfulResults.slice(0, 2).map(({ sf__Id }, i) => ({
    Id: i === 0 ? sf__Id : '001000000000000AAA',
    Site: null,
  }));
  const changed = await connection.bulk2.loadAndWaitForResults({
    object: 'Account',
    operation: 'update',
    input: changes,
  });
  expect(changed.successfulResults).toHaveLength(1);
  expect(changed.failedResults).toMatchObject([{ sf__Error: expect.stringMatching(/^[A-Z_]+:/) }]);
  const stream = await connection.bulk2.query('SELECT Name, Site FROM Account');
  const rows = await stream.toArray();
  expect(rows).toHaveLength(450);
  expect(rows[0]).toEqual({ Name: 'Jsforce, "0"', Site: '' });
});

it('meets the org’s words where a query is refused', async () => {
  await expect(connection.bulk2.query('SELECT Nonsense__c FROM Account')).rejects.toThrow('Nonsense__c');
});
