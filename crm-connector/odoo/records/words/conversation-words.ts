import type { Zone } from '../../../../shared/calendar/instant.ts';
import type { Conversation, CustomerChange } from '../../../../shared/domain/conversation.ts';
import { agreementWords } from './agreement-words.ts';
import { codeWords, labelled } from './labelled.ts';
import type { Named } from './named.ts';
import { holdWords, preferenceWords } from './stop-words.ts';

/** A correction of the customer's data in one line. */
export function changeWords(change: CustomerChange): string {
  switch (change.is) {
    case 'phone':
      return `${change.phoneId === null ? 'New number' : 'Number corrected'} (${change.kind}): ${change.number}; ${change.source}`;
    case 'address': {
      const { street, city, state, postalCode, country } = change.address;
      const parts = [street, city, state, postalCode, country].filter((part) => part !== null);
      return `Address: ${parts.join(', ')}; ${change.source}`;
    }
    case 'email':
      return `E-mail: ${change.email}; ${change.source}`;
    case 'language':
      return `Language: ${change.language}`;
    case 'contact': {
      const parts = [change.name, change.role, change.phone, change.email].filter((part) => part !== null);
      return `New contact: ${parts.join(', ')}; ${change.source}`;
    }
    case 'validation-sent':
      return `Validation notice sent on ${change.on}, debt ${change.debtId}`;
  }
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[title, ...lines].join('\n')];

/** What a conversation left on record, a paragraph each. */
export function conversationWords(conversation: Conversation, zone: Zone, { people }: Named): string[] {
  const { agreements, holds, preferences, changes, invoiceNotes, tasks } = conversation;
  const standing = labelled('Account', [
    ['Status', conversation.accountStatus && codeWords(conversation.accountStatus)],
    ['Sensitive, ask first', conversation.sensitive],
    ['Why behind', conversation.delinquencyReason && codeWords(conversation.delinquencyReason)],
    ['Required disclosure', conversation.disclosure && codeWords(conversation.disclosure)],
    ['Facts', conversation.facts.join(', ')],
  ]);
  return [
    ...agreements.map(agreementWords),
    ...holds.map(({ hold }) => holdWords(hold, people)),
    ...preferences.map(({ preference }) => preferenceWords(preference, zone, people)),
    ...listed('Corrections', changes.map(changeWords)),
    ...listed(
      'Invoices',
      invoiceNotes.map(({ number, line }) => `${number}: ${line}`),
    ),
    ...listed(
      'Tasks',
      tasks.map(
        ({ due, subject, to }) => `${due} ${subject}${typeof to === 'object' ? ` (${to.name})` : ''}`,
      ),
    ),
    ...(standing === 'Account' ? [] : [standing]),
  ];
}
