/** Who works in the org and what they may do. */
import {
  email,
  int,
  lookup,
  object,
  phone,
  picklist,
  text,
  textArea,
  url,
  yesNo,
} from '../field-builders.ts';

const closed = { createable: false, updateable: false, deletable: false, searchable: false, ownerless: true };

export const user = object(
  'User',
  '005',
  [
    text('Username', 80, { required: true, unique: true, indexed: true }),
    text('Name', 121, { readOnly: true, required: true, nameField: true, label: 'Full Name' }),
    text('FirstName', 40),
    text('LastName', 80, { required: true }),
    text('Alias', 8, { required: true }),
    email('Email', { required: true }),
    phone('Phone'),
    phone('Extension'),
    text('Title', 80),
    yesNo('IsActive', { label: 'Active' }),
    lookup('ProfileId', 'Profile', { required: true, children: 'Users' }),
    lookup('ManagerId', 'User', { indexed: false }),
    picklist('UserType', ['*Standard', 'PowerPartner', 'AutomatedProcess', 'Guest'], { readOnly: true }),
    text('TimeZoneSidKey', 40, { required: true, label: 'Time Zone' }),
    text('LocaleSidKey', 40, { required: true, label: 'Locale' }),
    text('LanguageLocaleKey', 40, { required: true, label: 'Language' }),
    text('EmailEncodingKey', 40, { required: true, label: 'Email Encoding', defaultValue: 'UTF-8' }),
    text('CallCenterId', 18),
    url('SmallPhotoUrl'),
  ],
  { deletable: false, createable: false, ownerless: true },
);

export const profile = object(
  'Profile',
  '00e',
  [
    text('Name', 255, { required: true, nameField: true }),
    yesNo('PermissionsViewAllData', { label: 'View All Data' }),
    yesNo('PermissionsModifyAllData', { label: 'Modify All Data' }),
    yesNo('PermissionsApiEnabled', { label: 'API Enabled' }),
  ],
  closed,
);

export const permissionSet = object(
  'PermissionSet',
  '0PS',
  [
    text('Name', 80, { required: true, nameField: true, indexed: true }),
    text('Label', 80, { required: true }),
  ],
  closed,
);

export const permissionSetAssignment = object(
  'PermissionSetAssignment',
  '0Pa',
  [
    lookup('PermissionSetId', 'PermissionSet', { required: true, children: 'Assignments' }),
    lookup('AssigneeId', 'User', { required: true, children: 'PermissionSetAssignments' }),
  ],
  closed,
);

export const organization = object(
  'Organization',
  '00D',
  [
    text('Name', 80, { required: true, nameField: true }),
    yesNo('IsSandbox', { readOnly: true, label: 'Is Sandbox' }),
    text('InstanceName', 5, { readOnly: true }),
    text('OrganizationType', 40, { readOnly: true, label: 'Edition' }),
    text('NamespacePrefix', 15, { readOnly: true }),
    text('TrialExpirationDate', 40, { readOnly: true }),
    text('TimeZoneSidKey', 40, { required: true, label: 'Time Zone' }),
    text('LanguageLocaleKey', 40, { required: true, label: 'Language' }),
    text('DefaultLocaleSidKey', 40, { required: true, label: 'Locale' }),
    picklist('FiscalYearStartMonth', ['*1'], { readOnly: true }),
    phone('Phone'),
    textArea('Street'),
    text('City', 40),
    text('State', 80),
    text('PostalCode', 20),
    text('Country', 80),
  ],
  { ...closed, label: 'Organization' },
);

export const recordType = object(
  'RecordType',
  '012',
  [
    text('Name', 80, { required: true, nameField: true }),
    text('DeveloperName', 80, { required: true, indexed: true }),
    text('SobjectType', 40, { required: true, indexed: true, label: 'SObject Type Name' }),
    text('Description', 255),
    yesNo('IsActive', { label: 'Active' }),
    yesNo('IsPersonType', { readOnly: true, label: 'Is Person Type' }),
    text('NamespacePrefix', 15),
  ],
  closed,
);

const statusFields = [
  text('MasterLabel', 255, { readOnly: true, nameField: true }),
  text('ApiName', 255, { readOnly: true }),
  yesNo('IsDefault', { readOnly: true, label: 'Default Value' }),
];

export const taskStatus = object(
  'TaskStatus',
  '01T',
  [...statusFields, yesNo('IsClosed', { readOnly: true, label: 'Closed' }), sortOrder()],
  closed,
);

export const taskPriority = object(
  'TaskPriority',
  '01S',
  [...statusFields, yesNo('IsHighPriority', { readOnly: true, label: 'High Priority' }), sortOrder()],
  closed,
);

export const caseStatus = object(
  'CaseStatus',
  '01K',
  [...statusFields, yesNo('IsClosed', { readOnly: true, label: 'Closed' }), sortOrder()],
  closed,
);

function sortOrder() {
  return int('SortOrder', { readOnly: true });
}
