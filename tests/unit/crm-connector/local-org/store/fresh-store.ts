import {
  loadOrgSchema,
  type OrgSchemaOptions,
} from '../../../../../crm-connector/local-org/schema/org-schema.ts';
import { openOrgStore } from '../../../../../crm-connector/local-org/store/open-org-store.ts';
import { OrgError } from '../../../../../crm-connector/local-org/store/org-error.ts';
import {
  freshOrg,
  type OrgStore,
  type OrgUser,
  type RecordFields,
} from '../../../../../crm-connector/local-org/store/org-store.ts';

export const packageDir = 'crm-connector/salesforce-package';

/** An org in memory whose clock the test sets. */
export interface FreshStore {
  store: OrgStore;
  admin: OrgUser;
  setTime(instant: string): void;
  /** Makes an active user without special rights. */
  person(fields?: RecordFields): OrgUser;
  /** Seeds one record and answers its id. */
  seed(object: string, fields: RecordFields): string;
}

export function freshStore(
  options: Partial<OrgSchemaOptions> & { file?: string; at?: string } = {},
): FreshStore {
  const { file = ':memory:', at = '2026-11-22T15:00:00Z', ...schema } = options;
  let now = Temporal.Instant.from(at);
  const store = openOrgStore({
    file,
    schema: loadOrgSchema({ packageDir: null, ...schema }),
    clock: () => now,
  });
  const seed = (object: string, fields: RecordFields) => store.insertSeed([{ object, fields }])[0] ?? '';
  return {
    store,
    admin: store.user(freshOrg.adminId),
    seed,
    setTime: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    person: (fields = {}) => {
      const number = String(store.query('SELECT COUNT() FROM User', store.user(freshOrg.adminId)).totalSize);
      const id = seed('User', {
        Username: `person${number}@parley-demo.example.com`,
        FirstName: 'Pat',
        LastName: `Person ${number}`,
        Alias: `p${number}`,
        Email: `person${number}@parley-demo.example.com`,
        IsActive: true,
        ProfileId: freshOrg.standardProfileId,
        TimeZoneSidKey: 'America/New_York',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        ...fields,
      });
      return store.user(id);
    },
  };
}

/** What a call is refused with; fails when it is not refused. */
export function refusal(call: () => unknown): OrgError {
  try {
    call();
  } catch (error) {
    if (error instanceof OrgError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
