/** What saving one record does to others: person contacts, notes and files, links. */
import type { ObjectMeta } from '../../schema/object-meta.ts';
import type { OrgContext, StoredRecord } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import type { OrgUser } from '../org-store.ts';
import { afterSaveContent, beforeSaveContent } from './content.ts';
import { isPersonRecord, mirrorToContact, refuseOtherKind, settlePersonKind } from './person-account.ts';

/** `given`: names of the fields the request carries. Changes `record` in place. */
export function beforeSave(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  given: ReadonlySet<string>,
): void {
  if (meta.name === 'Account') {
    if (before === null) settlePersonKind(record, given);
    else refuseOtherKind(record, given);
  }
  if (meta.name === 'Contact' && record.IsPersonAccount === 1) {
    throw new OrgError(
      400,
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Contact: bad field names on insert/update call: a person account is changed through its account',
      [...given],
    );
  }
  if (before === null) defaultRecordType(meta, record, context);
  beforeSaveContent(context, meta, record);
}

export function afterSave(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  user: Pick<OrgUser, 'id'>,
): void {
  if (meta.name === 'Account' && isPersonRecord(record)) {
    const contactId = mirrorToContact(context, record);
    if (record.PersonContactId !== contactId) {
      record.PersonContactId = contactId;
      context.database.run('UPDATE "Account" SET "PersonContactId" = ? WHERE "Id" = ?', [
        contactId,
        String(record.Id),
      ]);
    }
  }
  afterSaveContent(context, meta, record, before, user.id);
}

function defaultRecordType(meta: ObjectMeta, record: StoredRecord, context: OrgContext): void {
  const standing = meta.recordTypes.find((type) => type.isDefault);
  if (!standing || record.RecordTypeId) return;
  const row = context.database.get(
    'SELECT "Id" FROM "RecordType" WHERE "SobjectType" = ? AND "DeveloperName" = ?',
    [meta.name, standing.developerName],
  );
  record.RecordTypeId = typeof row?.Id === 'string' ? row.Id : null;
}
