/** Conditions of WHERE and HAVING as SQL. Values are bound; nothing of the query's text reaches the SQL. */
import type { LiteralType, Operator, ValueQueryCondition } from '@jetstreamapp/soql-parser-js';
import { orgDateTime } from '../store/field-value.ts';
import type { ConditionTree, Leaf } from './condition-tree.ts';
import { type DayRange, dayRange } from './date-literal.ts';
import { filterValue, kindOf, type Literal } from './filter-value.ts';
import { patternOfLiteral } from './parse-soql.ts';
import type { Column, QueryScope } from './query-scope.ts';
import { cannotBe, errorAt, malformedQuery } from './soql-error.ts';

/** What a condition's left side is, in WHERE a field or a date function, in HAVING also an aggregate. */
type ResolveLeft = (leaf: Leaf) => { column: Column; path: string };

export interface ConditionPlace {
  readonly scope: QueryScope;
  readonly resolve: ResolveLeft;
  /** Compiles `IN (SELECT …)`; refuses it where sub-selects are not allowed. */
  readonly subSelect: (leaf: ValueQueryCondition, under: 'OR' | 'NOT' | null) => string;
}

export function compileCondition(
  place: ConditionPlace,
  tree: ConditionTree,
  under: 'OR' | 'NOT' | null = null,
): string {
  if (tree.kind === 'leaf') return compileLeaf(place, tree.leaf, under);
  // NOT takes in rows where the condition is not known.
  if (tree.kind === 'not') return `NOT ifnull(${compileCondition(place, tree.of, under ?? 'NOT')}, 0)`;
  const within = tree.kind === 'or' ? 'OR' : under;
  const parts = tree.of.map((part) => compileCondition(place, part, within));
  return `(${parts.join(tree.kind === 'or' ? ' OR ' : ' AND ')})`;
}

function compileLeaf(place: ConditionPlace, leaf: Leaf, under: 'OR' | 'NOT' | null): string {
  if ('valueQuery' in leaf) return place.subSelect(leaf, under);
  const { column, path } = place.resolve(leaf);
  const soql = place.scope.request.soql;
  if (!column.field.filterable) throw cannotBe(soql, path, 'filtered');
  const literals = literalsOf(leaf.value, leaf.literalType);
  const operator = leaf.operator;
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') throw invalidOperator(soql, path);
  if (operator === 'IN' || operator === 'NOT IN') return compileIn(place, column, path, operator, literals);
  const [literal] = literals;
  if (!literal || literals.length > 1) throw malformedQuery(`unexpected token: '${operator}'`);
  if (operator === 'LIKE') return compileLike(place, column, path, literal);
  return compileComparison(place, column, path, operator, literal);
}

function literalsOf(value: string | string[], type: LiteralType | LiteralType[] | undefined): Literal[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.map((text, i) => ({
    text,
    type: (Array.isArray(type) ? type[i] : type) ?? 'STRING',
  }));
}

const isNamedDate = (literal: Literal) =>
  literal.type === 'DATE_LITERAL' || literal.type === 'DATE_N_LITERAL';

function compileIn(
  place: ConditionPlace,
  column: Column,
  path: string,
  operator: Operator,
  literals: readonly Literal[],
): string {
  const { scope } = place;
  const bindOne = (literal: Literal) =>
    scope.builder.bind(filterValue(scope.request.soql, path, column.field, literal));
  const simple = literals.every(
    (literal) => !isNamedDate(literal) && literal.type !== 'NULL' && isAscii(literal.text),
  );
  const inside = simple
    ? `${column.sql} IN (${literals.map(bindOne).join(', ')})`
    : `(${literals.map((literal) => compileComparison(place, column, path, '=', literal)).join(' OR ')})`;
  return operator === 'IN' ? inside : `NOT ifnull(${inside}, 0)`;
}

function compileLike(place: ConditionPlace, column: Column, path: string, literal: Literal): string {
  const soql = place.scope.request.soql;
  if (kindOf(column.field) !== 'string') throw invalidOperator(soql, path);
  if (literal.type !== 'STRING') filterValue(soql, path, column.field, literal);
  const pattern = patternOfLiteral(literal.text);
  const bound = place.scope.builder.bind(isAscii(pattern) ? pattern : pattern.toLowerCase());
  const left = isAscii(pattern) ? column.sql : `fold(${column.sql})`;
  return `${left} LIKE ${bound}${pattern.includes('\\') ? " ESCAPE '\\'" : ''}`;
}

const sqlOperators: Partial<Record<Operator, string>> = { '<': '<', '>': '>', '<=': '<=', '>=': '>=' };

function compileComparison(
  place: ConditionPlace,
  column: Column,
  path: string,
  operator: Operator,
  literal: Literal,
): string {
  const { scope } = place;
  const soql = scope.request.soql;
  if (isNamedDate(literal)) return compileDayRange(place, column, path, operator, literal);
  const value = filterValue(soql, path, column.field, literal);
  const negated = operator === '!=';
  if (operator === '=' || negated) {
    // The + keeps SQLite from an index: being empty is what most rows of an optional field have in common.
    if (value === null) return `+${column.sql} IS ${negated ? 'NOT ' : ''}NULL`;
    // `IS NOT` takes in empty fields, as SOQL's != does.
    const sign = negated ? 'IS NOT' : '=';
    if (typeof value === 'string' && !isAscii(value) && !column.field.caseSensitive) {
      return `fold(${column.sql}) ${sign} ${scope.builder.bind(value.toLowerCase())}`;
    }
    return `${column.sql} ${sign} ${scope.builder.bind(value)}`;
  }
  const sign = sqlOperators[operator];
  if (!sign || kindOf(column.field) === 'boolean' || value === null) throw invalidOperator(soql, path);
  return `${column.sql} ${sign} ${scope.builder.bind(value)}`;
}

/** `= THIS_MONTH` is a range of days; of a date and time, from midnight to midnight where the user is. */
function compileDayRange(
  place: ConditionPlace,
  column: Column,
  path: string,
  operator: Operator,
  literal: Literal,
): string {
  const { context, user, soql } = place.scope.request;
  const kind = kindOf(column.field);
  if (kind !== 'date' && kind !== 'dateTime')
    filterValue(soql, path, column.field, { ...literal, type: 'DATE_LITERAL' });
  const range = dayRange(literal.text, context.today(user.zone));
  const edge = (day: DayRange['from']) =>
    place.scope.builder.bind(
      kind === 'date' ? day.toString() : orgDateTime(day.toZonedDateTime(user.zone).toInstant()),
    );
  const { sql } = column;
  if (operator === '<') return `${sql} < ${edge(range.from)}`;
  if (operator === '<=') return `${sql} < ${edge(range.until)}`;
  if (operator === '>') return `${sql} >= ${edge(range.until)}`;
  if (operator === '>=') return `${sql} >= ${edge(range.from)}`;
  const inside = `(${sql} >= ${edge(range.from)} AND ${sql} < ${edge(range.until)})`;
  return operator === '=' ? inside : `NOT ifnull(${inside}, 0)`;
}

function invalidOperator(soql: string, path: string) {
  return errorAt(soql, path, 'INVALID_FIELD', `invalid operator on field '${path}'`);
}

/** SQLite's NOCASE folds these letters; others go through `fold`. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}
