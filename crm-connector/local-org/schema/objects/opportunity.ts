import { date, lookup, money, object, percent, picklist, text, textArea, yesNo } from '../field-builders.ts';

export const opportunity = object(
  'Opportunity',
  '006',
  [
    text('Name', 120, { required: true, nameField: true }),
    lookup('AccountId', 'Account', { children: 'Opportunities', onDelete: 'cascade' }),
    picklist(
      'StageName',
      ['Prospecting', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Closed Lost'],
      {
        required: true,
        label: 'Stage',
      },
    ),
    date('CloseDate', { required: true, indexed: true }),
    money('Amount'),
    percent('Probability', { precision: 3, scale: 0 }),
    yesNo('IsClosed', { readOnly: true, label: 'Closed' }),
    yesNo('IsWon', { readOnly: true, label: 'Won' }),
    textArea('Description', 32_000),
  ],
  { activities: true },
);
