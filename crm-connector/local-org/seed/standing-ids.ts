import { z } from '../../../shared/schema.ts';
import { ADMIN, DEMO_USERS } from '../server/standing-records.ts';
import type { OrgStore, OrgUser } from '../store/org-store.ts';

const recordTypeSchema = z.object({ Id: z.string(), DeveloperName: z.string() });

/** The user seeds are made as: sees every object and field. */
export function seedingAdmin(store: OrgStore): OrgUser {
  return store.user(ADMIN.id);
}

/** What seed files may point at without holding it: users by first name (`@avery`), record types (`@PersonAccount`). */
export function standingIds(store: OrgStore): Map<string, string> {
  const { records } = store.query('SELECT Id, DeveloperName FROM RecordType', seedingAdmin(store));
  return new Map([
    ...DEMO_USERS.map((user) => [plain(user.firstName), user.id] as const),
    ...z
      .array(recordTypeSchema)
      .parse(records)
      .map((type) => [type.DeveloperName, type.Id] as const),
  ]);
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
