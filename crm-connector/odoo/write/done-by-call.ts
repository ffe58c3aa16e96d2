import { localDate } from '../../../shared/calendar/instant.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { codeWords } from '../records/words/labelled.ts';
import { ACTIVITY_MARK, FOLLOW_UP, idOf, markOf } from './activity-columns.ts';
import { loadTable } from './closed-list.ts';
import { customerTable } from './customer-table.ts';
import { externalId } from './note-columns.ts';
import type { Write } from './write-context.ts';

type AttemptWrite = Write<LogAttempt>;

/** A follow-up of an earlier call that is open, and was for this one. */
export interface DueFollowUp {
  /** `<key>.<name>`. */
  readonly id: string;
  readonly subject: string;
}

/**
 * Whether what a follow-up asked for is done by this call: somebody was talked to, or the next follow-up takes its place.
 * Where nobody was reached and nothing else was agreed the call is still owed.
 */
export const isCallAskedFor = ({ attempt, followUp }: LogAttempt): boolean =>
  attempt.revision === 1 &&
  attempt.channel === 'call' &&
  (attempt.result === 'conversation' || followUp !== null);

const rowsSchema = z.array(
  z.looseObject({
    note: z.union([z.string(), z.literal(false)]),
    summary: z.union([z.string(), z.literal(false)]),
  }),
);

/**
 * The associate's own open follow-ups of Parley's on this customer that are due by the day of the call. What somebody
 * scheduled in Odoo itself is theirs to close.
 * @throws CallFailure
 */
export async function dueFollowUps({
  client,
  command,
  partnerId,
  zone,
}: AttemptWrite): Promise<DueFollowUp[]> {
  if (!isCallAskedFor(command)) return [];
  const { attempt, userId } = command;
  const rows = await client.call(
    'mail.activity',
    'search_read',
    {
      domain: [
        ['res_model', '=', 'res.partner'],
        ['res_id', '=', Number(partnerId)],
        ['user_id', '=', Number(userId)],
        ['date_deadline', '<=', localDate(attempt.startedAt, zone)],
        ['note', 'like', ACTIVITY_MARK],
      ],
      fields: ['note', 'summary'],
      order: 'id',
    },
    rowsSchema,
  );
  return rows.flatMap(({ note, summary }) => {
    const mark = markOf(note);
    const isEarlier = mark?.name.startsWith(FOLLOW_UP) === true && mark.key !== attempt.key;
    return isEarlier ? [{ id: idOf(mark.key, mark.name), subject: summary || '' }] : [];
  });
}

/**
 * Marks follow-ups done: as often as it is sent, once. By `load`, since `action_feedback` leaves a message of its own, a second
 * call in the history beside the one that was logged.
 * @returns what Odoo did not let be done, in words
 * @throws CallFailure
 */
export async function markDone(write: AttemptWrite, due: readonly DueFollowUp[]): Promise<string[]> {
  if (due.length === 0) return [];
  const { result, disposition } = write.command.attempt;
  const activities = due.map(
    ({ id }) =>
      [
        ['activity_ids/id', externalId(id)],
        ['activity_ids/active', '0'],
        ['activity_ids/feedback', `Called: ${codeWords(result)} (${disposition})`],
      ] as const,
  );
  const under = { partnerId: write.partnerId, own: [], notes: [], people: [], activities };
  const loaded = await loadTable(write.client, customerTable(under));
  return loaded.is === 'loaded' ? [] : due.map(({ subject }) => `Mark as done: ${subject}`);
}
