import type { Conversation, CustomerChange } from '../../../shared/domain/conversation.ts';
import type { LogAttempt, WriteCommand } from '../../../shared/domain/write-command.ts';
import type { CaughtNumber } from '../../../shared/masks/caught-numbers.ts';
import { type Field, heldIn } from './held.ts';

type Typed = readonly [text: string | null, field: Field];

/**
 * The last look before a command is stored: card, bank and Social Security numbers in what a person typed. What Parley put
 * together from records holds account numbers of its own, and is looked through for cards alone; words quoted from the CRM
 * are there already.
 */
export function heldInCommand(command: WriteCommand): CaughtNumber[] {
  return typedInto(command).flatMap(([text, field]) => (text === null ? [] : heldIn(text, field)));
}

function typedInto(command: WriteCommand): readonly Typed[] {
  switch (command.kind) {
    case 'log-attempt':
      return typedIntoAttempt(command);
    case 'record-hold':
    case 'record-preference':
      return [];
    case 'draft-mail':
      return [
        [command.subject, 'reference'],
        [command.text, 'reference'],
      ];
    case 'lift-hold':
    case 'dismiss-hint':
    case 'confirm-profile':
    case 'override':
    case 'request-approval':
    case 'answer-approval':
      return [[command.reason, 'text']];
  }
}

function typedIntoAttempt({ attempt, conversation }: LogAttempt): readonly Typed[] {
  if (!conversation) return [[attempt.note, 'text']];
  return [[attempt.note, 'reference'], ...typedIntoConversation(conversation)];
}

const typedIntoConversation = (said: Conversation): readonly Typed[] => [
  ...said.path.map(({ reason }): Typed => [reason, 'text']),
  ...said.holds.map(({ hold }): Typed => [hold.words, 'text']),
  ...said.preferences.map(({ preference }): Typed => [preference.words, 'text']),
  ...said.agreements.flatMap(({ words, reference }): Typed[] => [
    [words, 'text'],
    [reference, 'reference'],
  ]),
  ...said.changes.map((change): Typed => [JSON.stringify(namesIn(change)), 'reference']),
  ...said.invoiceNotes.map(({ line }): Typed => [line, 'reference']),
  ...said.tasks.map(({ text, sort }): Typed => [text, sort === 'hand-over' ? 'text' : 'reference']),
];

/** Ids of records are numbers too, and nobody typed them. */
const namesIn = (change: CustomerChange): object =>
  Object.fromEntries(Object.entries(change).filter(([name]) => !/(?:Id|^key)$/.test(name)));
