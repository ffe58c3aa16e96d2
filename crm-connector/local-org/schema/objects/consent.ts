/** What a person allowed: the Individual behind contacts, and consent by channel and by contact point. */
import {
  date,
  dateTime,
  email,
  int,
  lookup,
  object,
  phone,
  picklist,
  text,
  textArea,
  time,
  yesNo,
} from '../field-builders.ts';

export const individual = object('Individual', '0PK', [
  text('Name', 121, { readOnly: true, required: true, nameField: true }),
  text('FirstName', 40),
  text('LastName', 80, { required: true }),
  picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
  yesNo('HasOptedOutSolicit', { label: "Don't Market" }),
  yesNo('HasOptedOutProcessing', { label: "Don't Process" }),
  yesNo('HasOptedOutTracking', { label: "Don't Track" }),
  yesNo('HasOptedOutProfiling', { label: "Don't Profile" }),
  yesNo('HasOptedOutGeoTracking', { label: 'Block Geolocation Tracking' }),
  yesNo('ShouldForget', { label: 'Forget this Individual' }),
  yesNo('SendIndividualData', { label: 'Export Individual’s Data' }),
  yesNo('CanStorePiiElsewhere', { label: 'OK to Store PII Elsewhere' }),
  date('BirthDate'),
  date('DeathDate'),
  yesNo('IsDeceased'),
]);

export const dataUsePurpose = object('DataUsePurpose', '0ZW', [
  text('Name', 255, { required: true, nameField: true }),
  text('Description', 255),
  yesNo('CanDataSubjectOptOut'),
]);

const contactPointTypes = ['Email', 'MailingAddress', 'Phone', 'Social', 'Web'];
const consentStates = ['NotSeen', 'Seen', 'OptIn|Opt In', 'OptOut|Opt Out'];

const consentFields = [
  text('Name', 255, { required: true, nameField: true }),
  lookup('DataUsePurposeId', 'DataUsePurpose'),
  picklist('PrivacyConsentStatus', consentStates, { restricted: true, required: true }),
  dateTime('EffectiveFrom'),
  dateTime('EffectiveTo'),
  dateTime('CaptureDate', { required: true }),
  picklist('CaptureContactPointType', contactPointTypes, { restricted: true, required: true }),
  text('CaptureSource', 255, { required: true }),
];

export const contactPointTypeConsent = object('ContactPointTypeConsent', '0ZX', [
  ...consentFields,
  lookup('PartyId', 'Individual', {
    required: true,
    children: 'ContactPointTypeConsents',
    relationshipName: 'Party',
  }),
  picklist('ContactPointType', contactPointTypes, { restricted: true, required: true }),
]);

export const contactPointConsent = object('ContactPointConsent', '0ZY', [
  ...consentFields,
  lookup('ContactPointId', ['ContactPointPhone', 'ContactPointEmail'], {
    required: true,
    children: 'ContactPointConsents',
  }),
]);

const contactPointFields = [
  lookup('ParentId', ['Account', 'Individual'], { required: true, relationshipName: 'Parent' }),
  date('ActiveFromDate'),
  date('ActiveToDate'),
  time('BestTimeToContactStartTime'),
  time('BestTimeToContactEndTime'),
  text('BestTimeToContactTimezone', 255),
  yesNo('IsPrimary'),
  int('PreferenceRank'),
];

export const contactPointPhone = object('ContactPointPhone', '0Ow', [
  text('Name', 255, { autoNumber: 'CPP-{000000}', nameField: true }),
  ...contactPointFields.map((field) =>
    field.name === 'ParentId' ? { ...field, childRelationshipName: 'ContactPointPhones' } : field,
  ),
  phone('TelephoneNumber', { required: true }),
  text('FormattedNationalPhoneNumber', 255, { readOnly: true }),
  picklist('PhoneType', ['Home', 'Mobile', 'Work', 'Other']),
  text('ExtensionNumber', 255),
  yesNo('IsSmsCapable', { label: 'Is SMS Capable' }),
  yesNo('IsBusinessPhone'),
  yesNo('IsPersonalPhone'),
]);

export const contactPointEmail = object('ContactPointEmail', '9Vl', [
  text('Name', 255, { autoNumber: 'CPE-{000000}', nameField: true }),
  ...contactPointFields.map((field) =>
    field.name === 'ParentId' ? { ...field, childRelationshipName: 'ContactPointEmails' } : field,
  ),
  email('EmailAddress', { required: true }),
  textArea('EmailLatestBounceReasonText', 255),
]);
