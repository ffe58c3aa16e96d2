import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { FieldValues } from './attempt-fields.ts';

type FollowUp = NonNullable<LogAttempt['followUp']>;

/** The open task an attempt asks for, on the same person and customer. */
export function followUpFields(
  followUp: FollowUp,
  customer: RecordRef,
  whoId: string | number | boolean | null | undefined,
): FieldValues {
  return {
    Subject: followUp.subject,
    ActivityDate: followUp.due,
    ...(whoId ? { WhoId: whoId } : {}),
    ...(customer.object === 'Lead' ? {} : { WhatId: customer.id }),
  };
}

/** The follow-up as it is in the CRM now. */
export interface CurrentFollowUp {
  readonly id: string;
  readonly isClosed: boolean;
  readonly lastModified: string;
}

export type FollowUpStep =
  | { readonly is: 'leave' }
  | { readonly is: 'create'; readonly fields: FieldValues }
  | {
      readonly is: 'change';
      readonly id: string;
      readonly lastModified: string;
      readonly fields: FieldValues;
    };

/**
 * What a correction does to the follow-up an earlier revision opened. One that a colleague has closed stays closed, and
 * what they changed is only touched where the correction itself changes it.
 */
export function followUpStep(
  next: LogAttempt['followUp'],
  previous: LogAttempt['followUp'],
  current: CurrentFollowUp | undefined,
  closedStatus: string,
  fieldsOf: (followUp: FollowUp) => FieldValues,
): FollowUpStep {
  const open = current && !current.isClosed ? current : undefined;
  if (!next) {
    return open
      ? { is: 'change', id: open.id, lastModified: open.lastModified, fields: { Status: closedStatus } }
      : { is: 'leave' };
  }
  const moved = next.due !== previous?.due || next.subject !== previous.subject;
  if (!moved) return { is: 'leave' };
  if (!open) return { is: 'create', fields: fieldsOf(next) };
  const fields = {
    ...(next.due === previous?.due ? {} : { ActivityDate: next.due }),
    ...(next.subject === previous?.subject ? {} : { Subject: next.subject }),
  };
  return { is: 'change', id: open.id, lastModified: open.lastModified, fields };
}
