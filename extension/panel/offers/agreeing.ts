import type { CallSession, Offering } from '../../../shared/call-guide/session.ts';
import { type AgreementDraft, type AgreementTerms, isLeftOpen } from '../../../shared/domain/agreement.ts';
import { dutiesOf } from '../../../shared/plans/plan-duties.ts';
import { type ReadBack, readBackOf } from '../../../shared/plans/read-back.ts';
import { type RequiredWords, requiredWords } from '../../../shared/plans/required-words.ts';
import { supersededBy } from '../../../shared/plans/supersede.ts';
import { withKeys } from '../../../shared/plans/terms-of.ts';
import { derivedKey } from '../../../shared/wrap-up/derived-key.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import { runningIds } from '../money/agreements.ts';
import { noOffering, type OpenTable } from './offer-table.ts';

export type Card = NonNullable<Offering['card']>;

/** What is said with the terms on the card: the texts the law asks for first, then the terms. */
export interface CardWords {
  readonly required: readonly RequiredWords[];
  readonly readBack: ReadBack;
}

export function wordsOf(
  { session, snapshot, rules, law, today }: OpenTable,
  terms: AgreementTerms,
  walk: GuideWalk,
): CardWords {
  const values = walk.context.peek().values[session.language];
  const context = {
    today,
    companyName: values.companyName ?? snapshot.org.orgName,
    callbackNumber: values.callbackNumber ?? null,
  };
  return {
    required: requiredWords(terms, law, context),
    readBack: readBackOf(terms, session.language, { roll: rules.roll, zone: snapshot.org.zone }),
  };
}

/** What an agreement is made with beside its terms. */
export interface Made {
  readonly fingerprint: string;
  readonly moment: ReturnType<GuideWalk['moment']>;
}

export function draftOf(now: OpenTable, card: Card, { readBack }: CardWords, made: Made): AgreementDraft {
  const { language, text } = readBack;
  return {
    key: made.moment.newKey(),
    terms: withKeys(card.terms, made.moment.newKey),
    fingerprint: made.fingerprint,
    readBack:
      card.confirmed.length === 0
        ? null
        : { language, text, confirmed: [...card.confirmed], at: made.moment.at },
    reference: null,
    words: now.offering.typed.words?.trim() || null,
    supersedes: isLeftOpen(card.terms) ? [] : supersedesOf(now, card),
    // An approval serves once (I-10), and is for when the customer accepts.
    approvalId: isLeftOpen(card.terms) ? null : card.approvalId,
  };
}

/** What was chosen to be replaced, and all that runs about the same invoices. */
export function supersedesOf(
  { snapshot, agreements }: OpenTable,
  { terms, replaces }: Card,
): AgreementDraft['supersedes'] {
  const found = supersededBy(terms, snapshot, runningIds(agreements), 'A new agreement takes its place');
  const chosen = new Set(replaces.map(({ id }) => id));
  return [...replaces, ...found.filter(({ id }) => !chosen.has(id))];
}

/** One plan a currency: a later one takes the place of the one agreed in this call, and an offer only that of an offer. */
export function agreed(
  before: CallSession,
  draft: AgreementDraft,
  now: OpenTable,
  card: Card,
  { required }: CardWords,
  at: string,
): CallSession {
  const { currency } = draft.terms.total;
  const isOffer = isLeftOpen(draft.terms);
  const replaced = before.agreements.filter(
    ({ terms }) =>
      ![terms.kind, draft.terms.kind].includes('claimed') &&
      terms.total.currency === currency &&
      (!isOffer || isLeftOpen(terms)),
  );
  const kept = replaced.reduce(without, before);
  const { language } = before;
  const said = required
    .filter(({ id }) => card.read.includes(id))
    .map((one) => ({ lineId: one.id, language, text: one[language], disclosure: disclosedBy(one.id), at }));
  const owed = isOffer ? [] : dutiesOf(draft.terms, now.law, now.today, now.workdays);
  const duties = owed.map(({ code, due, subject, text }) => ({
    ...{ key: derivedKey(draft.key, code), due, subject, text, to: 'self' as const, sort: 'duty' as const },
  }));
  return {
    ...kept,
    said: [...kept.said, ...said],
    agreements: [...kept.agreements, draft],
    offering: { ...noOffering, ...before.offering, card: null },
    wrapUp: { ...kept.wrapUp, tasks: [...kept.wrapUp.tasks, ...duties] },
  };
}

const disclosedBy = (id: RequiredWords['id']): string | null =>
  id === 'plan.time-barred' ? 'time_barred' : null;

/** The call without an agreement, the tasks that came of it, and what it was typed as in the wrap-up. */
export function without(session: CallSession, { key, terms }: AgreementDraft): CallSession {
  const own = new Set(dutyCodes(terms).map((code) => derivedKey(key, code)));
  const { wrapUp } = session;
  return {
    ...session,
    agreements: session.agreements.filter((one) => one.key !== key),
    wrapUp: {
      ...wrapUp,
      tasks: wrapUp.tasks.filter((task) => !own.has(task.key)),
      ...(wrapUp.promise?.key === key ? { promise: null } : {}),
    },
  };
}

/** Every code a duty of these terms may have: the law may have been asked with other facts when it was made. */
const dutyCodes = ({ payments }: AgreementTerms): string[] => [
  'plan.authorization',
  'plan.written-copy',
  'plan.truth-in-lending',
  ...payments.flatMap(({ sequence }) => [`postdated-notice.${sequence}`, `varying-amount.${sequence}`]),
];
