import { validationNoticeDue } from '../compliance/assessments/validation-notice-due.ts';
import type { Facts } from '../compliance/facts.ts';
import type { PaperMedium, PaperResult } from './paper.ts';
import { paperFor, suits } from './paper-for.ts';
import type { PaperContext, PaperMatter, PaperWorld } from './paper-matter.ts';
import type { PaperTemplate, TemplateId } from './template.ts';
import type { PaperTemplates } from './templates/our-templates.ts';
import { activeHolds, valuesOf } from './values-of.ts';

/** A paper of the list, with what became of writing it. */
export interface PaperOnOffer {
  readonly template: PaperTemplate;
  readonly medium: PaperMedium;
  /**
   * - `ready`: it may go
   * - `incomplete`: something is missing that a person can find or fill in
   * - `not-permitted`: the rules are against it now; the result says until when, and whether it may be lifted
   */
  readonly state: 'ready' | 'incomplete' | 'not-permitted';
  /** Why it stands where it stands: what the law asks for now, what was recorded a moment ago, what is on file. */
  readonly because: 'duty' | 'just-recorded' | 'on-file' | 'at-hand';
  readonly result: PaperResult;
}

/** What asks for a list: the medium wished for, and what was recorded a moment ago. */
export type ListContext = Omit<PaperContext, 'medium'> & {
  /** Taken where the template has it. */
  readonly medium: 'email' | 'letter';
  /** Codes of facts (`shared/wrap-up/fact-codes.ts`). */
  readonly justRecorded: readonly string[];
};

/** Papers a fact leads to. */
const ledTo: Readonly<Record<string, readonly TemplateId[]>> = {
  DSP: ['dispute-acknowledgement'],
  VAL: ['dispute-acknowledgement', 'validation-notice'],
  CND: ['cease-acknowledgement'],
  RTP: ['cease-acknowledgement'],
  HARD: ['hardship-receipt'],
  'INV-NR': ['invoice-copies'],
  'INV-COPY': ['invoice-copies'],
  APP: ['invoice-copies'],
  'PO-MISS': ['invoice-copies'],
  'PO-WRONG': ['invoice-copies'],
  POD: ['invoice-copies'],
  SHORT: ['statement'],
  'CR-DUE': ['statement', 'refund-request'],
  'HOLD-ORD': ['order-hold'],
  SALES: ['escalated-invoices', 'order-hold'],
};

/** Codes of the facts that lead to a paper. */
export const factsLeadingTo = (id: TemplateId): string[] =>
  Object.entries(ledTo).flatMap(([code, papers]) => (papers.includes(id) ? [code] : []));

/** Papers that answer something: without it there is no such paper. */
const answersTo: Partial<Readonly<Record<TemplateId, (matter: PaperMatter) => boolean>>> = {
  'dispute-acknowledgement': ({ snapshot }) =>
    activeHolds(snapshot, 'dispute', 'original-creditor').length > 0,
  'cease-acknowledgement': ({ snapshot }) => activeHolds(snapshot, 'cease', 'refusal').length > 0,
  'hardship-receipt': ({ snapshot }) => activeHolds(snapshot, 'hardship').length > 0,
  'plan-confirmation': ({ agreement }) => agreement !== null && agreement.terms.kind !== 'settlement',
  'settlement-confirmation': ({ agreement }) => agreement?.terms.kind === 'settlement',
};

const tiers = ['duty', 'just-recorded', 'on-file', 'at-hand'] as const;
const states = ['ready', 'incomplete', 'not-permitted'] as const;

/**
 * Every paper there can be for this customer now, each one tried: what the law asks for first, then what the talk led to,
 * then what answers something on file, then the rest, the reminder of this lateness before the others.
 */
export function papersFor(
  matter: PaperMatter,
  context: ListContext,
  templates: PaperTemplates,
): PaperOnOffer[] {
  const recorded = new Set(context.justRecorded.flatMap((code) => ledTo[code] ?? []));
  const level = levelOf({ matter, context });
  const offers = [...templates.values()].flatMap((template): PaperOnOffer[] => {
    const medium = template.media.includes(context.medium) ? context.medium : template.media[0];
    if (medium === undefined) return [];
    const world = { matter, context: { ...context, medium } };
    const isAnswer = answersTo[template.id];
    if (!suits(template, world) || (isAnswer && !isAnswer(matter) && !recorded.has(template.id))) return [];
    const result = paperFor(template, matter, world.context);
    const because = becauseOf(template.id, matter, recorded, isAnswer !== undefined);
    return [{ template, medium, state: stateOf(result), because, result }];
  });
  const rank = ({ because, state, template }: PaperOnOffer): number =>
    tiers.indexOf(because) * 100 + states.indexOf(state) * 10 + (template.id === level ? 0 : 1);
  return offers.sort((one, other) => rank(one) - rank(other));
}

function becauseOf(
  id: TemplateId,
  { facts, agreement }: PaperMatter,
  recorded: ReadonlySet<TemplateId>,
  isAnswer: boolean,
): PaperOnOffer['because'] {
  if (id === 'validation-notice' && owesNotice(facts)) return 'duty';
  const isAgreed = agreement !== null && (id === 'plan-confirmation' || id === 'settlement-confirmation');
  if (recorded.has(id) || isAgreed) return 'just-recorded';
  return isAnswer ? 'on-file' : 'at-hand';
}

/** One that went out late was late, and is not owed a second time. */
function owesNotice(facts: Facts): boolean {
  const isNoticed = (debtId: string): boolean =>
    facts.events.some(
      ({ kind, debtIds }) =>
        kind === 'validation-notice-sent' && (debtIds === null || debtIds.includes(debtId)),
    );
  const owing = facts.debts.filter(
    ({ consumerPurpose, status }) => consumerPurpose !== false && (status === null || status === 'open'),
  );
  return validationNoticeDue(facts).values.required && !owing.every(({ id }) => isNoticed(id));
}

function stateOf(result: PaperResult): PaperOnOffer['state'] {
  if (result.is === 'paper') return 'ready';
  return result.missing.length === 0 || stoppedBy(result) !== null ? 'not-permitted' : 'incomplete';
}

/**
 * The rule that stops a paper, the strictest of several; null: none does. A notice that lacks a content is stopped for that
 * alone: what is missing names it.
 */
export function stoppedBy(result: PaperResult): string | null {
  if (result.is === 'paper') return null;
  const rules = result.reasons.map(({ ruleId }) => ruleId);
  return rules.find((ruleId) => result.missing.length === 0 || ruleId !== 'validation-notice') ?? null;
}

/** Days past due from which the second and the third reminder are the ones to send; ours, no law's. */
const secondFrom = 30;
const thirdFrom = 60;

function levelOf(world: PaperWorld): TemplateId {
  const { daysPastDue } = valuesOf(world);
  const days = daysPastDue.is === 'known' ? daysPastDue.value : 0;
  return days >= thirdFrom ? 'reminder-3' : days >= secondFrom ? 'reminder-2' : 'reminder-1';
}
