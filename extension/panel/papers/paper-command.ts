import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { evidenceOf } from '../../../shared/compliance/evidence.ts';
import type { Conversation, CustomerChange } from '../../../shared/domain/conversation.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { DraftMail, LogAttempt } from '../../../shared/domain/write-command.ts';
import { noteWords } from '../../../shared/notes/note-words.ts';
import { questionOf, verdictOn } from '../../../shared/papers/check-paper.ts';
import { emailOf } from '../../../shared/papers/frame.ts';
import { mailDraft } from '../../../shared/papers/mail-link.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperMatter } from '../../../shared/papers/paper-matter.ts';
import type { PaperTemplate } from '../../../shared/papers/template.ts';
import { endsAlike, providedOn } from '../../../shared/papers/values-of-notice.ts';
import { debtsOf } from '../../../shared/papers/what-is-owed.ts';
import { dispositionByCode } from '../../../shared/wrap-up/dispositions.ts';
import { type Trace, withTrace } from '../after/write-commands.ts';
import type { PaperGround } from './matter-now.ts';

/** A paper that was handed to the printer, the mail program or the clipboard, with what the rules said at that press. */
export interface HandedOver {
  /** Key of the attempt it becomes: a second press of "Sent" writes nothing more. */
  readonly key: string;
  readonly paper: Paper;
  readonly template: PaperTemplate;
  readonly ground: PaperGround;
}

/** A message that was sent or received. */
const RESULT = 'INFO';

/**
 * A notice that names another end of the period than it would have now is not the one that goes out now: the day it is
 * logged on is the day the period is counted from (12 CFR 1006.34(b)(5)).
 */
export const isOutOfDate = ({ template, ground }: HandedOver, at: Instant): boolean =>
  template.nature === 'notice' && !endsAlike(ground, at);

/** The one command that logs a paper that went out, like any other contact, with the text of it. */
export function paperCommand({ key, paper, template, ground }: HandedOver, at: Instant): LogAttempt {
  const { matter, context } = ground;
  const { customer, org, parties } = matter.snapshot;
  const { language } = paper;
  const trace: Trace = { startedAtFrom: 'stated', corrects: null };
  const evidence = evidenceOfPaper({ paper, template, ground });
  const party = itemsOf(parties).find(({ id }) => id === context.personId);
  return {
    v: 1,
    kind: 'log-attempt',
    attempt: {
      ...{ key, revision: 1, direction: 'out', channel: context.medium },
      ...{ number: null, phoneId: null, partyId: context.personId, partyName: party?.name ?? null },
      debtIds: [...matter.debtIds],
      // Left for whoever reads it, and no conversation.
      ...{ result: 'recorded_message', disposition: RESULT, numberStatus: null },
      ...{ startedAt: at, endedAt: null, language, ruleSet: evidence.verdict.ruleSet },
      note: noteOf(paper, template, party?.name ?? customer.name, localDate(at, org.zone)),
    },
    ...{ orgId: org.orgId, userId: org.userId, customer: customer.ref, customerName: customer.name },
    followUp: null,
    evidence: withTrace(JSON.stringify(evidence), trace),
    conversation: {
      ...{ ...nothingElse, customerKind: customer.kind, said: [saidBy(paper, at)] },
      changes: validationSent(template, matter, providedOn({ matter, context: { ...context, at } })),
    },
    madeAt: at,
  };
}

/** From the day the validation notice went out the consumer's time to dispute each debt it names is counted (12 CFR 1006.34(b)(5)). */
function validationSent({ id }: PaperTemplate, matter: PaperMatter, on: PlainDate): CustomerChange[] {
  if (id !== 'validation-notice') return [];
  const named = debtsOf(matter);
  const ids = named.is === 'known' ? named.value.map((debt) => debt.id) : [];
  // Where the CRM keeps no debts, what the customer owes is one: a person keeps the day.
  const debtIds = ids.length > 0 ? ids : [matter.snapshot.customer.ref.id];
  return debtIds.map((debtId) => ({ is: 'validation-sent', debtId, on }));
}

/** The verdict on the paper, to be replayed years later, and which paper it is. */
function evidenceOfPaper({ paper, template, ground }: Omit<HandedOver, 'key'>) {
  const { matter, context, standing, esign } = ground;
  const world = { matter, context };
  const { templateId, version, language, medium, subject } = paper;
  const question = questionOf(template, world);
  const verdict = verdictOn(template, world);
  return {
    ...evidenceOf(matter.facts, question, verdict, matter.policy, standing.overrides),
    paper: {
      ...{ templateId, version, language, medium, subject },
      // What the notice could go by e-mail on.
      ...(template.nature === 'notice' && medium === 'email' && esign ? { esign } : {}),
    },
  };
}

/** The one command that keeps an e-mail as a draft of the CRM; null: there is no one address to write to. */
export function draftCommand({ key, paper, template, ground }: HandedOver, at: Instant): DraftMail | null {
  const { snapshot } = ground.matter;
  const { customer, org } = snapshot;
  const { personId } = ground.context;
  const draft = mailDraft(paper, emailOf(ground), personId, customer.ref);
  if (!draft) return null;
  return {
    ...{ v: 1, kind: 'draft-mail', key, partyId: personId, madeAt: at },
    ...{ to: draft.to, subject: draft.subject, text: draft.text },
    ...{ orgId: org.orgId, userId: org.userId, customer: customer.ref, customerName: customer.name },
    evidence: JSON.stringify(evidenceOfPaper({ paper, template, ground })),
  };
}

/** The whole text goes beside the attempt, with the template and version it was written by. */
const saidBy = (
  { templateId, version, language, text }: Paper,
  at: Instant,
): Conversation['said'][number] => ({
  ...{ textId: `paper ${templateId} ${version}`, language, text, at },
});

/** A paper leaves nothing on record but itself. */
const nothingElse: Conversation = {
  ...{ path: [], said: [], facts: [], holds: [], preferences: [], agreements: [], changes: [] },
  ...{ accountStatus: null, sensitive: null, invoiceNotes: [], tasks: [], disclosure: null },
};

/** Longest text of a note: an org without Parley's package keeps the paper there alone, beside what else it holds. */
const longestText = 24_000;

/**
 * What is read on the timeline, in the form of a note that Parley built: our own words of stops and disputes must not be
 * taken for the customer's.
 */
function noteOf(paper: Paper, template: PaperTemplate, who: string, day: string): string {
  const said = noteWords[paper.language];
  const label = dispositionByCode(RESULT)?.label[paper.language] ?? '';
  const medium = said.media[paper.medium === 'email' ? 'email' : 'letter'];
  const text = paper.text.replaceAll(/[“”]/g, '"');
  return [
    said.contact(medium, said.directions.out, who, '', day),
    said.result(label, RESULT),
    `${template.label[paper.language]} [${paper.templateId} ${paper.version}, ${paper.language}]`,
    paper.subject,
    '',
    text.length > longestText ? `${text.slice(0, longestText)}\n${said.cut}` : text,
  ].join('\n');
}
