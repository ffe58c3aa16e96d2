import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { type Answer, call, create, query, startTestOrg } from './local-org-fixture.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startTestOrg();
});
afterAll(() => org.close());

const csv = { 'content-type': 'text/csv' };

/** Asks until the job is over; the org works on it between the questions. */
async function over(kind: 'query' | 'ingest', id: string): Promise<Answer['body']> {
  for (;;) {
    const { body } = await call(org, 'GET', `jobs/${kind}/${id}`);
    if (!['Open', 'UploadComplete', 'InProgress'].includes(body.state)) return body;
  }
}

async function ask(soql: string, more: object = {}): Promise<string> {
  const { status, body } = await call(org, 'POST', 'jobs/query', {
    operation: 'query',
    query: soql,
    ...more,
  });
  expect([status, body.errorCode]).toEqual([200, undefined]);
  return body.id;
}

async function load(order: object, data: string): Promise<Answer['body']> {
  const { body } = await call(org, 'POST', 'jobs/ingest', order);
  expect((await call(org, 'PUT', `jobs/ingest/${body.id}/batches`, data, csv)).status).toBe(201);
  await call(org, 'PATCH', `jobs/ingest/${body.id}`, { state: 'UploadComplete' });
  return over('ingest', body.id);
}

const rowsOf = async (id: string, part: string): Promise<string> =>
  (await call(org, 'GET', `jobs/ingest/${id}/${part}/`)).body ?? '';

describe('query jobs', () => {
  it('are complete from the start and tell how far they are', async () => {
    const { body } = await call(org, 'POST', 'jobs/query', {
      operation: 'query',
      query: 'SELECT Id FROM Account',
    });
    expect(body).toMatchObject({
      operation: 'query',
      object: 'Account',
      createdById: org.userId,
      state: 'UploadComplete',
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: 68,
      lineEnding: 'LF',
      columnDelimiter: 'COMMA',
    });
    expect(body.id).toMatch(/^750\w{15}$/);
    expect(await over('query', body.id)).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Query',
      numberRecordsProcessed: 0,
    });
  });

  it('answer rows as the Bulk API writes them', async () => {
    await create(org, 'Account', { Name: 'Quote "Q" & Co, Ltd', AnnualRevenue: 12_500_000 });
    const id = await ask(
      'SELECT Name, AnnualRevenue, NumberOfEmployees, CreatedDate, IsDeleted, Owner.Name FROM Account',
    );
    await over('query', id);
    const { body, headers } = await call(org, 'GET', `jobs/query/${id}/results`);
    const [header, row] = body.split('\n');
    expect(header).toBe('"Name","AnnualRevenue","NumberOfEmployees","CreatedDate","IsDeleted","Owner.Name"');
    expect(row).toMatch(/^"Quote ""Q"" & Co, Ltd","1\.25E7","","[\d-]{10}T[\d:]{8}\.000Z","false","[^"]+"$/);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect([headers.get('sforce-locator'), headers.get('sforce-numberofrecords')]).toEqual(['null', '1']);
  });

  it('page by locator, each page with its header; the same locator gives the same page', async () => {
    const names = Array.from({ length: 7 }, (_, i) => ({
      attributes: { type: 'Contact' },
      LastName: `Page ${i}`,
    }));
    await call(org, 'POST', 'composite/sobjects', { records: names });
    const id = await ask('SELECT LastName FROM Contact', { lineEnding: 'CRLF', columnDelimiter: 'PIPE' });
    await over('query', id);
    const seen: string[] = [];
    let locator = '';
    for (let page = 0; locator !== 'null'; page += 1) {
      const path = `jobs/query/${id}/results?maxRecords=3${locator && `&locator=${locator}`}`;
      const { body, headers } = await call(org, 'GET', path);
      expect((await call(org, 'GET', path)).body).toBe(body);
      const [header, ...lines] = body.split('\r\n').filter((line: string) => line !== '');
      expect(header).toBe('"LastName"');
      expect(lines).toHaveLength(page < 2 ? 3 : 1);
      seen.push(...lines);
      locator = headers.get('sforce-locator') ?? '';
    }
    expect(seen).toEqual(names.map(({ LastName }) => `"${LastName}"`));
  });

  it('keep an order that was asked for, and a limit', async () => {
    const ids = await Promise.all([
      ask('SELECT LastName FROM Contact ORDER BY LastName DESC LIMIT 2'),
      ask('SELECT LastName FROM Contact LIMIT 2'),
    ]);
    await Promise.all(ids.map((id) => over('query', id)));
    const [ordered, first] = await Promise.all(
      ids.map(async (id) => (await call(org, 'GET', `jobs/query/${id}/results`)).body),
    );
    expect(ordered).toBe('"LastName"\n"Page 6"\n"Page 5"\n');
    expect(first).toBe('"LastName"\n"Page 0"\n"Page 1"\n');
  });

  it.each([
    ['SELECT COUNT(Id) FROM Account', 400, 'API_ERROR'],
    ['SELECT COUNT() FROM Account', 400, 'API_ERROR'],
    ['SELECT Name FROM Account GROUP BY Name', 400, 'API_ERROR'],
    ['SELECT Id FROM Account LIMIT 5 OFFSET 1', 400, 'API_ERROR'],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 400, 'API_ERROR'],
    ['SELECT Nonsense__c FROM Account', 400, 'INVALID_FIELD'],
    ['SELECT Id FROM Nothing', 400, 'INVALID_TYPE'],
    ['SELECT FROM Account', 400, 'MALFORMED_QUERY'],
  ])('refuse %s', async (soql, status, errorCode) => {
    const answer = await call(org, 'POST', 'jobs/query', { operation: 'query', query: soql });
    expect([answer.status, answer.body[0].errorCode]).toEqual([status, errorCode]);
  });

  it('refuse results of another version, a strange locator and a job of somebody else', async () => {
    const id = await ask('SELECT Id FROM Contact');
    await over('query', id);
    const older = await call(org, 'GET', `/services/data/v67.0/jobs/query/${id}/results`);
    expect(older.status).toBe(409);
    const strange = await call(org, 'GET', `jobs/query/${id}/results?locator=zzz`);
    expect([strange.status, strange.body[0].errorCode]).toEqual([400, 'INVALID_QUERY_LOCATOR']);
    expect((await call(org, 'GET', `jobs/query/${id}/results?maxRecords=0`)).status).toBe(400);
    expect((await call(org, 'GET', `jobs/ingest/${id}`)).status).toBe(404);
    expect((await call(org, 'PATCH', `jobs/query/${id}`, { state: 'Aborted' })).body[0].errorCode).toBe(
      'INVALIDJOBSTATE',
    );
    expect((await call(org, 'DELETE', `jobs/query/${id}`)).status).toBe(204);
    expect((await call(org, 'GET', `jobs/query/${id}`)).status).toBe(404);
  });
});

