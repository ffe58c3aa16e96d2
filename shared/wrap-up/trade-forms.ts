import { disputeReasons } from './dispute-reasons.ts';
import {
  amountField,
  choice,
  dateField,
  emailField,
  type FactField,
  field,
  invoicesField,
  nameField,
  phoneField,
} from './fact-field.ts';

const poNumber = field('poNumber', 'text', 'Purchase order', 'Orden de compra');
const lines = field('lines', 'text', 'Which lines', 'Qué renglones');
const sentTo = field('sentTo', 'text', 'Address or portal', 'Dirección o portal');

/** Forms of what stands between a trade invoice and its payment. */
export const tradeForms: Readonly<Record<string, readonly FactField[]>> = {
  INSOLV: [
    { ...nameField, label: { en: 'Practitioner or trustee', es: 'Administrador concursal' } },
    phoneField,
    field('caseNumber', 'text', 'Case number', 'Número de caso'),
    field('court', 'text', 'Court', 'Tribunal'),
    field('filedOn', 'date', 'Since', 'Desde'),
  ],
  'INV-NR': [invoicesField, sentTo],
  'INV-COPY': [invoicesField, sentTo, field('arrived', 'tick', 'Arrival confirmed', 'Llegada confirmada')],
  APP: [
    invoicesField,
    field('approver', 'text', 'Approver', 'Quien aprueba'),
    field('since', 'date', 'Since', 'Desde'),
    { ...dateField, label: { en: 'Expected on', es: 'Esperado el' } },
  ],
  'PO-MISS': [invoicesField, poNumber, field('issuer', 'text', 'Who issues it', 'Quién la emite')],
  'PO-WRONG': [invoicesField, poNumber, field('issuer', 'text', 'Who issues it', 'Quién la emite')],
  RCPT: [invoicesField, lines],
  POD: [invoicesField, lines],
  PORTAL: [
    invoicesField,
    field('portal', 'text', 'Portal', 'Portal'),
    field('why', 'text', 'Reason shown there', 'Motivo que indica'),
  ],
  RUN: [
    invoicesField,
    { ...dateField, label: { en: 'Run on', es: 'Corrida del' } },
    field('cutOff', 'date', 'Approval cut-off', 'Cierre de aprobación'),
    amountField,
  ],
  CIM: [
    invoicesField,
    field('reference', 'text', 'Check number', 'Número de cheque'),
    { ...dateField, label: { en: 'Mailed on', es: 'Enviado el' } },
    amountField,
    field('address', 'text', 'Mailed to', 'Enviado a'),
  ],
  EFT: [
    invoicesField,
    field('reference', 'text', 'Trace number', 'Número de rastreo'),
    dateField,
    amountField,
  ],
  SHORT: [
    invoicesField,
    amountField,
    field('reason', 'choice', 'Reason', 'Motivo', disputeReasons),
    field('reference', 'text', 'Their document', 'Su documento'),
  ],
  'CR-DUE': [invoicesField, field('reference', 'text', 'Credit memo', 'Nota de crédito'), amountField],
  CASH: [amountField, dateField],
  'HOLD-ORD': [field('order', 'text', 'Order', 'Pedido')],
  '3PTY-PAY': [{ ...nameField, label: { en: 'Payer', es: 'Pagador' } }, phoneField, emailField],
  SALES: [
    field('issue', 'text', 'What is asked of sales', 'Qué se pide a ventas'),
    { ...dateField, label: { en: 'Answer by', es: 'Respuesta para el' } },
    field('to', 'choice', 'Goes to', 'Va a', [
      choice('owner', 'Account owner', 'Responsable de la cuenta'),
      choice('self', 'Myself', 'Yo'),
    ]),
  ],
};
