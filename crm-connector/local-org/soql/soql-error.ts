import { OrgError } from '../store/org-error.ts';

const SHOWN_BEFORE = 40;
const SHOWN_AFTER = 40;

export function malformedQuery(message: string): OrgError {
  return new OrgError(400, 'MALFORMED_QUERY', message);
}

/** An error that points at its place: the text around `token`, a caret, row and column, then the message. */
export function errorAt(soql: string, token: string, errorCode: string, message: string): OrgError {
  const at = Math.max(0, placeOf(soql, token));
  const row = soql.slice(0, at).split('\n').length;
  const lineStart = soql.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = soql.indexOf('\n', at);
  const from = Math.max(lineStart, at - SHOWN_BEFORE);
  const shown = soql.slice(from, Math.min(lineEnd < 0 ? soql.length : lineEnd, at + SHOWN_AFTER));
  const caret = ' '.repeat(at - from);
  return new OrgError(
    400,
    errorCode,
    `\n${shown}\n${caret}^\nERROR at Row:${row}:Column:${at - lineStart + 1}\n${message}`,
  );
}

function placeOf(soql: string, token: string): number {
  const escaped = token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return soql.search(new RegExp(`(?<![A-Za-z0-9_])${escaped}(?![A-Za-z0-9_])`, 'i'));
}

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

/** A field that does not exist, or that this user may not see: the words are the same. */
export function noSuchColumn(soql: string, column: string, entity: string): OrgError {
  return errorAt(
    soql,
    column,
    'INVALID_FIELD',
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`,
  );
}

export function noSuchObject(soql: string, object: string): OrgError {
  return errorAt(
    soql,
    object,
    'INVALID_TYPE',
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`,
  );
}

export function noSuchParent(soql: string, relationship: string): OrgError {
  return errorAt(
    soql,
    relationship,
    'INVALID_FIELD',
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`,
  );
}

export function noSuchChildren(soql: string, relationship: string): OrgError {
  return errorAt(
    soql,
    relationship,
    'INVALID_TYPE',
    `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`,
  );
}

export function cannotBe(soql: string, field: string, what: 'filtered' | 'sorted' | 'grouped'): OrgError {
  return errorAt(soql, field, 'INVALID_FIELD', `field '${field}' can not be ${what} in a query call`);
}
