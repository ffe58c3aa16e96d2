import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { malformedQuery } from './soql-error.ts';

/** Limit of a SOQL statement. */
const MAX_SOQL_LENGTH = 100_000;

/** @throws OrgError MALFORMED_QUERY */
export function parseSoql(soql: string): Query {
  if (soql.length > MAX_SOQL_LENGTH) {
    throw malformedQuery(`SOQL statements cannot be longer than ${MAX_SOQL_LENGTH} characters.`);
  }
  if (soql.trim() === '') throw malformedQuery('SOQL statements cannot be empty or null');
  // The parser library drops the third of three NOTs in a row: better refused than misread.
  if (/\bNOT[\s(]+NOT[\s(]+NOT\b/i.test(soql.replace(/'(?:[^'\\]|\\.)*'/gs, "''"))) {
    throw malformedQuery('NOT cannot be nested directly more than twice');
  }
  try {
    return parseQuery(soql);
  } catch (error) {
    throw malformedQuery(error instanceof Error ? error.message : String(error));
  }
}

/** A quoted SOQL literal as its text: `'O\'B'` → `O'B`. */
export function textOfLiteral(literal: string): string {
  return unquoted(literal).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_all, escaped: string) => {
    const control: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return control[escaped] ?? escaped;
  });
}

/** A quoted LIKE pattern for SQLite's LIKE … ESCAPE '\': SOQL's own `\%` and `\_` stay escaped. */
export function patternOfLiteral(literal: string): string {
  return unquoted(literal).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (all, escaped: string) => {
    if (escaped === '%' || escaped === '_') return all;
    const plain = textOfLiteral(`'${all}'`);
    return plain === '\\' ? '\\\\' : plain;
  });
}

function unquoted(literal: string): string {
  return literal.startsWith("'") && literal.endsWith("'") ? literal.slice(1, -1) : literal;
}
