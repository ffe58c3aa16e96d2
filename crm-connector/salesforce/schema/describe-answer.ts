import { z } from '../../../shared/schema.ts';
import type { ObjectSchema } from './org-schema.ts';

const optionalFlag = z._default(z.boolean(), false);

const describeFieldSchema = z.looseObject({
  name: z.string(),
  type: z.string(),
  length: z._default(z.int(), 0),
  createable: optionalFlag,
  filterable: optionalFlag,
  aggregatable: z._default(z.boolean(), true),
  unique: optionalFlag,
  externalId: optionalFlag,
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
  const { label, searchable, createable } = describe;
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
          filterable: field.filterable,
          aggregatable: field.aggregatable,
          unique: field.unique,
          externalId: field.externalId,
        },
      ]),
    ),
    children: describe.childRelationships.flatMap(({ childSObject, field, relationshipName }) =>
      relationshipName ? [{ object: childSObject, field, relationship: relationshipName }] : [],
    ),
  };
}

/** The part of `GET /sobjects` that is kept. */
export const describeGlobalSchema = z.looseObject({
  sobjects: z.array(z.looseObject({ name: z.string(), keyPrefix: z.nullable(z.string()) })),
});

/** `GET /services/data/`, the only call that needs no token. */
export const versionsSchema = z.array(z.looseObject({ version: z.string().check(z.regex(/^\d+\.\d$/)) }));
