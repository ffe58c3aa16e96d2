import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import { evidenceOf } from '../../../shared/compliance/evidence.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { noteWords } from '../../../shared/notes/note-words.ts';
import { questionOf, verdictOn } from '../../../shared/papers/check-paper.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperTemplate } from '../../../shared/papers/template.ts';
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

/** The one command that logs a paper that went out, like any other contact, with the text of it. */
export function paperCommand({ key, paper, template, ground }: HandedOver, at: Instant): LogAttempt {
  const { matter, context, standing } = ground;
  const { customer, org, parties } = matter.snapshot;
  const world = { matter, context };
  const verdict = verdictOn(template, world);
  const judged = evidenceOf(
    matter.facts,
    questionOf(template, world),
    verdict,
    matter.policy,
    standing.overrides,
  );
  const { templateId, version, language, medium, subject } = paper;
  const trace: Trace = { startedAtFrom: 'stated', corrects: null };
  const evidence = { ...judged, paper: { templateId, version, language, medium, subject } };
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
      ...{ startedAt: at, endedAt: null, language, ruleSet: verdict.ruleSet },
      note: noteOf(paper, template, party?.name ?? customer.name, localDate(at, org.zone)),
    },
    ...{ orgId: org.orgId, userId: org.userId, customer: customer.ref, customerName: customer.name },
    followUp: null,
    evidence: withTrace(JSON.stringify(evidence), trace),
    conversation: { ...nothingElse, customerKind: customer.kind, said: [saidBy(paper, at)] },
    madeAt: at,
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
