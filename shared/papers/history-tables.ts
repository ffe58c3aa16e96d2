import { localDate } from '../calendar/instant.ts';
import { absent, type Known } from '../domain/known.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import { channelNames, directionNames, holdNames, outcomeName, promiseStatusNames } from './names-on-file.ts';
import type { Bilingual, PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';
import { cellsIn, column, table } from './table-parts.ts';
import { inForce } from './values-of.ts';
import { mapKnown, wholeList } from './what-is-owed.ts';
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
        cell.text(mapKnown(one.status, (status) => promiseStatusNames[status][language])),
        cell.amount({ is: 'known', value: one.amount }),
      ]),
      language,
    )
  );
}

export function contactsTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const { attempts, org } = world.matter.snapshot;
  const cell = cellsIn(language);
  // What a phone system logged of the same call is that call.
  const list = itemsOf(attempts)
    .filter(({ twinOf }) => twinOf === null)
    .slice(0, contactsShown);
  const name = (named: Bilingual | null) => cell.text(named === null ? absent : named[language]);
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
        name(one.channel && channelNames[one.channel]),
        name(one.direction && directionNames[one.direction]),
        cell.text(one.partyName ?? absent),
        name(outcomeName(one)),
      ]),
      language,
    )
  );
}

/** Disputes and other stops in force, in the customer's words: whoever takes the case over is bound by every one. */
export function disputesTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const { holds } = world.matter.snapshot;
  const cell = cellsIn(language);
  return (
    unread(holds, 'holds') ??
    table(
      [column('Sort', 'Tipo'), column('Received', 'Recibido'), column('Words', 'Palabras')],
      itemsOf(holds)
        .filter(inForce)
        .map((one) => [
          cell.text(mapKnown(one.kind, (kind) => holdNames[kind][language])),
          ...[cell.day(one.receivedOn), cell.text(one.words)],
        ]),
      language,
    )
  );
}
