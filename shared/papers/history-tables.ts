import { localDate } from '../calendar/instant.ts';
import type { Known } from '../domain/known.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import type { PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';
import { cellsIn, column, table } from './table-parts.ts';
import { activeHolds } from './values-of.ts';
import { wholeList } from './what-is-owed.ts';
import { dayShort } from './written-out.ts';

/** More contacts than whoever takes a case over reads. */
const contactsShown = 20;

const unread = (part: Part<unknown>, name: string): Known<never> | null => {
  const whole = wholeList(part, name);
  return part.is === 'read' || whole.is === 'known' ? null : whole;
};

export function promisesTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const { promises } = world.matter.snapshot;
  const cell = cellsIn(language);
  return (
    unread(promises, 'promises') ??
    table(
      [
        column('Promised on', 'Prometido el'),
        column('Due', 'Vence'),
        column('Standing in the CRM', 'Estado en el CRM'),
        column('Amount', 'Importe', 'end'),
      ],
      itemsOf(promises).map((one) => [
        ...[dayShort(one.made, language), dayShort(one.due, language)],
        ...[cell.text(one.status), cell.amount({ is: 'known', value: one.amount })],
      ]),
      language,
    )
  );
}

export function contactsTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const { attempts, org } = world.matter.snapshot;
  const cell = cellsIn(language);
  const list = itemsOf(attempts).slice(0, contactsShown);
  return (
    unread(attempts, 'contacts') ??
    table(
      [
        column('Day', 'Día'),
        column('Medium', 'Medio'),
        column('Direction', 'Sentido'),
        column('With', 'Con'),
        column('Result', 'Resultado'),
      ],
      list.map((one) => [
        dayShort(localDate(one.startedAt, org.zone), language),
        ...[one.channel, one.direction, one.partyName, one.result ?? one.disposition].map((value) =>
          cell.text(value ?? '—'),
        ),
      ]),
      language,
    )
  );
}

/** Disputes and other stops in force, in the customer's words. */
export function disputesTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const { snapshot } = world.matter;
  const cell = cellsIn(language);
  const kinds = ['dispute', 'original-creditor', 'cease', 'refusal', 'attorney', 'bankruptcy'] as const;
  return (
    unread(snapshot.holds, 'holds') ??
    table(
      [column('Sort', 'Tipo'), column('Received', 'Recibido'), column('Words', 'Palabras')],
      activeHolds(snapshot, ...kinds, 'hardship', 'identity-theft', 'deceased').map((one) => [
        ...[cell.text(one.kind), cell.day(one.receivedOn), cell.text(one.words)],
      ]),
      language,
    )
  );
}
