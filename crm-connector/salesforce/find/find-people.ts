import { z } from '../../../shared/schema.ts';
import type { OrgClient } from '../http/org-client.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** More than a person picks from; the next letter makes it fewer. */
const MOST_PEOPLE = 20;

const peopleSchema = z.looseObject({
  records: z.array(z.looseObject({ Id: z.string(), Name: z.string(), Title: z.nullable(z.string()) })),
});

/** Somebody's words inside a LIKE; its two wildcards stand for themselves. */
const holding = (text: string): string => `'%${quoted(text).slice(1, -1).replace(/[%_]/g, '\\$&')}%'`;

/**
 * Active people of the org whose name holds the text, by name, in one request.
 * @throws CallFailure
 */
export async function findPeople(
  client: OrgClient,
  schema: OrgSchema,
  text: string,
): Promise<{ id: string; name: string; title: string | null }[]> {
  const url = queryUrl(
    select({
      fields: ['Id', 'Name', 'Title'],
      from: 'User',
      where: `IsActive = true AND UserType = 'Standard' AND Name LIKE ${holding(text.trim())}`,
      orderBy: 'Name ASC, Id ASC',
      limit: MOST_PEOPLE,
    }),
  );
  const path = `/services/data/v${schema.apiVersion}${url}`;
  const { records } = await client.call({ method: 'GET', path }, peopleSchema);
  return records.map(({ Id, Name, Title }) => ({ id: Id, name: Name, title: Title }));
}