describe('ingest jobs', () => {
  it('insert, and say which rows were refused in the org’s words', async () => {
    const done = await load(
      { object: 'Contact', operation: 'insert' },
      'LastName,Email\nBulk One,\n"",a@example.com\n',
    );
    expect(done).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Ingest',
      numberRecordsProcessed: 2,
      numberRecordsFailed: 1,
    });
    const [header, row] = (await rowsOf(done.id, 'successfulResults')).split('\n');
    expect(header).toBe('"sf__Id","sf__Created","LastName","Email"');
    expect(row).toMatch(/^"003\w{15}","true","Bulk One",""$/);
    expect(await rowsOf(done.id, 'failedResults')).toBe(
      '"sf__Id","sf__Error","LastName","Email"\n"","REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --","","a@example.com"\n',
    );
    expect(await rowsOf(done.id, 'unprocessedrecords')).toBe('"LastName","Email"\n');
  });

  it('update: empty leaves a field, #N/A empties it', async () => {
    const id = await create(org, 'Account', { Name: 'Before', Site: 'North', Fax: '555-0100' });
    const done = await load(
      { object: 'Account', operation: 'update', lineEnding: 'CRLF', columnDelimiter: 'SEMICOLON' },
      `Id;Name;Site;Fax\r\n${id};After;;#N/A\r\n`,
    );
    expect(done).toMatchObject({ numberRecordsProcessed: 1, numberRecordsFailed: 0 });
    const { body } = await query(org, `SELECT Name, Site, Fax FROM Account WHERE Id = '${id}'`);
    expect(body.records[0]).toMatchObject({ Name: 'After', Site: 'North', Fax: null });
  });

  it('upsert by a key, and delete', async () => {
    const order = { object: 'Task', operation: 'upsert', externalIdFieldName: 'Parley_Key__c' };
    const first = await load(order, 'Parley_Key__c,Subject\nbulk-1,Call\n');
    const again = await load(order, 'Parley_Key__c,Subject\nbulk-1,Call again\n');
    expect((await rowsOf(first.id, 'successfulResults')).split('\n')[1]).toMatch(/^"00T\w+","true"/);
    const second = (await rowsOf(again.id, 'successfulResults')).split('\n')[1] ?? '';
    expect(second).toMatch(/^"00T\w+","false","bulk-1","Call again"$/);
    const id = second.slice(1, 19);
    await load({ object: 'Task', operation: 'delete' }, `Id\n${id}\n`);
    expect((await query(org, `SELECT Id FROM Task WHERE Id = '${id}'`)).body.totalSize).toBe(0);
  });

  it('link by the key of another record', async () => {
    const attempt = await create(org, 'Contact_Attempt__c', {
      Key__c: 'k-1',
      Revision__c: 1,
      Started_At__c: '2026-11-20T15:00:00.000Z',
    });
    const done = await load(
      { object: 'Promise_To_Pay__c', operation: 'insert' },
      'Key__c,Attempt__r.Key__c\np-1,k-1\n',
    );
    expect(done.numberRecordsFailed).toBe(0);
    const { body } = await query(org, "SELECT Attempt__c FROM Promise_To_Pay__c WHERE Key__c = 'p-1'");
    expect(body.records[0].Attempt__c).toBe(attempt);
  });

  it.each([
    [
      'a field that is not there',
      'Id,Nonsense__c\n001,x\n',
      'InvalidBatch : Field name not found : Nonsense__c',
    ],
    ['no id', 'Name\nx\n', 'InvalidBatch : Field name not found : Id'],
    [
      'another line ending',
      'Id,Name\r\n001,x\r\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF',
    ],
    ['an open quote', 'Id,Name\n001,"x\n', 'ClientInputError : A quoted value is never closed'],
  ])('fail whole for %s', async (_what, data, errorMessage) => {
    const done = await load({ object: 'Account', operation: 'update' }, data);
    expect(done).toMatchObject({ state: 'Failed', errorMessage, numberRecordsProcessed: 0 });
  });

  it('leave what was uploaded to an aborted job unprocessed', async () => {
    const { body } = await call(org, 'POST', 'jobs/ingest', { object: 'Account', operation: 'insert' });
    expect(body.contentUrl).toBe(`services/data/v68.0/jobs/ingest/${body.id}/batches`);
    await call(org, 'PUT', `jobs/ingest/${body.id}/batches`, 'Name\nNever\n', csv);
    expect((await call(org, 'DELETE', `jobs/ingest/${body.id}`)).body[0].errorCode).toBe('INVALIDJOBSTATE');
    const aborted = await call(org, 'PATCH', `jobs/ingest/${body.id}`, { state: 'Aborted' });
    expect(aborted.body.state).toBe('Aborted');
    await expect.poll(() => rowsOf(body.id, 'unprocessedrecords')).toBe('"Name"\n"Never"\n');
    expect((await query(org, "SELECT Id FROM Account WHERE Name = 'Never'")).body.totalSize).toBe(0);
    const late = await call(org, 'PATCH', `jobs/ingest/${body.id}`, { state: 'UploadComplete' });
    expect(late.body[0].errorCode).toBe('INVALIDJOBSTATE');
  });

  it('take one upload, of CSV', async () => {
    const { body } = await call(org, 'POST', 'jobs/ingest', { object: 'Account', operation: 'insert' });
    const path = `jobs/ingest/${body.id}/batches`;
    expect((await call(org, 'PUT', path, '{}')).status).toBe(415);
    expect((await call(org, 'PUT', path, 'Name\nOnce\n', csv)).status).toBe(201);
    const second = await call(org, 'PUT', path, 'Name\nTwice\n', csv);
    expect([second.status, second.body[0].errorCode]).toEqual([400, 'CLIENTINPUTERROR']);
  });

  it.each([
    [{ object: 'Account', operation: 'upsert' }, 400, 'INVALIDJOB'],
    [{ object: 'Nothing', operation: 'insert' }, 404, 'NOT_FOUND'],
    [{ object: 'Account', operation: 'hardDelete' }, 400, 'FEATURENOTENABLED'],
    [{ object: 'Account', operation: 'merge' }, 400, 'JSON_PARSER_ERROR'],
    [{ object: 'Account', operation: 'insert', contentType: 'XML' }, 400, 'JSON_PARSER_ERROR'],
  ])('refuse %o', async (order, status, errorCode) => {
    const answer = await call(org, 'POST', 'jobs/ingest', order);
    expect([answer.status, answer.body[0].errorCode]).toEqual([status, errorCode]);
  });

  it('answers other requests while a job runs', async () => {
    const data = `Name\n${Array.from({ length: 4000 }, (_, i) => `Many ${i}\n`).join('')}`;
    const { body } = await call(org, 'POST', 'jobs/ingest', { object: 'Account', operation: 'insert' });
    await call(org, 'PUT', `jobs/ingest/${body.id}/batches`, data, csv);
    await call(org, 'PATCH', `jobs/ingest/${body.id}`, { state: 'UploadComplete' });
    const seen = new Set<number>();
    for (let state = ''; state !== 'JobComplete'; ) {
      const info = (await call(org, 'GET', `jobs/ingest/${body.id}`)).body;
      state = info.state;
      seen.add(info.numberRecordsProcessed);
    }
    expect(seen.size).toBeGreaterThan(2);
    expect((await query(org, "SELECT COUNT() FROM Account WHERE Name LIKE 'Many %'")).body.totalSize).toBe(
      4000,
    );
  });
});
