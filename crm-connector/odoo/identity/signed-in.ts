import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { idField, plain, textField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';

const contextSchema = z.object({ uid: idField });
const userSchema = z.tuple([
  z.object({
    id: idField,
    name: textField,
    login: textField,
    tz: textField,
    lang: textField,
    company_id: z.object({ id: idField, name: textField }),
  }),
]);

const SPECIFICATION = {
  ...{ name: {}, login: {}, tz: {}, lang: {} },
  company_id: { fields: { name: {} } },
} as const;

/** An Odoo that serves one database need not say what it is called. */
const orgIdOf = (apiOrigin: string, database: string | null): string =>
  `${new URL(apiOrigin).host}/${database ?? ''}`;

/**
 * Whose key it is. One request when the grant knows the user, two when it is new.
 * @throws CallFailure
 */
export async function readIdentity(
  client: OdooClient,
  apiOrigin: string,
  database: string | null,
): Promise<Identity> {
  const grant = await client.owner();
  if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
  const uid = Number(grant.userId) || (await client.call('res.users', 'context_get', {}, contextSchema)).uid;
  const [user] = await client.call(
    'res.users',
    'web_read',
    { ids: [uid], specification: SPECIFICATION },
    userSchema,
  );
  return {
    orgId: grant.orgId || orgIdOf(apiOrigin, database),
    orgName: plain(user.company_id.name) ?? orgIdOf(apiOrigin, database),
    userId: String(user.id),
    userName: plain(user.name) ?? String(user.id),
    login: plain(user.login) ?? '',
    // What Odoo itself reckons in for somebody who never chose.
    zone: plain(user.tz) ?? 'UTC',
    language: plain(user.lang),
  };
}
