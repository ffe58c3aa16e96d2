import { describe, expect, it } from 'vitest';
import { freshStore } from '../store/fresh-store.ts';

const org = freshStore({ at: '2026-12-31T22:30:00Z' });
const { seed, store, admin } = org;
const acme = seed('Account', { Name: 'Acme', AccountNumber: 'A-1', BillingState: 'OH' });
const birch = seed('Account', { Name: 'birch', ParentId: acme });
const cafe = seed('Account', { Name: "CAFÉ 100%_O'Brien\\", BillingState: 'TX' });
const roe = seed('Contact', { FirstName: 'Ana', LastName: 'Roe', AccountId: acme });
const lead = seed('Lead', { LastName: 'Lee', Company: 'Lee Ltd' });
for (const [number, account, due, balance] of [
  ['I-1', acme, '2026-12-31', 0.1],
  ['I-2', acme, '2026-11-30', 0.2],
  ['I-3', acme, null, 0],
  ['I-4', birch, '2027-01-01', 100],
] as const) {
  seed('Invoice', {
    InvoiceNumber: number,
    BillingAccountId: account,
    DueDate: due,
    Balance: balance,
    Status: 'Posted',
  });
}
seed('Task', { Subject: 'Old call', WhatId: acme, Status: 'Completed', ActivityDate: '2025-12-30' });
seed('Task', { Subject: 'Call', WhatId: acme, WhoId: roe, Status: 'Completed', ActivityDate: '2025-12-31' });
seed('Task', { Subject: 'Overdue', WhatId: acme, ActivityDate: '2024-01-01' });
seed('Task', { Subject: 'Lead call', WhoId: lead, CreatedDate: '2027-01-01T03:00:00Z' });

const rows = (soql: string, options = {}) =>
  store.query(soql, admin, { apiVersion: '66.0', ...options }).records;
/** The first selected field of each row. */
const values = (soql: string, options = {}) => rows(soql, options).map((row) => Object.values(row)[1]);
const numbers = (where: string) =>
  values(`SELECT InvoiceNumber FROM Invoice WHERE ${where} ORDER BY InvoiceNumber`);

describe('the answer', () => {
  it('is exactly Salesforce’s JSON', () => {
    expect(
      store.query(`SELECT id, name, parent.name, Owner.Name FROM account WHERE Id = '${birch}'`, admin, {
        apiVersion: '66.0',
      }),
    ).toEqual({
      totalSize: 1,
      done: true,
      records: [
        {
          attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${birch}` },
          Id: birch,
          Name: 'birch',
          Parent: {
            attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${acme}` },
            Name: 'Acme',
          },
          Owner: {
            attributes: { type: 'User', url: `/services/data/v66.0/sobjects/User/${admin.id}` },
            Name: 'Admin',
          },
        },
      ],
    });
  });

  it('has null for an empty parent, an empty child list and an empty field', () => {
    expect(
      rows(
        `SELECT Phone, Parent.Name, (SELECT Id FROM Contacts) FROM Account WHERE Name = 'cafÉ 100%_o\\'brien\\\\'`,
      ),
    ).toMatchObject([{ Phone: null, Parent: null, Contacts: null }]);
  });

  it('leads through Who and What by their names', () => {
    expect(
      rows(
        "SELECT Who.Name, Who.Type, What.Name FROM Task WHERE Who.Name IN ('ana roe', 'Lee') ORDER BY Who.Name",
      ),
    ).toMatchObject([
      {
        Who: {
          attributes: { type: 'Name', url: `/services/data/v66.0/sobjects/Contact/${roe}` },
          Name: 'Ana Roe',
          Type: 'Contact',
        },
        What: { Name: 'Acme' },
      },
      { Who: { Name: 'Lee', Type: 'Lead' }, What: null },
    ]);
    expect(
      rows(
        'SELECT TYPEOF Who WHEN Contact THEN FirstName, LastName WHEN Lead THEN Company ELSE Name END FROM Task WHERE WhoId != null ORDER BY Subject',
      ),
    ).toMatchObject([
      { Who: { attributes: { type: 'Contact' }, FirstName: 'Ana', LastName: 'Roe' } },
      { Who: { attributes: { type: 'Lead' }, Company: 'Lee Ltd' } },
    ]);
  });

  it('shows labels and formats when asked', () => {
    expect(
      rows("SELECT toLabel(Status), FORMAT(Balance) shown FROM Invoice WHERE InvoiceNumber = 'I-4'"),
    ).toMatchObject([{ Status: 'Posted', shown: '$100.00' }]);
  });
});

