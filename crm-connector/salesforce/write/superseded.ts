import { type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import { firstPaymentName, isPlan, PLAN, PROMISE, planName } from './agreement-records.ts';
import type { FieldValues } from './attempt-fields.ts';
import { fieldsInWords } from './in-words.ts';
import type { RecordChange } from './new-record.ts';

/** How the org's own objects say that an agreement ended. */
const ENDED: Readonly<Record<string, FieldValues>> = {
  CollectionPlan: { Status: 'Close' },
  PaymentScheduleItem: { Status: 'Canceled' },
};

/**
 * Both versions stay: the earlier one says that it was superseded, by what, and why. A promise points at the new
 * agreement's first payment, a plan at the new plan; a plan that a single promise replaces has only the reason.
 */
export function supersededBy(
  agreement: AgreementDraft,
  index: number,
  inPackage: boolean,
): { changes: RecordChange[]; byHand: string[] } {
  const changes: RecordChange[] = [];
  const byHand: string[] = [];
  for (const { object, id, reason } of replacedBy(agreement)) {
    const ended = ENDED[object];
    if (object === PROMISE || object === PLAN) {
      const by = object === PROMISE ? firstPaymentName(index) : planName(index);
      const points = inPackage && (object === PROMISE || isPlan(agreement));
      const pointer: FieldValues = points ? { Superseded_By__c: `@{${by}.id}` } : {};
      const fields = { Status__c: 'superseded', Status_Reason__c: reason, ...pointer };
      changes.push({ object, id, fields });
    } else if (ended) changes.push({ object, id, fields: ended });
    else byHand.push(fieldsInWords('Superseded', { record: id, reason }));
  }
  return { changes, byHand };
}

/** An offer left open replaces nothing, though what earlier versions stored of one says so. */
const replacedBy = ({ terms, supersedes }: AgreementDraft): AgreementDraft['supersedes'] =>
  isLeftOpen(terms) ? [] : supersedes;
