import { agreementPlace } from '../schema/agreement-place.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { canGuard } from './write-strategy.ts';

/** Which parts of a conversation this org has objects for, and this user may write. */
export interface RecordPlaces {
  readonly holds: boolean;
  readonly preferences: boolean;
  readonly invoiceNotes: boolean;
  readonly agreements: ReturnType<typeof agreementPlace>;
}

export function recordPlaces(schema: OrgSchema): RecordPlaces {
  return {
    holds: canGuard(schema, 'Contact_Hold__c'),
    preferences: canGuard(schema, 'Contact_Preference__c'),
    invoiceNotes: canGuard(schema, 'Invoice_Note__c'),
    agreements: agreementPlace(schema),
  };
}
