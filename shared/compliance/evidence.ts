import type { Instant } from '../calendar/instant.ts';
import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { assessContact } from './assess-contact.ts';
import { type ContactEvent, type Facts, factsSchema, type Question, questionSchema } from './facts.ts';
import { momentOfIso } from './matter.ts';
import { type Override, overrideSchema } from './override.ts';
import { type Policy, policySchema } from './policy.ts';
import { isCommunication } from './rules/disclosures.ts';
import { type Verdict, verdictSchema } from './verdict.ts';

/**
 * What is kept with a contact so that its verdict can be computed again years later: facts, question, moment, policy, the
 * verdict itself and who lifted what. Facts are cut to what the rules can read, or a long record would not fit a field.
 */
export const evidenceSchema = z.object({
  v: z.literal(1),
  facts: factsSchema,
  question: questionSchema,
  at: instantSchema,
  policy: z.nullable(policySchema),
  verdict: verdictSchema,
  overrides: z.array(overrideSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export function evidenceOf(
  facts: Facts,
  question: Question,
  at: Instant,
  policy: Policy | null,
  overrides: readonly Override[],
): Evidence {
  const verdict = assessContact(facts, question, at, policy);
  return {
    v: 1,
    facts: readableFacts(facts, question, at),
    question,
    at,
    policy,
    verdict,
    overrides: [...overrides],
  };
}

const readableDays = 62;

/** Events the rules can read: recent ones, those with words, consent or a meaning, the one answered, the first talk and writing. */
function readableFacts(facts: Facts, { inResponseTo, channel }: Question, at: Instant): Facts {
  const from = momentOfIso(at) - readableDays * 86_400_000;
  const ordered = [...facts.events].sort((left, right) => momentOfIso(left.at) - momentOfIso(right.at));
  const communications = ordered.filter(isCommunication);
  const first = communications[0];
  const firstWriting = communications.find(
    (event) => event.channel !== 'call' && event.channel !== 'ringless-voicemail',
  );
  const lastUse = ordered.findLast((event) => event.direction === 'in' && event.channel === channel);
  const isReadable = (event: ContactEvent) =>
    momentOfIso(event.at) >= from ||
    event.words !== null ||
    event.consent !== null ||
    event.kind !== 'contact' ||
    event.id === inResponseTo ||
    event === first ||
    event === firstWriting ||
    event === lastUse;
  return { ...facts, events: facts.events.filter(isReadable) };
}

/** A stored verdict beside the one computed anew from the stored evidence by the rules of today. */
export interface Replay {
  readonly stored: Verdict;
  readonly replayed: Verdict;
  /** The rules say today what they said then; differences of rule set are told apart from differences of facts. */
  readonly same: boolean;
}

/** @throws RangeError when the text is no evidence, with what is wrong in it */
export function replay(json: string): Replay {
  const parsed = evidenceSchema.safeParse(readJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RangeError(
      `Not evidence of a verdict: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable'}`,
    );
  }
  const { facts, question, at, policy, verdict } = parsed.data;
  const replayed = assessContact(facts, question, at, policy);
  return {
    stored: verdict,
    replayed,
    same: JSON.stringify({ ...verdict, ruleSet: '' }) === JSON.stringify({ ...replayed, ruleSet: '' }),
  };
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new RangeError('Not evidence of a verdict: not JSON');
  }
}
