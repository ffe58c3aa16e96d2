import { businessDays, type Disposition, type FollowUpRule, noFollowUp } from './disposition.ts';

const common = {
  party: 'right',
  attempt: true,
  conversation: 'yes',
  result: 'conversation',
  numberStatus: 'confirmed',
  beforeVerification: false,
  profiles: ['b2b'],
} as const;

const afterStatedDate: FollowUpRule = { is: 'after-stated-date' };

const blocker = (
  code: string,
  en: string,
  es: string,
  followUp: FollowUpRule,
  captures: readonly string[],
): Disposition => ({ ...common, code, label: { en, es }, followUp, captures, facts: [code] });

/** What stands between a trade invoice and its payment, the nearest to the money first. */
export const tradeDispositions: readonly Disposition[] = [
  {
    ...common,
    code: 'INSOLV',
    label: { en: 'Insolvency', es: 'Insolvencia' },
    party: 'any',
    conversation: 'by-party',
    beforeVerification: true,
    numberStatus: null,
    result: 'answered_by_third_party_no_debt_discussed',
    followUp: businessDays(1),
    captures: ['practitioner', 'date'],
    facts: ['INSOLV'],
  },
  blocker('RUN', 'Scheduled in a payment run', 'Programado en una corrida de pagos', afterStatedDate, [
    'date',
  ]),
  blocker('EFT', 'Remittance promised', 'Comprobante de transferencia prometido', afterStatedDate, ['trace']),
  blocker('CIM', 'Check in the mail', 'Cheque en el correo', afterStatedDate, ['check number', 'date']),
  blocker('SHORT', 'Short paid', 'Pagado de menos', businessDays(2), ['amount', 'reason']),
  blocker('CR-DUE', 'Credit memo owed', 'Nota de crédito pendiente', businessDays(2), ['number']),
  blocker('PORTAL', 'Rejected in their portal', 'Rechazada en su portal', businessDays(1), [
    'portal',
    'reason',
  ]),
  blocker('PO-MISS', 'Purchase order missing', 'Falta la orden de compra', businessDays(1), ['po number']),
  blocker('PO-WRONG', 'Purchase order wrong', 'Orden de compra equivocada', businessDays(1), ['po number']),
  blocker('RCPT', 'Goods receipt not booked', 'Recepción de mercancía sin registrar', businessDays(2), [
    'lines',
  ]),
  blocker('POD', 'Asks for proof of delivery', 'Pide prueba de entrega', businessDays(1), ['lines']),
  blocker('APP', 'Awaiting approval', 'En espera de aprobación', afterStatedDate, ['approver', 'date']),
  blocker('INV-COPY', 'Invoice copy sent', 'Copia de factura enviada', businessDays(3), ['address']),
  blocker('INV-NR', 'Invoice not received', 'Factura no recibida', businessDays(2), ['address']),
  blocker('CASH', 'Cash-flow delay', 'Retraso por flujo de caja', businessDays(5), ['amount', 'date']),
  blocker('HOLD-ORD', 'Question about an order hold', 'Pregunta por pedido retenido', businessDays(1), [
    'order',
  ]),
  blocker(
    '3PTY-PAY',
    'Parent or shared service pays',
    'Paga la matriz o un servicio compartido',
    businessDays(2),
    ['payer'],
  ),
  // Whoever answers the telephone may say it.
  {
    ...blocker('CONTACT-X', 'Contact left', 'El contacto ya no está', businessDays(1), ['new contact']),
    party: 'any',
    conversation: 'by-party',
    beforeVerification: true,
    numberStatus: null,
    result: 'answered_by_third_party_no_debt_discussed',
  },
  blocker('SALES', 'Needs sales help', 'Necesita ayuda de ventas', noFollowUp, ['owner']),
];
