import { localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { Conversation, ConversationTask } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { hiddenHtml, htmlOfText } from '../records/record-body.ts';
import type { Table } from './closed-list.ts';
import { type Cells, externalId } from './note-columns.ts';
import type { Write } from './write-context.ts';

type PartnerField = Table<'res.partner'>['fields'][number];
export type ActivityField = PartnerField & `activity_ids/${string}`;

/** A scheduled activity that a command opens. */
export interface NewActivity {
  /** Its name under the attempt: `follow-up.1`, or the task's own key. */
  readonly name: string;
  readonly due: string;
  readonly subject: string;
  readonly text: string | null;
  /** Id of whose it is. */
  readonly userId: string;
  readonly type: 'mail.mail_activity_data_call' | 'mail.mail_activity_data_todo';
}

/** What an activity of ours is found by; nobody sees it in Odoo. */
export const ACTIVITY_MARK = 'parley:a1:';
const activityMark = (key: string, name: string): string => `${ACTIVITY_MARK}${key}.${name};`;

/** `<key>.<name>` of an activity. */
export const idOf = (key: string, name: string): string => `${key}.${name}`;

/** What the names of an attempt's follow-ups begin with. */
export const FOLLOW_UP = 'follow-up.';
const followUpName = (revision: number): string => `${FOLLOW_UP}${revision}`;

function followUpActivity(
  followUp: NonNullable<LogAttempt['followUp']>,
  { attempt, userId }: LogAttempt,
): NewActivity {
  return {
    name: followUpName(attempt.revision),
    due: followUp.due,
    subject: followUp.subject,
    text: null,
    userId,
    type: 'mail.mail_activity_data_call',
  };
}

/** @param ownerId the customer's salesperson; null: it has none, and the task stays with the associate */
function taskActivity(task: ConversationTask, userId: string, ownerId: string | null): NewActivity {
  const { key: name, due, subject, text, to } = task;
  const given = to === 'self' ? userId : to === 'owner' ? (ownerId ?? userId) : to.userId;
  return { name, due, subject, text, userId: given, type: 'mail.mail_activity_data_todo' };
}

/** What Odoo had no place for, for a person to put where it belongs. */
function byHandActivity({ userId, madeAt }: LogAttempt, zone: Zone, byHand: readonly string[]): NewActivity {
  return {
    name: 'by-hand',
    due: localDate(madeAt, zone),
    subject: 'Record by hand',
    text: byHand.join('\n'),
    userId,
    type: 'mail.mail_activity_data_todo',
  };
}

/** All activities that a command opens when it is first written. */
export function activitiesOf(
  { command, zone }: Write<LogAttempt>,
  ownerId: string | null,
  byHand: readonly string[],
): NewActivity[] {
  const tasks: Conversation['tasks'] = command.conversation?.tasks ?? [];
  return [
    ...(command.followUp === null ? [] : [followUpActivity(command.followUp, command)]),
    ...tasks.map((task) => taskActivity(task, command.userId, ownerId)),
    ...(byHand.length === 0 ? [] : [byHandActivity(command, zone, byHand)]),
  ];
}

export function activityCells(
  { command, partnerId }: Write<LogAttempt>,
  { name, due, subject, text, userId, type }: NewActivity,
): Cells<ActivityField> {
  const { key } = command.attempt;
  const words = text === null ? '' : `<p>${htmlOfText(text)}</p>`;
  return [
    ['activity_ids/id', externalId(idOf(key, name))],
    ['activity_ids/res_model_id/id', 'base.model_res_partner'],
    ['activity_ids/res_id', partnerId],
    ['activity_ids/activity_type_id/id', type],
    ['activity_ids/summary', subject],
    ['activity_ids/note', `${words}${hiddenHtml(activityMark(key, name))}`],
    ['activity_ids/date_deadline', due],
    ['activity_ids/user_id/.id', userId],
  ];
}

/** An activity of an attempt as it is in Odoo now. */
export interface CurrentActivity {
  readonly id: number;
  readonly name: string;
  readonly isOpen: boolean;
}

const rowSchema = z.looseObject({
  id: z.int(),
  active: z.boolean(),
  note: z.union([z.string(), z.literal(false)]),
});

/** Activities of an attempt, done ones too; one that somebody deleted is not among them. @throws CallFailure */
export async function currentActivities({
  client,
  command,
  partnerId,
}: Write<LogAttempt>): Promise<CurrentActivity[]> {
  const start = `${ACTIVITY_MARK}${command.attempt.key}.`;
  const rows = await client.call(
    'mail.activity',
    'search_read',
    {
      domain: [
        ['res_model', '=', 'res.partner'],
        ['res_id', '=', Number(partnerId)],
        ['note', 'like', start],
      ],
      fields: ['active', 'note'],
      order: 'id',
      context: { active_test: false },
    },
    z.array(rowSchema),
  );
  return rows.map(({ id, active, note }) => ({ id, name: markOf(note)?.name ?? '', isOpen: active }));
}

/** Which activity of which attempt a mark names; undefined: no mark of ours. */
export function markOf(note: string | false): { key: string; name: string } | undefined {
  const [, key, name] = /parley:a1:([0-9a-f-]{36})\.([\w.-]+);/.exec(note === false ? '' : note) ?? [];
  return key !== undefined && name !== undefined ? { key, name } : undefined;
}

/** What a correction does to the follow-up an earlier revision opened; null: nothing. */
export function followUpChange(
  write: Write<LogAttempt>,
  previous: LogAttempt['followUp'],
  activities: readonly CurrentActivity[],
): Cells<ActivityField> | null {
  const { command } = write;
  const next = command.followUp;
  const current = activities.findLast(({ name, isOpen }) => isOpen && name.startsWith(FOLLOW_UP));
  const id = current && (['activity_ids/id', externalId(idOf(command.attempt.key, current.name))] as const);
  if (next === null) {
    // Nothing is deleted: it is done, and says why.
    const closed = [
      ['activity_ids/active', '0'],
      ['activity_ids/feedback', 'Taken back: the contact was recorded otherwise.'],
    ] as const;
    return id ? [id, ...closed] : null;
  }
  const isMoved = next.due !== previous?.due || next.subject !== previous.subject;
  if (!isMoved) return null;
  // One that a colleague has done, or deleted, stays so.
  if (!id) return activityCells(write, followUpActivity(next, command));
  // What a colleague changed is touched only where the correction changes it.
  return [
    id,
    ...(next.due === previous?.due ? [] : ([['activity_ids/date_deadline', next.due]] as const)),
    ...(next.subject === previous?.subject ? [] : ([['activity_ids/summary', next.subject]] as const)),
  ];
}
