import { changesOfFacts } from '../wrap-up/changes-of-facts.ts';
import { factCode } from '../wrap-up/fact-codes.ts';
import { type FactField, sourceField } from '../wrap-up/fact-field.ts';
import { formOf } from '../wrap-up/fact-forms.ts';
import type { ReadFact, WrapUpMatter } from '../wrap-up/wrap-up-matter.ts';
import { amountText } from './figures.ts';
import { type NoteLanguage, noteWords } from './note-words.ts';
import { quoted } from './quoted.ts';

/** `Dispute: Invoices INV-1003 430.00 USD; Reason Quantity. “Two pallets were missing.”` */
export function factLine(read: ReadFact, matter: WrapUpMatter, language: NoteLanguage): string {
  const { fact } = read;
  const label = factCode(fact.code)?.label[language] ?? fact.code;
  const told = [
    ...formOf(fact.code).flatMap((field) => fieldText(field, read, matter, language) ?? []),
    ...originOf(read, matter, language),
  ];
  const words = fact.words.trim();
  return [
    told.length > 0 ? `${label} (${fact.code}): ${told.join('; ')}` : `${label} (${fact.code})`,
    words === '' ? [] : quoted(words),
  ]
    .flat()
    .join('. ');
}

/** Who told a correction, where nobody chose it, and what a new number is worth: its record in the CRM holds neither. */
function originOf(read: ReadFact, matter: WrapUpMatter, language: NoteLanguage): string[] {
  const [change] = changesOfFacts({ ...matter, standing: [read] });
  if (!change || change.is === 'language') return [];
  const isFromCustomer = change.source.startsWith('customer');
  const who = sourceField.choices.find(({ id }) => id === 'customer')?.label[language];
  return [
    ...(isFromCustomer && read.reading.text('source') === null
      ? [`${sourceField.label[language]} ${who}`]
      : []),
    ...(change.is === 'phone' && change.status === 'confirmed' ? [noteWords[language].confirmed] : []),
  ];
}

function fieldText(
  { id, kind, label, choices }: FactField,
  { reading }: ReadFact,
  matter: WrapUpMatter,
  language: NoteLanguage,
): string | null {
  const name = label[language];
  const text = reading.text(id);
  if (text === null) return null;
  switch (kind) {
    case 'tick':
      return name;
    case 'choice':
      return `${name} ${choices.find((one) => one.id === text)?.label[language] ?? text}`;
    case 'money': {
      const money = reading.money(id);
      return money && `${name} ${amountText(money)}`;
    }
    case 'days':
      return `${name} ${(reading.days(id) ?? []).map((day) => noteWords[language].days[day]).join(', ')}`;
    case 'invoices':
      return `${name} ${invoicesText(reading.invoices(id), matter)}`;
    default:
      return `${name} ${text}`;
  }
}

function invoicesText(shares: ReturnType<ReadFact['reading']['invoices']>, matter: WrapUpMatter): string {
  return shares
    .map(({ id, amount }) =>
      [matter.invoices.get(id)?.number ?? id, amount && amountText(amount)].filter(Boolean).join(' '),
    )
    .join(', ');
}
