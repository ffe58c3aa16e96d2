import type { GuideLanguage } from '../../../shared/call-guide/guide.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Money } from '../../../shared/money/money.ts';
import { moneyFigures } from '../../../shared/money/money-figures.ts';
import { dateInWords } from '../../../shared/plans/date-words.ts';
import { readBackOf } from '../../../shared/plans/read-back.ts';
import type { LineValues } from './line-values.ts';

/** What the lines of offering and reading back say: the terms on the card, or else those agreed last in this call. */
export function agreedValues(session: CallSession | null, language: GuideLanguage, zone: string): LineValues {
  const agreed = session?.agreements.findLast(({ terms }) => terms.kind !== 'claimed');
  const terms = session?.offering?.card?.terms ?? agreed?.terms;
  if (!terms) return {};
  const kept =
    agreed?.readBack?.language === language && !session?.offering?.card ? agreed.readBack.text : null;
  return {
    offer: offerAsSaid(terms, language),
    readBack: kept ?? readBackOf({ ...terms, expiresAt: null }, language, { roll: 'following', zone }).text,
  };
}

/** In one breath: how many, how much in all, from when to when. */
function offerAsSaid({ payments, total }: AgreementTerms, language: GuideLanguage): string {
  const [first, last] = [payments[0], payments.at(-1)];
  if (!first || !last) return '';
  const from = dateInWords(first.due, language);
  const to = dateInWords(last.due, language);
  const figures = (amount: Money) => moneyFigures(amount, `${language}-US`);
  if (payments.length === 1)
    return language === 'en' ? `${figures(total)} on ${from}` : `${figures(total)} el ${from}`;
  return language === 'en'
    ? `${payments.length} payments, ${figures(first.amount)} first, ${figures(total)} in all, from ${from} to ${to}`
    : `${payments.length} pagos, ${figures(first.amount)} el primero, ${figures(total)} en total, del ${from} al ${to}`;
}
