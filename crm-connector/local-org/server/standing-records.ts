/** The people of the demo org. Its administrator is the one every fresh org has; the others join here. */
import { freshOrg, type OrgStore, type SeedRecord } from '../store/org-store.ts';

export const ORG_ID = freshOrg.organizationId;

export interface DemoUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly zone: string;
  readonly language: string;
  readonly locale: string;
  readonly title: string;
  /** Sees every row, whoever owns it. */
  readonly viewAll: boolean;
}

export const ASSOCIATE: DemoUser = {
  id: '005000000000002AAA',
  username: 'avery.morgan@parley-demo.example.com',
  firstName: 'Avery',
  lastName: 'Morgan',
  zone: 'America/New_York',
  language: 'en_US',
  locale: 'en_US',
  title: 'Collections Associate',
  viewAll: false,
};

export const SECOND_ASSOCIATE: DemoUser = {
  id: '005000000000003AAA',
  username: 'jordan.lee@parley-demo.example.com',
  firstName: 'Jordan',
  lastName: 'Lee',
  zone: 'America/Chicago',
  language: 'en_US',
  locale: 'en_US',
  title: 'Collections Associate',
  viewAll: false,
};

const SPANISH_ASSOCIATE: DemoUser = {
  id: '005000000000004AAA',
  username: 'lucia.navarro@parley-demo.example.com',
  firstName: 'Lucía',
  lastName: 'Navarro',
  zone: 'America/New_York',
  language: 'es',
  locale: 'es_US',
  title: 'Collections Associate',
  viewAll: false,
};

/** Answers the associates' requests for approval. */
export const SUPERVISOR: DemoUser = {
  id: '005000000000005AAA',
  username: 'sam.okafor@parley-demo.example.com',
  firstName: 'Sam',
  lastName: 'Okafor',
  zone: 'America/New_York',
  language: 'en_US',
  locale: 'en_US',
  title: 'Collections Supervisor',
  viewAll: false,
};

export const ADMIN: DemoUser = {
  id: freshOrg.adminId,
  username: 'robin.hale@parley-demo.example.com',
  firstName: 'Robin',
  lastName: 'Hale',
  zone: 'America/New_York',
  language: 'en_US',
  locale: 'en_US',
  title: 'Salesforce Administrator',
  viewAll: true,
};

export const DEMO_USERS: readonly DemoUser[] = [
  ASSOCIATE,
  SECOND_ASSOCIATE,
  SPANISH_ASSOCIATE,
  SUPERVISOR,
  ADMIN,
];

/** Those of the package: its own objects, and what it adds to the standard invoice. */
const PERMISSION_SETS = ['Parley_Associate', 'Parley_Associate_Invoices'];
/** The administrator runs the worklist build. */
const ADMIN_PERMISSION_SETS = [...PERMISSION_SETS, 'Parley_Worklist'];

/** Puts the demo org's people into a new database. `withPackage`: they get Parley's permission sets. */
export function insertDemoUsers(store: OrgStore, withPackage: boolean): void {
  store.insertSeed(DEMO_USERS.map((user) => userRecord(user, withPackage)));
}

function userRecord(user: DemoUser, withPackage: boolean): SeedRecord {
  return {
    object: 'User',
    fields: {
      Id: user.id,
      Username: user.username,
      FirstName: user.firstName,
      LastName: user.lastName,
      Name: `${user.firstName} ${user.lastName}`,
      Title: user.title,
      Email: user.username,
      Alias: user.lastName.slice(0, 8).toLowerCase(),
      IsActive: true,
      TimeZoneSidKey: user.zone,
      LanguageLocaleKey: user.language,
      LocaleSidKey: user.locale,
      ProfileId: user.viewAll ? freshOrg.adminProfileId : freshOrg.standardProfileId,
      ...(withPackage ? { $permissionSets: user.viewAll ? ADMIN_PERMISSION_SETS : PERMISSION_SETS } : {}),
    },
  };
}
