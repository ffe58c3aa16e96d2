import type { Label } from './disposition.ts';
import type { FactReading, Mistake } from './read-fact.ts';
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

/** One amount is that of the one invoice named; on several it would be on none. */
function amountInDispute(reading: FactReading, { invoices }: ReadingGround): Mistake[] {
  const amount = reading.money('amount');
  const [share, ...others] = reading.invoices('invoices');
  if (amount === null || share === undefined) return [];
  const isSaidTwice = share.amount !== null && share.amount.minor !== amount.minor;
  if (others.length > 0 || isSaidTwice) return [{ field: 'amount', text: besideEach }];
  const open = invoices.get(share.id)?.open;
  const isTooMuch =
    open?.is === 'known' && (open.value.currency !== amount.currency || amount.minor > open.value.minor);
  return isTooMuch ? [{ field: 'amount', text: moreThanOpen }] : [];
}
