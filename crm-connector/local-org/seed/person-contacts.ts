import type { OrgStore, SeedRecord } from '../store/org-store.ts';

/**
 * Gives every person account the id its contact will have (the org makes the contact itself), so that calls can name
 * the person. Answers account id → contact id.
 */
export function namePersonContacts(store: OrgStore, records: readonly SeedRecord[]): Map<string, string> {
  const contactOf = new Map<string, string>();
  for (const { object, fields } of records) {
    if (object !== 'Account' || fields.IsPersonAccount !== true) continue;
    const contactId = store.newId('Contact');
    fields.PersonContactId = contactId;
    contactOf.set(String(fields.Id), contactId);
  }
  return contactOf;
}
