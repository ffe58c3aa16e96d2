import type { Formula } from './parse-formula.ts';

export type FormulaValue = string | number | boolean | null;

export interface FormulaRecord {
  /** The record as it would be saved; names in any case. @throws Error for a field the object does not have */
  value(field: string): FormulaValue;
  /** As it was before; of a new record: the same as `value`. */
  prior(field: string): FormulaValue;
  readonly isNew: boolean;
  /** `2026-11-22` in the user's zone. */
  readonly today: string;
  /** As datetime fields hold it. */
  readonly now: string;
}

const isBlank = (value: FormulaValue) => value === null || value === '';

const compare = (a: FormulaValue, b: FormulaValue, test: (order: number) => boolean) => {
  if (isBlank(a) || isBlank(b)) return false;
  if (typeof a === 'number' && typeof b === 'number') return test(a - b);
  return test(String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);
};

const same = (a: FormulaValue, b: FormulaValue) =>
  isBlank(a) || isBlank(b) ? isBlank(a) && isBlank(b) : a === b;

type Simple = (args: FormulaValue[], record: FormulaRecord) => FormulaValue;

const text = (value: FormulaValue | undefined) =>
  value === null || value === undefined ? '' : String(value);
const num = (value: FormulaValue | undefined) => Number(value ?? 0);
const val = (value: FormulaValue | undefined): FormulaValue => value ?? null;

const simple: Record<string, Simple> = {
  NOT: ([a]) => a !== true,
  ISBLANK: ([a]) => isBlank(val(a)),
  ISNULL: ([a]) => isBlank(val(a)),
  ISPICKVAL: ([a, b]) => text(a) === text(b),
  ISNEW: (_args, record) => record.isNew,
  BLANKVALUE: ([a, b]) => (isBlank(val(a)) ? val(b) : val(a)),
  TEXT: ([a]) => text(a),
  LEN: ([a]) => text(a).length,
  TRIM: ([a]) => text(a).trim(),
  UPPER: ([a]) => text(a).toUpperCase(),
  LOWER: ([a]) => text(a).toLowerCase(),
  BEGINS: ([a, b]) => text(a).startsWith(text(b)),
  CONTAINS: ([a, b]) => text(a).includes(text(b)),
  REGEX: ([a, b]) => new RegExp(`^(?:${text(b)})$`).test(text(a)),
  TODAY: (_args, record) => record.today,
  NOW: (_args, record) => record.now,
  '=': ([a, b]) => same(val(a), val(b)),
  '==': ([a, b]) => same(val(a), val(b)),
  '<>': ([a, b]) => !same(val(a), val(b)),
  '!=': ([a, b]) => !same(val(a), val(b)),
  '<': ([a, b]) => compare(val(a), val(b), (order) => order < 0),
  '>': ([a, b]) => compare(val(a), val(b), (order) => order > 0),
  '<=': ([a, b]) => compare(val(a), val(b), (order) => order <= 0),
  '>=': ([a, b]) => compare(val(a), val(b), (order) => order >= 0),
  '&': ([a, b]) => text(a) + text(b),
  '+': ([a, b]) => (typeof a === 'string' ? addDays(a, num(b)) : num(a) + num(b)),
  '-': ([a, b]) => minus(val(a), val(b)),
  '*': ([a, b]) => num(a) * num(b),
  '/': ([a, b]) => num(a) / num(b),
};

export function evaluateFormula(formula: Formula, record: FormulaRecord): FormulaValue {
  if (formula.kind === 'value') return formula.value;
  if (formula.kind === 'field') return record.value(formula.name);
  const special = evaluateSpecial(formula.name, formula.args, record);
  if (special !== undefined) return special;
  const run = simple[formula.name];
  if (!run) throw new Error(`formula: ${formula.name} is not supported`);
  return run(
    formula.args.map((arg) => evaluateFormula(arg, record)),
    record,
  );
}

/** What must not evaluate all its arguments, or looks at a field rather than its value. */
function evaluateSpecial(
  name: string,
  args: readonly Formula[],
  record: FormulaRecord,
): FormulaValue | undefined {
  const truth = (one: Formula | undefined) => one !== undefined && evaluateFormula(one, record) === true;
  if (name === 'AND' || name === '&&') return args.every(truth);
  if (name === 'OR' || name === '||') return args.some(truth);
  if (name === 'IF') {
    const branch = truth(args[0]) ? args[1] : args[2];
    return branch ? evaluateFormula(branch, record) : null;
  }
  const field = args[0]?.kind === 'field' ? args[0].name : '';
  if (name === 'ISCHANGED') return !record.isNew && !same(record.value(field), record.prior(field));
  if (name === 'PRIORVALUE') return record.prior(field);
  return undefined;
}

function minus(a: FormulaValue, b: FormulaValue): FormulaValue {
  if (typeof a !== 'string') return num(a) - num(b);
  if (typeof b !== 'string') return addDays(a, -num(b));
  return Temporal.PlainDate.from(b.slice(0, 10)).until(a.slice(0, 10), { largestUnit: 'day' }).days;
}

/** A date plus days; a date and time plus days keeps the time. */
function addDays(value: string, days: number): string {
  const day = Temporal.PlainDate.from(value.slice(0, 10)).add({ days: Math.trunc(days) });
  return day.toString() + value.slice(10);
}
