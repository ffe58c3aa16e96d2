import { z } from '../../../shared/schema.ts';
import type { ObjectSchema } from './org-schema.ts';

const optionalFlag = z._default(z.boolean(), false);

/** Picklists whose values are codes: people are shown their labels. Other picklists can be long and are not kept. */
const SHOWN_BY_LABEL = new Set(['Debt__c.Kind__c', 'Debt__c.Status__c', 'Promise_To_Pay__c.Method__c']);

const picklistValueSchema = z.looseObject({ value: z.string(), label: z.optional(z.nullable(z.string())) });

const describeFieldSchema = z.looseObject({
  name: z.string(),
  type: z.string(),
  length: z._default(z.int(), 0),
  createable: optionalFlag,
  updateable: optionalFlag,
  filterable: optionalFlag,
  aggregatable: z._default(z.boolean(), true),
  unique: optionalFlag,
  externalId: optionalFlag,
  picklistValues: z._default(z.nullable(z.array(picklistValueSchema)), []),
});

/** The part of `GET /sobjects/X/describe` that is kept. */
export const describeSchema = z.looseObject({
  name: z.string(),
  label: z.string(),
  searchable: optionalFlag,
  createable: optionalFlag,
  fields: z.array(describeFieldSchema),
  childRelationships: z.array(
    z.looseObject({
      childSObject: z.string(),
      field: z.string(),
      relationshipName: z.optional(z.nullable(z.string())),
    }),
  ),
});

export function objectFromDescribe(describe: z.infer<typeof describeSchema>): ObjectSchema {
  const { name, label, searchable, createable } = describe;
  return {
    label,
    searchable,
    createable,
    fields: Object.fromEntries(
      describe.fields.map((field) => [
        field.name,
        {
          type: field.type,
          length: field.length,
          createable: field.createable,
          updateable: field.updateable,
          filterable: field.filterable,
          aggregatable: field.aggregatable,
          unique: field.unique,
          externalId: field.externalId,
          labels: SHOWN_BY_LABEL.has(`${name}.${field.name}`) ? labelsOf(field) : {},
        },
      ]),
    ),
    children: describe.childRelationships.flatMap(({ childSObject, field, relationshipName }) =>
      relationshipName ? [{ object: childSObject, field, relationship: relationshipName }] : [],
    ),
  };
}

function labelsOf({ picklistValues }: z.infer<typeof describeFieldSchema>): Record<string, string> {
  return Object.fromEntries(
    (picklistValues ?? []).flatMap(({ value, label }) => (label ? [[value, label] as const] : [])),
  );
}

/** The part of `GET /sobjects` that is kept. */
export const describeGlobalSchema = z.looseObject({
  sobjects: z.array(z.looseObject({ name: z.string(), keyPrefix: z.nullable(z.string()) })),
});

/** `GET /services/data/`, the only call that needs no token. */
export const versionsSchema = z.array(z.looseObject({ version: z.string().check(z.regex(/^\d+\.\d$/)) }));
