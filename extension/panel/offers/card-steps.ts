import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Card } from './agreeing.ts';
import type { DeskGround } from './offers-desk.ts';

/** What is done with the read-back card before anything is agreed. */
export function cardSteps({ open, offer, say }: DeskGround) {
  const setCard = (change: (card: Card) => Partial<Card>) => {
    const card = open()?.offering.card;
    if (card) offer({ card: { ...card, ...change(card) } });
  };
  return {
    /** Puts terms on the card. */
    choose: (terms: AgreementTerms, approvalId: string | null = null, replaces: Card['replaces'] = []) => {
      offer({ card: { terms, approvalId, confirmed: [], read: [], isChanged: false, replaces } });
      say({ is: 'on-card' });
    },
    /** Other terms on the same card: what was ticked was said of others, what was approved were others. */
    changeTerms: (terms: AgreementTerms) => {
      setCard(() => ({ terms, approvalId: null, confirmed: [], read: [], isChanged: true }));
      say({ is: 'void' });
    },
    putAway: () => offer({ card: null }),
    /** A part the customer repeated or confirmed. */
    tick: (part: string, isTicked: boolean) =>
      setCard(({ confirmed }) => ({ confirmed: toggled(confirmed, part, isTicked) })),
    /** A required text that was read. */
    tickRead: (id: string, isTicked: boolean) =>
      setCard(({ read }) => ({ read: toggled(read, id, isTicked) })),
  };
}

const toggled = (all: readonly string[], one: string, isIn: boolean): string[] =>
  isIn ? [...new Set([...all, one])] : all.filter((other) => other !== one);
