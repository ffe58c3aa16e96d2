import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personRoleSchema } from '../../../../shared/compliance/person-role.ts';
import {
  agreementKindSchema,
  frequencySchema,
  paymentMethodSchema,
} from '../../../../shared/domain/agreement.ts';
import { approvalStatusSchema } from '../../../../shared/domain/approval.ts';
import { decisionKindSchema } from '../../../../shared/domain/compliance-decision.ts';
import { callResultSchema, channelSchema } from '../../../../shared/domain/contact-attempt.ts';
import { givenToSchema, preferenceKindSchema } from '../../../../shared/domain/contact-preference.ts';
import { accountStatusSchema } from '../../../../shared/domain/conversation.ts';
import { profileSchema } from '../../../../shared/domain/debt.ts';
import {
  bankruptcyChapterSchema,
  holdKindSchema,
  holdSourceSchema,
  holdStatusSchema,
} from '../../../../shared/domain/hold.ts';
import { numberStatusSchema } from '../../../../shared/domain/party.ts';
import { promiseStatusSchema } from '../../../../shared/domain/promise-to-pay.ts';

const root = join(import.meta.dirname, '../../../../crm-connector/salesforce-package');

interface FieldFile {
  packageDir: string;
  object: string;
  name: string;
  xml: string;
}

const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
const fields: FieldFile[] = paths
  .map((path) => ({
    path,
    match: /^(\w+)\/default\/objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(path),
  }))
  .flatMap(({ path, match }) => {
    const [, packageDir, object, name] = match ?? [];
    if (!packageDir || !object || !name) return [];
    return [{ packageDir, object, name, xml: readFileSync(join(root, path), 'utf8') }];
  });

