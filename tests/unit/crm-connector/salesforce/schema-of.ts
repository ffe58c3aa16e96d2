import type { FieldSchema, OrgSchema } from '../../../../crm-connector/salesforce/schema/org-schema.ts';

const field = (change: Partial<FieldSchema> = {}): FieldSchema => ({
  type: 'string',
  length: 255,
  createable: true,
  updateable: true,
  filterable: true,
  aggregatable: true,
  unique: false,
  externalId: false,
  labels: {},
  ...change,
});

type Fields = readonly string[] | Readonly<Record<string, Partial<FieldSchema>>>;

/** What an org with these objects and fields describes; children are told as `Child.field`. */
export function schemaOf(
  objects: Readonly<Record<string, Fields>>,
  change: Partial<OrgSchema> & { children?: Readonly<Record<string, Readonly<Record<string, string>>>> } = {},
): OrgSchema {
  const { children = {}, ...given } = change;
  const namesOf = (fields: Fields) =>
    Array.isArray(fields) ? fields.map((name) => [name, {}] as const) : Object.entries(fields);
  return {
    v: 3,
    readAt: '2026-11-22T12:00:00.000Z',
    apiVersion: '68.0',
    identity: {
      orgId: '00D000000000001EAA',
      orgName: 'Acme',
      userId: '005000000000002AAA',
      userName: 'Avery Morgan',
      login: 'avery@example.com',
      isSandbox: false,
      zone: 'America/New_York',
      language: 'en',
    },
    currency: 'USD',
    multiCurrency: false,
    prefixes: {},
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, fields]) => [
        name,
        {
          label: name,
          searchable: true,
          createable: true,
          fields: Object.fromEntries(namesOf(fields).map(([field_, meta]) => [field_, field(meta)])),
          children: Object.entries(children[name] ?? {}).map(([path, relationship]) => {
            const [object = '', lookup = ''] = path.split('.');
            return { object, field: lookup, relationship };
          }),
        },
      ]),
    ),
    taskStatus: { closed: 'Completed', open: 'Not Started' },
    attemptsShared: true,
    ...given,
  };
}
