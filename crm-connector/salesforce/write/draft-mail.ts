import type { DraftMail, WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldValues } from './attempt-fields.ts';
import { type GuardRecord, post, refused, writeGuarded } from './guarded-record.ts';
import { canGuard } from './write-strategy.ts';
import type { WriteContext } from './written-attempt.ts';

/** `EmailMessage.Status`: a draft, which its author may change and send (Object Reference, EmailMessage). */
const DRAFT = '5';
/** Most characters `TextBody` holds. */
const TEXT_LIMIT = 32_000;

const FIELDS = ['Subject', 'TextBody', 'ToAddress', 'RelatedToId', 'Status'];

/** The customers an e-mail can be related to: a lead is none of them. */
export const DRAFTS_FOR = 'Account';

/** Whether this user may keep drafts: Enhanced Email is on, and there is a record to guard them. */
export function keepsDrafts(schema: OrgSchema): boolean {
  const mail = schema.objects.EmailMessage;
  const isOpen = mail?.createable === true && FIELDS.every((field) => mail.fields[field]?.createable);
  return isOpen && canGuard(schema, 'Compliance_Decision__c');
}

/**
 * Keeps an e-mail as a draft, exactly once: behind the record that says who drafted which paper under which verdict, all or
 * nothing.
 * @throws CallFailure
 */
export async function submitDraft(
  context: WriteContext,
  guard: GuardRecord,
  command: DraftMail,
): Promise<WriteOutcome> {
  if (!keepsDrafts(context.schema) || command.customer.object !== DRAFTS_FOR)
    return refused('no-drafts', 'This org keeps no e-mail drafts for this customer and user.');
  if (command.text.length > TEXT_LIMIT)
    return refused(
      'note-too-long',
      `The e-mail has ${command.text.length} characters; Salesforce keeps ${TEXT_LIMIT}.`,
    );
  const fields: FieldValues = {
    Subject: command.subject,
    TextBody: command.text,
    ToAddress: command.to,
    RelatedToId: command.customer.id,
    Status: DRAFT,
  };
  return await writeGuarded(context, guard, [post('draft', 'EmailMessage', fields)]);
}
