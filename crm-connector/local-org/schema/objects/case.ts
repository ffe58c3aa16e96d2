import { dateTime, email, lookup, object, phone, picklist, text, textArea, yesNo } from '../field-builders.ts';

export const caseObject = object(
  'Case',
  '500',
  [
    text('CaseNumber', 30, { autoNumber: '{00000000}', required: true, nameField: true, indexed: true }),
    lookup('AccountId', 'Account', { children: 'Cases', onDelete: 'restrict' }),
    lookup('ContactId', 'Contact', { children: 'Cases' }),
    lookup('ParentId', 'Case', { label: 'Parent Case ID', children: 'Cases' }),
    text('Subject', 255),
    textArea('Description', 32_000),
    picklist('Status', ['*New', 'Working', 'Escalated', 'Closed'], { required: true }),
    picklist('Priority', ['High', '*Medium', 'Low']),
    picklist('Origin', ['Phone', 'Email', 'Web'], { label: 'Case Origin' }),
    picklist('Type', ['Dispute', 'Complaint', 'Question', 'Other'], { label: 'Case Type' }),
    picklist('Reason', ['Amount', 'Delivery', 'Not mine', 'Already paid', 'Other'], { label: 'Case Reason' }),
    text('SuppliedName', 80, { label: 'Name' }),
    email('SuppliedEmail', { label: 'Email Address' }),
    phone('SuppliedPhone', { label: 'Phone' }),
    yesNo('IsClosed', { readOnly: true, label: 'Closed' }),
    yesNo('IsEscalated', { label: 'Escalated' }),
    dateTime('ClosedDate', { readOnly: true, label: 'Date/Time Closed' }),
  ],
  { activities: true },
);
