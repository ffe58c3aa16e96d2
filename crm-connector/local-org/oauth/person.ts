import { LATEST_VERSION } from '../rest/versions.ts';
import type { LocalOrg } from '../server/local-org.ts';
import { freshOrg } from '../store/org-store.ts';

/** A user of the org as its own record has it now. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly name: string;
  readonly email: string | null;
  readonly zone: string;
  readonly language: string;
  readonly locale: string;
}

const SELECT = `SELECT Id, Username, FirstName, LastName, Name, Email, TimeZoneSidKey, LanguageLocaleKey, LocaleSidKey
  FROM User WHERE IsActive = true`;

/** Everybody who may sign in, by name. */
export function activePeople(org: LocalOrg): Person[] {
  return read(org, `${SELECT} ORDER BY LastName, FirstName`);
}

/** By id of 15 or 18 characters; undefined: nobody active. */
export function findPerson(org: LocalOrg, userId: string): Person | undefined {
  return activePeople(org).find((person) => person.id.slice(0, 15) === userId.slice(0, 15));
}

function read(org: LocalOrg, soql: string): Person[] {
  const administrator = org.store.user(freshOrg.adminId);
  return org.store.query(soql, administrator, { apiVersion: LATEST_VERSION }).records.map((row) => ({
    id: String(row.Id),
    username: String(row.Username),
    firstName: textOrNull(row.FirstName),
    lastName: String(row.LastName),
    name: String(row.Name),
    email: textOrNull(row.Email),
    zone: textOrNull(row.TimeZoneSidKey) ?? 'America/New_York',
    language: textOrNull(row.LanguageLocaleKey) ?? 'en_US',
    locale: textOrNull(row.LocaleSidKey) ?? 'en_US',
  }));
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function personByUsername(org: LocalOrg, username: string): Person | undefined {
  return activePeople(org).find((person) => person.username.toLowerCase() === username.toLowerCase());
}
