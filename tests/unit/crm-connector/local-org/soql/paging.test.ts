import { describe, expect, it } from 'vitest';
import { freshStore, refusal } from '../store/fresh-store.ts';

const { store, admin, seed, person } = freshStore();
const account = seed('Account', { Name: 'Big' });
const count = 450;
store.insertSeed(
  Array.from({ length: count }, (_, i) => ({
    object: 'Invoice',
    fields: { BillingAccountId: account, InvoiceNumber: `I-${String(i).padStart(4, '0')}`, Balance: i },
  })),
);
const options = { apiVersion: '68.0', batchSize: 200 };
const locatorOf = (page: { nextRecordsUrl?: string }) => page.nextRecordsUrl?.split('/').at(-1) ?? '';
const numbersOf = (page: { records: Record<string, unknown>[] }) =>
  page.records.map((one) => one.InvoiceNumber);

describe('pages', () => {
  const soql = 'SELECT InvoiceNumber FROM Invoice ORDER BY InvoiceNumber DESC';

  it('cover every row once, in order, whatever happens in between', () => {
    const first = store.query(soql, admin, options);
    expect(first).toMatchObject({ totalSize: count, done: false });
    expect(first.nextRecordsUrl).toMatch(/^\/services\/data\/v68\.0\/query\/01g\w{15}-200$/);
    store.insertSeed([{ object: 'Invoice', fields: { InvoiceNumber: 'I-9999' } }]);
    const second = store.queryMore(locatorOf(first), admin, '68.0');
    const third = store.queryMore(locatorOf(second), admin, '68.0');
    expect(second).toMatchObject({ totalSize: count, done: false });
    expect(third).toMatchObject({ totalSize: count, done: true });
    expect(third.nextRecordsUrl).toBeUndefined();
    const all = [first, second, third].flatMap(numbersOf);
    expect(all).toHaveLength(count);
    expect(all).toEqual(
      Array.from({ length: count }, (_, i) => `I-${String(count - 1 - i).padStart(4, '0')}`),
    );
    expect(numbersOf(store.queryMore(locatorOf(first), admin, '68.0'))).toEqual(numbersOf(second));
  });

  it('count only up to the limit', () => {
    expect(store.query(`${soql} LIMIT 201`, admin, options)).toMatchObject({ totalSize: 201, done: false });
    expect(store.query(`${soql} LIMIT 200`, admin, options)).toMatchObject({ totalSize: 200, done: true });
  });

  it('are 200 rows at least, 2000 at most', () => {
    expect(store.query(soql, admin, { ...options, batchSize: 5 }).records).toHaveLength(200);
    expect(store.query(soql, admin, { ...options, batchSize: 99_999 }).done).toBe(true);
  });

  it('of child lists have their own locator', () => {
    const nested = `SELECT Name, (SELECT InvoiceNumber FROM Invoices ORDER BY InvoiceNumber) FROM Account WHERE Id = '${account}'`;
    const [parent] = store.query(nested, admin, options).records;
    const children = parent?.Invoices as {
      totalSize: number;
      done: boolean;
      nextRecordsUrl: string;
      records: Record<string, unknown>[];
    };
    expect(children).toMatchObject({ totalSize: count, done: false });
    expect(children.records).toHaveLength(200);
    const second = store.queryMore(locatorOf(children), admin, '68.0');
    const third = store.queryMore(locatorOf(second), admin, '68.0');
    const all = [children, second, third].flatMap(numbersOf);
    expect(new Set(all).size).toBe(count);
    expect(all).toEqual([...all].sort());
    expect(third.done).toBe(true);
  });

  it('are not there for a locator nobody was given, or somebody else’s', () => {
    const first = store.query(soql, admin, options);
    const cases = [
      () => store.queryMore('01g000000000001AAA-200', admin),
      () => store.queryMore('x', admin),
      () => store.queryMore(locatorOf(first), person()),
    ];
    for (const call of cases) {
      expect(refusal(call)).toMatchObject({
        status: 400,
        errorCode: 'INVALID_QUERY_LOCATOR',
        message: 'invalid query locator',
      });
    }
  });
});

describe('grouped answers', () => {
  it('hold 2000 rows, and more are refused', () => {
    const big = freshStore();
    const invoices = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({
        object: 'Invoice',
        fields: { InvoiceNumber: `I-${from + i}` },
      }));
    big.store.insertSeed(invoices(0, 2000));
    const soql = 'SELECT InvoiceNumber, COUNT(Id) FROM Invoice GROUP BY InvoiceNumber';
    expect(big.store.query(soql, big.admin).totalSize).toBe(2000);
    big.store.insertSeed(invoices(2000, 2001));
    expect(refusal(() => big.store.query(soql, big.admin)).errorCode).toBe('EXCEEDED_ID_LIMIT');
    expect(big.store.query(`${soql} LIMIT 2000`, big.admin).totalSize).toBe(2000);
  });
});
