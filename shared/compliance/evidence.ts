import type { Instant } from '../calendar/instant.ts';
import type { z } from '../schema.ts';
import type { ContactEvent, Facts, Question } from './facts.ts';
import { momentOfIso } from './matter.ts';
import type { Override } from './override.ts';
import type { Policy } from './policy.ts';
import type { evidenceSchema } from './replay.ts';
import { isCommunication } from './rules/disclosures.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is kept with a contact so that its verdict can be computed again years later: facts, question, moment, policy, the
 * verdict itself and who lifted what. Facts are cut to what the rules can read, or a long record would not fit a field.
 */
export type Evidence = z.infer<typeof evidenceSchema>;

/** @param verdict of these facts, question and policy: it names the moment */
export function evidenceOf(
  facts: Facts,
  question: Question,
  verdict: Verdict,
  policy: Policy | null,
  overrides: readonly Override[],
): Evidence {
  const { at } = verdict;
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
