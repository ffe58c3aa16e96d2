import { describe, expect, it } from 'vitest';
import { lookup, object } from '../../../../../crm-connector/local-org/schema/field-builders.ts';
import { freshStore, refusal } from '../store/fresh-store.ts';

const { store, admin, seed } = freshStore();
const account = seed('Account', { Name: 'Acme' });
const refused = (soql: string) => refusal(() => store.query(soql, admin));
const allowed = (soql: string) => expect(() => store.query(soql, admin)).not.toThrow();
const many = (n: number, one: string) => Array.from({ length: n }, () => one);

describe('what Salesforce refuses', () => {
  it.each([
    ['SELECT', 'MALFORMED_QUERY', ''],
    ['', 'MALFORMED_QUERY', 'SOQL statements cannot be empty or null'],
    ["SELECT Id FROM Account WHERE Name = 'x", 'MALFORMED_QUERY', ''],
    ['SELECT Id FROM Account; DROP TABLE Account', 'MALFORMED_QUERY', ''],
    ['SELECT Id FROM Account ALL ROWS', 'MALFORMED_QUERY', ''],
    ['SELECT Id FROM Account FOR UPDATE', 'MALFORMED_QUERY', ''],
    [
      "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'OR'",
    ],
    ["SELECT Id FROM Account WHERE NOT NOT NOT Name = 'NOT'", 'MALFORMED_QUERY', 'NOT cannot be nested'],
    [
      "SELECT Id FROM Account WHERE (NOT ((NOT ((NOT (Name = 'x'))))))",
      'MALFORMED_QUERY',
      'NOT cannot be nested',
    ],
    ['SELECT Id FROM Nope', 'INVALID_TYPE', "sObject type 'Nope' is not supported"],
    [
      'SELECT Id FROM ScratchOrgInfo LIMIT 1',
      'INVALID_TYPE',
      "sObject type 'ScratchOrgInfo' is not supported",
    ],
    ['SELECT Nope FROM Account', 'INVALID_FIELD', "No such column 'Nope' on entity 'Account'"],
    ['SELECT CurrencyIsoCode FROM Account', 'INVALID_FIELD', "No such column 'CurrencyIsoCode'"],
    ['SELECT Nope.Name FROM Account', 'INVALID_FIELD', "Didn't understand relationship 'Nope' in field path"],
    ['SELECT Who.Company FROM Task', 'INVALID_FIELD', "No such column 'Company' on entity 'Name'"],
    [
      'SELECT Id, (SELECT Id FROM Nopes) FROM Account',
      'INVALID_TYPE',
      "Didn't understand relationship 'Nopes' in FROM part",
    ],
    ['SELECT Id, id FROM Account', 'INVALID_FIELD', 'duplicate field selected: id'],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
    [
      "SELECT Id FROM Task WHERE Description = 'x'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered in a query call",
    ],
    [
      'SELECT Id FROM Task ORDER BY Description',
      'INVALID_FIELD',
      "field 'Description' can not be sorted in a query call",
    ],
    [
      'SELECT Description, COUNT(Id) FROM Task GROUP BY Description',
      'INVALID_FIELD',
      "field 'Description' can not be grouped in a query call",
    ],
    [
      'SELECT Id FROM Account WHERE Name = 5',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    ],
    [
      "SELECT Id FROM Invoice WHERE Balance = '5'",
      'INVALID_FIELD',
      'must be of type double and should not be enclosed in quotes',
    ],
    [
      "SELECT Id FROM Invoice WHERE DueDate = '2026-11-22'",
      'INVALID_FIELD',
      'must be of type date and should not be enclosed in quotes',
    ],
    ['SELECT Id FROM Invoice WHERE DueDate = 2026-11-22T00:00:00Z', 'INVALID_FIELD', 'must be of type date'],
    ['SELECT Id FROM Account WHERE CreatedDate > 2026-11-22', 'INVALID_FIELD', 'must be of type dateTime'],
    ['SELECT Id FROM Account WHERE IsDeleted = 1', 'INVALID_FIELD', 'must be of type boolean'],
    ['SELECT Id FROM Account WHERE Name = TODAY', 'INVALID_FIELD', 'must be of type string'],
    ["SELECT Id FROM Account WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ["SELECT Id FROM Account WHERE Id LIKE '001%'", 'INVALID_FIELD', 'invalid operator'],
    ["SELECT Id FROM Account WHERE Name INCLUDES ('a')", 'INVALID_FIELD', 'invalid operator'],
    [
      "SELECT Id FROM Account WHERE DISTANCE(Name, GEOLOCATION(1,2), 'mi') < 20",
      'MALFORMED_QUERY',
      'DISTANCE',
    ],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name'],
    [
      'SELECT SUM(Name) FROM Account',
      'MALFORMED_QUERY',
      'field Name does not support aggregate operator SUM',
    ],
    ['SELECT Name, COUNT(Id) FROM Account GROUP BY ROLLUP(Name)', 'MALFORMED_QUERY', 'ROLLUP'],
    ['SELECT Id FROM Account GROUP BY Name HAVING COUNT(Id) > 1', 'MALFORMED_QUERY', 'Field must be grouped'],
    ['SELECT convertCurrency(AnnualRevenue) FROM Account', 'MALFORMED_QUERY', 'convertCurrency'],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', 'must have a LIMIT of at most 200'],
    ['SELECT FIELDS(CUSTOM) FROM Account LIMIT 201', 'MALFORMED_QUERY', 'must have a LIMIT of at most 200'],
    [
      'SELECT Id FROM ContentDocumentLink',
      'MALFORMED_QUERY',
      'Implementation restriction: ContentDocumentLink requires a filter',
    ],
  ])('%s', (soql, errorCode, message) => {
    const error = refused(soql);
    expect(error).toMatchObject({ status: 400, errorCode });
    expect(error.message).toContain(message);
  });

  it('points at the place', () => {
    expect(refused('SELECT Id, Nope FROM Account').message).toMatch(
      /^\nSELECT Id, Nope FROM Account\n {11}\^\nERROR at Row:1:Column:12\nNo such column/,
    );
  });

  it('never lets text of a query become SQL', () => {
    const nasty = `'; DROP TABLE "Account"; --`.replaceAll("'", "\\'");
    expect(
      store.query(`SELECT Id FROM Account WHERE Name = '${nasty}' OR Name LIKE '${nasty}%'`, admin).totalSize,
    ).toBe(0);
    expect(store.query('SELECT COUNT() FROM Account', admin).totalSize).toBe(1);
  });
});

describe('semi-joins', () => {
  const inner = "SELECT AccountId FROM Contact WHERE LastName = 'x'";
  it.each([
    [
      `SELECT Id FROM Account WHERE Name = 'x' OR Id IN (${inner})`,
      "Semi join sub-selects are not allowed with the 'OR' operator",
    ],
    [
      `SELECT Id FROM Account WHERE Name = 'x' OR (Name = 'y' AND Id IN (${inner}))`,
      "not allowed with the 'OR' operator",
    ],
    [
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT WhoId FROM Task))`,
      'Nesting of semi join sub-selects is not supported',
    ],
    [
      `SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)`,
      'should not be on the same object type',
    ],
    [`SELECT Id FROM Account WHERE Name IN (${inner})`, 'should be an id field'],
    ['SELECT Id FROM Account WHERE Id IN (SELECT LastName FROM Contact)', 'should be id fields'],
    [`SELECT Id FROM Account WHERE Id IN (${inner} LIMIT 5)`, 'do not allow'],
    [
      `SELECT Id FROM ContentDocument WHERE Id IN (SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '${account}')`,
      "Entity 'ContentDocumentLink' is not supported for semi join inner selects",
    ],
  ])('refuses %s', (soql, message) => {
    expect(refused(soql)).toMatchObject({ errorCode: 'MALFORMED_QUERY' });
    expect(refused(soql).message).toContain(message);
  });

  it('takes two, not three', () => {
    const where = (n: number) => many(n, `Id IN (${inner})`).join(' AND ');
    allowed(`SELECT Id FROM Account WHERE ${where(2)}`);
    expect(refused(`SELECT Id FROM Account WHERE ${where(3)}`).message).toContain('Maximum 2 semi join');
  });
});

describe('limits, on both sides', () => {
  it('20 child sub-queries', () => {
    const links = Array.from({ length: 21 }, (_, i) =>
      lookup(`Account_${i}__c`, 'Account', { children: `Links_${i}__r` }),
    );
    const linked = freshStore({ extraObjects: [object('Link__c', null, links)] });
    const select = (n: number) => () =>
      linked.store.query(
        `SELECT ${links.slice(0, n).map((link) => `(SELECT Id FROM ${link.childRelationshipName})`)} FROM Account`,
        linked.admin,
      );
    expect(select(20)).not.toThrow();
    expect(refusal(select(21)).message).toBe('Maximum 20 child sub-queries are allowed in a query');
  });

  it('5 levels of parents', () => {
    const path = (levels: number) => `SELECT ${many(levels, 'Parent').join('.')}.Name FROM Account`;
    allowed(path(5));
    expect(refused(path(6)).errorCode).toBe('INVALID_FIELD');
  });

  it('2000 rows of offset', () => {
    allowed('SELECT Id FROM Account LIMIT 1 OFFSET 2000');
    expect(refused('SELECT Id FROM Account LIMIT 1 OFFSET 2001')).toMatchObject({
      errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
      message: 'Maximum SOQL offset allowed is 2000',
    });
  });

  it('100,000 characters', () => {
    const soql = (length: number) => {
      const start = "SELECT Id FROM Account WHERE Name = '";
      return `${start}${'x'.repeat(length - start.length - 1)}'`;
    };
    allowed(soql(100_000));
    expect(refused(soql(100_001)).message).toBe('SOQL statements cannot be longer than 100000 characters.');
  });

  it('200 rows of FIELDS(ALL), a filter for document links', () => {
    allowed('SELECT FIELDS(ALL) FROM Account LIMIT 200');
    allowed('SELECT FIELDS(STANDARD) FROM Account');
    allowed(
      `SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId IN ('${account}') AND Visibility = 'AllUsers'`,
    );
    allowed('SELECT (SELECT ContentDocumentId FROM ContentDocumentLinks) FROM Account');
    expect(refused(`SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId != '${account}'`).errorCode).toBe(
      'MALFORMED_QUERY',
    );
  });
});

describe('a multi-currency org', () => {
  it('has CurrencyIsoCode on everything that holds money', () => {
    const multi = freshStore({ multiCurrency: true });
    multi.seed('Account', { Name: 'Acme', CurrencyIsoCode: 'EUR' });
    multi.seed('Account', { Name: 'Birch' });
    const soql =
      'SELECT CurrencyIsoCode, COUNT(Id) n FROM Account GROUP BY CurrencyIsoCode ORDER BY CurrencyIsoCode';
    expect(multi.store.query(soql, multi.admin).records).toMatchObject([
      { CurrencyIsoCode: 'EUR' },
      { CurrencyIsoCode: 'USD' },
    ]);
    expect(
      refusal(() => multi.store.create('Account', { Name: 'x', CurrencyIsoCode: 'XXX' }, multi.admin))
        .errorCode,
    ).toBe('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    expect(refusal(() => multi.store.query('SELECT CurrencyIsoCode FROM User', multi.admin)).errorCode).toBe(
      'INVALID_FIELD',
    );
  });
});
