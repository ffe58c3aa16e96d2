import { localDate } from '../calendar/instant.ts';
import { moveOf, standingPath } from '../call-guide/moves.ts';
import { reasonIn } from '../call-guide/own-reasons.ts';
import type { ConversationTask } from '../domain/conversation.ts';
import { itemsOf } from '../domain/part.ts';
import type { Disposition } from '../wrap-up/disposition.ts';
import { dispositionOfFact } from '../wrap-up/dispositions.ts';
import { factCode } from '../wrap-up/fact-codes.ts';
import type { FollowUp } from '../wrap-up/follow-up.ts';
import { DISCLOSURE_NOT_GIVEN } from '../wrap-up/law-required.ts';
import { factsCounted, isConversation } from '../wrap-up/primary-result.ts';
import type { WrapUpMatter } from '../wrap-up/wrap-up-matter.ts';
import { agreementLines } from './agreement-lines.ts';
import { factLine } from './fact-line.ts';
import { amountText, momentText, timeText } from './figures.ts';
import { type FittedNote, fitNote, type NoteLine } from './fit-note.ts';
import { identifierName } from './identifier-names.ts';
import { type NoteLanguage, noteWords } from './note-words.ts';

/** What else the note tells beside the path. */
export interface NoteParts {
  readonly disposition: Disposition | null;
  readonly followUp: FollowUp;
  readonly tasks: readonly ConversationTask[];
}

/** What gives way first where room is short: the steps, then tasks, then figures. */
const gives = { path: 4, tasks: 3, figures: 2, takenBack: 1 } as const;

const keep = (text: string): NoteLine => ({ text, give: 'keep' });

/**
 * The note of a contact, from its path and facts alone: the same path gives the same text, byte for byte. A text the
 * associate wrote in its place stands as it is; what was added stands below its own heading.
 */
export function buildNote(matter: WrapUpMatter, parts: NoteParts, language: NoteLanguage): FittedNote {
  const { wrapUp } = matter.session;
  const words = noteWords[language];
  const body = wrapUp.note === null ? bodyOf(matter, parts, language) : [keep(wrapUp.note.trim())];
  const added = wrapUp.added.trim() === '' ? [] : [keep(words.added), keep(wrapUp.added.trim())];
  return fitNote([...body, ...added], matter.policy.noteLimit, words.cut);
}

function bodyOf(matter: WrapUpMatter, parts: NoteParts, language: NoteLanguage): NoteLine[] {
  const { session, contact } = matter;
  return [
    ...headOf(matter, parts, language).map(keep),
    ...figuresOf(matter, language).map((text) => ({ text, give: gives.figures })),
    ...disclosuresOf(matter, language).map(keep),
    ...matter.standing.map((read) => keep(factLine(read, matter, language))),
    ...session.agreements.flatMap((one) => agreementLines(one, contact.zone, language)).map(keep),
    ...takenBackOf(matter, language).map((text) => ({ text, give: gives.takenBack })),
    ...stepsNext(parts, language).map((text) => ({ text, give: gives.tasks })),
    ...pathOf(matter, language).map((text) => ({ text, give: gives.path })),
  ];
}

function headOf(matter: WrapUpMatter, { disposition }: NoteParts, language: NoteLanguage): string[] {
  const { session, contact } = matter;
  const words = noteWords[language];
  const until = contact.endedAt === null ? '' : `–${timeText(contact.endedAt, contact.zone)}`;
  const when = `${momentText(contact.startedAt, contact.zone)}${until} ${contact.zone}`;
  const number = contact.number === null ? '' : `, ${contact.number}`;
  // What gave the result its name is not told twice.
  const also = factsCounted(matter).filter(
    (code) => (dispositionOfFact(code)?.code ?? code) !== disposition?.code,
  );
  return [
    words.contact(
      words.media[session.channel],
      words.directions[session.direction],
      contact.partyName ?? contact.customerName,
      number,
      when,
    ),
    ...(disposition ? [words.result(disposition.label[language], disposition.code)] : []),
    ...(also.length > 0 ? [words.also(also.join(', '))] : []),
    ...verifiedOf(matter, disposition, language),
  ];
}

