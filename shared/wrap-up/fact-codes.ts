import type { Profile } from '../domain/debt.ts';
import { consumerProfiles, everyProfile, type Label } from './disposition.ts';

/** Something learnt in a contact that has a form of its own (`fact-forms.ts`) and leaves something on record. */
export interface FactCode {
  readonly code: string;
  readonly label: Label;
  readonly profiles: readonly Profile[];
  /** A stop: one key away at any moment, also before anybody is verified (invariant I3). */
  readonly stop: boolean;
}

const fact = (
  code: string,
  en: string,
  es: string,
  profiles: readonly Profile[] = everyProfile,
): FactCode => ({ code, label: { en, es }, profiles, stop: false });

const stop = (code: string, en: string, es: string, profiles?: readonly Profile[]): FactCode => ({
  ...fact(code, en, es, profiles),
  stop: true,
});

const trade = (code: string, en: string, es: string): FactCode => fact(code, en, es, ['b2b']);

export const factCodes: readonly FactCode[] = [
  stop('BK', 'Bankruptcy', 'Bancarrota'),
  stop('ATT', 'Attorney', 'Abogado'),
  stop('CND', 'Stop contacting', 'No contactar más'),
  stop('DEC', 'Deceased', 'Fallecido'),
  // A firm's line may be answered by a child too: the row of stops is the same in every profile.
  stop('MIN', 'Minor', 'Menor de edad'),
  stop('VUL', 'Vulnerable', 'Vulnerable'),
  stop('IDT', 'Identity theft', 'Robo de identidad'),
  fact('DSP', 'Dispute', 'Disputa'),
  fact('VAL', 'Asks for validation', 'Pide validación', consumerProfiles),
  fact('PAID', 'Says it was paid', 'Dice que ya pagó'),
  fact('RPC-PIF', 'Paid in full now', 'Pagó todo ahora'),
  fact('RPC-PP', 'Paid a part now', 'Pagó una parte ahora'),
  fact('CCA', 'Credit counsellor or agent', 'Asesor de crédito o apoderado'),
  fact('MIL', 'Servicemember', 'Militar', consumerProfiles),
  fact('HARD', 'Hardship', 'Dificultad económica', consumerProfiles),
  fact('CB', 'Call back', 'Devolver la llamada'),
  fact('INC', 'Inconvenient time or place', 'Hora o lugar inconveniente'),
  fact('WORK', 'Employer forbids calls', 'El empleador prohíbe llamadas', consumerProfiles),
  fact('LANG', 'Language', 'Idioma'),
  fact('CMP', 'Complaint', 'Queja'),
  fact('ABU', 'Abuse or threat received', 'Insultos o amenazas recibidas'),
  fact('TB', 'Time-barred', 'Prescrita', consumerProfiles),
  fact('RTP', 'Refuses to pay', 'Se niega a pagar'),
  fact('UTP', 'Unable to pay now', 'No puede pagar ahora'),
  fact('NEG', 'No commitment', 'Sin compromiso'),
  fact('RFD', 'Reason for being behind', 'Motivo del atraso'),
  fact('WN', 'Wrong number', 'Número equivocado'),
  fact('TP-REF', 'Third party asks not to be called', 'Un tercero pide que no le llamen'),
  fact('PHONE', 'New or corrected number', 'Número nuevo o corregido'),
  fact('ADDR', 'New or corrected address', 'Dirección nueva o corregida'),
  fact('EMAIL', 'New or corrected e-mail', 'Correo nuevo o corregido'),
  fact('CONTACT', 'New contact', 'Contacto nuevo'),
  trade('INSOLV', 'Insolvency', 'Insolvencia'),
  trade('INV-NR', 'Invoice not received', 'Factura no recibida'),
  trade('INV-COPY', 'Copy sent', 'Copia enviada'),
  trade('APP', 'Awaiting approval', 'En espera de aprobación'),
  trade('PO-MISS', 'Purchase order missing', 'Falta la orden de compra'),
  trade('PO-WRONG', 'Purchase order wrong', 'Orden de compra equivocada'),
  trade('RCPT', 'Goods receipt not booked', 'Recepción sin registrar'),
  trade('POD', 'Proof of delivery', 'Prueba de entrega'),
  trade('PORTAL', 'Rejected in portal', 'Rechazada en portal'),
  trade('RUN', 'In a payment run', 'En una corrida de pagos'),
  trade('CIM', 'Check in the mail', 'Cheque en el correo'),
  trade('EFT', 'Remittance promised', 'Comprobante prometido'),
  trade('SHORT', 'Short paid', 'Pagado de menos'),
  trade('CR-DUE', 'Credit memo owed', 'Nota de crédito pendiente'),
  trade('CASH', 'Cash-flow delay', 'Retraso por flujo de caja'),
  trade('HOLD-ORD', 'Order hold', 'Pedido retenido'),
  trade('CONTACT-X', 'Contact left', 'El contacto ya no está'),
  trade('SALES', 'Sales help', 'Ayuda de ventas'),
  trade('3PTY-PAY', 'Somebody else pays', 'Paga otra entidad'),
];

const byCode = new Map(factCodes.map((one) => [one.code, one]));

/** Facts that are their form: opened and never filled, they have told nothing. */
export const toldByForm: ReadonlySet<string> = new Set(['RFD', 'PHONE', 'ADDR', 'EMAIL', 'CONTACT']);

export const factCode = (code: string): FactCode | undefined => byCode.get(code);
