import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../../../../crm-connector/local-org/schema/read-package.ts';
import { freshStore, refusal } from '../store/fresh-store.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A package of these files: path → content of the root element. */
function packageOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-package-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'main/default', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `<?xml version="1.0" encoding="UTF-8"?>\n<Metadata xmlns="http://soap.sforce.com/2006/04/metadata">${content}</Metadata>`,
    );
  }
  return folder;
}

const field = (object: string, name: string, inner: string) => ({
  [`objects/${object}/fields/${name}.field-meta.xml`]: `<fullName>${name}</fullName><label>${name}</label>${inner}`,
});

const visit = {
  'objects/Visit__c/Visit__c.object-meta.xml':
    '<label>Visit</label><pluralLabel>Visits</pluralLabel><sharingModel>ControlledByParent</sharingModel><nameField><label>Visit</label><displayFormat>V-{000}</displayFormat><type>AutoNumber</type></nameField>',
  ...field(
    'Visit__c',
    'Account__c',
    '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>Visits</relationshipName>',
  ),
  ...field(
    'Visit__c',
    'Kind__c',
    '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>field</fullName><default>true</default><label>In the field</label></value><value><fullName>office</fullName><default>false</default><label>Office &amp; desk</label></value></valueSetDefinition></valueSet>',
  ),
  ...field('Visit__c', 'Done__c', '<type>Checkbox</type><defaultValue>true</defaultValue>'),
  ...field(
    'Visit__c',
    'Cost__c',
    '<type>Currency</type><precision>8</precision><scale>2</scale><required>true</required>',
  ),
  'objects/Visit__c/validationRules/Not_Free.validationRule-meta.xml':
    '<fullName>Not_Free</fullName><active>true</active><errorConditionFormula>Cost__c &lt;= 0</errorConditionFormula><errorDisplayField>Cost__c</errorDisplayField><errorMessage>A visit costs &quot;something&quot;.</errorMessage>',
  'objects/Visit__c/validationRules/Asleep.validationRule-meta.xml':
    '<fullName>Asleep</fullName><active>false</active><errorConditionFormula>VLOOKUP(1)</errorConditionFormula><errorMessage>x</errorMessage>',
  'objects/Case/recordTypes/Dispute.recordType-meta.xml':
    '<fullName>Dispute</fullName><active>true</active><label>Dispute</label>',
};

describe('a deployed package', () => {
  it('brings objects, fields, rules and record types that hold', () => {
    const { store, admin, seed } = freshStore({ packageDir: packageOf(visit) });
    const account = seed('Account', { Name: 'Acme' });
    const { id } = store.create('Visit__c', { Account__c: account, Cost__c: 12.345 }, admin);
    expect(store.retrieve('Visit__c', id, null, admin)).toMatchObject({
      Name: 'V-001',
      Kind__c: 'field',
      Done__c: true,
      Cost__c: 12.35,
    });
    expect(store.query(`SELECT (SELECT Name FROM Visits__r) FROM Account`, admin).records).toMatchObject([
      { Visits__r: { totalSize: 1 } },
    ]);
    expect(refusal(() => store.create('Visit__c', { Account__c: account, Cost__c: 0 }, admin))).toMatchObject(
      {
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'A visit costs "something".',
        fields: ['Cost__c'],
      },
    );
    expect(refusal(() => store.create('Visit__c', { Cost__c: 1 }, admin)).errorCode).toBe(
      'REQUIRED_FIELD_MISSING',
    );
    const [type] = store.query("SELECT Id FROM RecordType WHERE SobjectType = 'Case'", admin).records;
    expect(() => store.create('Case', { RecordTypeId: String(type?.Id) }, admin)).not.toThrow();
    store.remove('Account', account, admin);
    expect(refusal(() => store.retrieve('Visit__c', id, null, admin)).errorCode).toBe('ENTITY_IS_DELETED');
  });

  it.each([
    [
      'a type it cannot enforce',
      field('Account', 'Sum__c', '<type>Summary</type>'),
      'type Summary is not supported',
    ],
    [
      'a formula field',
      field('Account', 'F__c', '<type>Number</type><formula>1</formula>'),
      'formula fields are not supported',
    ],
    [
      'a global picklist',
      field('Account', 'P__c', '<type>Picklist</type><valueSet><valueSetName>X</valueSetName></valueSet>'),
      'only picklists with their own values',
    ],
    [
      'a default formula',
      field('Account', 'D__c', '<type>Date</type><defaultValue>TODAY()</defaultValue>'),
      'default values are only supported',
    ],
    [
      'a rule it cannot evaluate',
      {
        'objects/Account/validationRules/R.validationRule-meta.xml':
          '<fullName>R</fullName><active>true</active><errorConditionFormula>VLOOKUP(1)</errorConditionFormula>',
      },
      'function VLOOKUP is not supported',
    ],
  ])('is refused with %s', (_what, files, message) => {
    expect(() => readPackage(packageOf(files))).toThrow(message);
  });

  it('is refused when a lookup leads nowhere', () => {
    const packageDir = packageOf(
      field('Account', 'Region__c', '<type>Lookup</type><referenceTo>Region__c</referenceTo>'),
    );
    expect(() => freshStore({ packageDir })).toThrow('not in this org');
  });
});