function verifiedOf(matter: WrapUpMatter, disposition: Disposition | null, language: NoteLanguage): string[] {
  const { session, contact } = matter;
  const words = noteWords[language];
  const { verified } = session;
  if (verified !== null) {
    const by = verified.by.map((id) => identifierName(id, language)).join(', ');
    return [words.verified(timeText(verified.at, contact.zone), by === '' ? '' : `: ${by}`)];
  }
  if (session.channel !== 'call' || session.path.length === 0) return [];
  // Whoever speaks for a business about its invoices is the right party, and is counted as one.
  const isRight = session.profile === 'b2b' && disposition !== null && isConversation(disposition, matter);
  return isRight ? [] : [words.notVerified];
}

/** Figures with where and when they were read: a balance in a note is only as good as its moment. */
function figuresOf({ snapshot, contact, policy, today }: WrapUpMatter, language: NoteLanguage): string[] {
  const words = noteWords[language];
  const isToday = localDate(snapshot.readAt, contact.zone) === today;
  const time = (isToday ? timeText : momentText)(snapshot.readAt, contact.zone);
  const debts = itemsOf(snapshot.debts).filter(({ id }) => contact.debtIds.includes(id));
  return [
    ...itemsOf(snapshot.openTotals).map(({ open }) => words.balance(amountText(open), policy.crmName, time)),
    ...debts.flatMap(({ name, balance }) =>
      balance.is === 'known' ? [words.debt(name, amountText(balance.value), policy.crmName, time)] : [],
    ),
  ];
}

function disclosuresOf({ session, contact }: WrapUpMatter, language: NoteLanguage): string[] {
  const words = noteWords[language];
  return [
    ...session.said
      .filter(({ disclosure }) => disclosure !== null)
      .map(({ lineId, at, language: read }) => words.said(timeText(at, contact.zone), lineId, read)),
    ...standingPath(session.path)
      .filter(({ answer }) => answer === DISCLOSURE_NOT_GIVEN)
      .map(({ reason }) => words.notDisclosed(reason)),
  ];
}

function takenBackOf({ session, contact }: WrapUpMatter, language: NoteLanguage): string[] {
  return session.facts.flatMap(({ code, takenBack }) =>
    takenBack === null
      ? []
      : [
          noteWords[language].takenBack(
            factCode(code)?.label[language] ?? code,
            timeText(takenBack.at, contact.zone),
            reasonIn(language, takenBack.reason),
          ),
        ],
  );
}

function stepsNext({ followUp, tasks }: NoteParts, language: NoteLanguage): string[] {
  const words = noteWords[language];
  return [
    ...(followUp === null ? [] : [words.followUp(followUp.due, followUp.subject)]),
    ...tasks.map(({ due, subject, to }) =>
      words.task(due, subject, typeof to === 'object' ? ` (${to.name})` : ''),
    ),
  ];
}

/** The way through the guide, by the names of its steps; what was taken back stands above with its reason. */
function pathOf({ session, guide }: WrapUpMatter, language: NoteLanguage): string[] {
  const titleOf = (node: string): string => guide?.nodes.get(node)?.title[language] ?? node;
  const steps = standingPath(session.path).flatMap((entry) => {
    const made = moveOf(entry);
    if (made) return made.kind === 'stop' || made.kind === 'jump' ? [titleOf(made.of)] : [];
    const given = guide?.nodes.get(entry.node)?.answers.find(({ id }) => id === entry.answer);
    return given ? [`${titleOf(entry.node)}: ${given.label[language]}`] : [];
  });
  return steps.length === 0 ? [] : [noteWords[language].path(steps.join(' › '))];
}
