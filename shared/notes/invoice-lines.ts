import type { Conversation } from '../domain/conversation.ts';
import type { Invoice } from '../domain/invoice.ts';
import type { Money } from '../money/money.ts';
import { derivedKey } from '../wrap-up/derived-key.ts';
import { dispositionByCode } from '../wrap-up/dispositions.ts';
import { factCode } from '../wrap-up/fact-codes.ts';
import { codeOfAgreement } from '../wrap-up/primary-result.ts';
import type { ReadFact, WrapUpMatter } from '../wrap-up/wrap-up-matter.ts';
import { amountText } from './figures.ts';
import { type NoteLanguage, noteWords } from './note-words.ts';
import { quoted } from './quoted.ts';

type InvoiceNote = Conversation['invoiceNotes'][number];

/** Longest line the record of an invoice takes. */
const longestLine = 4000;

/** One line for each invoice touched: by a fact, by an agreement, or marked by hand; in the order of the invoices. */
export function invoiceLines(
  matter: WrapUpMatter,
  resultLabel: string,
  language: NoteLanguage,
): InvoiceNote[] {
  const { session, contact, today } = matter;
  const words = noteWords[language];
  return [...matter.invoices.values()].flatMap((invoice) => {
    const told = [...factsAbout(invoice, matter, language), ...agreementsAbout(invoice, matter, language)];
    const isMarked = session.wrapUp.invoiceIds.includes(invoice.id);
    if (told.length === 0 && !isMarked) return [];
    const what = told.length > 0 ? told.join('; ') : resultLabel;
    const line = `${today} ${words.media[session.channel]} ${words.directions[session.direction]}: ${what}`;
    return [
      {
        key: derivedKey(contact.key, `invoice ${invoice.id}`),
        object: invoice.object,
        invoiceId: invoice.id,
        number: invoice.number,
        line:
          line.length > longestLine
            ? `${line.slice(0, longestLine - words.cut.length - 1)} ${words.cut}`
            : line,
      },
    ];
  });
}

function factsAbout(invoice: Invoice, { standing }: WrapUpMatter, language: NoteLanguage): string[] {
  return standing.flatMap((read) => {
    const share = read.reading.invoices('invoices').find(({ id }) => id === invoice.id);
    return share ? [factText(read, share.amount, language)] : [];
  });
}

function factText({ fact, reading }: ReadFact, share: Money | null, language: NoteLanguage): string {
  const isOnly = reading.invoices('invoices').length === 1;
  const money = share ?? (isOnly ? reading.money('amount') : null);
  const label = factCode(fact.code)?.label[language] ?? fact.code;
  return [label, money && amountText(money), fact.words.trim() && quoted(fact.words)]
    .filter(Boolean)
    .join(' ');
}

function agreementsAbout(invoice: Invoice, { session }: WrapUpMatter, language: NoteLanguage): string[] {
  return session.agreements.flatMap((agreement) => {
    const part = agreement.terms.invoices.find(({ id }) => id === invoice.id);
    if (!part) return [];
    const code = codeOfAgreement(agreement);
    const label = dispositionByCode(code)?.label[language] ?? code;
    const days = agreement.terms.payments.map(({ due }) => due);
    return [`${label} ${amountText(part.amount)} ${days.join(', ')} [${agreement.fingerprint.slice(0, 8)}]`];
  });
}
