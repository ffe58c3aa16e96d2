import { delinquencyReasons } from './delinquency-reasons.ts';
import type { Label } from './disposition.ts';

export interface Choice {
  readonly id: string;
  readonly label: Label;
}

/**
 * How a field is typed and stored (always as text, in `CallFact.fields`):
 * - `text`, `phone`, `email`: as typed; `choice`: the id of one of `choices`; `tick`: `yes` or blank
 * - `date`: `YYYY-MM-DD`; `time`: `HH:MM`; `money`: a decimal in the account's currency
 * - `days`: weekdays by comma, 0 = Sunday; `invoices`: see `invoice-shares.ts`
 * The customer's own words are no field: they have their place in the fact itself.
 */
export type FieldKind =
  | 'text'
  | 'date'
  | 'time'
  | 'money'
  | 'choice'
  | 'phone'
  | 'email'
  | 'tick'
  | 'invoices'
  | 'days';

export interface FactField {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: Label;
  readonly choices: readonly Choice[];
}

export const field = (
  id: string,
  kind: FieldKind,
  en: string,
  es: string,
  choices: readonly Choice[] = [],
): FactField => ({ id, kind, label: { en, es }, choices });

export const choice = (id: string, en: string, es: string): Choice => ({ id, label: { en, es } });

export const invoicesField = field('invoices', 'invoices', 'Invoices', 'Facturas');
export const amountField = field('amount', 'money', 'Amount', 'Importe');
export const dateField = field('date', 'date', 'Date', 'Fecha');
export const nameField = field('name', 'text', 'Name', 'Nombre');
export const phoneField = field('phone', 'phone', 'Phone', 'Teléfono');
export const emailField = field('email', 'email', 'E-mail', 'Correo');
export const writtenField = field('written', 'tick', 'In writing', 'Por escrito');
export const receivedField = field('receivedOn', 'date', 'Received on', 'Recibido el');
export const reasonField = field('reason', 'choice', 'Reason', 'Motivo', delinquencyReasons);
export const sourceField = field('source', 'choice', 'Told by', 'Lo dijo', [
  choice('customer', 'The customer', 'El cliente'),
  choice('third-party', 'Somebody else', 'Otra persona'),
  choice('search', 'A search', 'Una búsqueda'),
  choice('document', 'A document', 'Un documento'),
]);
export const methodField = field('method', 'choice', 'Method', 'Forma de pago', [
  choice('cheque', 'Check', 'Cheque'),
  choice('ach', 'Bank transfer (ACH)', 'Transferencia (ACH)'),
  choice('wire', 'Wire', 'Giro bancario'),
  choice('card', 'Card', 'Tarjeta'),
  choice('link', 'Payment page', 'Página de pago'),
  choice('cash', 'Cash', 'Efectivo'),
  choice('other', 'Other', 'Otra'),
]);
