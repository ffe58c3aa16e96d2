import { assessContact } from '../compliance/assess-contact.ts';
import { mayPlaceOrSell } from '../compliance/assessments/reporting.ts';
import {
  checkValidationNotice,
  maySendValidationElectronically,
  type NoticeItem,
} from '../compliance/assessments/validation-notice.ts';
import { validationNoticeDue } from '../compliance/assessments/validation-notice-due.ts';
import { checkEnvelope } from '../compliance/assessments/venue-and-envelope.ts';
import { cite } from '../compliance/citation.ts';
import { mayBeTold } from '../compliance/customer/preferences-as-facts.ts';
import type { ContactEvent, Facts, Question } from '../compliance/facts.ts';
import { type Finding, findingOf } from '../compliance/finding.ts';
import { initialCommunication } from '../compliance/initial-communication.ts';
import { fold } from '../compliance/language/text.ts';
import { checkOutbound } from '../compliance/messages/outbound.ts';
import { debtWords } from '../compliance/messages/parts.ts';
import { checkScript } from '../compliance/messages/script.ts';
import { noEvent } from '../compliance/no-event.ts';
import type { Verdict } from '../compliance/verdict.ts';
import { isFinancialProduct } from './fill-template.ts';
import { factsOfPaper, type PaperWorld, profileOfPaper } from './paper-matter.ts';
import type { PaperTemplate } from './template.ts';

/** Rules that leave exactly such a message open, so that they do not stand in its way. */
const leftOpen: Readonly<Record<PaperTemplate['nature'], ReadonlySet<string>>> = {
  asks: new Set(),
  tells: new Set(),
  // The answer to a dispute is not collection of what is disputed (12 CFR 1006.38).
  'answers-dispute': new Set(['dispute']),
  'ends-contact': new Set(['dispute']),
  notice: new Set(['dispute']),
  inside: new Set(),
};

/** "May this go to this person now?" as it is asked for calls. */
export function verdictOn(template: PaperTemplate, world: PaperWorld): Verdict {
  const { matter, context } = world;
  return assessContact(matter.facts, questionOf(template, world), context.at, matter.policy);
}

/** The contact a paper is, as the rules are asked about it. */
export function questionOf({ nature }: PaperTemplate, { matter, context }: PaperWorld): Question {
  const party = context.personId;
  return {
    channel: context.medium === 'email' ? 'email' : 'letter',
    personId: party,
    debtIds: [...matter.debtIds],
    place: null,
    employerAddress: false,
    consumerUsedAddress: null,
    directConsent: mayBeTold(matter.snapshot, party),
    inResponseTo: null,
    purpose: nature === 'ends-contact' ? 'end-of-efforts' : 'collect',
    automated: false,
    amount: null,
  };
}

/** A filled paper as the checks read it. */
export interface DraftPaper {
  readonly subject: string;
  readonly text: string;
  readonly items: ReadonlySet<NoticeItem>;
}

/** Everything the engine finds on a paper: whether it may go, by its verdict, and whether its words may. */
export function findingsOn(
  template: PaperTemplate,
  draft: DraftPaper,
  world: PaperWorld,
  verdict: Verdict,
): Finding[] {
  if (template.nature === 'inside') return insideFindings(template, draft, world, verdict);
  const found = [
    ...verdict.findings,
    ...wordsFindings(draft, world, verdict),
    ...subjectFindings(draft, world),
    ...(template.nature === 'notice' ? noticeFindings(draft, world) : []),
    ...envelopeFindings(world),
    ...(template.nature === 'notice' ? [] : firstOfAll(world)),
  ];
  return once(found.filter(({ ruleId }) => !leftOpen[template.nature].has(ruleId)));
}

/** What both the contact and its words are asked, told once. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ ruleId, effect, reason }) => {
    const key = `${ruleId} ${effect} ${reason}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Of the hard stops the verdict has spoken already, and of the person written to; the words are judged here. */
const ofTheContact = new Set(['bankruptcy', 'debt-closed', 'attorney']);

