import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import type { PackagedField } from '../package/package-source.ts';

/** What an examiner asks for, in this order, and the moment by which a record belongs to a range. */
const AUDITED = [
  { object: 'Contact_Attempt__c', moment: 'Started_At__c' },
  { object: 'Compliance_Decision__c', moment: 'CreatedDate' },
  { object: 'Contact_Hold__c', moment: 'CreatedDate' },
  { object: 'Contact_Preference__c', moment: 'CreatedDate' },
  { object: 'Promise_To_Pay__c', moment: 'CreatedDate' },
  { object: 'Payment_Plan__c', moment: 'CreatedDate' },
  { object: 'Plan_Approval__c', moment: 'CreatedDate' },
  { object: 'Invoice_Note__c', moment: 'CreatedDate' },
] as const;

const SYSTEM_FIELDS = [
  'Id',
  'Name',
  'IsDeleted',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
];

/** One object of an export: which columns, and what this login cannot see of it. */
export interface AuditedObject {
  readonly object: string;
  readonly moment: string;
  readonly fields: readonly string[];
  /** Fields of the package that are hidden from the login: the export says so, or it would pass for whole. */
  readonly hidden: readonly string[];
}

/** @returns also the objects that are not there for this login at all */
export function auditedObjects(
  schema: OrgSchema,
  packaged: readonly PackagedField[],
): { objects: AuditedObject[]; missing: string[] } {
  const missing = AUDITED.filter(({ object }) => !schema.objects[object]).map(({ object }) => object);
  const objects = AUDITED.flatMap(({ object, moment }) => {
    const described = schema.objects[object]?.fields;
    if (!described) return [];
    const system = SYSTEM_FIELDS.filter((field) => field in described);
    const own = Object.keys(described)
      .filter((field) => field.endsWith('__c') || field === 'CurrencyIsoCode')
      .sort();
    const hidden = packaged
      .filter((field) => field.object === object && !described[field.name])
      .map(({ name }) => name);
    return [{ object, moment, fields: [...system, ...own], hidden }];
  });
  return { objects, missing };
}
