import { describe, expect, it } from 'vitest';
import {
  evaluateFormula,
  type FormulaValue,
} from '../../../../../crm-connector/local-org/schema/formula/evaluate-formula.ts';
import { parseFormula } from '../../../../../crm-connector/local-org/schema/formula/parse-formula.ts';

const now: Record<string, FormulaValue> = {
  Status: 'Open',
  Amount: 5,
  Empty: null,
  Due: '2026-12-30',
  Flag: true,
};
const before: Record<string, FormulaValue> = { ...now, Amount: 4 };

const evaluate = (source: string, isNew = false) =>
  evaluateFormula(parseFormula(source), {
    value: (name) => now[name] ?? null,
    prior: (name) => before[name] ?? null,
    isNew,
    today: '2026-12-31',
    now: '2026-12-31T10:00:00.000+0000',
  });

describe('formulas', () => {
  it.each<[string, FormulaValue]>([
    ['Amount > 4 && Amount <= 5', true],
    ['AND(ISPICKVAL(Status, "Open"), NOT(ISBLANK(Status)))', true],
    ["OR(Amount < 5, Status = 'Open')", true],
    ['Empty = ""', true],
    ['Empty > 1', false],
    ['ISCHANGED(Amount)', true],
    ['ISCHANGED(Status)', false],
    ['PRIORVALUE(Amount) + 1 = Amount', true],
    ['Due < TODAY()', true],
    ['TODAY() - Due', 1],
    ['TODAY() + 1', '2027-01-01'],
    ['1 + 2 * 3 - 4 / 2', 5],
    ['-(1 + 2) * 2', -6],
    ['IF(Flag, "yes", "no") & "!"', 'yes!'],
    ['LEN(TRIM("  ab "))', 2],
    ['REGEX(Status, "O.*n")', true],
    ['REGEX(Status, "pe")', false],
    ['CONTAINS(UPPER(Status), "PE") /* a comment */', true],
    ['BEGINS(LOWER(Status), "op")', true],
    ['BLANKVALUE(Empty, "x") <> "y"', true],
    ['!Flag', false],
    ['ISNULL(Empty)', true],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toBe(expected);
  });

  it('know a new record', () => {
    expect(evaluate('ISNEW() && !ISCHANGED(Amount)', true)).toBe(true);
  });

  it.each([
    'VLOOKUP(a, b, c)',
    'Account.Name = "x"',
    '$User.Id = "x"',
    'AND(',
    'Amount >',
    'ISBLANK()',
    'Amount 5',
  ])('refuse %s', (source) => {
    expect(() => parseFormula(source)).toThrow('formula:');
  });
});