describe('conditions', () => {
  it.each([
    ["Name = 'ACME'", [acme]],
    ["Name = 'café 100%_O\\'brien\\\\'", [cafe]],
    ["Name LIKE 'ACM%'", [acme]],
    ["Name LIKE '%100\\%\\_%'", [cafe]],
    ["Name LIKE '%\\\\'", [cafe]],
    ["Name LIKE 'CAFé%'", [cafe]],
    ["Name LIKE '100\\%'", []],
    ["BillingState != 'OH'", [birch, cafe]],
    ["NOT BillingState = 'OH'", [birch, cafe]],
    ["BillingState NOT IN ('OH', 'TX')", [birch]],
    ["BillingState IN ('oh', null)", [acme, birch]],
    ['BillingState = null', [birch]],
    ["BillingState = ''", [birch]],
    ["Id = '%15'", [acme]],
    ["Parent.Name = 'acme' OR (Name = 'Acme' AND (NOT BillingState = 'TX'))", [acme, birch]],
    ["Id IN (SELECT AccountId FROM Contact WHERE LastName = 'roe')", [acme]],
    ['Id NOT IN (SELECT AccountId FROM Contact)', [birch, cafe]],
    ['Id IN (SELECT BillingAccountId FROM Invoice WHERE Balance > 0 AND DueDate > TODAY)', [birch]],
    ['CreatedDate = TODAY AND IsDeleted = false AND IsPersonAccount = FALSE', [acme, birch, cafe]],
  ])('%s', (where, expected) => {
    const soql = `SELECT Id FROM Account WHERE ${where.replace('%15', acme.slice(0, 15))} ORDER BY CreatedDate, Id`;
    expect(values(soql)).toEqual(expected);
  });

  it.each([
    ['DueDate = TODAY', ['I-1']],
    ['DueDate < TODAY', ['I-2']],
    ['DueDate <= TODAY', ['I-1', 'I-2']],
    ['DueDate > TODAY', ['I-4']],
    ['DueDate >= TODAY', ['I-1', 'I-4']],
    ['DueDate != TODAY', ['I-2', 'I-3', 'I-4']],
    ['DueDate IN (TOMORROW, LAST_MONTH)', ['I-2', 'I-4']],
    ['DueDate = NEXT_YEAR', ['I-4']],
    ['DueDate = 2026-11-30', ['I-2']],
    ['Balance >= 0.2 AND Balance < 100', ['I-2']],
    ['Balance = 0', ['I-3']],
  ])('%s', (where, expected) => {
    expect(numbers(where)).toEqual(expected);
  });

  it('take the days of the user, across the end of the year', () => {
    const tokyo = { ...admin, zone: 'Asia/Tokyo' };
    const soql = 'SELECT InvoiceNumber FROM Invoice WHERE DueDate = TODAY';
    expect(store.query(soql, tokyo).records).toMatchObject([{ InvoiceNumber: 'I-4' }]);
    // 03:00 UTC on New Year's Day is still the old year in New York.
    expect(values('SELECT Subject FROM Task WHERE CreatedDate = TOMORROW')).toEqual([]);
    expect(values('SELECT Subject FROM Task WHERE CreatedDate > 2027-01-01T02:59:59Z')).toEqual([
      'Lead call',
    ]);
    expect(
      values("SELECT Subject FROM Task WHERE CreatedDate = THIS_YEAR AND Subject = 'Lead call'"),
    ).toEqual(['Lead call']);
    expect(values('SELECT Subject FROM Task WHERE CALENDAR_YEAR(CreatedDate) = 2027')).toEqual(['Lead call']);
    expect(
      values(
        "SELECT Subject FROM Task WHERE DAY_ONLY(convertTimezone(CreatedDate)) = 2026-12-31 AND WhoId = '" +
          lead +
          "'",
      ),
    ).toEqual(['Lead call']);
  });
});

