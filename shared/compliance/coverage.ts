import { type Citation, cite } from './citation.ts';
import type { DebtFacts, Facts } from './facts.ts';
import { coveredCommercialDebt } from './parameters/rosenthal.ts';

/** Which bodies of law reach the debts asked about. Where debts differ, the strictest stands for the contact. */
export interface Coverage {
  /** Regulation F and the FDCPA. Null: a fact that decides it is missing. */
  readonly regF: boolean | null;
  /** California's Rosenthal Act, for consumer debt and covered commercial debt. */
  readonly rosenthal: boolean;
  /** The FDCPA's conduct standards, by the Act itself or through Rosenthal (Civ. Code 1788.17). */
  readonly fdcpaStandards: boolean;
  readonly consumerDebt: boolean;
  /** A third party collecting for another, or a creditor collecting its own. */
  readonly actor: 'collector' | 'creditor';
  readonly why: string;
  readonly citation: Citation;
}

const debtCite = cite('15 USC 1692a(5); 12 CFR 1006.2(h)', 'V');
const collectorCite = cite('15 USC 1692a(6); 12 CFR 1006.2(i)', 'V');

/** Coverage of the debts with these ids; an empty list asks about all. */
export function coverageOf(facts: Facts, debtIds: readonly string[]): Coverage {
  const debts = debtsAsked(facts, debtIds);
  const { applies, why, citation } = collectorCoverage(facts);
  const purposes = debts.map((debt) => isConsumerDebt(debt));
  const consumerDebt = purposes.some((purpose) => purpose !== false) || debts.length === 0;
  const purposeKnown = purposes.some((purpose) => purpose === true);
  const regF = !consumerDebt
    ? false
    : applies === false
      ? false
      : applies === null || !purposeKnown
        ? null
        : true;
  const rosenthal = facts.consumer.state === 'CA' && (consumerDebt || isCoveredCommercial(debts));
  return {
    regF,
    rosenthal,
    fdcpaStandards: regF !== false || rosenthal,
    consumerDebt,
    actor: actorOf(facts, applies),
    why: consumerDebt ? why : 'The debt is not primarily personal, family or household',
    citation: consumerDebt ? citation : debtCite,
  };
}

export function debtsAsked(facts: Facts, debtIds: readonly string[]): DebtFacts[] {
  return debtIds.length === 0 ? facts.debts : facts.debts.filter((debt) => debtIds.includes(debt.id));
}

function isConsumerDebt({ consumerPurpose, obligor }: DebtFacts): boolean | null {
  if (consumerPurpose === false || obligor === 'business') return false;
  return consumerPurpose;
}

interface CollectorCoverage {
  readonly applies: boolean | null;
  readonly why: string;
  readonly citation: Citation;
}

function collectorCoverage({ collector }: Facts): CollectorCoverage {
  const say = (applies: boolean | null, why: string, paragraph?: string): CollectorCoverage => ({
    applies,
    why,
    citation: paragraph ? cite(paragraph, 'V') : collectorCite,
  });
  const { role, obtainedInDefault, affiliateOnly } = collector;
  if (role === null) return say(null, 'Nobody has said in which role this debt is collected');
  if (role === 'creditor') {
    return usesAnothersName(collector)
      ? say(
          true,
          'A creditor that uses a name suggesting a third party is a debt collector',
          '12 CFR 1006.2(i)(1)',
        )
      : say(
          false,
          'A creditor’s own staff collecting in its name is no debt collector',
          '12 CFR 1006.2(i)(2)(i)',
        );
  }
  if (affiliateOnly) return say(false, 'Collects only for related companies', '12 CFR 1006.2(i)(2)(ii)');
  if (obtainedInDefault === false) {
    return say(false, 'The debt was not in default when it was obtained', '12 CFR 1006.2(i)(2)(vi)(B)-(C)');
  }
  return say(true, 'Collects debts owed to another');
}

/** The name shown differs from the creditor's own: by itself it tells the consumer that somebody else collects. */
function usesAnothersName({ nameUsed, creditorName }: Facts['collector']): boolean {
  if (!nameUsed || !creditorName) return false;
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\b(?:inc|llc|ltd|corp|corporation|company|co|the)\b/g, '')
      .replace(/[^a-z0-9]+/g, '');
  const used = plain(nameUsed);
  const own = plain(creditorName);
  return used !== own && !(soundsInHouse(nameUsed) && used.startsWith(own));
}

/** "Lakeside Hospital Billing Office" is the creditor; "Lakeside Recovery Services" sounds like somebody else. */
const soundsInHouse = (name: string): boolean =>
  /\b(?:billing|accounts? receivable|patient|customer|business office|credit department|finance)\b/i.test(
    name,
  );

function actorOf({ collector }: Facts, applies: boolean | null): Coverage['actor'] {
  return collector.role === 'third-party-collector' || (applies !== false && collector.role !== null)
    ? 'collector'
    : 'creditor';
}

/** Natural person or guarantor, at most $500,000 with the creditor, entered, renewed, sold or assigned from 2025-07-01. */
function isCoveredCommercial(debts: readonly DebtFacts[]): boolean {
  const total = debts.reduce((sum, debt) => sum + (debt.amount?.minor ?? 0), 0);
  const limit = coveredCommercialDebt.lines[0];
  if (!limit || total > limit.value.aggregateAtMostCents) return false;
  return debts.some(
    ({ obligor, assignedOn }) =>
      obligor === 'natural-person' && assignedOn !== null && assignedOn >= limit.from,
  );
}
