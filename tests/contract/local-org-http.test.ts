/** Statuses, headers and error bodies of single calls; faults and the audit. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { call, create, query, startTestOrg } from './local-org-fixture.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startTestOrg();
});
afterAll(() => org.close());

describe('errors have the shape Salesforce gives them', () => {
  it.each([
    ['GET', '/services/data/v49.0/limits', 404, 'NOT_FOUND'],
    ['GET', '/services/data/v69.0/limits', 404, 'NOT_FOUND'],
    ['GET', 'jobs/apex', 404, 'NOT_FOUND'],
    ['GET', 'toString', 404, 'NOT_FOUND'],
    ['GET', 'sobjects/Nothing__c', 404, 'NOT_FOUND'],
    ['GET', 'sobjects/Account/001000000000099AAA', 404, 'NOT_FOUND'],
    ['GET', 'sobjects/Task/Nope__c/x', 404, 'NOT_FOUND'],
    ['GET', 'composite/unknown', 404, 'NOT_FOUND'],
    ['GET', '/services/apexrest/x', 404, 'NOT_FOUND'],
    ['PUT', 'sobjects/Account', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', 'limits', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', 'query?q=SELECT+Id+FROM+Account', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s is %i %s', async (method, path, status, errorCode) => {
    const answer = await call(org, method, path);
    expect(answer).toMatchObject({ status, body: [{ errorCode, message: expect.any(String) }] });
  });

  it('a body that is no JSON, no object, or of another type', async () => {
    const post = (body: string, type = 'application/json') =>
      call(org, 'POST', 'sobjects/Account', body, { 'content-type': type });
    expect(await post('{"Name":')).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
    expect(await post('[1]')).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
    expect(await post('Name=x', 'application/x-www-form-urlencoded')).toMatchObject({
      status: 415,
      body: [{ errorCode: 'UNSUPPORTED_MEDIA_TYPE' }],
    });
  });

  it('a body beyond 50 MB, and an address beyond 16 kB', async () => {
    expect((await call(org, 'POST', 'sobjects/Account', { Name: 'x'.repeat(52_428_800) })).status).toBe(413);
    const padded = (bytes: number) =>
      query(org, `SELECT Id FROM Account WHERE Name = '${'x'.repeat(bytes)}'`);
    expect((await padded(16_000)).status).toBe(200);
    expect((await padded(16_384)).status).toBe(414);
  });

  it('a session that is missing, unknown or ended', async () => {
    const as = (authorization: string) => call(org, 'GET', 'limits', undefined, { authorization });
    expect(await as('')).toMatchObject({ status: 401, body: [{ errorCode: 'INVALID_AUTH_HEADER' }] });
    const unknown = await as('Bearer 00D000000000001!AQnobody');
    expect(unknown).toMatchObject({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] });
    expect(unknown.headers.get('www-authenticate')).toBe('Token');
    const ended = org.openSession(org.username);
    expect((await as(`Bearer ${ended}`)).status).toBe(200);
    const other = await startTestOrg();
    try {
      await call(other, 'POST', '/__org/tokens/expire', { user: other.username });
      expect((await call(other, 'GET', 'limits')).status).toBe(401);
    } finally {
      await other.close();
    }
  });

  it('versions need no session, and double slashes are one', async () => {
    const versions = await fetch(`${org.baseUrl}//services/data/`);
    const list = (await versions.json()) as { version: string; label: string }[];
    expect([list[0]?.version, list.at(-1)]).toEqual([
      '50.0',
      { label: "Winter '27", url: '/services/data/v68.0', version: '68.0' },
    ]);
    expect((await call(org, 'GET', '/services/data/latest')).body).toMatchObject({
      sobjects: '/services/data/v68.0/sobjects',
      identity: `${org.baseUrl}/id/${org.orgId}/${org.userId}`,
    });
  });
});

describe('a single record', () => {
  it('is found by external id, made and changed by upsert, with the right status each', async () => {
    const path = `sobjects/Task/Parley_Key__c/${encodeURIComponent('a/b c')}`;
    const body = { Subject: 'Call', Status: 'Completed' };
    expect((await call(org, 'PATCH', `${path}?updateOnly=true`, body)).status).toBe(404);
    const made = await call(org, 'PATCH', path, body);
    expect(made).toMatchObject({ status: 201, body: { success: true, created: true } });
    expect(made.headers.get('location')).toBe(`/services/data/v68.0/sobjects/Task/${made.body.id}`);
    expect(await call(org, 'PATCH', path, body)).toMatchObject({ status: 200, body: { created: false } });
    expect(await call(org, 'GET', path)).toMatchObject({ status: 200, body: { Id: made.body.id } });
    expect((await call(org, 'DELETE', path)).status).toBe(204);
    expect((await call(org, 'GET', path)).status).toBe(404);
  });

  it('is not written over a newer one', async () => {
    const id = await create(org, 'Contact', { LastName: 'Ames' });
    const read = await call(org, 'GET', `sobjects/Contact/${id}`);
    const modified = read.headers.get('last-modified') ?? '';
    const patch = (since: string) =>
      call(org, 'PATCH', `sobjects/Contact/${id}`, { FirstName: 'Ann' }, { 'if-unmodified-since': since });
    expect((await patch('Sat, 01 Jan 2000 00:00:00 GMT')).status).toBe(412);
    expect((await patch(modified)).status).toBe(204);
    const unchanged = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() };
    expect((await call(org, 'GET', `sobjects/Contact/${id}`, undefined, unchanged)).status).toBe(304);
  });

  it('carries an entity tag when it is an account', async () => {
    const id = await create(org, 'Account', { Name: 'Tagged' });
    const etag = (await call(org, 'GET', `sobjects/Account/${id}`)).headers.get('etag') ?? '';
    const ask = (headers: Record<string, string>) =>
      call(org, 'GET', `sobjects/Account/${id}`, undefined, headers).then((answer) => answer.status);
    expect(await ask({ 'if-none-match': etag })).toBe(304);
    expect(await ask({ 'if-none-match': '"other"' })).toBe(200);
    const patch = (tag: string) =>
      call(org, 'PATCH', `sobjects/Account/${id}`, { Site: 'x' }, { 'if-match': tag });
    expect((await patch('"other"')).status).toBe(412);
    expect((await patch(etag)).status).toBe(204);
    const contact = await create(org, 'Contact', { LastName: 'Untagged' });
    expect((await call(org, 'GET', `sobjects/Contact/${contact}`)).headers.get('etag')).toBeNull();
  });

  it('is searched for by parameters as by SOSL', async () => {
    const id = await create(org, 'Account', { Name: 'Zebra Crossing' });
    const byUrl = await call(
      org,
      'GET',
      'parameterizedSearch?q=Zebra&sobject=Account&Account.fields=Id,Name',
    );
    const byBody = await call(org, 'POST', 'parameterizedSearch', {
      q: 'Zebra',
      sobjects: [{ name: 'Account', fields: ['Id', 'Name'], limit: 5 }],
    });
    for (const answer of [byUrl, byBody]) {
      expect(answer).toMatchObject({
        status: 200,
        body: { searchRecords: [{ Id: id, Name: 'Zebra Crossing' }] },
      });
    }
    expect((await call(org, 'GET', 'search')).status).toBe(400);
  });
});

describe('a session for a person who is not the associate', () => {
  it('is given on loopback, for people the org has', async () => {
    const { status, body } = await call(org, 'POST', '/__org/sessions', {
      user: 'robin.hale@parley-demo.example.com',
    });
    expect(status).toBe(201);
    const answer = await call(org, 'GET', 'limits', undefined, {
      authorization: `Bearer ${body.accessToken}`,
    });
    expect(answer.status).toBe(200);
    expect((await call(org, 'POST', '/__org/sessions', { user: 'nobody@example.com' })).status).toBe(400);
  });
});

describe('the daily limit', () => {
  afterEach(() => call(org, 'POST', '/__org/limits', { dailyApiRequests: { max: 15_000, used: 0 } }));

  it('is told on every call, and ends all calls when used up', async () => {
    await call(org, 'POST', '/__org/limits', { dailyApiRequests: { max: 12, used: 10 } });
    expect((await call(org, 'GET', 'limits')).headers.get('sforce-limit-info')).toBe('api-usage=11/12');
    expect((await call(org, 'GET', 'limits')).headers.get('sforce-limit-info')).toBe('api-usage=12/12');
    expect(await call(org, 'GET', 'limits')).toMatchObject({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
    expect(org.calls().at(-1)?.apiCalls).toBe(0);
  });
});

describe('faults', () => {
  afterEach(() => call(org, 'DELETE', '/__org/faults'));
  const order = (fault: string, more: object = {}) =>
    call(org, 'POST', '/__org/faults', { match: { method: 'POST', path: '/sobjects/Task' }, fault, ...more });
  const write = (Subject: string) => call(org, 'POST', 'sobjects/Task', { Subject, Status: 'Completed' });
  const written = async (subject: string) =>
    (await query(org, `SELECT Id FROM Task WHERE Subject = '${subject}'`)).body.totalSize;

  it('drop-before: cut, nothing done', async () => {
    await order('drop-before');
    await expect(write('dropped')).rejects.toThrow();
    expect(await written('dropped')).toBe(0);
    expect((await write('dropped')).status).toBe(201);
  });

  it('lost-answer: done, answer never seen', async () => {
    await order('lost-answer');
    await expect(write('lost')).rejects.toThrow();
    expect(await written('lost')).toBe(1);
    expect(
      org.calls().find((one) => one.status === 201 && one.path.endsWith('/sobjects/Task'))?.apiCalls,
    ).toBe(1);
  });

  it('late-commit: cut first, done later', async () => {
    await order('late-commit', { ms: 50 });
    await expect(write('late')).rejects.toThrow();
    const before = await written('late');
    await expect.poll(() => written('late'), { timeout: 5000, interval: 10 }).toBe(1);
    expect(before).toBe(0);
  });

  it('half-answer: done, answer torn', async () => {
    await order('half-answer');
    await expect(write('half')).rejects.toThrow();
    expect(await written('half')).toBe(1);
  });

  it('hang: neither done nor answered', async () => {
    await order('hang');
    const signal = AbortSignal.timeout(100);
    const url = `${org.baseUrl}/services/data/v68.0/sobjects/Task`;
    const headers = { authorization: `Bearer ${org.accessToken}`, 'content-type': 'application/json' };
    const hanging = fetch(url, { method: 'POST', headers, body: '{"Subject":"hung"}', signal });
    await expect(hanging).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await written('hung')).toBe(0);
  });

  it.each([
    ['503', 503, 'SERVER_UNAVAILABLE'],
    ['401', 401, 'INVALID_SESSION_ID'],
    ['429', 429, 'TOO_MANY_REQUESTS'],
    ['lock', 400, 'UNABLE_TO_LOCK_ROW'],
  ])('%s: refused, nothing done', async (fault, status, errorCode) => {
    await order(fault, { times: 2 });
    for (let round = 0; round < 2; round += 1) {
      expect(await write(`refused ${fault}`)).toMatchObject({ status, body: [{ errorCode }] });
    }
    expect(await written(`refused ${fault}`)).toBe(0);
    expect((await write(`refused ${fault}`)).status).toBe(201);
  });

  it('lock: inside an all-or-none composite the others are undone', async () => {
    await call(org, 'POST', '/__org/faults', { match: { path: '/composite' }, fault: 'lock' });
    const node = { method: 'POST', url: '/services/data/v68.0/sobjects/Task', body: { Subject: 'locked' } };
    const { status, body } = await call(org, 'POST', 'composite', {
      allOrNone: true,
      compositeRequest: [
        { ...node, referenceId: 'a' },
        { ...node, referenceId: 'b' },
      ],
    });
    expect([status, body.compositeResponse]).toMatchObject([
      200,
      [{ body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] }, { body: [{ errorCode: 'PROCESSING_HALTED' }] }],
    ]);
  });

  it('delay: answered after what came later', async () => {
    await order('delay', { ms: 200 });
    const answered: string[] = [];
    await Promise.all([
      write('delayed').then(({ status }) => answered.push(`delayed ${status}`)),
      call(org, 'GET', 'limits').then(() => answered.push('limits')),
    ]);
    expect(answered).toEqual(['limits', 'delayed 201']);
  });

  it('are forgotten when deleted, and refused when malformed', async () => {
    await order('503', { times: 9 });
    expect((await call(org, 'GET', '/__org/faults')).body).toMatchObject([{ fault: '503', times: 9 }]);
    await call(org, 'DELETE', '/__org/faults');
    expect((await write('free')).status).toBe(201);
    expect((await order('explode')).status).toBe(400);
  });
});

describe('what only the local org has', () => {
  it('answers on loopback names alone', async () => {
    const { request } = await import('node:http');
    const status = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${org.baseUrl}/__org/calls`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await status('127.0.0.1:8787')).toBe(200);
    expect(await status('localhost')).toBe(200);
    expect(await status('parley-demo.my.salesforce.com')).toBe(404);
    expect(await status('127.0.0.1.evil.example.com')).toBe(404);
  });

  it('keeps every call with its client and its cost, and no token', async () => {
    await call(org, 'GET', 'limits', undefined, {
      'sforce-call-options': 'client=parley/0.1, defaultNamespace=x',
    });
    const audit = (await call(org, 'GET', '/__org/calls')).body;
    expect(audit.at(-1)).toEqual({
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      method: 'GET',
      path: '/services/data/v68.0/limits',
      status: 200,
      apiCalls: 1,
      client: 'parley/0.1',
    });
    await call(org, 'GET', `/id/${org.orgId}/${org.userId}?oauth_token=${org.accessToken}`);
    expect(JSON.stringify(org.calls())).not.toContain(org.accessToken);
  });
});
