import { addedHeading } from '../domain/built-note.ts';
import { quoted } from './quoted.ts';

/** Notes are in the org's language, whatever was spoken. */
export type NoteLanguage = 'en' | 'es';

export const noteLanguage = (orgLanguage: string | null): NoteLanguage =>
  orgLanguage?.toLowerCase().startsWith('es') ? 'es' : 'en';

type Filled = (...values: string[]) => string;

/**
 * The fixed words of a note. What people said stands beside them in “these quotes”, and nothing else does: that is how it is
 * told from our own words when the note is read again. It is never translated.
 */
export interface NoteWords {
  readonly media: Readonly<Record<'call' | 'text' | 'email' | 'letter' | 'portal', string>>;
  readonly directions: Readonly<Record<'out' | 'in', string>>;
  readonly days: readonly string[];
  readonly contact: Filled;
  readonly result: Filled;
  readonly also: Filled;
  readonly verified: Filled;
  readonly notVerified: string;
  readonly balance: Filled;
  readonly debt: Filled;
  readonly said: Filled;
  readonly notDisclosed: Filled;
  readonly agreed: Filled;
  readonly payment: Filled;
  readonly forgiven: Filled;
  readonly readBack: Filled;
  readonly reference: Filled;
  readonly wish: Filled;
  readonly approved: string;
  readonly supersedes: (earlier: number) => string;
  readonly takenBack: Filled;
  readonly followUp: Filled;
  readonly task: Filled;
  readonly path: Filled;
  readonly added: string;
  readonly cut: string;
  readonly confirmed: string;
}

const en: NoteWords = {
  media: { call: 'Call', text: 'Text message', email: 'E-mail', letter: 'Letter', portal: 'Portal message' },
  directions: { out: 'out', in: 'in' },
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  contact: (medium, direction, who, number, when) => `${medium} ${direction}: ${who}${number}, ${when}`,
  result: (label, code) => `Result: ${label} (${code})`,
  also: (labels) => `Also: ${labels}`,
  verified: (time, by) => `Right party verified ${time}${by}`,
  notVerified: 'Right party not verified',
  balance: (amount, crm, time) => `Balance ${amount} (${crm}, read ${time})`,
  debt: (name, amount, crm, time) => `${name}: balance ${amount} (${crm}, read ${time})`,
  said: (time, id, language) => `Read ${time}: ${id} (${language})`,
  notDisclosed: (reason) => `Disclosure not given: ${reason}`,
  agreed: (label, fingerprint, total) => `${label} [${fingerprint}], ${total}`,
  payment: (amount, due, method) => `${amount} on ${due}${method}`,
  forgiven: (amount) => `${amount} forgiven when kept`,
  readBack: (language, time, text) => `Read back (${language}, ${time}): "${text}"`,
  reference: (text) => `reference ${text}`,
  wish: (words = '') => `Customer: ${quoted(words)}`,
  approved: 'with a supervisor’s approval',
  supersedes: (earlier) =>
    earlier === 1 ? 'in place of an earlier agreement' : `in place of ${earlier} earlier agreements`,
  takenBack: (label, time, reason) => `Taken back ${time}: ${label}: ${reason}`,
  followUp: (due, subject) => `Follow-up ${due}: ${subject}`,
  task: (due, subject, to) => `Task ${due}${to}: ${subject}`,
  path: (steps) => `Path: ${steps}`,
  added: addedHeading.en,
  cut: '… (cut)',
  confirmed: 'confirmed',
};

const es: NoteWords = {
  media: {
    call: 'Llamada',
    text: 'Mensaje de texto',
    email: 'Correo electrónico',
    letter: 'Carta',
    portal: 'Mensaje del portal',
  },
  directions: { out: 'saliente', in: 'entrante' },
  days: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  contact: (medium, direction, who, number, when) => `${medium} ${direction}: ${who}${number}, ${when}`,
  result: (label, code) => `Resultado: ${label} (${code})`,
  also: (labels) => `Además: ${labels}`,
  verified: (time, by) => `Persona verificada ${time}${by}`,
  notVerified: 'Persona no verificada',
  balance: (amount, crm, time) => `Saldo ${amount} (${crm}, leído ${time})`,
  debt: (name, amount, crm, time) => `${name}: saldo ${amount} (${crm}, leído ${time})`,
  said: (time, id, language) => `Leído ${time}: ${id} (${language})`,
  notDisclosed: (reason) => `Divulgación no dada: ${reason}`,
  agreed: (label, fingerprint, total) => `${label} [${fingerprint}], ${total}`,
  payment: (amount, due, method) => `${amount} el ${due}${method}`,
  forgiven: (amount) => `se condonan ${amount} al cumplir`,
  readBack: (language, time, text) => `Releído (${language}, ${time}): "${text}"`,
  reference: (text) => `referencia ${text}`,
  wish: (words = '') => `Cliente: ${quoted(words)}`,
  approved: 'con la aprobación de un supervisor',
  supersedes: (earlier) =>
    earlier === 1 ? 'en lugar de un acuerdo anterior' : `en lugar de ${earlier} acuerdos anteriores`,
  takenBack: (label, time, reason) => `Retirado ${time}: ${label}: ${reason}`,
  followUp: (due, subject) => `Seguimiento ${due}: ${subject}`,
  task: (due, subject, to) => `Tarea ${due}${to}: ${subject}`,
  path: (steps) => `Recorrido: ${steps}`,
  added: addedHeading.es,
  cut: '… (cortado)',
  confirmed: 'confirmado',
};

export const noteWords: Readonly<Record<NoteLanguage, NoteWords>> = { en, es };
