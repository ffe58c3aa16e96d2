import { invoiceModelOf } from '../../salesforce/invoices/resolved-model.ts';
import { type OrgSchema, PACKAGE_OBJECTS } from '../../salesforce/schema/org-schema.ts';
import { writeStrategyOf } from '../../salesforce/write/write-strategy.ts';
import { bad, type Finding, good } from './finding.ts';

/** What must be readable for a verdict; a field that is not described is hidden from the user. */
const STANDARD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Account: ['Phone', 'BillingStateCode|BillingState', 'BillingPostalCode'],
  Contact: ['Phone', 'MobilePhone', 'MailingStateCode|MailingState', 'MailingPostalCode', 'DoNotCall'],
  Task: ['CallDisposition', 'CallObject', 'CallType', 'Description'],
};

const LAYOUT = 'Setup → Object Manager → Fields → Set Field-Level Security: make them visible';

export function checkStandardFields(schema: OrgSchema): Finding {
  const objects = Object.keys(STANDARD_FIELDS).filter((object) => !schema.objects[object]);
  if (objects.length > 0) {
    const todo = 'Give the user’s profile or a permission set Read on them';
    return bad('standard objects', 'problem', `no access: ${objects.join(', ')}`, todo);
  }
  const hidden = Object.entries(STANDARD_FIELDS).flatMap(([object, fields]) =>
    fields
      .filter((names) => !names.split('|').some((name) => schema.objects[object]?.fields[name]))
      .map((names) => `${object}.${names.split('|')[0]}`),
  );
  if (hidden.length === 0)
    return good('standard fields', 'phones, addresses, call fields and Do Not Call can be read');
  const says = `hidden: ${hidden.join(', ')}. What cannot be read counts as unknown, so verdicts are careful`;
  return bad('standard fields', 'advice', says, LAYOUT);
}

export function checkInvoices(schema: OrgSchema): Finding {
  const found = invoiceModelOf(schema);
  if (!found) {
    const debts = schema.objects.Debt__c !== undefined;
    return bad(
      'invoices',
      debts ? 'advice' : 'problem',
      debts
        ? 'no invoice object is known; debts are read from Debt__c'
        : 'no invoice object is known, and no debts',
      'Propose a mapping: npm run parley -- mapping',
    );
  }
  const figures = {
    number: found.number,
    'due date': found.due,
    total: found.total,
    'open balance': found.open ?? found.paid,
  };
  const without = Object.entries(figures).flatMap(([figure, field]) => (field === null ? [figure] : []));
  const says = `kept as ${found.model.name} (${found.object}, by ${found.account})`;
  if (without.length === 0) return good('invoices', says);
  const todo = `Make the fields readable, or name them yourself: npm run parley -- mapping --object ${found.object}`;
  return bad('invoices', 'problem', `${says}; this user sees no ${without.join(', no ')}`, todo);
}

const STRATEGIES = {
  A: good('writing', 'guarded by the attempt’s unique key: nothing is written twice'),
  B: good('writing', 'by the unique key on Task: nothing is written twice'),
  C: bad(
    'writing',
    'advice',
    'Tasks without a unique key: a lost answer is looked up before it is sent again, the weakest of the three ways',
    'Deploy the package, or add the one Activity field Parley_Key__c (docs/admin.md)',
  ),
  none: bad(
    'writing',
    'problem',
    'this user may not create Tasks that can be found again',
    'Give the user Create on Tasks and Edit on CallObject, or the permission set Parley_Associate',
  ),
} as const;

export function checkWriting(schema: OrgSchema): Finding[] {
  const readOnly = PACKAGE_OBJECTS.filter((object) => schema.objects[object]?.createable === false);
  // Debts come from a billing system; nobody has to create them by hand.
  const needed = readOnly.filter((object) => object !== 'Debt__c');
  return [
    STRATEGIES[writeStrategyOf(schema)],
    ...(needed.length === 0
      ? []
      : [
          bad(
            'create access',
            'problem',
            `this user may not create: ${needed.join(', ')}`,
            'Assign Parley_Associate',
          ),
        ]),
    ...(schema.objects.Contact_Attempt__c
      ? [
          schema.attemptsShared
            ? good('sharing', 'everybody reads every contact attempt, so counts are whole')
            : bad(
                'sharing',
                'problem',
                'contact attempts are private: a count could miss a colleague’s call, so no plain “allowed” is given',
                'Setup → Sharing Settings → Contact Attempt: Public Read Only',
              ),
        ]
      : []),
  ];
}
