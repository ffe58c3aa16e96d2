import type { Disclosure } from '../compliance/verdict.ts';
import { itemsOf } from '../domain/part.ts';
import { dateInWords } from '../plans/date-words.ts';
import { todayOf } from './invoice-tables.ts';
import type { Bilingual } from './paper.ts';
import { factsOfPaper, type PaperWorld, profileOfPaper } from './paper-matter.ts';
import type { PaperTemplate, TemplatePart } from './template.ts';

const paragraph = (en: string, es: string): TemplatePart => ({ is: 'paragraph', text: { en, es } });
const lines = (...texts: readonly Bilingual[]): TemplatePart => ({ is: 'lines', texts });
const both = (text: string): Bilingual => ({ en: text, es: text });

/** 12 CFR 1006.18(e), in the language of the rest ((e)(4)). */
const disclosed: Readonly<Record<Disclosure, TemplatePart>> = {
  initial_full: paragraph(
    'This communication is from a debt collector. This is an attempt to collect a debt, and any information obtained will be used for that purpose.',
    'Esta comunicación es de un cobrador de deudas. Este es un intento de cobrar una deuda, y toda información que se obtenga se usará con ese fin.',
  ),
  from_debt_collector: paragraph(
    'This communication is from a debt collector.',
    'Esta comunicación es de un cobrador de deudas.',
  ),
};

/** 12 CFR 1006.6(e): in the medium itself, free, asking nothing but the wish; for the address it came to. */
const optOut = paragraph(
  'To stop e-mails to this address, reply to this e-mail with the word STOP.',
  'Para no recibir más correos en esta dirección, responda a este correo con la palabra BAJA.',
);

/** 12 CFR 1006.26(b); that a payment may start the time anew is state law. */
const timeBarred = paragraph(
  'The law limits how long you can be sued on a debt. Because of the age of this debt, we will not sue you for it. In some states a payment, or a written promise to pay, can start that time again. You do not have to pay or promise anything.',
  'La ley limita por cuánto tiempo se le puede demandar por una deuda. Por la antigüedad de esta deuda, no le demandaremos. En algunos estados, un pago o una promesa de pago por escrito puede hacer que ese plazo empiece de nuevo. No tiene que pagar ni prometer nada.',
);

/** The template between what every paper of its medium has: letterhead, greeting, what the law adds, closing. */
export function framed(
  template: PaperTemplate,
  world: PaperWorld,
  disclosures: readonly Disclosure[],
): TemplatePart[] {
  if (template.nature === 'inside') return [...template.parts];
  const { medium } = world.context;
  // The notice is a form of its own: who writes to whom, and what is disclosed, stand in it where the law wants them.
  if (template.nature === 'notice') return [...template.parts, ...(medium === 'email' ? [optOut] : [])];
  return [
    ...(medium === 'letter' ? letterhead : []),
    ...(template.ownGreeting ? [] : [greeting]),
    ...template.parts,
    ...(template.nature === 'asks' ? rightsOf(world) : []),
    ...(template.ownGreeting ? [] : [closing]),
    ...disclosures.map((one) => disclosed[one]),
    ...(medium === 'email' ? [optOut] : []),
  ];
}

const letterhead: readonly TemplatePart[] = [
  lines(both('{companyName}'), both('{companyAddress}')),
  paragraph('{today}', '{today}'),
  lines(both('{addresseeName}'), both('{addresseeAddress}')),
];

const greeting = paragraph('Dear {addresseeName},', 'Estimado/a {addresseeName}:');
const closing = lines(
  { en: 'Sincerely,', es: 'Atentamente,' },
  both('{associateName}'),
  both('{companyName}'),
);

/** What a request for payment tells a consumer of the time that still runs, or has run out. */
function rightsOf({ matter, context }: PaperWorld): TemplatePart[] {
  const profile = profileOfPaper(matter);
  if (profile === 'b2b') return [];
  const facts = factsOfPaper(matter);
  const day = todayOf({ matter, context });
  const isBarred = facts.debts.some(
    ({ limitationExpiresOn }) => limitationExpiresOn !== null && limitationExpiresOn < day,
  );
  const end = facts.validationEndsOn;
  const runs = profile === 'third-party' && end !== null && end >= day;
  return [...(isBarred ? [timeBarred] : []), ...(runs ? [stillOpen(end)] : [])];
}

/** 12 CFR 1006.38(b) */
const stillOpen = (end: string): TemplatePart =>
  paragraph(
    `You still have until ${dateInWords(end, 'en')} to dispute this debt or to ask for proof of it. Paying before then is your own choice and takes none of your rights away.`,
    `Usted todavía tiene hasta el ${dateInWords(end, 'es')} para disputar esta deuda o pedir prueba de ella. Pagar antes es decisión suya y no le quita ningún derecho.`,
  );

/** E-mail address of the person written to; null: none on file. */
export function emailOf({ matter, context }: PaperWorld): string | null {
  const party = itemsOf(matter.snapshot.parties).find(({ id }) => id === context.personId);
  return party?.email.is === 'known' ? party.email.value : null;
}
