import type { Reason } from '../../../../shared/plans/offer.ts';

type Say = (values: Reason['values']) => string;

export const roles: Readonly<Record<string, string>> = {
  associate: 'un asociado',
  supervisor: 'un supervisor',
  admin: 'un administrador',
};
const roleOf = (role: string | number | undefined): string => roles[String(role)] ?? String(role);
const gentle =
  (heard: string): Say =>
  () =>
    `Tras ${heard} no se exige nada: solo lo que la persona desee`;

/** Reasons of the engine, by their codes. */
export const reasons: Readonly<Record<string, Say>> = {
  'as-wished': () => 'Como lo desea, dentro de su autoridad',
  'needs-approval': ({ role }) => `Como lo desea, con la aprobación de ${roleOf(role)}`,
  nearest: () => 'No es posible como lo desea: estas son las condiciones posibles más cercanas',
  'nearest-for-approval': ({ role }) =>
    `Las condiciones posibles más cercanas requieren la aprobación de ${roleOf(role)}`,
  'none-possible': () => 'No es posible como lo desea, ni nada cercano',
  // Why is said by the engine's own English alone.
  'not-possible': () => 'No es posible así: revise montos, número de pagos y días',
  'not-affordable': ({ most }) => `Más de los ${most} al mes que puede sostener`,
  'wish-amount': ({ sequence, value, wished }) =>
    `El pago ${sequence} sería de ${value}; lo que desea son ${wished} por pago`,
  'wish-count': ({ value, wished }) => `${value} pagos; lo que desea son ${wished}`,
  'wish-day': ({ due, wished }) => `${due} en lugar del ${wished} que desea`,
  'other-currency': ({ currency }) => `Un plan, una moneda: aquí se debe en ${currency}`,
  'whole-today': ({ total, due }) => `El total de ${total} el próximo día en que se mueve dinero, ${due}`,
  'whole-by': ({ total, due }) => `El total de ${total} a más tardar el ${due}`,
  'part-now': ({ due, rest }) => `Una parte el ${due}, el resto a más tardar el ${rest}`,
  spread: ({ count }) => `Repartido en ${count} pagos`,
  settlement: ({ total, forgiven }) => `${total} lo liquida, se condonan ${forgiven}`,
  'no-demand': () => 'No se pide nada por ahora: una pausa y asesoría gratuita',
  'gentle-hardship': gentle('dificultades económicas'),
  'gentle-vulnerable': gentle('señales de angustia'),
  'gentle-dispute': gentle('una disputa'),
  affordable: ({ most }) => `Puede sostener a lo sumo ${most} al mes`,
  policy: ({ policy }) => `Según ${policy}`,
  'validation-period': ({ day }) => `No nombramos ningún día antes del ${day}, tras el período de validación`,
  'disputed-out': ({ amount }) => `${amount} en disputa quedan fuera`,
  'money-here': ({ amount }) => `${amount} aún sin aplicar se descuentan`,
  moved: ({ sequence, named, due }) => `El pago ${sequence} cae el ${named}: se toma el ${due}`,
  'shared-day': ({ day }) => `Dos pagos caen el ${day}`,
  balloon: () => 'El último pago es más de una vez y media el anterior',
  count: ({ value, limit }) => `${value} pagos, a lo sumo ${limit}`,
  'days-to-first': ({ value, limit }) => `Primer pago en ${value} días, a lo sumo ${limit}`,
  days: ({ value, limit }) => `Último pago en ${value} días, a lo sumo ${limit}`,
  gap: ({ value, limit }) => `${value} días entre dos pagos, a lo sumo ${limit}`,
  first: ({ value, limit }) => `Primer pago ${value}, al menos ${limit}`,
  later: ({ value, limit }) => `Un pago posterior de ${value}, al menos ${limit}`,
  forgiven: ({ value, limit }) => `${value} condonados, a lo sumo ${limit}`,
  'no-tier': () => 'No hay liquidación abierta para este saldo',
  'below-tier': ({ value, percent, limit }) =>
    `Liquida con ${value}; el tramo del ${percent} % pide ${limit}`,
  'settlement-payments': ({ value, limit }) => `Una liquidación en ${value} pagos, a lo sumo ${limit}`,
  'not-approver': () => 'Solo aprueba un supervisor o un administrador',
  'no-such-payment': ({ sequence }) => `No hay pago ${sequence}`,
  'over-total': ({ total }) => `Los pagos sumarían más de ${total}`,
  'not-above-zero': () => 'Un pago es mayor que cero',
  'count-changed': ({ count, before }) => `${count} pagos en vez de ${before}`,
  'last-absorbs': ({ amount, before }) => `El último pago es ${amount} en vez de ${before}`,
  'interest-changed': ({ amount, before, total }) =>
    `El interés es ${amount} en vez de ${before}, ${total} en total`,
  'empty-history': () => 'Ninguna promesa anterior ha llegado a su término',
  'history-unread': () => 'No se pudieron leer promesas o pagos anteriores',
  kept: ({ kept, all }) => `Cumplió ${kept} de ${all}`,
  slip: ({ days }) => `Cuando se atrasa, suele ser ${days} días`,
  largest: ({ amount, largest }) => `${amount} es más que cualquier pago hasta ahora (${largest})`,
  'promised-before': ({ number, count }) =>
    `${number} ya se prometió ${count === 1 ? 'una vez' : `${count} veces`}`,
  'day-off': ({ due, on }) => `El ${due} es fin de semana o feriado bancario: ${on}`,
  'payment-run': ({ runsOn, approveBy }) =>
    `El cliente paga el ${runsOn}, si se aprueba a más tardar el ${approveBy}`,
};
