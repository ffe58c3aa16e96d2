/** The other resources that carry many records: graphs, collections, trees; each limit from both sides. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { call, create, query, startTestOrg } from './local-org-fixture.ts';

const ROOT = '/services/data/v68.0';
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
let org: RunningOrg;
let accountId: string;
beforeAll(async () => {
  org = await startTestOrg();
  accountId = await create(org, 'Account', { Name: 'Limit & Sons' });
});
afterAll(() => org.close());

describe('a graph', () => {
  const node = (index: number, body: object = { Name: `Graph ${index}` }) => ({
    method: 'POST',
    url: `${ROOT}/sobjects/Account`,
    referenceId: `n${index}`,
    body,
  });
  const graph = (graphs: object[]) => call(org, 'POST', 'composite/graph', { graphs });

  it('stands or falls alone', async () => {
    const { body } = await graph([
      { graphId: 'good', compositeRequest: [node(1)] },
      { graphId: 'bad', compositeRequest: [node(2, { Name: 'Fallen' }), node(3, {})] },
    ]);
    expect(body.graphs).toMatchObject([
      { graphId: 'good', isSuccessful: true },
      { graphId: 'bad', isSuccessful: false },
    ]);
    expect((await query(org, "SELECT Id FROM Account WHERE Name = 'Fallen'")).body.totalSize).toBe(0);
  });

  it('has at most 75 graphs, 500 nodes, a depth of 15', async () => {
    const many = numbers(76).map((index) => ({ graphId: `g${index}`, compositeRequest: [node(0)] }));
    const wide = [{ graphId: 'g', compositeRequest: numbers(501).map((index) => node(index)) }];
    const chain = (length: number) => [
      {
        graphId: 'g',
        compositeRequest: numbers(length).map((index) =>
          node(index, { Name: 'Deep', ...(index > 0 ? { ParentId: `@{n${index - 1}.id}` } : {}) }),
        ),
      },
    ];
    for (const refused of [many, wide, chain(16)]) {
      expect(await graph(refused)).toMatchObject({ status: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] });
    }
    expect((await graph(chain(15))).body.graphs[0].isSuccessful).toBe(true);
  });

  it('takes rows, and no query', async () => {
    const byQuery = { method: 'GET', url: `${ROOT}/query?q=SELECT+Id+FROM+Account`, referenceId: 'q' };
    const { body } = await graph([{ graphId: 'g', compositeRequest: [byQuery] }]);
    expect(body.graphs[0]).toMatchObject({ isSuccessful: false });
  });
});

describe('collections', () => {
  const record = (type: string, index: number) => ({
    attributes: { type },
    Name: `Row ${index}`,
    LastName: 'x',
  });
  const account = (index: number) => ({ attributes: { type: 'Account' }, Name: `Row ${index}` });

  it('take at most 200 records', async () => {
    const post = (count: number) =>
      call(org, 'POST', 'composite/sobjects', { records: numbers(count).map(account) });
    expect((await post(200)).body.length).toBe(200);
    expect(await post(201)).toMatchObject({ status: 400, body: [{ errorCode: 'EXCEEDED_ID_LIMIT' }] });
  });

  it('take at most 10 chunks of one type', async () => {
    const post = (chunks: number) =>
      call(org, 'POST', 'composite/sobjects', {
        records: numbers(chunks).map((index) =>
          index % 2 === 0 ? account(index) : { attributes: { type: 'Contact' }, LastName: `Row ${index}` },
        ),
      });
    expect((await post(10)).body.every((one: { success: boolean }) => one.success)).toBe(true);
    expect(await post(11)).toMatchObject({ status: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] });
  });

  it('answer a missing record with null in its place', async () => {
    const absent = '001000000000099AAA';
    const { body } = await call(org, 'POST', 'composite/sobjects/Account', {
      ids: [absent, accountId],
      fields: ['Name'],
    });
    expect(body).toMatchObject([null, { Name: 'Limit & Sons' }]);
  });

  it('name the type of every record', async () => {
    const records = [{ Name: 'No type' }, record('Account', 1)];
    expect(await call(org, 'POST', 'composite/sobjects', { records })).toMatchObject({ status: 400 });
  });
});

describe('a collection within an all-or-nothing composite', () => {
  const LONG = 'x'.repeat(256);
  const contact = {
    method: 'POST',
    url: `${ROOT}/sobjects/Contact`,
    referenceId: 'contact',
    body: { LastName: 'Beside the collection' },
  };
  const composite = (allOrNone: boolean, inner: boolean, names: readonly string[]) =>
    call(org, 'POST', 'composite', {
      allOrNone,
      compositeRequest: [
        contact,
        {
          method: 'POST',
          url: `${ROOT}/composite/sobjects`,
          referenceId: 'many',
          body: {
            allOrNone: inner,
            records: names.map((Name) => ({ attributes: { type: 'Account' }, Name })),
          },
        },
      ],
    });
  const left = async (name: string) => {
    const [accounts, contacts] = await Promise.all([
      query(org, `SELECT Id FROM Account WHERE Name = '${name}'`),
      query(org, "SELECT Id FROM Contact WHERE LastName = 'Beside the collection'"),
    ]);
    return [accounts.body.totalSize, contacts.body.totalSize];
  };

  it.each([
    [false, { success: true }],
    [true, { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] }],
  ])(
    'one bad record undoes everything, and its own answer stays 200 (allOrNone within: %s)',
    async (inner, good) => {
      const name = `Good beside bad ${inner}`;
      const { status, body } = await composite(true, inner, [name, LONG]);
      expect(status).toBe(200);
      expect(body.compositeResponse).toMatchObject([
        { referenceId: 'contact', httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        {
          referenceId: 'many',
          httpStatusCode: 200,
          body: [good, { success: false, errors: [{ statusCode: 'STRING_TOO_LONG' }] }],
        },
      ]);
      expect(await left(name)).toEqual([0, 0]);
    },
  );

  it('good records are made with the rest', async () => {
    const { body } = await composite(true, true, ['Two together', 'Second of two']);
    expect(body.compositeResponse.map((one: { httpStatusCode: number }) => one.httpStatusCode)).toEqual([
      201, 200,
    ]);
    expect(await left('Two together')).toEqual([1, 1]);
  });

  it('alone is refused where the composite is not all or nothing', async () => {
    const { body } = await composite(false, false, ['Stays', LONG]);
    expect(body.compositeResponse[1].body).toMatchObject([{ success: true }, { success: false }]);
    expect(await left('Stays')).toEqual([1, 2]);
  });
});

describe('a tree', () => {
  const root = (index: number) => ({
    attributes: { type: 'Account', referenceId: `t${index}` },
    Name: `Tree ${index}`,
  });
  const tree = (records: object[]) => call(org, 'POST', 'composite/tree/Account', { records });

  it('has at most 200 records', async () => {
    expect((await tree(numbers(200).map(root))).status).toBe(201);
    expect(await tree(numbers(201).map(root))).toMatchObject({
      status: 400,
      body: [{ errorCode: 'LIMIT_EXCEEDED' }],
    });
  });

  it('is made whole or not at all', async () => {
    const { status, body } = await tree([
      { ...root(1), Name: 'Felled tree' },
      { attributes: { type: 'Account', referenceId: 'bad' } },
    ]);
    expect([status, body]).toMatchObject([
      400,
      {
        hasErrors: true,
        results: [{ referenceId: 'bad', errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }],
      },
    ]);
    expect((await query(org, "SELECT Id FROM Account WHERE Name = 'Felled tree'")).body.totalSize).toBe(0);
  });
});
