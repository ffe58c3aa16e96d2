import { z } from '../../../shared/schema.ts';

const flag = z._default(z.boolean(), false);

/** What a proposal is made of: more of a describe than the connector keeps. */
export const describedSchema = z.looseObject({
  name: z.string(),
  label: z.string(),
  fields: z.array(
    z.looseObject({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      referenceTo: z._default(z.array(z.string()), []),
      nameField: flag,
      nillable: flag,
      createable: flag,
      defaultedOnCreate: flag,
      picklistValues: z._default(
        z.array(z.looseObject({ value: z.string(), active: z._default(z.boolean(), true) })),
        [],
      ),
    }),
  ),
  childRelationships: z._default(
    z.array(
      z.looseObject({
        childSObject: z.string(),
        field: z.string(),
        relationshipName: z.optional(z.nullable(z.string())),
      }),
    ),
    [],
  ),
  recordTypeInfos: z._default(
    z.array(
      z.looseObject({
        name: z.string(),
        recordTypeId: z.string(),
        master: flag,
        active: z._default(z.boolean(), true),
        available: z._default(z.boolean(), true),
        defaultRecordTypeMapping: flag,
      }),
    ),
    [],
  ),
});
export type Described = z.infer<typeof describedSchema>;
export type DescribedField = Described['fields'][number];
