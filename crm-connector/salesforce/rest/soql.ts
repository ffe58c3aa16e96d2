/** A string inside a SOQL literal. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}

/** The address of a query behind the version root. References to earlier subrequests, `@{…}`, stay as they are. */
export function queryUrl(soql: string): string {
  const encoded = encodeURIComponent(soql).replace(/%40%7B(.*?)%7D/g, (_whole, inner: string) => {
    return `@{${decodeURIComponent(inner)}}`;
  });
  return `/query?q=${encoded}`;
}

/** The parts of a SELECT; every part but fields and source may be left out. */
export interface Select {
  readonly fields: readonly string[];
  readonly from: string;
  readonly where?: string;
  readonly groupBy?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  /** At most 2,000. */
  readonly offset?: number;
}

/** Writes a SELECT out. */
export function select({ fields, from, where, groupBy, orderBy, limit, offset = 0 }: Select): string {
  return [
    `SELECT ${fields.join(', ')} FROM ${from}`,
    where === undefined ? '' : ` WHERE ${where}`,
    groupBy === undefined ? '' : ` GROUP BY ${groupBy}`,
    orderBy === undefined ? '' : ` ORDER BY ${orderBy}`,
    limit === undefined ? '' : ` LIMIT ${limit}`,
    offset === 0 ? '' : ` OFFSET ${offset}`,
  ].join('');
}

/** A child sub-query, one of the at most 20 in a SELECT list. */
export function children(parts: Select): string {
  return `(${select(parts)})`;
}
