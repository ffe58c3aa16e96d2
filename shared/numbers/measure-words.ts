import type { Label } from '../wrap-up/disposition.ts';

interface MeasureWords {
  readonly label: Label;
  /** How it is computed, in words. */
  readonly formula: Label;
}

const words = (en: string, es: string, enFormula: string, esFormula: string): MeasureWords => ({
  label: { en, es },
  formula: { en: enFormula, es: esFormula },
});

/** Every measure, by what the trade calls it, with its formula. */
export const measureWords = {
  dso: words(
    'DSO',
    'DSO (días de venta por cobrar)',
    'receivables at the end ÷ credit sales of the period × days of the period',
    'cuentas por cobrar al final ÷ ventas a crédito del período × días del período',
  ),
  'best-possible-dso': words(
    'Best possible DSO',
    'Mejor DSO posible',
    'receivables not past due ÷ credit sales of the period × days of the period',
    'cuentas por cobrar no vencidas ÷ ventas a crédito del período × días del período',
  ),
  'days-delinquent': words(
    'Average days delinquent',
    'Días promedio de atraso',
    'DSO − best possible DSO = past-due receivables ÷ credit sales × days',
    'DSO − mejor DSO posible = cuentas vencidas ÷ ventas a crédito × días',
  ),
  'countback-dso': words(
    'Countback DSO',
    'DSO por agotamiento',
    'months of sales taken off the receivables, latest first: whole months give their days, the last one days × what is left ÷ its sales',
    'meses de venta restados de las cuentas por cobrar, el más reciente primero: los meses enteros dan sus días; el último, días × lo que queda ÷ sus ventas',
  ),
  cei: words(
    'Collection effectiveness (CEI)',
    'Efectividad de cobranza (CEI)',
    '(receivables at the start + credit sales ÷ months − total at the end) ÷ (receivables at the start + credit sales ÷ months − current at the end) × 100',
    '(cuentas al inicio + ventas a crédito ÷ meses − total al final) ÷ (cuentas al inicio + ventas a crédito ÷ meses − no vencido al final) × 100',
  ),
  'share-current': words(
    'Current',
    'Al corriente',
    'not past due ÷ all receivables × 100',
    'no vencido ÷ total por cobrar × 100',
  ),
  'share-over-90': words(
    'Over 90 days past due',
    'Más de 90 días de atraso',
    'more than 90 days past due ÷ all receivables × 100',
    'más de 90 días de atraso ÷ total por cobrar × 100',
  ),
  turnover: words(
    'Receivables turnover',
    'Rotación de cuentas por cobrar',
    'net credit sales ÷ average receivables',
    'ventas netas a crédito ÷ promedio por cobrar',
  ),
  'days-to-pay': words(
    'Days to pay, weighted',
    'Días hasta el pago, ponderados',
    'Σ (amount paid × days from invoice to payment) ÷ Σ amount paid',
    'Σ (importe pagado × días de factura a pago) ÷ Σ importe pagado',
  ),
  'days-beyond-terms': words(
    'Days beyond terms, weighted',
    'Días después del vencimiento, ponderados',
    'Σ (amount paid × days from due date to payment) ÷ Σ amount paid',
    'Σ (importe pagado × días de vencimiento a pago) ÷ Σ importe pagado',
  ),
  'dispute-rate': words(
    'Disputed',
    'En disputa',
    'disputed balance ÷ all receivables × 100',
    'saldo en disputa ÷ total por cobrar × 100',
  ),
  'days-deductions': words(
    'Days deductions outstanding',
    'Días de deducciones pendientes',
    'open deductions ÷ (deductions raised in the period ÷ days)',
    'deducciones abiertas ÷ (deducciones del período ÷ días)',
  ),
  unapplied: words(
    'Unapplied cash',
    'Pagos sin aplicar',
    'unapplied receipts ÷ all receipts × 100',
    'recibos sin aplicar ÷ todos los recibos × 100',
  ),
  coverage: words(
    'Coverage',
    'Cobertura',
    'own accounts attempted ÷ own accounts × 100',
    'cuentas propias intentadas ÷ cuentas propias × 100',
  ),
  intensity: words(
    'Intensity',
    'Intensidad',
    'attempts ÷ accounts attempted',
    'intentos ÷ cuentas intentadas',
  ),
  'contact-rate': words(
    'Contact rate',
    'Tasa de contacto',
    'live answers ÷ attempts × 100',
    'respuestas en vivo ÷ intentos × 100',
  ),
  'rpc-rate': words(
    'Right-party contact rate',
    'Tasa de contacto con titular',
    'conversations with the right party ÷ attempts × 100; calls we placed',
    'conversaciones con el titular ÷ intentos × 100; llamadas que hicimos',
  ),
  'rpc-per-hour': words(
    'Right-party contacts per hour',
    'Contactos con titular por hora',
    'conversations with the right party ÷ hours from first to last activity of each shift',
    'conversaciones con el titular ÷ horas de la primera a la última actividad de cada turno',
  ),
  'promise-rate': words(
    'Promise rate',
    'Tasa de promesas',
    'promises ÷ conversations with the right party × 100',
    'promesas ÷ conversaciones con el titular × 100',
  ),
  'kept-count': words(
    'Promises kept',
    'Promesas cumplidas',
    'promises kept ÷ promises whose date and grace have passed × 100',
    'promesas cumplidas ÷ promesas con fecha y gracia vencidas × 100',
  ),
  'kept-value': words(
    'Promises kept, by value',
    'Promesas cumplidas, por valor',
    'Σ the lesser of paid and promised ÷ Σ promised × 100; promises whose date and grace have passed',
    'Σ el menor de pagado y prometido ÷ Σ prometido × 100; promesas con fecha y gracia vencidas',
  ),
  broken: words('Promises broken', 'Promesas incumplidas', '100 − promises kept', '100 − promesas cumplidas'),
  'first-call': words(
    'Resolved in the first conversation',
    'Resueltas en la primera conversación',
    'accounts resolved after one conversation ÷ accounts resolved × 100',
    'cuentas resueltas tras una conversación ÷ cuentas resueltas × 100',
  ),
  'after-call-work': words(
    'After-call work',
    'Trabajo posterior',
    'Σ wrap-up seconds ÷ calls',
    'Σ segundos de cierre ÷ llamadas',
  ),
  'handle-time': words(
    'Handle time',
    'Tiempo de gestión',
    '(talk + hold + wrap-up) ÷ calls',
    '(conversación + espera + cierre) ÷ llamadas',
  ),
  'note-lag': words(
    'Note lag',
    'Demora de la nota',
    'Σ (time of logging − end of call) ÷ calls',
    'Σ (hora de registro − fin de llamada) ÷ llamadas',
  ),
  'cost-per-unit': words(
    'Cost per unit collected',
    'Costo por unidad cobrada',
    'cost ÷ collected',
    'costo ÷ cobrado',
  ),
  'collected-per-rpc': words(
    'Collected per right-party contact',
    'Cobrado por contacto con titular',
    'paid so far on the agreements made ÷ conversations with the right party',
    'pagado hasta ahora de los acuerdos hechos ÷ conversaciones con el titular',
  ),
  disclosed: words(
    'Disclosures complete',
    'Divulgaciones completas',
    'conversations with nothing left to disclose ÷ conversations on record × 100',
    'conversaciones sin divulgación pendiente ÷ conversaciones registradas × 100',
  ),
  'attempt-budget': words(
    'Attempts used',
    'Intentos usados',
    'attempts used ÷ attempts allowed × 100',
    'intentos usados ÷ intentos permitidos × 100',
  ),
  complaints: words(
    'Complaints per 1,000 contacts',
    'Quejas por 1.000 contactos',
    'conversations whose result is a complaint ÷ conversations × 1,000',
    'conversaciones cuyo resultado es una queja ÷ conversaciones × 1.000',
  ),
  'roll-rate': words(
    'Roll rate',
    'Tasa de rodamiento',
    'balance one bucket later now ÷ balance of the bucket a month before × 100',
    'saldo en el tramo siguiente ahora ÷ saldo del tramo un mes antes × 100',
  ),
  'cure-rate': words(
    'Cure rate',
    'Tasa de cura',
    'of the balance of the bucket a month before, what is current now ÷ that balance × 100',
    'del saldo del tramo un mes antes, lo que está al corriente ÷ ese saldo × 100',
  ),
  liquidation: words('Liquidation', 'Recuperación', 'collected ÷ placed × 100', 'cobrado ÷ asignado × 100'),
  'settlement-rate': words(
    'Settlement rate',
    'Tasa de liquidación',
    'Σ settled for ÷ Σ balance of settled accounts × 100',
    'Σ acordado ÷ Σ saldo de cuentas liquidadas × 100',
  ),
} as const satisfies Readonly<Record<string, MeasureWords>>;
export type MeasureId = keyof typeof measureWords;
