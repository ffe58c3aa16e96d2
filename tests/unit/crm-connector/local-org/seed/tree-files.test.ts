import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeedError } from '../../../../../crm-connector/local-org/seed/seed-error.ts';
import { seededOrg } from '../seeded-org.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-seed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const record = (type: string, referenceId: string | undefined, fields: object) => ({
  attributes: { type, ...(referenceId ? { referenceId } : {}) },
  ...fields,
});

describe('files of the export-tree shape', () => {
  it('are loaded with their references resolved, across files and in any order', () => {
    const invoices = file('invoices.json', {
      records: [
        record('Invoice', 'inv', {
          BillingAccountId: '@acme',
          InvoiceNumber: 'A-1',
          DueDate: '2026-10-01',
          TotalAmountWithTax: 120.5,
          Balance: 120.5,
          Status: 'Posted',
        }),
        record('InvoiceLine', undefined, { InvoiceId: '@inv', ChargeAmountWithTax: 120.5 }),
      ],
    });
    const accounts = file('accounts.json', {
      records: [
        record('Account', 'acme', {
          Name: 'Acme @home',
          Description: '@acme is written here as it is',
          Contacts: { records: [record('Contact', 'pat', { LastName: 'Pat' })] },
        }),
        record('Task', undefined, {
          Subject: 'Call',
          Status: 'Completed',
          WhatId: '@acme',
          WhoId: '@pat',
          ActivityDate: '@today-3',
        }),
      ],
    });
    const org = seededOrg([invoices, accounts]);
    const id = org.idOf('Account', 'Acme @home');
    expect(org.rows(`SELECT Description FROM Account WHERE Id = '${id}'`)[0]?.Description).toBe(
      '@acme is written here as it is',
    );
    expect(org.count('Invoice', `BillingAccountId = '${id}' AND Balance = 120.5`)).toBe(1);
    expect(org.count('Contact', `AccountId = '${id}'`)).toBe(1);
    expect(org.rows(`SELECT ActivityDate, Who.Name FROM Task WHERE WhatId = '${id}'`)).toEqual([
      expect.objectContaining({ ActivityDate: '2026-11-19', Who: expect.objectContaining({ Name: 'Pat' }) }),
    ]);
    org.store.close();
  });

  it.each([
    ['no JSON', '{', /is not JSON/],
    ['another shape', { rows: [] }, /Expected \{"records"/],
    ['a record without a type', { records: [{ Name: 'x' }] }, /records\.0\.attributes/],
    [
      'an unknown object',
      { records: [record('Acount', undefined, {})] },
      /record 1 \(Acount\): this org has no object Acount/,
    ],
    [
      'an unknown field',
      { records: [record('Account', 'a', { Nmae: 'x' })] },
      /record 1 \(Account "a"\): Account has no field Nmae/,
    ],
    [
      'a reference to nothing',
      { records: [record('Contact', undefined, { LastName: 'x', AccountId: '@nobody' })] },
      /AccountId points at "@nobody", but no record has that referenceId/,
    ],
    [
      'a reference used twice',
      { records: [record('Account', 'a', { Name: 'x' }), record('Account', 'a', { Name: 'y' })] },
      /referenceId "a" is used twice/,
    ],
    [
      'a day that is none',
      { records: [record('Task', undefined, { Subject: 'x', ActivityDate: '@tomorrow' })] },
      /ActivityDate is a date; "@tomorrow" is none. Write it like "@today-45"/,
    ],
    [
      'a time where a day belongs',
      { records: [record('Task', undefined, { Subject: 'x', ActivityDate: '@today-1T10:00' })] },
      /ActivityDate is a date/,
    ],
    [
      'children where none can be',
      { records: [record('Account', undefined, { Name: 'x', Debtors: { records: [] } })] },
      /"Debtors" is no list of child records/,
    ],
    [
      'an object for a value',
      { records: [record('Account', undefined, { Name: { first: 'x' } })] },
      /Name holds an object/,
    ],
  ])('with %s are refused, and the message says where', (_, content, message) => {
    const path = file('bad.json', content);
    expect(() => seededOrg([path])).toThrow(SeedError);
    expect(() => seededOrg([path])).toThrow(message);
    expect(() => seededOrg([path])).toThrow(/bad\.json/);
  });

  it('that are not there are named', () => {
    expect(() => seededOrg([join(folder, 'none.json')])).toThrow(/none\.json: cannot be read \(ENOENT\)/);
  });
});
