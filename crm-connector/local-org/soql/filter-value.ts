/** Literals of a WHERE as bound values, checked against the field's type as Salesforce checks them. */
import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import type { FieldMeta } from '../schema/object-meta.ts';
import { orgDateTime } from '../store/field-value.ts';
import type { SqlValue } from '../store/org-database.ts';
import { toId18 } from '../store/record-id.ts';
import { textOfLiteral } from './parse-soql.ts';
import { errorAt, malformedQuery } from './soql-error.ts';

export interface Literal {
  readonly type: LiteralType;
  /** As written, texts with their quotes. */
  readonly text: string;
}

type Kind = 'string' | 'id' | 'double' | 'boolean' | 'date' | 'dateTime' | 'time';

const kinds: Partial<Record<FieldMeta['type'], Kind>> = {
  id: 'id',
  reference: 'id',
  int: 'double',
  double: 'double',
  currency: 'double',
  percent: 'double',
  boolean: 'boolean',
  date: 'date',
  datetime: 'dateTime',
  time: 'time',
};

export function kindOf(field: FieldMeta): Kind {
  return kinds[field.type] ?? 'string';
}

/** The bound value of one literal; dates given by name are not handled here. @throws OrgError INVALID_FIELD */
export function filterValue(soql: string, path: string, field: FieldMeta, literal: Literal): SqlValue {
  const kind = kindOf(field);
  if (literal.type === 'NULL') return kind === 'boolean' ? 0 : null;
  const fits = readers[kind](literal);
  if (fits === undefined) throw wrongType(soql, path, kind);
  if (fits === 'malformed id') {
    throw errorAt(
      soql,
      path,
      'INVALID_QUERY_FILTER_OPERATOR',
      `invalid ID field: ${textOfLiteral(literal.text)}`,
    );
  }
  return fits === '' ? null : fits;
}

const asText = (literal: Literal) => (literal.type === 'STRING' ? textOfLiteral(literal.text) : undefined);
const asNumber = (literal: Literal) =>
  literal.type === 'INTEGER' || literal.type === 'DECIMAL' ? Number(literal.text) : undefined;

const readers: Record<Kind, (literal: Literal) => SqlValue | undefined> = {
  string: asText,
  time: (literal) => asText(literal),
  id: (literal) => {
    const text = asText(literal);
    return text === undefined || text === '' ? text : (toId18(text) ?? 'malformed id');
  },
  double: asNumber,
  boolean: (literal) =>
    literal.type === 'BOOLEAN' ? Number(literal.text.toUpperCase() === 'TRUE') : undefined,
  date: (literal) => (literal.type === 'DATE' ? plainDate(literal.text) : undefined),
  dateTime: (literal) => (literal.type === 'DATETIME' ? dateTime(literal.text) : undefined),
};

function plainDate(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw malformedQuery(`invalid date: ${text}`);
  }
}

function dateTime(text: string): string {
  try {
    // In an address `+` often arrives as a space.
    return orgDateTime(Temporal.Instant.from(text.replace(' ', '+')));
  } catch {
    throw malformedQuery(`invalid dateTime: ${text}`);
  }
}

function wrongType(soql: string, path: string, kind: Kind) {
  const quotes =
    kind === 'string' || kind === 'id' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const type = kind === 'id' ? 'string' : kind;
  return errorAt(
    soql,
    path,
    'INVALID_FIELD',
    `value of filter criterion for field '${path}' must be of type ${type} and ${quotes}`,
  );
}
