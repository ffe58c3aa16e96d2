import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { startTestOrg } from './local-org-fixture.ts';

// Both are read when the library is loaded: its files go to a folder of their own, its token to memory.
const home = mkdtempSync(join(tmpdir(), 'parley-core-'));
Object.assign(process.env, {
  HOME: home,
  USERPROFILE: home,
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
});
const { AuthInfo, Connection, Org } = await import('@salesforce/core');

type CoreConnection = Awaited<ReturnType<typeof Connection.create>>;

let org: RunningOrg;
let connection: CoreConnection;
beforeAll(async () => {
  org = await startTestOrg();
  const authInfo = await AuthInfo.create({
    username: org.accessToken,
    accessTokenOptions: {
      accessToken: org.accessToken,
      // As `sf org login access-token` stores it: the trailing slash makes later calls start with two.
      instanceUrl: `${org.baseUrl}/`,
      loginUrl: org.baseUrl,
    },
  });
  connection = await Connection.create({ authInfo });
});
afterAll(async () => {
  await org.close();
  rmSync(home, { recursive: true, force: true });
});

describe('@salesforce/core', () => {
  it('finds the newest version through an address with two slashes', async () => {
    expect(await connection.retrieveMaxApiVersion()).toBe('68.0');
    expect(connection.getApiVersion()).toBe('68.0');
    expect(org.calls().some((one) => one.method === 'GET' && one.path === '/services/data')).toBe(true);
  });

  it('creates, reads, changes and deletes a record', async () => {
    const { id = '' } = await connection.sobject('Task').create({ Subject: 'Call', Status: 'Completed' });
    expect(id).toMatch(/^00T\w{15}$/);
    await connection.sobject('Task').update({ Id: id, Subject: 'Call Acme' });
    const found = await connection.singleRecordQuery<{ Subject: string; Priority: string }>(
      `SELECT Subject, Priority FROM Task WHERE Id = '${id}'`,
    );
    expect(found).toMatchObject({ Subject: 'Call Acme', Priority: 'Normal' });
    await connection.sobject('Task').destroy(id);
    await expect(connection.sobject('Task').retrieve(id)).rejects.toMatchObject({
      name: 'ENTITY_IS_DELETED',
    });
  });

  it('upserts by external id', async () => {
    const record = { Subject: 'Call', Status: 'Completed', Parley_Key__c: 'core-1' };
    expect(await connection.sobject('Task').upsert(record, 'Parley_Key__c')).toMatchObject({ created: true });
    expect(await connection.sobject('Task').upsert(record, 'Parley_Key__c')).toMatchObject({
      created: false,
    });
  });

  it('fetches every row by itself', async () => {
    const rows = Array.from({ length: 2150 }, (_, index) => ({ Name: `Core ${index}` }));
    for (let start = 0; start < rows.length; start += 200) {
      await connection.sobject('Account').create(rows.slice(start, start + 200));
    }
    const { records, totalSize } = await connection.autoFetchQuery(
      "SELECT Id FROM Account WHERE Name LIKE 'Core %'",
      {
        maxFetch: 5000,
      },
    );
    expect([totalSize, records.length]).toEqual([2150, 2150]);
  });

  it('asks for the columns of a query, as sf data query does', async () => {
    const soql = encodeURIComponent('SELECT Id, Account.Name FROM Contact');
    const answer = await connection.request(`${connection.baseUrl()}/query?q=${soql}&columns=true`);
    expect(answer).toMatchObject({
      entityName: 'Contact',
      columnMetadata: [
        { columnName: 'Id' },
        { columnName: 'Account', joinColumns: [{ columnName: 'Name' }] },
      ],
    });
  });

  it('describes the org and an object, and lists limits', async () => {
    const { sobjects } = await connection.describeGlobal();
    expect(sobjects.map((one) => one.name)).toContain('Contact_Attempt__c');
    const attempt = await connection.describe('Contact_Attempt__c');
    expect(attempt.fields.find((field) => field.name === 'Key__c')).toMatchObject({
      unique: true,
      length: 36,
    });
    expect(await connection.limits()).toMatchObject({ DailyApiRequests: { Max: 15_000 } });
  });

  it('knows the org, its user and whether it is a sandbox', async () => {
    const { body } = await requestUserInfo();
    expect(body).toMatchObject({ user_id: org.userId, organization_id: org.orgId });
    const known = await Org.create({ connection });
    expect(known.getOrgId().slice(0, 15)).toBe(org.orgId.slice(0, 15));
    expect(
      await connection.singleRecordQuery(
        'SELECT Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType FROM Organization',
      ),
    ).toMatchObject({ IsSandbox: expect.any(Boolean), OrganizationType: expect.any(String) });
  });

  it('meets what a login asks of an org that is no DevHub: errors, not empty answers', async () => {
    await expect(connection.query('SELECT Id FROM ScratchOrgInfo limit 1')).rejects.toMatchObject({
      name: 'INVALID_TYPE',
    });
    const processes = await connection.tooling.query('SELECT Id FROM SandboxProcess');
    expect(processes.totalSize).toBe(0);
    await expect(connection.tooling.query('SELECT Id FROM ApexClass')).rejects.toMatchObject({
      name: 'INVALID_TYPE',
    });
  });

  it('imports and searches as sf data does', async () => {
    const tree = await connection.request({
      method: 'POST',
      url: `${connection.baseUrl()}/composite/tree/Account`,
      body: JSON.stringify({
        records: [
          {
            attributes: { type: 'Account', referenceId: 'acme' },
            Name: 'Treetop Supply',
            Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'ann' }, LastName: 'Ann' }] },
          },
        ],
      }),
    });
    expect(tree).toMatchObject({
      hasErrors: false,
      results: [{ referenceId: 'acme' }, { referenceId: 'ann' }],
    });
    const { records } = await connection.query("SELECT Account.Name FROM Contact WHERE LastName = 'Ann'");
    expect(records).toMatchObject([{ Account: { Name: 'Treetop Supply' } }]);
    const { searchRecords } = await connection.search('FIND {Treetop} RETURNING Account(Name)');
    expect(searchRecords).toMatchObject([{ Name: 'Treetop Supply' }]);
  });

  it('says so when the session has ended', async () => {
    const authInfo = await AuthInfo.create({
      username: `${org.orgId}!expired`,
      accessTokenOptions: {
        accessToken: `${org.orgId}!expired`,
        instanceUrl: org.baseUrl,
        loginUrl: org.baseUrl,
      },
    });
    const expired = await Connection.create({ authInfo });
    await expect(expired.query('SELECT Id FROM Account')).rejects.toThrow('Session expired or invalid');
  });
});

async function requestUserInfo(): Promise<{ body: unknown }> {
  return { body: await connection.request(`${org.baseUrl}/services/oauth2/userinfo`) };
}
