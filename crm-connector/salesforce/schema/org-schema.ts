import { identitySchema } from '../../../shared/domain/customer-snapshot.ts';
import { z } from '../../../shared/schema.ts';
import { orgMappingSchema } from './org-mapping.ts';

/** One field as this user sees it; a field hidden by field-level security is not in the describe at all. */
const fieldSchema = z.object({
  type: z.string(),
  length: z.int(),
  createable: z.boolean(),
  updateable: z.boolean(),
  filterable: z.boolean(),
  aggregatable: z.boolean(),
  unique: z.boolean(),
  externalId: z.boolean(),
  /** What this user reads in place of a picklist's value; empty for fields that are not shown by it. */
  labels: z.record(z.string(), z.string()),
});
export type FieldSchema = z.infer<typeof fieldSchema>;

const objectSchema = z.object({
  label: z.string(),
  searchable: z.boolean(),
  createable: z.boolean(),
  fields: z.record(z.string(), fieldSchema),
  /** Ways down to children: which object's which field points here, by which name. */
  children: z.array(z.object({ object: z.string(), field: z.string(), relationship: z.string() })),
});
export type ObjectSchema = z.infer<typeof objectSchema>;

/**
 * What is known of an org as one user sees it, read once and kept. Everything a request is built from is in it, so
 * that opening a customer takes one request.
 */
export const orgSchemaSchema = z.object({
  /** Raised when more is described than before: what was kept earlier is then read anew. */
  v: z.literal(3),
  readAt: z.string(),
  apiVersion: z.string(),
  identity: identitySchema,
  /** Currency of amounts that carry none; null: the org would not say, so such amounts are unknown. */
  currency: z.nullable(z.string()),
  multiCurrency: z.boolean(),
  /** Key prefix → object, for all objects of the org. */
  prefixes: z.record(z.string(), z.string()),
  /** Only the objects Parley reads; missing: not there, or not for this user. */
  objects: z.record(z.string(), objectSchema),
  taskStatus: z.object({ closed: z.string(), open: z.nullable(z.string()) }),
  /** Contact attempts are readable by everybody, by the org's sharing model: none can be missing from a list. */
  attemptsShared: z.boolean(),
  /** What an admin said of this org; left out: nothing. */
  mapping: z.optional(z.nullable(orgMappingSchema)),
});
export type OrgSchema = z.infer<typeof orgSchemaSchema>;

/** Where the worker keeps describes between its lives, for one user of one org. */
export interface DescribeCache {
  /** Undefined: nothing stored, or too old. Of whatever shape: the reader parses it. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

/** Objects of Parley's package; any of them being there means that the package is. */
export const PACKAGE_OBJECTS = [
  'Contact_Attempt__c',
  'Contact_Hold__c',
  'Contact_Preference__c',
  'Compliance_Decision__c',
  'Debt__c',
  'Promise_To_Pay__c',
  'Payment_Plan__c',
  'Plan_Approval__c',
  'Invoice_Note__c',
] as const;

export function hasPackage(schema: OrgSchema): boolean {
  return PACKAGE_OBJECTS.some((object) => schema.objects[object]);
}

export function hasField(schema: OrgSchema, object: string, field: string): boolean {
  return schema.objects[object]?.fields[field] !== undefined;
}

/** Those of `fields` this user may read. */
export function readable(schema: OrgSchema, object: string, fields: readonly string[]): string[] {
  return fields.filter((field) => hasField(schema, object, field));
}

/** Name of the way from `parent` down to the rows of `child` whose `field` points at it. */
export function childRelationship(
  schema: OrgSchema,
  parent: string,
  child: string,
  field: string,
): string | undefined {
  const ways = schema.objects[parent]?.children ?? [];
  return ways.find((way) => way.object === child && way.field === field)?.relationship;
}
