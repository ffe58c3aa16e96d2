import type { AgreementDraft, AgreementTerms } from '../../../shared/domain/agreement.ts';
import { fingerprintOf } from '../../../shared/plans/fingerprint.ts';
import { agreed, type Card, type CardWords, draftOf, without, wordsOf } from './agreeing.ts';
import { asAgreed, type CardStanding, cardStanding } from './card-standing.ts';
import { type Claim, claimDraft } from './claim.ts';
import type { OpenTable } from './offer-table.ts';
import type { DeskGround } from './offers-desk.ts';

/** What makes an agreement, asks for the approval of one, or takes one back. */
export function agreeSteps(ground: DeskGround) {
  const { model, walk, open, offer, say } = ground;
  const keep = async (now: OpenTable, card: Card) => {
    const fingerprint = await fingerprintOf(card.terms);
    const moment = walk.moment();
    const words = wordsOf(now, card.terms, walk);
    const draft = draftOf(now, card, words, { fingerprint, moment });
    walk.change((before) => agreed(before, draft, now, card, words, moment.at));
    ground.unfold(null);
  };
  return {
    wordsOf: (now: OpenTable, terms: AgreementTerms): CardWords => wordsOf(now, terms, walk),
    standing: (now: OpenTable, terms: AgreementTerms): Promise<CardStanding> =>
      cardStanding(now, terms, model.outbox.entries.value),
    /** The agreement stands with the call; it is written when the call is wrapped up. False: it may not be agreed. */
    agree: async (): Promise<boolean> => {
      const now = open();
      const card = now?.offering.card;
      if (!now || !card) return false;
      const standing = await cardStanding(now, card.terms, model.outbox.entries.peek());
      if (standing.is !== 'own' && standing.is !== 'approved') return false;
      const approvalId = standing.is === 'approved' ? standing.approval.id : null;
      await keep(now, { ...card, terms: asAgreed(card.terms), approvalId });
      say({ is: 'agreed' });
      return true;
    },
    /** The customer wants to think: what was offered stands until its end, and is no agreement. */
    leaveOpen: async () => {
      const now = open();
      const card = now?.offering.card;
      if (!now || !card || card.terms.expiresAt === null) return;
      await keep(now, { ...card, confirmed: [] });
      say({ is: 'left-open' });
    },
    /** Paid just now, or before, as the customer says. */
    claim: async (claim: Claim) => {
      const now = open();
      if (!now) return;
      const draft = await claimDraft(now, claim, walk.moment());
      walk.change((before) =>
        isTold(before.agreements, draft) ? before : { ...before, agreements: [...before.agreements, draft] },
      );
      say({ is: 'agreed' });
    },
    askApproval: (beyond: readonly string[], reason: string) => askApproval(ground, beyond, reason),
    /** Takes an agreement of this call back, onto the card again: whatever changes is read back anew. */
    reopen: (draft: AgreementDraft) => {
      const { terms, approvalId, supersedes: replaces } = draft;
      const card: Card = { terms, approvalId, confirmed: [], read: [], isChanged: true, replaces };
      walk.change((before) => without(before, draft));
      offer({ currency: terms.total.currency, card });
      say({ is: 'void' });
    },
    remove: (draft: AgreementDraft) => {
      walk.change((before) => without(before, draft));
      say({ is: 'removed' });
    },
  };
}

/** A second press tells the same payment: another one of the same day and amount has a number of its own. */
const isTold = (before: readonly AgreementDraft[], { fingerprint, reference }: AgreementDraft): boolean =>
  before.some((one) => one.fingerprint === fingerprint && one.reference === reference);

/** Asks a supervisor about exactly the terms on the card, and parks them. False: it could not be stored. */
async function askApproval(
  { model, walk, open, offer, say }: DeskGround,
  beyond: readonly string[],
  reason: string,
): Promise<boolean> {
  const now = open();
  const card = now?.offering.card;
  if (!now || !card) return false;
  // The offer keeps its end while it waits; what is approved, and will be agreed, is the same terms without one.
  const { terms } = card;
  const fingerprint = await fingerprintOf(asAgreed(terms));
  const { at, newKey } = walk.moment();
  const { orgId, userId, customer, customerName, partyId } = now.running;
  try {
    await model.outbox.add({
      ...{ v: 1, kind: 'request-approval', orgId, userId, customer, customerName, partyId },
      ...{ madeAt: at, key: newKey(), terms, fingerprint, beyond: [...beyond], reason },
    });
  } catch {
    return false;
  }
  offer({ card: null });
  say({ is: 'parked' });
  return true;
}
