/** What SOQL, field access, sharing and rules refuse, asked over HTTP as the connector asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE, SECOND_ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { call, create, query, startTestOrg } from './local-org-fixture.ts';

let org: RunningOrg;
let accountId: string;
beforeAll(async () => {
  org = await startTestOrg({
    customisation: {
      extraRules: {
        Task: [
          {
            name: 'Subject_Not_Shouted',
            formula: "Subject = 'SHOUT'",
            message: 'Please do not shout, ask your supervisor.',
            field: 'Subject',
          },
        ],
      },
    },
  });
  accountId = await create(org, 'Account', { Name: 'Query & Sons' });
  await create(org, 'Contact', { LastName: 'Quinn', AccountId: accountId, DoNotCall: true });
});
afterAll(() => org.close());

async function refusal(soql: string): Promise<string> {
  const { status, body } = await query(org, soql);
  return status === 200 ? 'allowed' : `${status} ${body[0].errorCode}`;
}

describe('SOQL limits', () => {
  it('takes 20 sub-queries, not 21', async () => {
    const { body } = await call(org, 'GET', 'sobjects/Account/describe');
    const relations: string[] = body.childRelationships.flatMap((one: { relationshipName: string | null }) =>
      one.relationshipName === null ? [] : [one.relationshipName],
    );
    const children = relations.slice(0, 20).map((name) => `(SELECT Id FROM ${name})`);
    expect(children.length).toBe(20);
    expect(await refusal(`SELECT ${children.join(', ')} FROM Account`)).toBe('allowed');
    expect(await refusal(`SELECT ${[...children, children[0]].join(', ')} FROM Account`)).toBe(
      '400 MALFORMED_QUERY',
    );
  });

  it('takes an offset of 2000, not 2001', async () => {
    expect(await refusal('SELECT Id FROM Account LIMIT 1 OFFSET 2000')).toBe('allowed');
    expect(await refusal('SELECT Id FROM Account LIMIT 1 OFFSET 2001')).toBe(
      '400 NUMBER_OUTSIDE_VALID_RANGE',
    );
  });

  it('takes a semi-join under AND, not under OR', async () => {
    const semi = "Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Quinn')";
    expect(await refusal(`SELECT Id FROM Account WHERE Name != null AND ${semi}`)).toBe('allowed');
    expect(await refusal(`SELECT Id FROM Account WHERE Name = 'x' OR ${semi}`)).toMatch(/^400 /);
  });

  it('reads a long text, but does not filter by it', async () => {
    expect(await refusal('SELECT Description FROM Task')).toBe('allowed');
    expect(await refusal("SELECT Id FROM Task WHERE Description = 'x'")).toBe('400 INVALID_FIELD');
  });

  it.each([
    ['SELECT Nope__c FROM Account', '400 INVALID_FIELD'],
    ['SELECT Id FROM Nothing__c', '400 INVALID_TYPE'],
    ['SELECT Id FROM', '400 MALFORMED_QUERY'],
    ['SELECT Id, FROM Account', '400 MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Id = 'nonsense'", '400 INVALID_QUERY_FILTER_OPERATOR'],
    ['SELECT CurrencyIsoCode FROM Account', '400 INVALID_FIELD'],
  ])('refuses %s', async (soql, code) => {
    expect(await refusal(soql)).toBe(code);
  });

  it('refuses no query, and a locator nobody gave', async () => {
    expect(await call(org, 'GET', 'query')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'MALFORMED_QUERY' }],
    });
    expect(await call(org, 'GET', 'query/01gNOSUCHLOCATOR-2000')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }],
    });
  });

  it('pages children too', async () => {
    const parent = await create(org, 'Account', { Name: 'Many children' });
    for (const start of [0, 200]) {
      const records = Array.from({ length: 130 }, (_, index) => ({
        attributes: { type: 'Contact' },
        LastName: `Child ${start + index}`,
        AccountId: parent,
      }));
      await call(org, 'POST', 'composite/sobjects', { records });
    }
    const soql = `SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id = '${parent}'`;
    const { body } = await query(org, soql, { 'Sforce-Query-Options': 'batchSize=200' });
    const { totalSize, done, records, nextRecordsUrl } = body.records[0].Contacts;
    expect([totalSize, done, records.length]).toEqual([260, false, 200]);
    const rest = await call(org, 'GET', nextRecordsUrl);
    expect(rest.body).toMatchObject({ totalSize: 260, done: true });
    expect(rest.body.records.length).toBe(60);
  });
});

describe('field-level security', () => {
  afterAll(() => call(org, 'POST', '/__org/fls', { user: ASSOCIATE.username, hidden: [] }));

  it('makes a hidden field look like one that is not there, for that user alone', async () => {
    expect(await refusal('SELECT DoNotCall FROM Contact')).toBe('allowed');
    await call(org, 'POST', '/__org/fls', { user: ASSOCIATE.username, hidden: ['Contact.DoNotCall'] });

    expect(await refusal('SELECT DoNotCall FROM Contact')).toBe('400 INVALID_FIELD');
    expect(await refusal('SELECT Id FROM Contact WHERE DoNotCall = true')).toBe('400 INVALID_FIELD');
    const describe = await call(org, 'GET', 'sobjects/Contact/describe');
    expect(describe.body.fields.map((field: { name: string }) => field.name)).not.toContain('DoNotCall');
    const write = await call(org, 'POST', 'sobjects/Contact', { LastName: 'x', DoNotCall: true });
    expect(write).toMatchObject({
      status: 400,
      body: [{ errorCode: expect.stringMatching(/^INVALID_FIELD/) }],
    });

    const other = { authorization: `Bearer ${org.openSession(SECOND_ASSOCIATE.username)}` };
    expect((await query(org, 'SELECT DoNotCall FROM Contact', other)).status).toBe(200);
  });

  it('is an error in fields and silence in optionalFields of the UI API', async () => {
    const { records } = (await query(org, "SELECT Id FROM Contact WHERE LastName = 'Quinn'")).body;
    const path = (parameter: string) =>
      `ui-api/records/${records[0].Id}?fields=Contact.LastName,Contact.Account.Name&${parameter}=Contact.DoNotCall`;
    const { body } = await call(org, 'GET', path('optionalFields'));
    expect(body).toMatchObject({
      apiName: 'Contact',
      fields: {
        LastName: { value: 'Quinn' },
        Account: { value: { apiName: 'Account', fields: { Name: { value: 'Query & Sons' } } } },
      },
    });
    expect(body.fields).not.toHaveProperty('DoNotCall');
    const required = `ui-api/records/${records[0].Id}?fields=Contact.DoNotCall`;
    expect(await call(org, 'GET', required)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD' }],
    });
  });

  it('shows a describe as changed once access has changed', async () => {
    const first = await call(org, 'GET', 'sobjects/Contact/describe');
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
    expect((await call(org, 'GET', 'sobjects/Contact/describe', undefined, since)).status).toBe(304);
    const earlier = { 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' };
    expect((await call(org, 'GET', 'sobjects/Contact/describe', undefined, earlier)).status).toBe(200);
  });
});

describe('sharing', () => {
  it("hides a colleague's private record from everyone but those who see all", async () => {
    const [id = ''] = org.store.insertSeed([
      { object: 'Account', fields: { Name: 'Private', OwnerId: SECOND_ASSOCIATE.id, $private: true } },
    ]);
    const as = (username: string) => ({ authorization: `Bearer ${org.openSession(username)}` });
    const seen = async (username: string) =>
      (await query(org, `SELECT Id FROM Account WHERE Id = '${id}'`, as(username))).body.totalSize;
    expect(await seen(ASSOCIATE.username)).toBe(0);
    expect(await seen(SECOND_ASSOCIATE.username)).toBe(1);
    expect(await seen(ADMIN.username)).toBe(1);
    expect(await call(org, 'GET', `sobjects/Account/${id}`)).toMatchObject({ status: 404 });
  });
});

describe('rules of a record', () => {
  it.each([
    ['Account', {}, 'REQUIRED_FIELD_MISSING', /^Required fields are missing: \[Name\]$/],
    ['Account', { Name: 'x'.repeat(256) }, 'STRING_TOO_LONG', /max length=255/],
    ['Account', { Name: 'x', Nope__c: 1 }, 'INVALID_FIELD', /Nope__c/],
    ['Task', { Subject: 'x', CallType: 'Sideways' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Sideways/],
    ['Task', { Subject: 'x', WhatId: '001000000000099AAA' }, 'INVALID_CROSS_REFERENCE_KEY', /./],
    ['Task', { Subject: 'x', IsClosed: true }, 'INVALID_FIELD_FOR_INSERT_UPDATE', /IsClosed/],
    ['Contact', { LastName: 'x', AccountId: '12' }, 'MALFORMED_ID', /12/],
    ['Account', { Name: 'x', RecordTypeId: '012000000000099AAA' }, 'INVALID_CROSS_REFERENCE_KEY', /./],
  ])('refuses %s %j with %s', async (object, fields, errorCode, message) => {
    expect(await call(org, 'POST', `sobjects/${object}`, fields)).toMatchObject({
      status: 400,
      body: [{ errorCode, message: expect.stringMatching(message) }],
    });
  });

  it("refuses what an administrator's rule forbids, in the administrator's words", async () => {
    expect(await call(org, 'POST', 'sobjects/Task', { Subject: 'SHOUT' })).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          message: 'Please do not shout, ask your supervisor.',
          fields: ['Subject'],
        },
      ],
    });
    expect((await call(org, 'POST', 'sobjects/Task', { Subject: 'Talk' })).status).toBe(201);
  });

  it('refuses a key that is there already, naming the record by its 15 characters', async () => {
    const attempt = {
      Key__c: 'b9a1d8f0-9f5e-4f0c-8a55-1c2d3e4f5a6b',
      Account__c: accountId,
      Started_At__c: '2026-11-22T15:00:00Z',
      Revision__c: 1,
      Direction__c: 'out',
      Channel__c: 'call',
      Result__c: 'no_answer',
    };
    const id = await create(org, 'Contact_Attempt__c', attempt);
    expect(await call(org, 'POST', 'sobjects/Contact_Attempt__c', attempt)).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'DUPLICATE_VALUE',
          message: `duplicate value found: Key__c duplicates value on record with id: ${id.slice(0, 15)}`,
        },
      ],
    });
    const upper = { ...attempt, Key__c: attempt.Key__c.toUpperCase() };
    expect((await call(org, 'POST', 'sobjects/Contact_Attempt__c', upper)).status).toBe(201);
  });
});
