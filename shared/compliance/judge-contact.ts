import { dateFromDay } from '../calendar/epoch-day.ts';
import type { Instant } from '../calendar/instant.ts';
import { localDay } from '../calendar/zone-clock.ts';
import type { Facts, Question } from './facts.ts';
import { byStrictness, findingOf, type Hit, isoInstant } from './finding.ts';
import { isCountedContact, isFirstResponse, type Matter, matterOf, momentOfIso } from './matter.ts';
import type { Policy } from './policy.ts';
import type { Report } from './rule.ts';
import { contactRules, ruleSetVersion } from './rule-set.ts';
import { isConsentedCall } from './rules/call-frequency.ts';
import { ceasesInForce } from './rules/cease.ts';
import { disclosuresForContact } from './rules/disclosures.ts';
import { closedMedia } from './rules/medium-request.ts';
import { openHoursAt } from './rules/open-hours.ts';
import type { StopsOf } from './stop.ts';
import type { AttemptBudget, Outcome, Verdict } from './verdict.ts';

/**
 * `assessContact` with the reader of the consumer's words handed in: its lexicon is large, and a contact with somebody
 * who has said nothing is judged without it.
 */
export function judgeContact(
  facts: Facts,
  question: Question,
  at: Instant,
  policy: Policy | null,
  stopsOf: StopsOf,
): Verdict {
  const moment = momentOfIso(at);
  const matter = matterOf(facts, question, moment, policy, stopsOf);
  const hits: Hit[] = [];
  const budgets: AttemptBudget[] = [];
  ask(matter, moment, { hit: (hit) => hits.push(hit), budget: (budget) => budgets.push(budget) });
  hits.sort(byStrictness);
  const outcome = outcomeOf(hits);
  const next = outcome === 'block' || outcome === 'cannot-tell' ? nextAllowed(matter, hits) : moment;
  const open = openHoursAt(matter, moment);
  const [cease] = ceasesInForce(matter, moment);
  return {
    ruleSet: ruleSetVersion,
    at,
    outcome,
    presumption: isPresumption(hits),
    findings: hits.map(findingOf),
    nextAllowedAt: next === null ? null : isoInstant(next),
    nextAllowedOn:
      next === null ? null : dateFromDay(Math.max(...matter.dayZones.map((zone) => localDay(next, zone)))),
    openUntil: open && moment >= open.from && moment < open.to ? isoInstant(open.to) : null,
    openHours: open ? { from: isoInstant(open.from), to: isoInstant(open.to) } : null,
    budgets: budgets.sort(byTightness),
    coverage: coverageView(matter),
    requiredDisclosures: disclosuresForContact(matter),
    countsTowardFrequency:
      matter.coverage.regF !== false && isCountedContact(matter) && !isConsentedCall(matter, moment),
    responsesAllowed: matter.response ? (isFirstResponse(matter) ? 1 : 0) : null,
    otherMediaAllowed: closedMedia(matter).length === 0 ? null : !closesAllMedia(hits),
    ceaseEffectiveOn: cease ? dateFromDay(cease.effectiveDay) : null,
  };
}

/** Limits that bind this contact first, the one with least room before the others. */
const byTightness = (left: AttemptBudget, right: AttemptBudget): number =>
  Number(right.bindsThis) - Number(left.bindsThis) || left.limit - left.used - (right.limit - right.used);

function ask(matter: Matter, t: number, report: Report): void {
  for (const rule of contactRules) rule.check(matter, t, report);
}

/** The strictest effect decides. What is required, noted or permitted does not change whether one may. */
export function outcomeOf(hits: readonly { readonly effect: Hit['effect'] }[]): Outcome {
  if (hits.some(({ effect }) => effect === 'block')) return 'block';
  if (hits.some(({ effect }) => effect === 'cannot-tell')) return 'cannot-tell';
  return hits.some(({ effect }) => effect === 'caution') ? 'caution' : 'allow';
}

/** Every block is a presumption that evidence may rebut; one hard stop among them and it is not. */
function isPresumption(hits: readonly Hit[]): boolean {
  const blocks = hits.filter(({ effect }) => effect === 'block');
  return blocks.length > 0 && blocks.every(({ presumption }) => presumption);
}

const rounds = 400;
const changingRules = contactRules.filter(({ changesWithTime }) => changesWithTime);

/**
 * The first moment at which nothing stops the contact. Each stop names the first moment it itself opens, so the latest of
 * them is the earliest that all can be open: ask again there, until nothing stops it.
 */
function nextAllowed(matter: Matter, first: readonly Hit[]): number | null {
  let stops = first.filter(isStop);
  let moment = matter.at;
  for (let round = 0; round < rounds; round++) {
    for (const { until } of stops) {
      if (until === null || until === undefined) return null;
      if (until > moment) moment = until;
    }
    const found: Hit[] = [];
    const report: Report = { hit: (hit) => isStop(hit) && found.push(hit), budget: () => {} };
    for (const rule of changingRules) rule.check(matter, moment, report);
    if (found.length === 0) return moment;
    stops = found;
  }
  return null;
}

const isStop = ({ effect }: Hit): boolean => effect === 'block' || effect === 'cannot-tell';

const coverageView = ({ coverage }: Matter): Verdict['coverage'] => ({
  regF: coverage.regF,
  rosenthal: coverage.rosenthal,
  consumerDebt: coverage.consumerDebt,
  actor: coverage.actor,
});

const closersOfAll = new Set(['cease', 'attorney', 'bankruptcy', 'debt-closed', 'decedent', 'dispute']);
const closesAllMedia = (hits: readonly Hit[]): boolean =>
  hits.some(({ ruleId, effect }) => effect === 'block' && closersOfAll.has(ruleId));
