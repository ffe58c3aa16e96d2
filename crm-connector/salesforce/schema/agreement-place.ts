import type { Capabilities } from '../../contract.ts';
import { canGuard } from '../write/write-strategy.ts';
import type { OrgSchema } from './org-schema.ts';

const PACKAGE = ['Payment_Plan__c', 'Promise_To_Pay__c'];

/** Licensed with Collections & Recovery and Billing; the plan they belong to is found or made by the account. */
const STANDARD = ['CollectionPlan', 'PaymentSchedule', 'PaymentScheduleItem'];

/** Where this user can keep an agreement: the package's objects, the org's own instalments, or the attempt's note alone. */
export function agreementPlace(schema: OrgSchema): Capabilities['agreements'] {
  if (PACKAGE.every((object) => canGuard(schema, object))) return 'package';
  return STANDARD.every((object) => schema.objects[object]?.createable === true) ? 'standard' : 'note';
}
