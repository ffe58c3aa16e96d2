/** SOSL: `FIND {words} IN NAME FIELDS RETURNING Account(Id, Name WHERE … LIMIT 5), Contact LIMIT 20`. */
import { findObject } from '../schema/org-schema.ts';
import type { OrgContext } from '../store/org-context.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgUser } from '../store/org-store.ts';
import { type QueryRun, runQuery } from '../store/run-query.ts';
import { seesObject } from '../store/user-access.ts';
import { compileQuery } from './compile-query.ts';
import { parseSoql } from './parse-soql.ts';
import { matchExpression, parseSosl, type Returning } from './parse-sosl.ts';
import { noSuchObject } from './soql-error.ts';

const MAX_RESULTS = 2000;

export function runSearch(
  context: OrgContext,
  run: QueryRun,
  sosl: string,
  user: OrgUser,
): { searchRecords: Record<string, unknown>[] } {
  const search = parseSosl(sosl);
  const match = matchExpression(search);
  const found: Record<string, unknown>[] = [];
  for (const returning of search.returning) {
    const left = (search.limit ?? MAX_RESULTS) - found.length;
    if (left > 0) found.push(...searchObject(context, run, sosl, user, returning, match).slice(0, left));
  }
  return { searchRecords: found };
}

function searchObject(
  context: OrgContext,
  run: QueryRun,
  sosl: string,
  user: OrgUser,
  returning: Returning,
  match: string,
): Record<string, unknown>[] {
  const meta = findObject(context.schema, returning.object);
  if (!meta || !seesObject(user, meta)) throw noSuchObject(sosl, returning.object);
  if (!meta.searchable) {
    throw new OrgError(400, 'INVALID_TYPE', `entity type ${meta.name} does not support search`);
  }
  const soql = `SELECT ${returning.fields.join(', ') || 'Id'} FROM ${meta.name}${returning.clauses}`;
  const request = { context, user, soql, all: false };
  const plan = compileQuery(request, parseSoql(soql), (scope) => {
    const { builder } = scope;
    const prefix = meta.keyPrefix ?? '';
    return `${scope.alias}."Id" IN (SELECT f."Id" FROM "_search" s JOIN "_searched" f ON f."Row" = s.rowid WHERE "_search" MATCH ${builder.bind(match)} AND f."Id" >= ${builder.bind(prefix)} AND f."Id" < ${builder.bind(`${prefix}~`)})`;
  });
  return runQuery(run, plan).records;
}
