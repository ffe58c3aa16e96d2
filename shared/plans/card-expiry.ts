import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreedPayment, AgreementTerms } from '../domain/agreement.ts';

/** The last day a card is good for, from what stands on it: `09/27`, `9/2027`. Null: it says no month. */
export function cardGoodUntil(text: string): PlainDate | null {
  const match = /^(0?[1-9]|1[0-2]) ?[/-] ?(?:20)?(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const first = Temporal.PlainDate.from({ year: 2000 + Number(match[2]), month: Number(match[1]), day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

/** Payments by card that fall due after its last day (collections §4.2, 26). */
export const chargedAfter = ({ method, payments }: AgreementTerms, until: PlainDate): AgreedPayment[] =>
  method === 'card' ? payments.filter(({ due }) => due > until) : [];
