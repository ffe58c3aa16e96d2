import type { Zone } from '../../../../shared/calendar/instant.ts';
import type { WriteCommand } from '../../../../shared/domain/write-command.ts';
import { termsWords } from './agreement-words.ts';
import { attemptWords } from './attempt-words.ts';
import { conversationWords } from './conversation-words.ts';
import { codeWords, labelled, quoted } from './labelled.ts';
import type { Named } from './named.ts';
import { holdWords, preferenceWords } from './stop-words.ts';

/** What a command records, in paragraphs a colleague can read without Parley. */
export function wordsOfCommand(command: WriteCommand, zone: Zone, named: Named): string[] {
  if (command.kind !== 'log-attempt') return [recordWords(command, zone, named)];
  const { conversation } = command;
  return [
    ...attemptWords(command, zone),
    ...(conversation ? conversationWords(conversation, zone, named) : []),
  ];
}

type RecordCommand = Exclude<WriteCommand, { kind: 'log-attempt' }>;

function recordWords(command: RecordCommand, zone: Zone, { people, earlier }: Named): string {
  switch (command.kind) {
    case 'record-hold':
      return holdWords(command.hold, people);
    case 'record-preference':
      return preferenceWords(command.preference, zone, people);
    case 'lift-hold':
      return labelled(`Hold ${codeWords(command.status)}`, [
        ['Hold', earlier],
        ['Reason', command.reason],
      ]);
    case 'dismiss-hint':
      return labelled('Words judged to be no stop', [
        ['Words', quoted(command.quote)],
        ['They seemed to say', codeWords(command.hint)],
        ['Reason', command.reason],
      ]);
    case 'confirm-profile':
      return labelled(`Rules that apply: ${command.profile}`, [['Reason', command.reason]]);
    case 'override':
      return labelled('A stop was overridden', [
        ['Rules', command.ruleIds.join(', ')],
        ['Reason', command.reason],
        ['Number', command.number],
        ['Person', command.partyId && people.get(command.partyId)],
        ['Debts', command.debtIds.length === 0 ? 'none on record' : command.debtIds.join(', ')],
      ]);
    case 'draft-mail':
      return labelled(`E-mail drafted to ${command.to}: ${command.subject}`, [['Text', `\n${command.text}`]]);
    case 'request-approval':
      return labelled(termsWords('Approval asked for', command.terms), [
        ['Beyond the associate’s authority', command.beyond.join('; ')],
        ['Reason', command.reason],
        ['Terms', command.fingerprint.slice(0, 8)],
      ]);
    case 'answer-approval':
      return labelled(`Request for approval ${command.answer}`, [
        ['Request', earlier],
        ['Reason', command.reason],
        ['Terms', command.fingerprint.slice(0, 8)],
      ]);
  }
}
