import { z } from '../../../shared/schema.ts';
import { idField, plain, textField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';

/** More than a person picks from; the next letter makes it fewer. */
const MOST_PEOPLE = 20;

const usersSchema = z.object({
  records: z.array(z.object({ id: idField, name: textField, function: textField })),
});

/** Somebody's words inside an `ilike`; its wildcards stand for themselves. */
export const literally = (text: string): string => text.trim().replace(/[\\%_]/g, '\\$&');

/** Active people of the company whose name holds the text, by name, in one request. @throws CallFailure */
export async function findPeople(
  client: OdooClient,
  text: string,
): Promise<{ id: string; name: string; title: string | null }[]> {
  const { records } = await client.call(
    'res.users',
    'web_search_read',
    {
      domain: [
        ['share', '=', false],
        ['name', 'ilike', literally(text)],
      ],
      specification: { name: {}, function: {} },
      order: 'name, id',
      limit: MOST_PEOPLE,
    },
    usersSchema,
  );
  return records.map((user) => ({
    id: String(user.id),
    name: plain(user.name) ?? String(user.id),
    title: plain(user.function),
  }));
}
