import type { Zone } from '../../../../shared/calendar/instant.ts';
import type { LogAttempt } from '../../../../shared/domain/write-command.ts';
import { codeWords, labelled, momentWords } from './labelled.ts';

const MEDIA = {
  call: 'Call',
  voicemail: 'Voicemail',
  text: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  portal: 'Message in the portal',
} as const;

/**
 * A contact in a few lines, and below them the note as it was written. What the note of a guided call tells is not told twice;
 * a note in somebody's own words may tell any part of it, or none.
 */
export function attemptWords({ attempt, followUp }: LogAttempt, zone: Zone): string[] {
  const { channel, direction, revision, result, disposition, numberStatus, startedAt, endedAt } = attempt;
  const correction = revision === 1 ? '' : ` (correction ${revision - 1}: it counts in place of the earlier)`;
  const note = attempt.note ?? '';
  const isTold = (text: string | null): boolean => text !== null && note.includes(text);
  const head = labelled(`${MEDIA[channel]} ${direction === 'out' ? 'made' : 'received'}${correction}`, [
    ['Person', isTold(attempt.partyName) ? null : attempt.partyName],
    ['Number', isTold(attempt.number) ? null : attempt.number],
    ['Began', momentWords(startedAt, zone)],
    ['Ended', endedAt === null ? null : momentWords(endedAt, zone)],
    ['Result', isTold(`(${disposition})`) ? null : `${codeWords(result)} (${disposition})`],
    ['The number is', numberStatus === null ? null : codeWords(numberStatus)],
    [
      'Follow-up',
      followUp === null || isTold(followUp.subject) ? null : `${followUp.due} ${followUp.subject}`,
    ],
  ]);
  return note.trim() === '' ? [head] : [head, note];
}
