import { email, lookup, money, object, phone, picklist, text, textArea, yesNo } from '../field-builders.ts';
import { addressFields } from './address-fields.ts';

export const lead = object('Lead', '00Q', [
  text('Name', 121, { readOnly: true, required: true, nameField: true, label: 'Full Name' }),
  text('FirstName', 40),
  text('LastName', 80, { required: true }),
  picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
  text('Company', 255, { required: true }),
  text('Title', 128),
  phone('Phone'),
  phone('MobilePhone'),
  phone('Fax'),
  email('Email'),
  yesNo('DoNotCall'),
  yesNo('HasOptedOutOfEmail', { label: 'Email Opt Out' }),
  yesNo('HasOptedOutOfFax', { label: 'Fax Opt Out' }),
  picklist(
    'Status',
    ['*Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
    { required: true },
  ),
  picklist('LeadSource', ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other']),
  money('AnnualRevenue', { scale: 0 }),
  yesNo('IsConverted', { readOnly: true, label: 'Converted' }),
  lookup('ConvertedAccountId', 'Account', { readOnly: true }),
  lookup('ConvertedContactId', 'Contact', { readOnly: true }),
  lookup('IndividualId', 'Individual', { children: 'Leads' }),
  textArea('Description', 32_000),
  ...addressFields(''),
]);
