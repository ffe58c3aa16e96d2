import { localDate } from '../../../shared/calendar/instant.ts';
import type { LiftHold, WriteCommand } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { orFalse } from '../answer/field-values.ts';
import { recordedHolds } from '../history/read-stops.ts';
import { messageRowSchema, RECORD_FIELDS, readRecords } from '../records/read-records.ts';
import { MARKER_START } from '../records/record-marker.ts';
import { codeWords } from '../records/words/labelled.ts';
import type { Named } from '../records/words/named.ts';
import type { Write } from './write-context.ts';

/** People that stand in a note. */
function peopleIn(command: WriteCommand): string[] {
  const { holds = [], preferences = [] } =
    (command.kind === 'log-attempt' ? command.conversation : null) ?? {};
  const about = [
    ...holds.map(({ hold }) => hold),
    ...preferences.map(({ preference }) => preference),
    ...(command.kind === 'record-hold' ? [command.hold] : []),
    ...(command.kind === 'record-preference' ? [command.preference] : []),
    ...(command.kind === 'override' ? [command] : []),
  ];
  return about.flatMap(({ partyId }) => partyId ?? []);
}

/** Those whose name the command says itself. */
function namesIn(command: WriteCommand): Map<string, string> {
  const names = new Map([[command.customer.id, command.customerName]]);
  if (command.kind !== 'log-attempt') return names;
  const { partyId, partyName } = command.attempt;
  return partyId === null || partyName === null ? names : names.set(partyId, partyName);
}

const namesSchema = z.array(z.looseObject({ id: z.int(), name: orFalse(z.string()) }));

/** @throws CallFailure */
async function peopleOf({ client, command }: Write): Promise<ReadonlyMap<string, string>> {
  const names = namesIn(command);
  const ids = peopleIn(command).filter((id) => !names.has(id) && /^[1-9]\d{0,9}$/.test(id));
  if (ids.length === 0) return names;
  const domain = [['id', 'in', [...new Set(ids)].map(Number)]];
  const asked = { domain, fields: ['name'], context: { active_test: false } };
  for (const { id, name } of await client.call('res.partner', 'search_read', asked, namesSchema)) {
    if (name !== false) names.set(String(id), name);
  }
  return names;
}

/** The hold that is taken back, which may stand in the note of a call. @throws CallFailure */
async function holdOf({ client, command, partnerId, zone }: Write<LiftHold>): Promise<string | null> {
  const rows = await client.call(
    'mail.message',
    'search_read',
    {
      domain: [
        ['model', '=', 'res.partner'],
        ['res_id', '=', Number(partnerId)],
        ['message_id', '=like', `${MARKER_START}%`],
        ['message_type', '=', 'comment'],
        // As records/words/stop-words.ts begins it.
        ['body', 'ilike', 'Hold: '],
      ],
      fields: RECORD_FIELDS,
      order: 'id',
    },
    z.array(messageRowSchema),
  );
  const found = recordedHolds(readRecords(rows).records).find(({ key }) => key === command.holdId);
  if (!found) return null;
  const { draft, record } = found;
  const by = record.by === null ? '' : ` by ${record.by.name}`;
  return `${codeWords(draft.kind)}, recorded ${localDate(record.at, zone)}${by}`;
}

const isLift = (write: Write): write is Write<LiftHold> => write.command.kind === 'lift-hold';

/**
 * Asks for what a note would otherwise show as ids. A question that Odoo refuses is no reason not to write.
 * @throws CallFailure when Odoo could not be asked
 */
export async function namedInNote(write: Write): Promise<Named> {
  try {
    return { people: await peopleOf(write), earlier: isLift(write) ? await holdOf(write) : null };
  } catch (cause) {
    if (!(cause instanceof CallFailure) || cause.kind.is !== 'answered') throw cause;
    return { people: namesIn(write.command), earlier: null };
  }
}
