import type { Capabilities } from '../../contract.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';

/** The Activity field that holds the key. An admin may add it without the rest of the package. */
export const TASK_KEY = 'Parley_Key__c';

const KEY_LENGTH = 36;

function createable(schema: OrgSchema, object: string, fields: readonly string[]): boolean {
  const described = schema.objects[object];
  return described?.createable === true && fields.every((field) => described.fields[field]?.createable);
}

function isGuard(schema: OrgSchema, object: string, field: string): boolean {
  const key = schema.objects[object]?.fields[field];
  return key?.unique === true && key.externalId && key.length >= KEY_LENGTH;
}

/** Whether records of an object can be created behind their unique key, so that none is written twice. */
export function canGuard(schema: OrgSchema, object: string): boolean {
  return createable(schema, object, ['Key__c']) && isGuard(schema, object, 'Key__c');
}

/** How attempts can be written in this org exactly once, strongest first (DESIGN §9). */
export function writeStrategyOf(schema: OrgSchema): Capabilities['writeStrategy'] {
  if (!createable(schema, 'Task', ['Subject', 'Status'])) return 'none';
  const attempt = ['Key__c', 'Started_At__c', 'Revision__c'];
  if (createable(schema, 'Contact_Attempt__c', attempt) && isGuard(schema, 'Contact_Attempt__c', 'Key__c')) {
    return 'A';
  }
  if (createable(schema, 'Task', [TASK_KEY]) && isGuard(schema, 'Task', TASK_KEY)) return 'B';
  const slot = schema.objects.Task?.fields.CallObject;
  return slot?.createable && slot.filterable ? 'C' : 'none';
}

/** Whether a Task can say which attempt and revision it holds, for strategies without an attempt object. */
export function tracesTasks(schema: OrgSchema): boolean {
  const slot = schema.objects.Task?.fields.CallObject;
  return hasField(schema, 'Task', 'CallObject') && slot?.createable === true && slot.filterable;
}
