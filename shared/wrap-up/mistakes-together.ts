import type { Money } from '../money/money.ts';
import type { Label } from './disposition.ts';
import type { FactReading, Mistake, ReadShare } from './read-fact.ts';
import type { ReadingGround } from './reading-ground.ts';

type Look = (reading: FactReading, ground: ReadingGround) => Mistake[];

/** Fields that are well written and cannot stand beside the others of their form, by the code of the fact. */
const looks: Readonly<Record<string, Look>> = { CB: consent, DSP: amountInDispute };

export const mistakesTogether = (code: string, reading: FactReading, ground: ReadingGround): Mistake[] =>
  looks[code]?.(reading, ground) ?? [];

const notVerified: Label = {
  en: 'Counts once the right party is verified: consent is theirs to give (12 CFR 1006.14(b)(3)(i))',
  es: 'Cuenta cuando se verifica a la persona: solo ella da el consentimiento (12 CFR 1006.14(b)(3)(i))',
};
const notThatDay: Label = {
  en: 'Consent holds for seven days, today included (12 CFR 1006.14(b)(3)(i)): on that day it opens nothing',
  es: 'El consentimiento vale siete días, contando hoy (12 CFR 1006.14(b)(3)(i)): ese día no abre nada',
};

function consent(reading: FactReading, { consentDays: days }: ReadingGround): Mistake[] {
  if (!reading.tick('consent')) return [];
  if (days === null) return [{ field: 'consent', text: notVerified }];
  const on = reading.date('date');
  // Plain dates compare as text.
  const isOpen = on === null || (days.first <= on && on <= days.last);
  return isOpen ? [] : [{ field: 'consent', text: notThatDay }];
}

const besideEach: Label = {
  en: 'Write the amount beside each invoice: one amount does not say how much of which',
  es: 'Escriba el importe junto a cada factura: uno solo no dice cuánto de cuál',
};
const moreThanOpen: Label = {
  en: 'More than is open on the invoice',
  es: 'Más de lo pendiente en la factura',
};
const otherCurrency: Label = {
  en: 'Not in the currency of the invoice',
  es: 'No está en la moneda de la factura',
};

/** One amount is that of the one invoice named, or the sum of what stands beside each; else on several it would be on none. */
function amountInDispute(reading: FactReading, { invoices }: ReadingGround): Mistake[] {
  const amount = reading.money('amount');
  const shares = reading.invoices('invoices');
  const isTooMuch = (id: string, disputed: Money | null) => {
    const open = invoices.get(id)?.open;
    return (
      disputed !== null &&
      open?.is === 'known' &&
      open.value.currency === disputed.currency &&
      disputed.minor > open.value.minor
    );
  };
  if (shares.some((share) => isTooMuch(share.id, share.amount)))
    return [{ field: 'invoices', text: moreThanOpen }];
  const [only, ...others] = shares;
  if (amount === null || only === undefined || isSumOf(shares, amount)) return [];
  if (others.length > 0 || only.amount !== null) return [{ field: 'amount', text: besideEach }];
  const open = invoices.get(only.id)?.open;
  if (open?.is === 'known' && open.value.currency !== amount.currency)
    return [{ field: 'amount', text: otherCurrency }];
  return isTooMuch(only.id, amount) ? [{ field: 'amount', text: moreThanOpen }] : [];
}

const isSumOf = (shares: readonly ReadShare[], sum: Money): boolean =>
  shares.every(({ amount }) => amount?.currency === sum.currency) &&
  shares.reduce((minor, { amount }) => minor + (amount?.minor ?? 0), 0) === sum.minor;
