import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { startTestOrg } from './local-org-fixture.ts';

let org: RunningOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  connection = new Connection({
    instanceUrl: org.baseUrl,
    accessToken: org.accessToken,
    version: '68.0',
    callOptions: { client: 'jsforce-contract' },
  });
});
afterAll(() => org.close());

/** Calls this file made since `from`, as `METHOD path`. */
function callsSince(from: number): string[] {
  return org
    .calls()
    .slice(from)
    .map((one) => `${one.method} ${one.path}`);
}

describe('jsforce creates', () => {
  it('one record', async () => {
    const from = org.calls().length;
    const saved = await connection.sobject('Account').create({ Name: 'Marlow Tools' });
    expect(saved).toEqual({ id: expect.stringMatching(/^001\w{15}$/), success: true, errors: [] });
    expect(callsSince(from)).toEqual(['POST /services/data/v68.0/sobjects/Account']);
  });

  it('several records in one call, each with its own outcome', async () => {
    const from = org.calls().length;
    const saved = await connection.sobject('Account').create([{ Name: 'One' }, { Phone: '(614) 555-0101' }]);
    expect(saved[0]).toMatchObject({ success: true });
    expect(saved[1]).toMatchObject({
      success: false,
      errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]' }],
    });
    expect(callsSince(from)).toEqual(['POST /services/data/v68.0/composite/sobjects']);
  });

  it('none of several when one is refused and allOrNone is asked', async () => {
    const before = await connection.query("SELECT COUNT() FROM Account WHERE Name = 'Rolled back'");
    const saved = await connection
      .sobject('Account')
      .create([{ Name: 'Rolled back' }, { Phone: '(614) 555-0101' }], { allOrNone: true });
    expect(saved.map((one) => one.errors[0])).toMatchObject([
      { statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' },
      { statusCode: 'REQUIRED_FIELD_MISSING' },
    ]);
    const after = await connection.query("SELECT COUNT() FROM Account WHERE Name = 'Rolled back'");
    expect([before.totalSize, after.totalSize]).toEqual([0, 0]);
  });
});

describe('jsforce upserts by external id', () => {
  const fields = { Subject: 'Call', Status: 'Completed', Priority: 'Normal' };

  it('one record: made, then changed', async () => {
    const task = { ...fields, Parley_Key__c: 'key-one' };
    const made = await connection.sobject('Task').upsert(task, 'Parley_Key__c');
    expect(made).toMatchObject({ success: true, created: true, id: expect.stringMatching(/^00T/) });
    const changed = await connection
      .sobject('Task')
      .upsert({ ...task, Subject: 'Call again' }, 'Parley_Key__c');
    expect(changed).toMatchObject({ success: true, created: false, id: made.id });
    const found = await connection.sobject('Task').retrieve(made.id ?? '');
    expect(found.Subject).toBe('Call again');
  });

  it('several records in one call', async () => {
    const from = org.calls().length;
    const saved = await connection.sobject('Task').upsert(
      [
        { ...fields, Parley_Key__c: 'key-one' },
        { ...fields, Parley_Key__c: 'key-two' },
      ],
      'Parley_Key__c',
    );
    expect(saved).toMatchObject([
      { success: true, created: false },
      { success: true, created: true },
    ]);
    expect(callsSince(from)).toEqual(['PATCH /services/data/v68.0/composite/sobjects/Task/Parley_Key__c']);
  });
});

describe('jsforce reads', () => {
  let accountId: string;
  beforeAll(async () => {
    const saved = await connection
      .sobject('Account')
      .create({ Name: "O'Hara & Sons", Phone: '(614) 555-0142' });
    accountId = saved.id ?? '';
    for (const LastName of ['Abel', 'Berg']) {
      await connection.sobject('Contact').create({ LastName, AccountId: accountId });
    }
  });

  it('rows with parents and children', async () => {
    const { totalSize, done, records } = await connection.query(
      `SELECT Id, Name, Owner.Name, Parent.Name, (SELECT LastName FROM Contacts ORDER BY LastName)
       FROM Account WHERE Name = 'O\\'Hara & Sons'`,
    );
    expect([totalSize, done]).toEqual([1, true]);
    expect(records[0]).toMatchObject({
      attributes: { type: 'Account', url: `/services/data/v68.0/sobjects/Account/${accountId}` },
      Id: accountId,
      Owner: { attributes: { type: 'User' }, Name: 'Avery Morgan' },
      Parent: null,
      Contacts: { totalSize: 2, done: true, records: [{ LastName: 'Abel' }, { LastName: 'Berg' }] },
    });
  });

  it('by its query builder, escaping what it must', async () => {
    const found = await connection
      .sobject('Account')
      .find({ Name: "O'Hara & Sons" }, ['Id', 'Phone'])
      .limit(1);
    expect(found[0]).toMatchObject({ Id: accountId, Phone: '(614) 555-0142' });
  });

  it('one record and several by id', async () => {
    const one = await connection.sobject('Account').retrieve(accountId, { fields: ['Name'] });
    expect(one).toMatchObject({ Id: accountId, Name: "O'Hara & Sons" });
    const missing = '001000000000099AAA';
    const several = await connection.retrieve('Account', [accountId, missing], { fields: ['Name'] });
    expect(several).toMatchObject([{ Name: "O'Hara & Sons" }, null]);
  });

  it('every page, when told to fetch them all', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({
      Name: `Paged ${String(index).padStart(3, '0')}`,
    }));
    await connection.sobject('Account').create(rows, { allowRecursive: true });
    const from = org.calls().length;
    const { records } = await connection.query(
      "SELECT Name FROM Account WHERE Name LIKE 'Paged %' ORDER BY Name",
      {
        autoFetch: true,
        maxFetch: 1000,
        headers: { 'Sforce-Query-Options': 'batchSize=200' },
      },
    );
    expect(records.map((record) => record.Name)).toEqual(rows.map((row) => row.Name));
    expect(callsSince(from).length).toBe(3);
  });

  it('counts and groups', async () => {
    const { records } = await connection.query(
      `SELECT Account.Name customer, COUNT(Id) FROM Contact WHERE AccountId = '${accountId}' GROUP BY Account.Name`,
    );
    expect(records).toEqual([
      { attributes: { type: 'AggregateResult' }, customer: "O'Hara & Sons", expr0: 2 },
    ]);
  });

  it('by text search', async () => {
    const { searchRecords } = await connection.search(
      'FIND {Hara} IN NAME FIELDS RETURNING Account(Id, Name)',
    );
    expect(searchRecords).toMatchObject([{ attributes: { type: 'Account' }, Id: accountId }]);
  });
});