describe('order and slices', () => {
  const due = (clause: string) =>
    values(`SELECT InvoiceNumber FROM Invoice ORDER BY DueDate ${clause}, InvoiceNumber`);

  it('puts empty values first unless told otherwise', () => {
    expect(due('')).toEqual(['I-3', 'I-2', 'I-1', 'I-4']);
    expect(due('DESC')).toEqual(['I-3', 'I-4', 'I-1', 'I-2']);
    expect(due('DESC NULLS LAST')).toEqual(['I-4', 'I-1', 'I-2', 'I-3']);
    expect(due('ASC NULLS LAST')).toEqual(['I-2', 'I-1', 'I-4', 'I-3']);
  });

  it('takes limit and offset, in child lists for each parent', () => {
    expect(values('SELECT InvoiceNumber FROM Invoice ORDER BY InvoiceNumber LIMIT 2 OFFSET 1')).toEqual([
      'I-2',
      'I-3',
    ]);
    const children = rows(
      'SELECT Name, (SELECT InvoiceNumber FROM Invoices ORDER BY DueDate DESC NULLS LAST LIMIT 1) FROM Account ORDER BY CreatedDate, Id',
    );
    expect(children).toMatchObject([
      { Invoices: { totalSize: 1, records: [{ InvoiceNumber: 'I-1' }] } },
      { Invoices: { totalSize: 1, records: [{ InvoiceNumber: 'I-4' }] } },
      { Invoices: null },
    ]);
  });
});

describe('aggregates', () => {
  it('count, sum without drift, and group', () => {
    expect(store.query('SELECT COUNT() FROM Invoice WHERE Balance > 0', admin)).toEqual({
      totalSize: 3,
      done: true,
      records: [],
    });
    expect(
      rows(
        "SELECT COUNT(Id), COUNT(DueDate) due, SUM(Balance) open, MIN(DueDate), AVG(Balance) FROM Invoice WHERE BillingAccount.Name = 'Acme'",
      ),
    ).toMatchObject([
      { attributes: { type: 'AggregateResult' }, expr0: 3, due: 2, open: 0.3, expr1: '2026-11-30' },
    ]);
    expect(
      rows(
        'SELECT BillingAccount.Name, SUM(Balance) s FROM Invoice GROUP BY BillingAccount.Name HAVING SUM(Balance) > 0.1 ORDER BY SUM(Balance) DESC',
      ),
    ).toEqual([
      { attributes: { type: 'AggregateResult' }, Name: 'birch', s: 100 },
      { attributes: { type: 'AggregateResult' }, Name: 'Acme', s: 0.3 },
    ]);
    expect(
      rows(
        'SELECT CALENDAR_MONTH(DueDate) m, COUNT_DISTINCT(BillingAccountId) n FROM Invoice WHERE DueDate != null GROUP BY CALENDAR_MONTH(DueDate) ORDER BY CALENDAR_MONTH(DueDate)',
      ),
    ).toMatchObject([
      { m: 1, n: 1 },
      { m: 11, n: 1 },
      { m: 12, n: 1 },
    ]);
    expect(
      rows("SELECT SUM(Balance) s FROM Invoice WHERE Name = 'none'".replace('Name', 'InvoiceNumber')),
    ).toMatchObject([{ s: null }]);
  });
});

describe('archived activities', () => {
  it('leave ordinary queries a year after they were due, when closed', () => {
    const subjects = `SELECT Subject FROM Task WHERE AccountId = '${acme}' ORDER BY Subject`;
    expect(values(subjects)).toEqual(['Call', 'Overdue']);
    expect(values(subjects, { all: true })).toEqual(['Call', 'Old call', 'Overdue']);
    expect(values('SELECT Subject FROM Task WHERE IsArchived = true', { all: true })).toEqual(['Old call']);
    expect(
      values(`SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Task WHERE Subject = 'Old call')`),
    ).toEqual([]);
  });
});
