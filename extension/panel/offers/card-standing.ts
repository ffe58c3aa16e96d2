import { type AgreementTerms, hasLapsed } from '../../../shared/domain/agreement.ts';
import type { Approval } from '../../../shared/domain/approval.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { isAffordable } from '../../../shared/plans/affordable.ts';
import { askedOf } from '../../../shared/plans/asked.ts';
import { approvalFor, authorityOver } from '../../../shared/plans/authority.ts';
import { fingerprintOf } from '../../../shared/plans/fingerprint.ts';
import type { Reason } from '../../../shared/plans/offer.ts';
import type { Role } from '../../../shared/plans/policy.ts';
import { processingDay } from '../../../shared/plans/processing-day.ts';
import { settlementFloor } from '../../../shared/plans/settlement-floor.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { supersedesOf } from './agreeing.ts';
import type { OpenTable } from './offer-table.ts';
import { owedChanged } from './owed-changed.ts';
import { parkedOffers } from './parked.ts';

/** Whether these terms may be agreed now, and on whose word. */
export type CardStanding =
  | { readonly is: 'own' }
  | { readonly is: 'approved' | 'refused'; readonly approval: Approval }
  | { readonly is: 'waiting' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'ask'; readonly by: Role; readonly beyond: readonly Reason[] }
  | { readonly is: 'nobody'; readonly beyond: readonly Reason[] }
  /** The end of the offer has struck: a new one is made (collections: an expiry must be real). */
  | { readonly is: 'expired' }
  /** The first day lies behind us, or money can no longer move on it: nobody can keep it. */
  | { readonly is: 'past' }
  /** Something was disputed, paid or added since these terms were made; `now` is what may be asked for. */
  | { readonly is: 'owed-changed'; readonly now: Money }
  /** The days after a change bring a month above what can be borne. */
  | { readonly is: 'not-affordable'; readonly most: Money };

/** What is agreed has no end as an offer: once accepted, its payments' days are what counts. */
export const asAgreed = (terms: AgreementTerms): AgreementTerms => ({ ...terms, expiresAt: null });

export async function cardStanding(
  table: OpenTable,
  terms: AgreementTerms,
  entries: readonly OutboxEntry[] | null,
): Promise<CardStanding> {
  if (terms.kind === 'claimed') return { is: 'own' };
  const { matter, rules, snapshot, today } = table;
  const outdated = outdatedBy(table, terms);
  if (outdated) return outdated;
  const floor = settlementFloor({ asked: askedOf(matter), rules }, matter.ageDays);
  const authority = authorityOver(terms, rules, today, floor);
  if (authority.is === 'own') return { is: 'own' };
  const agreed = asAgreed(terms);
  const state = await approvalFor(agreed, itemsOf(snapshot.approvals));
  if (state.is === 'approved' || state.is === 'refused') return { is: state.is, approval: state.approval };
  if (state.is === 'waiting' || state.is === 'unreadable') return { is: state.is };
  const fingerprint = await fingerprintOf(agreed);
  const isSent = parkedOffers(snapshot, entries).some(
    (one) => one.is === 'sending' && one.command.fingerprint === fingerprint,
  );
  if (isSent) return { is: 'waiting' };
  return authority.is === 'approval'
    ? { is: 'ask', by: authority.by, beyond: authority.beyond }
    : { is: 'nobody', beyond: authority.beyond };
}

/** What happened since the terms were made that lets nobody agree them. */
function outdatedBy(table: OpenTable, terms: AgreementTerms): CardStanding | null {
  const { matter, rules, today, offering, currency } = table;
  if ((terms.payments[0]?.due ?? today) < processingDay(matter, rules)) return { is: 'past' };
  if (hasLapsed(terms, matter.now)) return { is: 'expired' };
  const supersedes = offering.card ? supersedesOf(table, { ...offering.card, terms }) : [];
  const now = owedChanged(table, terms, supersedes);
  if (now) return { is: 'owed-changed', now };
  const most = offering.maxMonthly;
  return most?.currency === currency && !isAffordable(terms, most) ? { is: 'not-affordable', most } : null;
}
