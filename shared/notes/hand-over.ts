import type { PlainDate } from '../calendar/plain-date.ts';
import { itemsOf } from '../domain/part.ts';
import type { ReadFact, WrapUpMatter } from '../wrap-up/wrap-up-matter.ts';
import { factLine } from './fact-line.ts';
import { amountText, momentText } from './figures.ts';
import type { NoteLanguage } from './note-words.ts';

const lines = {
  en: {
    customer: (name: string, number: string) => `Customer: ${name}${number}`,
    spoke: (who: string, when: string, number: string) => `Contact: ${who}${number}, ${when}`,
    heard: (fact: string) => `Heard: ${fact}`,
    owed: (amounts: string) => `Open: ${amounts}`,
    due: (day: PlainDate) => `Please answer by ${day}.`,
    nobody: 'somebody not named',
  },
  es: {
    customer: (name: string, number: string) => `Cliente: ${name}${number}`,
    spoke: (who: string, when: string, number: string) => `Contacto: ${who}${number}, ${when}`,
    heard: (fact: string) => `Se dijo: ${fact}`,
    owed: (amounts: string) => `Pendiente: ${amounts}`,
    due: (day: PlainDate) => `Responda a más tardar el ${day}, por favor.`,
    nobody: 'alguien sin nombre',
  },
} as const;

/** The message to whoever takes over: who, when, what was heard in the customer's words, what is open, by when. */
export function handOverText(
  read: ReadFact,
  matter: WrapUpMatter,
  due: PlainDate,
  language: NoteLanguage,
): string {
  const say = lines[language];
  const { contact, snapshot } = matter;
  const { accountNumber } = snapshot.customer;
  const open = itemsOf(snapshot.openTotals).map((total) => amountText(total.open));
  return [
    say.customer(contact.customerName, accountNumber.is === 'known' ? ` (${accountNumber.value})` : ''),
    say.spoke(
      contact.partyName ?? say.nobody,
      momentText(contact.startedAt, contact.zone),
      contact.number === null ? '' : `, ${contact.number}`,
    ),
    say.heard(factLine(read, matter, language)),
    ...(open.length > 0 ? [say.owed(open.join(', '))] : []),
    say.due(due),
  ].join('\n');
}
