import type { FieldValues } from './attempt-fields.ts';
import type { RecordCommand } from './record-fields.ts';

/** Where the org has no place for decisions, the two that must not be lost are kept as the words of a completed Task. */
export function noteTaskOf(command: RecordCommand): { subject: string; description: string } | undefined {
  if (command.kind === 'override') {
    const { reason, ruleIds, number, partyId, debtIds, evidence } = command;
    const lines = [
      `Reason: ${reason}`,
      `Rules: ${ruleIds.join(', ')}`,
      ...(number === null ? [] : [`Number: ${number}`]),
      ...(partyId === null ? [] : [`Person: ${partyId}`]),
      `Debts: ${debtIds.length === 0 ? 'none on record' : debtIds.join(', ')}`,
      `Evidence: ${evidence}`,
    ];
    return { subject: 'Verdict overridden', description: lines.join('\n') };
  }
  if (command.kind === 'dismiss-hint') {
    const { reason, quote, hint, subjectId } = command;
    return {
      subject: 'Hint dismissed',
      description: [`Reason: ${reason}`, `Hint: ${hint}`, `Words: ${quote}`, `In: ${subjectId}`].join('\n'),
    };
  }
  return undefined;
}

/** Fields of that Task but for its key. */
export function noteTaskFields(
  note: { subject: string; description: string },
  command: RecordCommand,
  day: string,
  closedStatus: string,
): FieldValues {
  const { customer } = command;
  return {
    Subject: note.subject,
    Description: note.description,
    Status: closedStatus,
    ActivityDate: day,
    ...(customer.object === 'Lead' ? { WhoId: customer.id } : { WhatId: customer.id }),
  };
}
