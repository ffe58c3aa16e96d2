import { type OrgSchema, PACKAGE_OBJECTS } from '../../salesforce/schema/org-schema.ts';
import type { PackagedField } from '../package/package-source.ts';
import { bad, type Finding, good } from './finding.ts';

/** `Contact_Attempt__c.Key__c` of every custom field the org has, hidden ones too; null: this login may not list them. */
export type FieldsOfOrg = ReadonlySet<string> | null;

const DEPLOY = 'Deploy it: npm run parley -- deploy';
const ASSIGN =
  'Grant them: sf org assign permset --name Parley_Associate (and Parley_Associate_Invoices where the standard Invoice is used); then look for a permission set or profile that takes them away';

/** Objects, and the fields as this user sees them: what field-level security hides is as good as not there. */
export function checkPackage(
  schema: OrgSchema,
  packaged: readonly PackagedField[],
  fieldsOfOrg: FieldsOfOrg,
): Finding[] {
  const there = PACKAGE_OBJECTS.filter((object) => schema.objects[object]);
  if (there.length === 0) {
    const says =
      'Parley’s package is not there for this user. Calls are kept as Tasks only: no proof of attempts, no holds, no plans';
    return [bad('package', 'problem', says, DEPLOY)];
  }
  const missing = PACKAGE_OBJECTS.filter((object) => !schema.objects[object]);
  return [
    missing.length === 0
      ? good('objects', `all ${there.length} objects of the package`)
      : bad('objects', 'problem', `not there for this user: ${missing.join(', ')}`, `${DEPLOY}. ${ASSIGN}`),
    ...checkFields(schema, packaged, fieldsOfOrg),
  ];
}

function checkFields(
  schema: OrgSchema,
  packaged: readonly PackagedField[],
  fieldsOfOrg: FieldsOfOrg,
): Finding[] {
  // Fields of an object that is not there have been told with it; the standard Invoice is not in every org.
  const wanted = packaged.filter(({ object }) => schema.objects[object]);
  const unseen = wanted.filter(({ object, name }) => !schema.objects[object]?.fields[name]);
  const name = (field: PackagedField) => `${field.object}.${field.name}`;
  if (unseen.length === 0) {
    return [
      good('fields', `all ${wanted.length} fields of the package can be read by this user`),
      good('package version', 'everything this version of Parley brings is in the org'),
    ];
  }
  if (fieldsOfOrg === null) {
    const says = `not there for this user, hidden or not deployed (this login may not list fields): ${unseen.map(name).join(', ')}`;
    return [bad('fields', 'problem', says, `${ASSIGN}. If they stay away: ${DEPLOY}`)];
  }
  const hidden = unseen.filter((field) => fieldsOfOrg.has(name(field)));
  const absent = unseen.filter((field) => !fieldsOfOrg.has(name(field)));
  return [
    hidden.length === 0
      ? good('fields', 'no field of the package is hidden from this user')
      : bad('fields', 'problem', `hidden from this user: ${hidden.map(name).join(', ')}`, ASSIGN),
    absent.length === 0
      ? good('package version', 'everything this version of Parley brings is in the org')
      : bad(
          'package version',
          'problem',
          `the org has an older package, without: ${absent.map(name).join(', ')}`,
          DEPLOY,
        ),
  ];
}
