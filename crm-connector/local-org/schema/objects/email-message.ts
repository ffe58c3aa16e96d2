import { email, lookup, object, picklist, text, textArea, yesNo } from '../field-builders.ts';

/** An e-mail of Enhanced Email; 0 New, 1 Read, 2 Replied, 3 Sent, 4 Forwarded, 5 Draft. */
export const emailMessage = object(
  'EmailMessage',
  '02s',
  [
    text('Subject', 3000, { nameField: true }),
    textArea('TextBody', 32_000),
    textArea('HtmlBody', 32_000),
    text('ToAddress', 4000),
    text('CcAddress', 4000),
    email('FromAddress'),
    picklist('Status', ['*0', '1', '2', '3', '4', '5'], { restricted: true, required: true }),
    lookup('RelatedToId', ['Account', 'Case', 'Opportunity', 'Invoice'], {
      children: 'Emails',
      onDelete: 'cascade',
    }),
    lookup('ParentId', 'Case', { children: 'EmailMessages', onDelete: 'cascade' }),
    yesNo('Incoming'),
    yesNo('IsPrivateDraft'),
  ],
  { ownerless: true },
);