const first = (xml: string, tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((m) => m[1]);

function field(object: string, name: string): string {
  const found = fields.find((each) => each.object === object && each.name === name);
  if (!found) throw new Error(`No field ${object}.${name} in the package`);
  return found.xml;
}

function picklist(object: string, name: string): (string | undefined)[] {
  return all(field(object, name).replace(/^[\s\S]*?<valueSet>/, ''), 'fullName');
}

const permissionSets = paths
  .filter((path) => path.endsWith('.permissionset-meta.xml'))
  .map((path) => ({
    name: /([^/]+)\.permissionset-meta\.xml$/.exec(path)?.[1],
    packageDir: path.split('/')[0],
    xml: readFileSync(join(root, path), 'utf8'),
  }));
/** What associates are given; others are given theirs beside it. */
const associateSets = permissionSets.filter(({ name }) => name?.startsWith('Parley_Associate'));
const setNamed = (wanted: string) => permissionSets.find(({ name }) => name === wanted)?.xml ?? '';
/** `[editable, field]` of each grant in a set. */
const fieldGrants = (xml: string) =>
  [...xml.matchAll(/<editable>(\w+)<\/editable>\s*<field>([\w.]+)</g)].map((m) => m.slice(1));

describe('the fields of the package', () => {
  it('are all there', () => {
    const count = (object: string) => fields.filter((each) => each.object === object).length;
    expect({
      attempt: count('Contact_Attempt__c'),
      debt: count('Debt__c'),
      promise: count('Promise_To_Pay__c'),
      activity: count('Activity'),
      account: count('Account'),
      contact: count('Contact'),
      invoice: count('Invoice'),
      hold: count('Contact_Hold__c'),
      preference: count('Contact_Preference__c'),
      decision: count('Compliance_Decision__c'),
      plan: count('Payment_Plan__c'),
      approval: count('Plan_Approval__c'),
      invoiceNote: count('Invoice_Note__c'),
    }).toEqual({
      attempt: 25,
      debt: 28,
      promise: 27,
      activity: 3,
      account: 13,
      contact: 3,
      invoice: 4,
      hold: 34,
      preference: 18,
      decision: 16,
      plan: 27,
      approval: 15,
      invoiceNote: 7,
    });
  });

  it.each(fields)(
    '$object.$name has its own name, a label and a description an admin can read',
    ({ name, xml }) => {
      expect(first(xml, 'fullName')).toBe(name);
      expect(first(xml, 'label')).toBeTruthy();
      const description = first(xml, 'description') ?? '';
      expect(description.length).toBeGreaterThan(15);
      expect(description.length).toBeLessThanOrEqual(1000);
    },
  );

  it.each(fields)('$object.$name says what its type needs', ({ xml }) => {
    const type = first(xml, 'type') ?? '';
    const needs: Record<string, string[]> = {
      Text: ['length'],
      LongTextArea: ['length', 'visibleLines'],
      Number: ['precision', 'scale'],
      Currency: ['precision', 'scale'],
      Lookup: ['referenceTo', 'relationshipName', 'relationshipLabel', 'deleteConstraint'],
      Checkbox: ['defaultValue'],
      Picklist: ['restricted'],
      Date: [],
      DateTime: [],
    };
    expect(Object.keys(needs)).toContain(type);
    for (const tag of needs[type] ?? []) expect(first(xml, tag), `${type} needs ${tag}`).toBeTruthy();
  });

  it('keeps the standard Invoice apart, so that an org without it can deploy the rest', () => {
    expect(fields.filter((each) => each.packageDir === 'invoice').map((each) => each.object)).toEqual(
      Array(4).fill('Invoice'),
    );
    const main = permissionSets.find((set) => set.packageDir === 'main');
    expect(main?.xml).not.toContain('Invoice.');
  });
});

describe('the key that lets nothing be written twice', () => {
  it.each([
    ['Contact_Attempt__c', 'Key__c', '36', 'true'],
    ['Contact_Hold__c', 'Key__c', '36', 'true'],
    ['Contact_Preference__c', 'Key__c', '36', 'true'],
    ['Compliance_Decision__c', 'Key__c', '36', 'true'],
    ['Payment_Plan__c', 'Key__c', '36', 'true'],
    ['Plan_Approval__c', 'Key__c', '36', 'true'],
    ['Plan_Approval__c', 'Answer_Key__c', '36', 'false'],
    ['Invoice_Note__c', 'Key__c', '36', 'true'],
    // Promises that Parley did not write have none.
    ['Promise_To_Pay__c', 'Key__c', '36', 'false'],
    ['Activity', 'Parley_Key__c', '40', 'false'],
  ])('%s.%s is unique, case-sensitive, an external id', (object, name, length, required) => {
    const xml = field(object, name);
    const read = (tag: string) => first(xml, tag);
    expect([
      read('type'),
      read('unique'),
      read('caseSensitive'),
      read('externalId'),
      read('length'),
      read('required'),
    ]).toEqual(['Text', 'true', 'true', 'true', length, required]);
  });

  it('is required, of an attempt when it happened and the revision too, and nothing else is', () => {
    const required = fields.filter((each) => first(each.xml, 'required') === 'true').map((each) => each.name);
    expect(required.sort()).toEqual([...Array(7).fill('Key__c'), 'Revision__c', 'Started_At__c']);
  });
});

describe('picklists hold the words of the domain', () => {
  it.each([
    ['Contact_Attempt__c', 'Result__c', callResultSchema.options],
    ['Contact_Attempt__c', 'Channel__c', channelSchema.options],
    ['Contact_Attempt__c', 'Direction__c', ['out', 'in']],
    ['Contact_Attempt__c', 'Number_Status__c', numberStatusSchema.options],
    ['Debt__c', 'Profile__c', profileSchema.options],
    ['Account', 'Parley_Profile__c', profileSchema.options],
    ['Promise_To_Pay__c', 'Status__c', promiseStatusSchema.options],
    ['Contact_Hold__c', 'Kind__c', holdKindSchema.options],
    ['Contact_Hold__c', 'Status__c', holdStatusSchema.options],
    ['Contact_Hold__c', 'Source__c', holdSourceSchema.options],
    ['Contact_Hold__c', 'Medium__c', channelSchema.options],
    ['Contact_Hold__c', 'Chapter__c', bankruptcyChapterSchema.options],
    ['Contact_Preference__c', 'Kind__c', preferenceKindSchema.options],
    ['Contact_Preference__c', 'Medium__c', channelSchema.options],
    ['Contact_Preference__c', 'Given_To__c', givenToSchema.options],
    ['Compliance_Decision__c', 'Kind__c', decisionKindSchema.options],
    ['Compliance_Decision__c', 'Profile__c', profileSchema.options],
    ['Contact', 'Parley_Role__c', personRoleSchema.options],
    ['Debt__c', 'Judgment__c', ['yes', 'no']],
    ['Promise_To_Pay__c', 'Kind__c', agreementKindSchema.options],
    ['Payment_Plan__c', 'Kind__c', agreementKindSchema.options],
    ['Payment_Plan__c', 'Status__c', promiseStatusSchema.options],
    ['Payment_Plan__c', 'Frequency__c', frequencySchema.options],
    ['Payment_Plan__c', 'Method__c', paymentMethodSchema.options],
    ['Plan_Approval__c', 'Status__c', approvalStatusSchema.options],
    ['Account', 'Parley_Status__c', accountStatusSchema.options],
  ] as [string, string, string[]][])('%s.%s', (object, name, words) => {
    expect(picklist(object, name)).toEqual(words);
    expect(first(field(object, name), 'restricted')).toBe('true');
  });
});

describe('permission sets', () => {
  const granted = associateSets.flatMap((set) => all(set.xml, 'field'));

  it('cover every field that is not required, once, and only fields of the package', () => {
    const expected = fields
      .filter((each) => first(each.xml, 'required') !== 'true')
      // Salesforce takes permissions on an Activity field as Task.X and mirrors them to Event.X itself.
      .map((each) => `${each.object === 'Activity' ? 'Task' : each.object}.${each.name}`);
    expect(granted.toSorted()).toEqual(expected.toSorted());
  });

  it('let whoever builds the worklist write what an associate only reads', () => {
    const grants = (wanted: string) =>
      [
        ...(permissionSets.find(({ name }) => name === wanted)?.xml ?? '').matchAll(
          /<editable>(\w+)<\/editable>\s*<field>(Account\.Parley_(?:Open|Oldest_Due|Ranked_At|Reason|Score)__c)</g,
        ),
      ].map(([, editable, name]) => [name, editable]);
    const written = ['Oldest_Due', 'Open', 'Ranked_At', 'Reason', 'Score'].map(
      (n) => `Account.Parley_${n}__c`,
    );
    expect(grants('Parley_Worklist')).toEqual(written.map((name) => [name, 'true']));
    expect(grants('Parley_Associate')).toEqual(written.map((name) => [name, 'false']));
  });

  it('let nobody delete or modify all, and associates not view all', () => {
    for (const { xml } of permissionSets) {
      expect([...all(xml, 'allowDelete'), ...all(xml, 'modifyAllRecords')]).not.toContain('true');
    }
    for (const { xml } of associateSets) expect(all(xml, 'viewAllRecords')).not.toContain('true');
  });

  it('let supervisors and admins see every row of every object', () => {
    const objects = associateSets.flatMap((set) => all(set.xml, 'object')).toSorted();
    for (const name of ['Parley_Supervisor', 'Parley_Admin']) {
      expect(all(setNamed(name), 'object').toSorted()).toEqual(objects);
      expect(new Set(all(setNamed(name), 'viewAllRecords'))).toEqual(new Set(['true']));
    }
  });

  it('let the admin write what associates may only read, and nobody change a decision', () => {
    const readOnly = fieldGrants(setNamed('Parley_Associate')).filter(([editable]) => editable === 'false');
    expect(readOnly.length).toBeGreaterThan(10);
    const byAdmin = fieldGrants(setNamed('Parley_Admin'));
    expect(byAdmin.toSorted()).toEqual(readOnly.map(([, field]) => ['true', field]).toSorted());
    for (const { xml } of permissionSets) {
      const decisions =
        /<allowEdit>(\w+)<\/allowEdit>(?:(?!<allowEdit>)[\s\S])*?<object>Compliance_Decision__c</.exec(xml);
      expect(decisions?.[1] ?? 'false').toBe('false');
    }
  });

  it('name every custom object', () => {
    expect(associateSets.flatMap((set) => all(set.xml, 'object')).toSorted()).toEqual([
      'Compliance_Decision__c',
      'Contact_Attempt__c',
      'Contact_Hold__c',
      'Contact_Preference__c',
      'Debt__c',
      'Invoice_Note__c',
      'Payment_Plan__c',
      'Plan_Approval__c',
      'Promise_To_Pay__c',
    ]);
  });
});
