/** One refusal for each limit the local org enforces, and the other side of it: what is just within goes through. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { call, create, query, startTestOrg } from './local-org-fixture.ts';

const ROOT = '/services/data/v68.0';
let org: RunningOrg;
let accountId: string;
beforeAll(async () => {
  org = await startTestOrg();
  accountId = await create(org, 'Account', { Name: 'Limit & Sons' });
});
afterAll(() => org.close());

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const readAccount = (index: number) => ({
  method: 'GET',
  url: `${ROOT}/sobjects/Account/${accountId}?fields=Name`,
  referenceId: `r${index}`,
});
const readByQuery = (index: number) => ({
  method: 'GET',
  url: `${ROOT}/query?q=SELECT+Id+FROM+Account`,
  referenceId: `q${index}`,
});
const composite = (compositeRequest: object[], allOrNone = false) =>
  call(org, 'POST', 'composite', { allOrNone, compositeRequest });
const codes = (body: { body: { errorCode: string }[] }[]) => body.map((one) => one.body[0]?.errorCode);

describe('a composite', () => {
  it('has at most 25 subrequests', async () => {
    const within = await composite(numbers(25).map(readAccount));
    expect([within.status, within.body.compositeResponse.length]).toEqual([200, 25]);
    expect(await composite(numbers(26).map(readAccount))).toMatchObject({
      status: 400,
      body: [{ errorCode: 'LIMIT_EXCEEDED' }],
    });
  });

  it('has at most 5 queries and collections together', async () => {
    const collection = {
      method: 'GET',
      url: `${ROOT}/composite/sobjects/Account?ids=${accountId}&fields=Name`,
      referenceId: 'many',
    };
    const within = await composite([...numbers(4).map(readByQuery), collection]);
    expect(
      within.body.compositeResponse.every((one: { httpStatusCode: number }) => one.httpStatusCode === 200),
    ).toBe(true);
    expect(await composite([...numbers(5).map(readByQuery), collection])).toMatchObject({
      status: 400,
      body: [{ errorCode: 'LIMIT_EXCEEDED' }],
    });
  });

  it.each(['Accept', 'Authorization', 'Content-Type'])('may not set %s in a subrequest', async (header) => {
    const nodes = [{ ...readAccount(0), httpHeaders: { [header]: 'x' } }];
    expect(await composite(nodes)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_INPUT' }] });
  });

  it.each(['limits', 'composite/batch', 'search?q=FIND+{x}', 'ui-api/records/x'])(
    'does not take %s as a subrequest',
    async (path) => {
      const { status, body } = await composite([{ method: 'GET', url: `${ROOT}/${path}`, referenceId: 'a' }]);
      expect([status, codes(body.compositeResponse)]).toEqual([200, ['INVALID_INPUT']]);
    },
  );

  it('does not read a file, which is read outside', async () => {
    const content = Buffer.from('<p>Agreed to pay on Friday</p>').toString('base64');
    const note = await create(org, 'ContentNote', { Title: 'Call note', Content: content });
    const url = `${ROOT}/sobjects/ContentNote/${note}/Content`;
    const inside = await composite([{ method: 'GET', url, referenceId: 'blob' }]);
    expect(inside.body.compositeResponse[0]).toMatchObject({ httpStatusCode: 400 });
    expect((await call(org, 'GET', url)).body).toBe('<p>Agreed to pay on Friday</p>');
  });

  it('undoes everything when one of all-or-none fails, and says so of every sibling', async () => {
    const task = { method: 'POST', url: `${ROOT}/sobjects/Task`, referenceId: 'task' };
    const { body } = await composite(
      [
        { ...task, body: { Subject: 'Undone', WhatId: accountId } },
        { ...task, referenceId: 'bad', body: { Subject: 'Undone', Nope__c: 1 } },
        readAccount(1),
      ],
      true,
    );
    expect(body.compositeResponse).toMatchObject([
      {
        httpStatusCode: 400,
        body: [
          {
            errorCode: 'PROCESSING_HALTED',
            message:
              'The transaction was rolled back since another operation in the same transaction failed.',
          },
        ],
      },
      { httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD' }] },
      { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
    ]);
    expect((await query(org, "SELECT Id FROM Task WHERE Subject = 'Undone'")).body.totalSize).toBe(0);
  });

  it('halts what needs a failed subrequest, and keeps the rest, when it is not all-or-none', async () => {
    const { body } = await composite([
      { method: 'POST', url: `${ROOT}/sobjects/Account`, referenceId: 'a', body: {} },
      {
        method: 'POST',
        url: `${ROOT}/sobjects/Contact`,
        referenceId: 'b',
        body: { LastName: 'x', AccountId: '@{a.id}' },
      },
      { method: 'POST', url: `${ROOT}/sobjects/Account`, referenceId: 'c', body: { Name: 'Kept' } },
    ]);
    expect(body.compositeResponse).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
      {
        httpStatusCode: 400,
        body: [
          {
            errorCode: 'PROCESSING_HALTED',
            message: expect.stringContaining('No value for a.id found in a'),
          },
        ],
      },
      { httpStatusCode: 201 },
    ]);
  });

  it('honours If-Unmodified-Since of a subrequest', async () => {
    const change = (since: string) => [
      {
        method: 'PATCH',
        url: `${ROOT}/sobjects/Account/${accountId}`,
        referenceId: 'p',
        httpHeaders: { 'If-Unmodified-Since': since },
        body: { Phone: '555-0101' },
      },
    ];
    const stale = await composite(change('Sat, 01 Jan 2000 00:00:00 GMT'));
    expect(stale.body.compositeResponse[0].httpStatusCode).toBe(412);
    const fresh = await composite(change(new Date(Date.now() + 60_000).toUTCString()));
    expect(fresh.body.compositeResponse[0].httpStatusCode).toBe(204);
  });

  it('counts as one API call, where a batch counts every subrequest', async () => {
    await composite(numbers(3).map(readAccount));
    await call(org, 'POST', 'composite/batch', {
      batchRequests: numbers(3).map(() => ({ method: 'GET', url: `v68.0/sobjects/Account/${accountId}` })),
    });
    expect(
      org
        .calls()
        .slice(-2)
        .map((one) => one.apiCalls),
    ).toEqual([1, 3]);
  });

  it('needs reference ids that are well formed and not repeated', async () => {
    for (const ids of [['same', 'same'], ['has space'], ['_underscore']]) {
      const nodes = ids.map((referenceId) => ({ ...readAccount(0), referenceId }));
      expect(await composite(nodes)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_INPUT' }] });
    }
  });
});

describe('a batch', () => {
  it('has at most 25 subrequests', async () => {
    const sub = { method: 'GET', url: `v68.0/sobjects/Account/${accountId}` };
    const batch = (count: number) =>
      call(org, 'POST', 'composite/batch', { batchRequests: numbers(count).map(() => sub) });
    expect((await batch(25)).body).toMatchObject({ hasErrors: false });
    expect(await batch(26)).toMatchObject({ status: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] });
  });

  it('goes on after a failure, or halts when told to', async () => {
    const batchRequests = ['Nothing__c', 'Account'].map((name) => ({
      method: 'GET',
      url: `v68.0/sobjects/${name}`,
    }));
    const on = await call(org, 'POST', 'composite/batch', { batchRequests });
    expect(on.body.results.map((one: { statusCode: number }) => one.statusCode)).toEqual([404, 200]);
    const halted = await call(org, 'POST', 'composite/batch', { haltOnError: true, batchRequests });
    expect(halted.body).toMatchObject({
      hasErrors: true,
      results: [{ statusCode: 404 }, { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] }],
    });
  });
});