function wordsFindings(draft: DraftPaper, world: PaperWorld, verdict: Verdict): Finding[] {
  const { matter, context } = world;
  const { findings } = checkOutbound(factsOfPaper(matter), {
    channel: context.medium === 'email' ? 'email' : 'letter',
    text: context.medium === 'email' ? `${draft.subject}\n${draft.text}` : draft.text,
    at: context.at,
    optOutText: null,
    trueIntent: null,
    containsPaymentDemand: null,
  });
  const told = new Set(verdict.findings.map(({ ruleId }) => ruleId));
  return findings.filter(({ ruleId }) => !ofTheContact.has(ruleId) || told.has(ruleId));
}

/** A subject shows on a locked screen and to whoever shares a mailbox (12 CFR 1006.6(d)(1), 1006.22(f)). */
function subjectFindings({ subject }: DraftPaper, world: PaperWorld): Finding[] {
  if (profileOfPaper(world.matter) === 'b2b' || world.context.medium !== 'email') return [];
  const name = fold(world.context.sender.companyName ?? '');
  const words = name === '' ? fold(subject) : fold(subject).replaceAll(name, ' ');
  const telling = debtWords.exec(words)?.[0];
  if (telling === undefined) return [];
  return [
    findingOf({
      ruleId: 'paper.subject',
      effect: 'block',
      reason: `The subject tells of a debt: “${telling}”`,
      citation: cite('12 CFR 1006.6(d)(1), 1006.22(f)', 'P'),
      values: { subject },
    }),
  ];
}

function noticeFindings({ items }: DraftPaper, world: PaperWorld): Finding[] {
  const { matter, context } = world;
  const electronic = context.medium === 'email';
  const contents = checkValidationNotice({
    has: items,
    financialProduct: isFinancialProduct(world),
    electronic,
  });
  const sending = electronic
    ? maySendValidationElectronically({
        inInitialCommunication: initialCommunication(matter.facts) === undefined,
        esignConsent: matter.esignConsent,
      }).findings
    : [];
  return [...contents.findings, ...sending];
}

const thisPaper = 'this-paper';

/** A first communication owes the validation notice with it, or within five days (12 CFR 1006.34(a)(1)). */
function firstOfAll({ matter, context }: PaperWorld): Finding[] {
  const event: ContactEvent = {
    ...noEvent,
    id: thisPaper,
    at: context.at,
    direction: 'out',
    channel: context.medium === 'email' ? 'email' : 'letter',
    personId: context.personId,
  };
  const after = { ...matter.facts, events: [...matter.facts.events, event] };
  if (initialCommunication(after)?.id !== thisPaper) return [];
  const due = validationNoticeDue(after);
  return due.values.required ? due.findings.map((finding) => ({ ...finding, effect: 'require' })) : [];
}

/** The letter itself may name its sender; the envelope may not, where the name tells. */
function envelopeFindings({ matter, context }: PaperWorld): Finding[] {
  if (context.medium !== 'letter') return [];
  return checkEnvelope(matter.facts, {
    senderName: context.sender.companyName,
    otherWords: '',
  }).findings.map((finding) => ({ ...finding, effect: 'caution' }));
}

/** A packet is no contact; what it leads to must be lawful, and its words true. */
function insideFindings(
  template: PaperTemplate,
  { text }: DraftPaper,
  world: PaperWorld,
  verdict: Verdict,
): Finding[] {
  const facts: Facts = factsOfPaper(world.matter);
  const placing = template.id === 'agency-referral' ? mayPlaceOrSell(facts).findings : [];
  const script = { text, at: world.context.at, withPerson: null, alias: null } as const;
  const suing =
    template.id === 'legal-packet'
      ? checkScript(facts, script).findings.filter(({ ruleId }) => suits.has(ruleId))
      : [];
  return [...placing, ...suing, ...stayFindings(template, verdict)];
}

const suits = new Set(['script.time-barred', 'script.suit']);

/** 11 USC 362(a)(1), (6): neither an agency nor a court while the stay holds. */
function stayFindings({ id }: PaperTemplate, { findings }: Verdict): Finding[] {
  if (id !== 'agency-referral' && id !== 'legal-packet') return [];
  return findings.filter(({ ruleId, effect }) => ruleId === 'bankruptcy' && effect === 'block');
}
