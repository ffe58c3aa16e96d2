import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { fieldsInWords } from './in-words.ts';
import type { RecordChange } from './new-record.ts';

const DEBT = 'Debt__c';
const SENT_ON = 'Validation_Sent_On__c';

/** Days on which validation notices went out: on their debts, or for a person where the CRM keeps no such debt. */
export function validationSent(
  schema: OrgSchema,
  conversation: Conversation,
): { changes: RecordChange[]; byHand: string[] } {
  const changes: RecordChange[] = [];
  const byHand: string[] = [];
  for (const change of conversation.changes) {
    if (change.is !== 'validation-sent') continue;
    const { debtId: id, on } = change;
    if (isDebt(schema, id)) changes.push({ object: DEBT, id, fields: { [SENT_ON]: on } });
    else byHand.push(fieldsInWords('Validation notice', { debt: id, [SENT_ON]: on }));
  }
  return { changes, byHand };
}

/** The field without which a mailed notice would be on record and its period would not; none: it may be written, or is not asked for. */
export function closedToValidation(schema: OrgSchema, changes: readonly RecordChange[]): string[] {
  const isAsked = changes.some(({ object, fields }) => object === DEBT && SENT_ON in fields);
  const isOpen = schema.objects[DEBT]?.fields[SENT_ON]?.updateable === true;
  return isAsked && !isOpen ? [`${DEBT}.${SENT_ON}`] : [];
}

/** What stands for a debt may be the customer's account, which has no such field. */
const isDebt = (schema: OrgSchema, id: string): boolean =>
  schema.objects[DEBT] !== undefined && schema.prefixes[id.slice(0, 3)] === DEBT;
