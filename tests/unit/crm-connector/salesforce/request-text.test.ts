import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiOriginOf } from '../../../../crm-connector/salesforce/api-origin.ts';
import { searchTerm } from '../../../../crm-connector/salesforce/find/search-customers.ts';
import { recordPage } from '../../../../crm-connector/salesforce/page-address.ts';
import { queryUrl, quoted, select } from '../../../../crm-connector/salesforce/rest/soql.ts';
import { digitsOf } from '../../../../shared/domain/phone-digits.ts';

describe('SOQL', () => {
  it('keeps any text inside its quotes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const literal = quoted(text);
        expect(literal.slice(1, -1).replace(/\\(.)/gs, '$1')).toBe(text);
        expect(literal.slice(1, -1)).not.toMatch(/(?<!\\)(?:\\\\)*'/);
      }),
    );
  });

  it('writes the parts in their order', () => {
    const parts = { fields: ['Id', 'Name'], from: 'Task', where: "Id = '1'", orderBy: 'Id', limit: 5 };
    expect(select(parts)).toBe("SELECT Id, Name FROM Task WHERE Id = '1' ORDER BY Id LIMIT 5");
    expect(select({ fields: ['COUNT(Id) n'], from: 'Task', groupBy: 'Status' })).toBe(
      'SELECT COUNT(Id) n FROM Task GROUP BY Status',
    );
  });

  it('leaves references to other subrequests alone in an address', () => {
    expect(queryUrl("SELECT Id FROM Task WHERE WhatId = '@{opened.AccountId}' AND Subject = 'a&b+c'")).toBe(
      "/query?q=SELECT%20Id%20FROM%20Task%20WHERE%20WhatId%20%3D%20'@{opened.AccountId}'%20AND%20Subject%20%3D%20'a%26b%2Bc'",
    );
    expect(queryUrl("x = '@{q.records[0].Id}'")).toContain('@{q.records[0].Id}');
  });
});

describe('SOSL', () => {
  it.each([
    ['Quill', 'Quill*'],
    ['(614) 555-0142', '\\(614\\) 555\\-0142*'],
    ["O'Malley & Sons", "O\\'Malley \\& Sons*"],
    ['INV-10412 ', 'INV\\-10412*'],
    ['100%?', '100%\\?'],
    ['Weißhäupl', 'Weißhäupl*'],
  ])('%s', (text, term) => {
    expect(searchTerm(text)).toBe(term);
  });

  it('cannot be left', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(searchTerm(text).replace(/\\./gs, '')).not.toMatch(/[{}"]/);
      }),
    );
  });
});

it.each([
  ['(614) 555-0142', '6145550142'],
  ['+1 614-555-0142', '6145550142'],
  ['1 (614) 555-0142', '6145550142'],
  ['+49 89 555 0141', '49895550141'],
  ['(614) 555-0142 x12', '614555014212'],
])('%s is compared as %s', (number, digits) => {
  expect(digitsOf(number)).toBe(digits);
});

describe('the page of a record', () => {
  it.each([
    'acme.my.salesforce.com',
    'acme--uat.sandbox.my.salesforce.com',
    'x.my.pc-rnd.salesforce.com',
    'acme.my.salesforce.mil',
    'acme.my.sfcrmproducts.cn',
    'acme.my-salesforce.com',
  ])('of %s leads back to it', (host) => {
    const page = recordPage(`https://${host}`, 'Task', '00T8M000000000AUAQ');
    expect(page).toMatch(/\/lightning\/r\/Task\/00T8M000000000AUAQ\/view$/);
    expect(page).not.toContain(host);
    expect(apiOriginOf(new URL(page))).toBe(`https://${host}`);
  });

  it('of another host is on that host', () => {
    expect(recordPage('http://127.0.0.1:8787', 'Task', '1')).toBe(
      'http://127.0.0.1:8787/lightning/r/Task/1/view',
    );
  });
});
