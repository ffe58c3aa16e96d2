import { everyProfile } from '../../wrap-up/disposition.ts';
import type { FieldName } from '../merge-fields.ts';
import type { TableName } from '../tables.ts';
import type { PacketItem, PaperTemplate, TemplatePart } from '../template.ts';
import { heading, ourVersion, paragraph, table } from './words.ts';

type Asked = Pick<PacketItem, 'profiles' | 'onlyWith'>;
const field = (name: FieldName, weight: number, asked: Asked = {}): PacketItem => ({
  of: { field: name },
  weight,
  ...asked,
});
const rows = (name: TableName, weight: number, asked: Asked = {}): PacketItem => ({
  of: { table: name },
  weight,
  ...asked,
});

/** Trade is owed on invoices, by nobody's debts but our own; a consumer's debt need not have been billed by any. */
const ofConsumer: Asked = { profiles: ['third-party', 'first-party'] };
const ofDebts: Asked = { ...ofConsumer, onlyWith: 'debts' };
const owed = (weight: number): PacketItem[] => [
  rows('statement', weight, { profiles: ['b2b'] }),
  rows('debts', weight, ofDebts),
  rows('beside', weight, { ...ofConsumer, onlyWith: 'beside' }),
];

/** A line that stands where the value is known and is left out where it is not: the meter shows what is missing. */
const fact = (name: FieldName, en: string, es: string): TemplatePart =>
  paragraph(`${en}: {${name}}`, `${es}: {${name}}`, { when: { known: [name] } });

const optional = (name: TableName, en: string, es: string): TemplatePart[] => [
  heading(en, es, { when: { rows: [name] } }),
  table(name, { when: { rows: [name] } }),
];

const theCase: readonly TemplatePart[] = [
  heading('Customer', 'Cliente'),
  paragraph('Name: {customerName}', 'Nombre: {customerName}'),
  fact('accountNumber', 'Account number', 'Número de cuenta'),
  fact('addresseeName', 'Person', 'Persona'),
  fact('addresseeAddress', 'Address', 'Dirección'),
  fact('creditor', 'Creditor', 'Acreedor'),
  fact('oldestDue', 'Oldest due date', 'Vencimiento más antiguo'),
  fact('netAmount', 'Open, net', 'Pendiente, neto'),
  ...optional('debts', 'Debts', 'Deudas'),
  ...optional('itemization', 'Itemization', 'Desglose'),
  ...optional('statement', 'Open invoices', 'Facturas pendientes'),
  ...optional('credits', 'Not applied', 'Sin aplicar'),
  ...optional('promises', 'Promises', 'Promesas'),
  ...optional('disputes', 'Disputes and other stops', 'Disputas y otros impedimentos'),
  ...optional('contacts', 'Latest contacts', 'Últimos contactos'),
];

const packet = (
  id: PaperTemplate['id'],
  label: PaperTemplate['label'],
  parts: readonly TemplatePart[],
  items: readonly PacketItem[],
): PaperTemplate => ({
  id,
  version: ourVersion,
  label,
  media: ['internal'],
  profiles: everyProfile,
  subject: { en: `${label.en}: {customerName}`, es: `${label.es}: {customerName}` },
  nature: 'inside',
  parts,
  packet: items,
});

const agencyReferral = packet(
  'agency-referral',
  { en: 'Agency referral', es: 'Remisión a agencia' },
  [
    fact('recipient', 'For', 'Para'),
    fact('packetReason', 'Why it is referred', 'Por qué se remite'),
    fact('summary', 'Summary', 'Resumen'),
    ...theCase,
  ],
  [
    ...[field('customerName', 5), field('addresseeAddress', 10), field('accountNumber', 10)],
    ...[field('creditor', 10, ofDebts), field('netAmount', 15), field('oldestDue', 10)],
    ...[field('packetReason', 10), ...owed(10), rows('itemization', 10, ofDebts), rows('contacts', 5)],
    field('recipient', 5),
  ],
);

const legalPacket = packet(
  'legal-packet',
  { en: 'Legal packet', es: 'Expediente legal' },
  [
    paragraph(
      'For counsel, to decide whether legal action is taken.',
      'Para el abogado, que decide si se inicia una acción legal.',
    ),
    fact('recipient', 'For', 'Para'),
    fact('packetReason', 'Why it is passed on', 'Por qué se pasa'),
    fact('summary', 'Summary', 'Resumen'),
    fact('venue', 'Where the customer signed or lives', 'Dónde firmó o vive el cliente'),
    fact('contractOnFile', 'Contract or application', 'Contrato o solicitud'),
    fact('limitationExpires', 'Last day for a suit', 'Último día para demandar'),
    ...theCase,
  ],
  [
    ...[field('contractOnFile', 20), field('limitationExpires', 15, ofDebts), field('venue', 10)],
    ...[field('addresseeAddress', 10), field('netAmount', 10), ...owed(10), field('creditor', 5, ofDebts)],
    ...[rows('contacts', 5), rows('promises', 5, { onlyWith: 'promises' }), field('packetReason', 5)],
    field('summary', 5),
  ],
);

const writeOff = packet(
  'write-off',
  { en: 'Write-off request', es: 'Solicitud de castigo' },
  [fact('packetReason', 'Reason', 'Motivo'), fact('summary', 'What was tried', 'Qué se intentó'), ...theCase],
  [
    ...[field('packetReason', 25), field('netAmount', 20), field('oldestDue', 10), rows('contacts', 15)],
    ...[...owed(10), field('summary', 15), field('accountNumber', 5)],
  ],
);

const refundRequest = packet(
  'refund-request',
  { en: 'Refund request', es: 'Solicitud de reembolso' },
  [
    paragraph('Amount to refund: {refundAmount}', 'Importe a reembolsar: {refundAmount}'),
    fact('refundReason', 'Reason', 'Motivo'),
    fact('customerName', 'Pay to', 'Pagar a'),
    fact('addresseeAddress', 'Mail to', 'Enviar a'),
    fact('accountNumber', 'Account number', 'Número de cuenta'),
    ...optional('credits', 'Money not applied', 'Dinero sin aplicar'),
    ...optional('net', 'Balance', 'Saldo'),
    paragraph(
      'Check before it is paid: no other invoice is open against it; the receipt has cleared; the payee is who paid.',
      'Verificar antes de pagar: no hay otra factura pendiente; el recibo está acreditado; el beneficiario es quien pagó.',
    ),
  ],
  [
    ...[field('refundAmount', 30), field('refundReason', 20), rows('credits', 20)],
    ...[field('addresseeAddress', 15), field('accountNumber', 15)],
  ],
);

export const packets: readonly PaperTemplate[] = [refundRequest, agencyReferral, legalPacket, writeOff];