describe('jsforce changes and deletes', () => {
  it('one record', async () => {
    const { id = '' } = await connection.sobject('Account').create({ Name: 'Before' });
    expect(await connection.sobject('Account').update({ Id: id, Name: 'After' })).toMatchObject({
      success: true,
    });
    expect((await connection.sobject('Account').retrieve(id)).Name).toBe('After');
    expect(await connection.sobject('Account').destroy(id)).toMatchObject({ success: true });
    await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({
      errorCode: 'ENTITY_IS_DELETED',
    });
    const deleted = await connection.query(`SELECT IsDeleted FROM Account WHERE Id = '${id}'`, {
      scanAll: true,
    });
    expect(deleted.records).toMatchObject([{ IsDeleted: true }]);
  });

  it('several records', async () => {
    const made = await connection.sobject('Account').create([{ Name: 'A' }, { Name: 'B' }]);
    const ids = made.map((one) => one.id ?? '');
    const changed = await connection.sobject('Account').update(ids.map((Id) => ({ Id, Phone: '555-0100' })));
    expect(changed.map((one) => one.success)).toEqual([true, true]);
    const gone = await connection.sobject('Account').destroy(ids);
    expect(gone.map((one) => one.success)).toEqual([true, true]);
    const again = await connection.sobject('Account').destroy(ids);
    expect(again.map((one) => one.errors[0])).toMatchObject([
      { statusCode: 'ENTITY_IS_DELETED' },
      { statusCode: 'ENTITY_IS_DELETED' },
    ]);
  });
});

describe('jsforce describes', () => {
  it('the whole org and one object', async () => {
    const global = await connection.describeGlobal();
    expect(global.sobjects.find((one) => one.name === 'Account')).toMatchObject({
      keyPrefix: '001',
      queryable: true,
    });
    const task = await connection.sobject('Task').describe();
    expect(task.fields.find((field) => field.name === 'Parley_Key__c')).toMatchObject({
      externalId: true,
      unique: true,
      caseSensitive: true,
    });
  });

  it('no object that is not there', async () => {
    await expect(connection.sobject('Nothing__c').describe()).rejects.toMatchObject({
      errorCode: 'NOT_FOUND',
    });
  });

  it('versions, identity, limits and the user behind the token', async () => {
    const versions = await connection.request<{ version: string }[]>('/services/data');
    expect([versions[0]?.version, versions.at(-1)?.version]).toEqual(['50.0', '68.0']);
    expect(await connection.identity()).toMatchObject({ user_id: org.userId, organization_id: org.orgId });
    const limits = await connection.limits();
    expect(limits.DailyApiRequests?.Max).toBe(15_000);
    expect(connection.limitInfo.apiUsage).toMatchObject({ limit: 15_000, used: expect.any(Number) });
  });

  it.each(['50.0', '51.0', '66.0'])('in version %s too', async (version) => {
    const older = new Connection({ instanceUrl: org.baseUrl, accessToken: org.accessToken, version });
    const { records } = await older.query('SELECT Id FROM Organization');
    expect(records[0]?.attributes?.url).toBe(`/services/data/v${version}/sobjects/Organization/${org.orgId}`);
  });
});

describe('jsforce sends a composite', () => {
  it('whose subrequests build on one another', async () => {
    const root = '/services/data/v68.0';
    const answer = await connection.requestPost<{
      compositeResponse: { httpStatusCode: number; body: unknown }[];
    }>(`${root}/composite`, {
      allOrNone: true,
      compositeRequest: [
        {
          method: 'POST',
          url: `${root}/sobjects/Account`,
          referenceId: 'acct',
          body: { Name: 'Composite Co' },
        },
        {
          method: 'POST',
          url: `${root}/sobjects/Contact`,
          referenceId: 'person',
          body: { LastName: 'Ames', AccountId: '@{acct.id}' },
        },
        {
          method: 'GET',
          url: `${root}/query?q=SELECT+Id,Account.Name+FROM+Contact+WHERE+Id='@{person.id}'`,
          referenceId: 'back',
        },
      ],
    });
    expect(answer.compositeResponse.map((one) => one.httpStatusCode)).toEqual([201, 201, 200]);
    expect(answer.compositeResponse[2]?.body).toMatchObject({
      records: [{ Account: { Name: 'Composite Co' } }],
    });
  });
});

describe('jsforce in the audit', () => {
  it('names itself in the audit', () => {
    expect(org.calls().filter((one) => one.client === 'jsforce-contract').length).toBeGreaterThan(10);
  });
});
