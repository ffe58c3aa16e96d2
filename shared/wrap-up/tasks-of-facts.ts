import { shiftCountedDays } from '../calendar/bank-holidays.ts';
import { shiftBusinessDays } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ConversationTask } from '../domain/conversation.ts';
import { handOverText } from '../notes/hand-over.ts';
import type { NoteLanguage } from '../notes/note-words.ts';
import { quoted } from '../notes/quoted.ts';
import { derivedKey } from './derived-key.ts';
import type { Disposition, Label } from './disposition.ts';
import { dispositionOfFact } from './dispositions.ts';
import { factCode } from './fact-codes.ts';
import { followUpCalendar, followUpOf } from './follow-up.ts';
import { validationNoticeTask } from './validation-notice-task.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';
import { type Desk, deskNames } from './wrap-up-policy.ts';

/** Whose desk a fact goes to, and within how many business days. */
const handOvers: Readonly<Record<string, { readonly desk: Desk; readonly days: number }>> = {
  BK: { desk: 'legal', days: 1 },
  INSOLV: { desk: 'legal', days: 1 },
  ATT: { desk: 'legal', days: 1 },
  MIN: { desk: 'legal', days: 1 },
  DEC: { desk: 'estate', days: 2 },
  IDT: { desk: 'fraud', days: 1 },
  VUL: { desk: 'specialist', days: 1 },
  CMP: { desk: 'complaints', days: 1 },
  CND: { desk: 'compliance', days: 1 },
  MIL: { desk: 'compliance', days: 1 },
  TB: { desk: 'compliance', days: 1 },
  ABU: { desk: 'compliance', days: 1 },
};

/** Languages an associate of the guide may speak; any other goes to somebody who does. */
const ownLanguages = ['en', 'es'];

/** Tasks for others and duties with a day: all but the follow-up of the primary result, which the attempt itself carries. */
export function tasksOf(
  matter: WrapUpMatter,
  primary: Disposition | null,
  language: NoteLanguage,
): ConversationTask[] {
  return [
    ...matter.standing.flatMap((read) => taskOf(read, matter, primary, language)),
    ...validationNoticeTask(matter, primary, language),
    ...matter.session.wrapUp.tasks,
  ];
}

function taskOf(
  read: ReadFact,
  matter: WrapUpMatter,
  primary: Disposition | null,
  language: NoteLanguage,
): ConversationTask[] {
  const { fact, reading } = read;
  const { code } = fact;
  const handOver = handOvers[code];
  if (handOver) return [toDesk(read, matter, handOver.desk, handOver.days, language)];
  if (code === 'LANG') {
    const asked = reading.text('language');
    const isOurs = asked === null || ownLanguages.includes(asked) || asked === matter.session.language;
    return isOurs ? [] : [toDesk(read, matter, 'bilingual', 1, language)];
  }
  if (code === 'SALES') return [toSales(read, matter, language)];
  if (code === 'DSP' || code === 'VAL') return [answerTask(read, matter, language)];
  return own(read, matter, primary, language);
}

/** A fact beside the primary result keeps the follow-up it would have had alone. */
function own(
  read: ReadFact,
  matter: WrapUpMatter,
  primary: Disposition | null,
  language: NoteLanguage,
): ConversationTask[] {
  const disposition = dispositionOfFact(read.fact.code);
  // Talked without commitment is what is left where nothing else was agreed or heard.
  if (!disposition || disposition.code === primary?.code || disposition.code === 'NEG') return [];
  const only = { ...matter, standing: [read], session: withoutChosenDay(matter) };
  const due = followUpOf(disposition, only, language);
  return due === null ? [] : [{ ...task(read, due.due, due.subject), to: 'self', sort: 'follow-up' }];
}

/** The day chosen by hand is the primary result's. */
const withoutChosenDay = ({ session }: WrapUpMatter): WrapUpMatter['session'] => ({
  ...session,
  wrapUp: { ...session.wrapUp, followUpOn: null },
});

function toDesk(
  read: ReadFact,
  matter: WrapUpMatter,
  desk: Desk,
  days: number,
  language: NoteLanguage,
): ConversationTask {
  const user = matter.policy.desks[desk];
  const label = labelOf(read.fact.code)[language];
  const subject = user
    ? `${label}: ${matter.contact.customerName}`
    : `${handTo[language]} ${deskNames[desk][language]} – ${label}: ${matter.contact.customerName}`;
  const due = shiftCountedDays(matter.today, days);
  return {
    ...task(read, due, subject),
    text: handOverText(read, matter, due, language),
    to: user ?? 'self',
    sort: 'hand-over',
  };
}

const handTo: Label = { en: 'Hand to', es: 'Pasar a' };

function toSales(read: ReadFact, matter: WrapUpMatter, language: NoteLanguage): ConversationTask {
  const due = read.reading.date('date') ?? shiftCountedDays(matter.today, 2);
  const issue = read.reading.text('issue');
  const subject = [labelOf('SALES')[language], matter.contact.customerName, issue].filter(Boolean).join(': ');
  return {
    ...task(read, due, subject),
    text: handOverText(read, matter, due, language),
    to: read.reading.text('to') === 'self' ? 'self' : 'owner',
    sort: 'hand-over',
  };
}

/** Answering a written dispute or request in time is what lets collection go on (12 CFR 1006.38(c), (d)(2)). */
function answerTask(read: ReadFact, matter: WrapUpMatter, language: NoteLanguage): ConversationTask {
  const isDuty =
    matter.session.profile === 'third-party' && (matter.inWriting || read.reading.tick('written'));
  const numbers = read.reading
    .invoices('invoices')
    .flatMap(({ id }) => matter.invoices.get(id)?.number ?? [])
    .join(', ');
  const days = read.fact.code === 'VAL' ? 1 : 2;
  // What the law waits for is not put off by the associate's own days off.
  const due = isDuty
    ? shiftCountedDays(matter.today, days)
    : shiftBusinessDays(matter.today, days, followUpCalendar(matter));
  const subject = [labelOf(read.fact.code)[language], matter.contact.customerName, numbers]
    .filter(Boolean)
    .join(': ');
  return {
    ...task(read, due, subject),
    to: 'self',
    sort: isDuty ? 'duty' : 'follow-up',
  };
}

const labelOf = (code: string): Label => factCode(code)?.label ?? { en: code, es: code };

const task = (
  { fact }: ReadFact,
  due: PlainDate,
  subject: string,
): Pick<ConversationTask, 'key' | 'due' | 'subject' | 'text'> => ({
  key: derivedKey(fact.key, 'task'),
  due,
  subject: subject.slice(0, 255),
  text: fact.words.trim() === '' ? null : quoted(fact.words),
});
