import type { PlainDate } from '../calendar/plain-date.ts';
import { lookUp } from '../compliance/dated-parameter.ts';
import { consentDays } from '../compliance/parameters/call-frequency.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Invoice } from '../domain/invoice.ts';
import { itemsOf } from '../domain/part.ts';
import { daysOfTalk } from './days-of-talk.ts';
import type { WrapUpContext } from './wrap-up-matter.ts';

/** What a form is read against: the same text is an amount in one currency and none in another. */
export interface ReadingGround {
  /** Currencies the customer owes in, by code; none: not known. */
  readonly currencies: readonly string[];
  readonly invoices: ReadonlyMap<string, Invoice>;
  /** The days a consent given now can open; null: it is not the verified consumer who speaks. */
  readonly consentDays: { readonly first: PlainDate; readonly last: PlainDate } | null;
}

/** Before anything is known of the customer: amounts and consent cannot be read. */
export const noGround: ReadingGround = { currencies: [], invoices: new Map(), consentDays: null };

export const groundOf = (context: WrapUpContext): ReadingGround => ({
  currencies: currenciesOf(context.snapshot),
  invoices: new Map(itemsOf(context.snapshot.invoices).map((invoice) => [invoice.id, invoice])),
  consentDays: mayConsent(context) ? daysOfConsent(context) : null,
});

/** Where it is known what an invoice is in, an amount on it is in that. */
export function currenciesOfInvoice(id: string, { invoices, currencies }: ReadingGround): readonly string[] {
  const open = invoices.get(id)?.open;
  return open?.is === 'known' ? [open.value.currency] : currencies;
}

function currenciesOf({ openTotals, debts, invoices }: CustomerSnapshot): string[] {
  const all = new Set([
    ...itemsOf(openTotals).map(({ open }) => open.currency),
    ...itemsOf(debts).flatMap(({ balance }) => (balance.is === 'known' ? balance.value.currency : [])),
    ...itemsOf(invoices).flatMap(({ open }) => (open.is === 'known' ? open.value.currency : [])),
  ]);
  return [...all].toSorted();
}

/** Consent is given directly by the person who is called (12 CFR 1006.14(b)(3)(i)): on the telephone nobody else is known. */
const mayConsent = ({ session }: WrapUpContext): boolean =>
  session.profile === 'b2b' || session.channel !== 'call' || session.verified !== null;

/** Seven days at most, its own counted; where the consumer may be on either of two, from the earlier. */
function daysOfConsent(context: WrapUpContext): ReadingGround['consentDays'] {
  const { first } = daysOfTalk(context);
  const longest = lookUp(consentDays, first) ?? 1;
  return {
    first,
    last: Temporal.PlainDate.from(first)
      .add({ days: longest - 1 })
      .toString(),
  };
}
