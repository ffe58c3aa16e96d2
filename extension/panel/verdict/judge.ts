import type { Instant } from '../../../shared/calendar/instant.ts';
import { ownPartyId } from '../../../shared/compliance/customer/about.ts';
import { type Company, unknownCompany } from '../../../shared/compliance/customer/company.ts';
import type { Question } from '../../../shared/compliance/facts.ts';
import { type FactsContext, factsOfCustomer } from '../../../shared/compliance/facts-of-customer.ts';
import { aboutCall, questionForCall } from '../../../shared/compliance/question-for-call.ts';
import type { StopsOf } from '../../../shared/compliance/stop.ts';
import { stopsOnFile } from '../../../shared/compliance/stops-on-file.ts';
import { isAnythingSaid } from '../../../shared/compliance/words-heard.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { absent } from '../../../shared/domain/known.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import type { CompanyFacts, CompanyRules } from '../../settings/company-rules.ts';
import { type DecisionInForce, decidedFor } from './decisions.ts';
import { askedByThem } from './inbound.ts';
import { type Standing, standingOf } from './standing.ts';

/** The contact asked about. */
export interface Asked {
  /** Null: a customer without a number, judged all the same. */
  readonly phone: Phone | null;
  readonly debtIds: readonly string[];
  /** They called us. */
  readonly isInbound: boolean;
  /** Left out: a call. */
  readonly channel?: Question['channel'];
}

/** What every question about one customer is judged by. */
export interface Grounds {
  readonly snapshot: CustomerSnapshot;
  /** Saved here and perhaps not yet in the snapshot. */
  readonly pending: readonly WriteCommand[];
  /** Passages of notes that speak of a stop nobody recorded or dismissed. */
  readonly heard: readonly { readonly id: string; readonly words: string }[];
  readonly possibleZones: FactsContext['possibleZones'];
  /** Reads what the consumer said; null until it is fetched. */
  readonly stopsOf: StopsOf | null;
  readonly rules: CompanyRules;
  readonly decided: readonly DecisionInForce[];
}

/**
 * Judges a call to (or from) one number of a customer about some debts. Null: somebody said something, and what it closes
 * nobody can tell before the reader of words is there.
 */
export function judgeCall(grounds: Grounds, asked: Asked, at: Instant): Standing | null {
  const { snapshot, pending, heard, possibleZones, rules, decided } = grounds;
  const phone = asked.phone ?? noNumber(snapshot);
  const about = asked.phone ? aboutCall(phone) : { personId: phone.partyId, number: null };
  const facts = factsOfCustomer(snapshot, {
    company: companyOf(rules.company),
    about,
    at,
    possibleZones,
    pending,
    heard,
  });
  const call = questionForCall(snapshot, phone, asked.debtIds);
  const question = { ...call, channel: asked.channel ?? call.channel };
  const told = asked.isInbound ? askedByThem(facts, question, at) : { facts, question };
  if (!grounds.stopsOf && isAnythingSaid(told.facts)) return null;
  const stopsOf = grounds.stopsOf ?? stopsOnFile;
  const lifting = decidedFor(decided, told.facts, told.question);
  return withoutPolicy(rules, standingOf(told.facts, told.question, at, rules.policy, lifting, stopsOf));
}

/** The company has limits that cannot be read: what the law alone allows may be more than it does. */
function withoutPolicy({ policy, mistakes }: CompanyRules, standing: Standing): Standing {
  const isUnread = policy === null && mistakes.some((mistake) => mistake.startsWith('companyPolicy'));
  return isUnread && standing.outcome === 'allow' ? { ...standing, outcome: 'caution' } : standing;
}

/** The customer's own person, by no number in particular. */
const noNumber = (snapshot: CustomerSnapshot): Phone => ({
  id: '',
  number: '',
  kind: 'other',
  partyId: ownPartyId(snapshot),
  status: absent,
  doNotCall: absent,
  consent: absent,
  bestTime: absent,
});

function companyOf(stated: CompanyFacts): Company {
  return {
    ...unknownCompany,
    name: stated.name ?? null,
    nameUsed: stated.nameUsed ?? stated.name ?? null,
    role: stated.role ?? null,
    affiliateOnly: stated.affiliateOnly ?? null,
    accepts: stated.accepts ?? null,
    defaultProfile: stated.defaultProfile ?? null,
  };
}
