/** What every org has before anyone works in it: the organization, its users, its statuses. */

export const ORG_ID = '00D000000000001EAA';

export interface DemoUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly zone: string;
  readonly language: string;
  readonly locale: string;
  /** Sees every row, whoever owns it. */
  readonly viewAll: boolean;
}

export const ASSOCIATE: DemoUser = {
  id: '005000000000001AAA',
  username: 'avery.morgan@parley-demo.example.com',
  firstName: 'Avery',
  lastName: 'Morgan',
  zone: 'America/New_York',
  language: 'en_US',
  locale: 'en_US',
  viewAll: false,
};

export const SECOND_ASSOCIATE: DemoUser = {
  id: '005000000000002AAA',
  username: 'jordan.lee@parley-demo.example.com',
  firstName: 'Jordan',
  lastName: 'Lee',
  zone: 'America/Chicago',
  language: 'en_US',
  locale: 'en_US',
  viewAll: false,
};

export const SPANISH_ASSOCIATE: DemoUser = {
  id: '005000000000003AAA',
  username: 'lucia.navarro@parley-demo.example.com',
  firstName: 'Lucía',
  lastName: 'Navarro',
  zone: 'America/New_York',
  language: 'es',
  locale: 'es_US',
  viewAll: false,
};

export const ADMIN: DemoUser = {
  id: '005000000000004AAA',
  username: 'robin.hale@parley-demo.example.com',
  firstName: 'Robin',
  lastName: 'Hale',
  zone: 'America/New_York',
  language: 'en_US',
  locale: 'en_US',
  viewAll: true,
};

export const DEMO_USERS: readonly DemoUser[] = [ASSOCIATE, SECOND_ASSOCIATE, SPANISH_ASSOCIATE, ADMIN];

/** By id (15 or 18 characters) or user name; undefined: nobody of this org. */
export function findDemoUser(who: string): DemoUser | undefined {
  return DEMO_USERS.find((user) => user.username === who || user.id === who || user.id.slice(0, 15) === who);
}
