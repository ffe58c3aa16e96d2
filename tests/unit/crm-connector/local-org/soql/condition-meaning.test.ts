import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshStore } from '../store/fresh-store.ts';

/** A condition as SOQL, and what it means. */
interface Condition {
  soql: string;
  holds(row: Row): boolean;
}
interface Row {
  id: string;
  InvoiceNumber: string | null;
  Balance: number | null;
  DueDate: string | null;
}

const numbers = ['A', 'a', 'B%', "O'x", 'É', 'é', 'A_1', null];
const balances = [0, 1.5, 200, null];
const days = ['2026-11-21', '2026-11-22', '2026-12-31', '2027-01-01', null];

const { store, admin } = freshStore();
const rows: Row[] = numbers.flatMap((InvoiceNumber) =>
  balances.flatMap((Balance) => days.map((DueDate) => ({ id: '', InvoiceNumber, Balance, DueDate }))),
);
store.insertSeed(rows.map(({ id: _id, ...fields }) => ({ object: 'Invoice', fields }))).forEach((id, i) => {
  Object.assign(rows[i] ?? {}, { id });
});

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const folded = (text: string | null) => text?.toLowerCase() ?? null;
const someText = fc.constantFrom(...numbers.filter((text) => text !== null));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(someText, fc.constantFrom('=', '!=')).map(([text, sign]) => ({
    soql: `InvoiceNumber ${sign} ${quoted(text)}`,
    holds: (row: Row) => (folded(row.InvoiceNumber) === folded(text)) === (sign === '='),
  })),
  fc.tuple(fc.subarray(numbers, { minLength: 1 }), fc.boolean()).map(([texts, isIn]) => ({
    soql: `InvoiceNumber ${isIn ? 'IN' : 'NOT IN'} (${texts.map((text) => (text === null ? 'null' : quoted(text))).join(', ')})`,
    holds: (row: Row) => texts.some((text) => folded(text) === folded(row.InvoiceNumber)) === isIn,
  })),
  someText.map((text) => ({
    soql: `InvoiceNumber LIKE ${quoted(text).replaceAll(/[%_]/g, '\\$&').replace(/'$/, "%'")}`,
    holds: (row: Row) => folded(row.InvoiceNumber)?.startsWith(text.toLowerCase()) ?? false,
  })),
  fc.tuple(fc.constantFrom('<', '>', '<=', '>='), fc.constantFrom(0, 1.5, 100)).map(([sign, limit]) => ({
    soql: `Balance ${sign} ${limit}`,
    holds: ({ Balance }: Row) =>
      Balance !== null &&
      (Balance < limit ? sign.startsWith('<') : Balance > limit ? sign.startsWith('>') : sign.endsWith('=')),
  })),
  fc.constantFrom('=', '!=').map((sign) => ({
    soql: `DueDate ${sign} TODAY`,
    holds: (row: Row) => (row.DueDate === '2026-11-22') === (sign === '='),
  })),
  fc.constantFrom('=', '!=').map((sign) => ({
    soql: `Balance ${sign} null`,
    holds: (row: Row) => (row.Balance === null) === (sign === '='),
  })),
);

const { condition } = fc.letrec<{ condition: Condition; both: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('both'),
    fc.oneof(leaf, tie('both')).map((inner) => ({
      soql: `(NOT (${inner.soql}))`,
      holds: (row: Row) => !inner.holds(row),
    })),
  ),
  both: fc.tuple(tie('condition'), tie('condition'), fc.boolean()).map(([a, b, and]) => ({
    soql: `((${a.soql}) ${and ? 'AND' : 'OR'} (${b.soql}))`,
    holds: (row: Row) => (and ? a.holds(row) && b.holds(row) : a.holds(row) || b.holds(row)),
  })),
}));

describe('any condition', () => {
  it('finds the rows it means', () => {
    fc.assert(
      fc.property(condition, ({ soql, holds }) => {
        // Beyond the parser library, and refused (see refused-queries).
        fc.pre(!/NOT \(+NOT \(+NOT/.test(soql));
        const found = store.query(`SELECT Id FROM Invoice WHERE ${soql}`, admin).records.map((one) => one.Id);
        const meant = rows.filter(holds).map((row) => row.id);
        expect(found.sort()).toEqual(meant.sort());
      }),
      { numRuns: 150 },
    );
  });
});
