import type { PlainDate } from '../calendar/plain-date.ts';
import type { Known } from '../domain/known.ts';
import type { Money } from '../money/money.ts';

/** What a field holds; it is written out by its type, in the paper's language. */
interface ValueOfType {
  text: string;
  date: PlainDate;
  /** One amount for each currency. */
  money: readonly Money[];
  count: number;
  /** An address of the web; anything but https is no value. */
  link: string;
  names: readonly string[];
}
type FieldType = keyof ValueOfType;

const field = <T extends FieldType>(type: T, en: string, es: string) => ({ type, label: { en, es } });

/** Every field a template may name. */
export const mergeFields = {
  today: field('date', 'Today', 'Hoy'),
  companyName: field('text', 'Name of our company', 'Nombre de nuestra empresa'),
  companyAddress: field('text', 'Our mailing address', 'Nuestra dirección postal'),
  companyPhone: field('text', 'Our telephone number', 'Nuestro teléfono'),
  companyHours: field('text', 'Our hours', 'Nuestro horario'),
  companyEmail: field('text', 'Our e-mail address', 'Nuestro correo electrónico'),
  companyWebsite: field('link', 'Our website', 'Nuestro sitio web'),
  disputeLink: field('link', 'Page where disputes are taken', 'Página para disputas'),
  paymentLink: field('link', 'Payment page', 'Página de pago'),
  associateName: field('text', 'Name of the associate', 'Nombre del asociado'),
  customerName: field('text', 'Name of the customer', 'Nombre del cliente'),
  addresseeName: field('text', 'Name of the person written to', 'Nombre del destinatario'),
  addresseeAddress: field('text', 'Mailing address of the person written to', 'Dirección del destinatario'),
  accountNumber: field('text', 'Account number', 'Número de cuenta'),
  accountEnding: field('text', 'Last digits of the account number', 'Últimos dígitos de la cuenta'),
  reference: field('text', 'Reference', 'Referencia'),
  debtName: field('text', 'What the debt is', 'Qué es la deuda'),
  creditor: field('names', 'Current creditor', 'Acreedor actual'),
  creditorThen: field('text', 'Creditor on the itemization date', 'Acreedor en la fecha de desglose'),
  amountDue: field('money', 'Amount due', 'Importe adeudado'),
  amountAsked: field('money', 'Amount not in dispute', 'Importe sin disputa'),
  overdueAmount: field('money', 'Overdue amount', 'Importe vencido'),
  unappliedAmount: field('money', 'Money not applied yet', 'Dinero sin aplicar'),
  netAmount: field('money', 'Amount less money not applied yet', 'Importe menos dinero sin aplicar'),
  netAsked: field(
    'money',
    'What is left to ask for, less money not applied yet',
    'Lo que queda por pedir, menos dinero sin aplicar',
  ),
  oldestDue: field('date', 'Oldest due date', 'Vencimiento más antiguo'),
  daysPastDue: field('count', 'Days past due', 'Días de atraso'),
  invoiceNumbers: field('names', 'Invoice numbers', 'Números de factura'),
  invoiceCount: field('count', 'Number of invoices', 'Cantidad de facturas'),
  payBy: field('date', 'Day we ask for payment by', 'Día hasta el que pedimos el pago'),
  itemizationDate: field('date', 'Itemization date', 'Fecha de desglose'),
  amountThen: field('money', 'Amount on the itemization date', 'Importe en la fecha de desglose'),
  itemization: field('text', 'Itemization that adds up', 'Desglose que cuadra'),
  noticeReceived: field('date', 'Assumed receipt of the notice', 'Recepción supuesta del aviso'),
  periodEnd: field('date', 'End of the validation period', 'Fin del período de validación'),
  disputeReceived: field('date', 'Day the dispute was received', 'Día en que se recibió la disputa'),
  disputedInvoices: field('names', 'Invoices in dispute', 'Facturas en disputa'),
  ceaseReceived: field('date', 'Day the request was received', 'Día en que se recibió la solicitud'),
  hardshipUntil: field('date', 'Day the pause ends', 'Día en que termina la pausa'),
  agreement: field('text', 'Agreement', 'Acuerdo'),
  limitationExpires: field('date', 'Last day for a suit', 'Último día para demandar'),
  refundAmount: field('money', 'Amount to refund', 'Importe a reembolsar'),
  refundReason: field('text', 'Reason for the refund', 'Motivo del reembolso'),
  orderNumbers: field('names', 'Orders on hold', 'Pedidos retenidos'),
  releaseTerms: field('text', 'What releases the orders', 'Qué libera los pedidos'),
  recipient: field('text', 'Who receives it', 'Quién lo recibe'),
  packetReason: field('text', 'Reason', 'Motivo'),
  summary: field('text', 'Summary in a few words', 'Resumen en pocas palabras'),
  venue: field('text', 'Where suit would be brought', 'Dónde se demandaría'),
  contractOnFile: field('text', 'Contract or application on file', 'Contrato o solicitud en archivo'),
} as const;

export type FieldName = keyof typeof mergeFields;
export type FieldValue<N extends FieldName> = ValueOfType[(typeof mergeFields)[N]['type']];
/** A value of each field as it was found, or why there is none. */
export type FieldValues = { readonly [N in FieldName]: Known<FieldValue<N>> };
/** What a person, or the caller, fills in by hand; it stands before what is on file. */
export type GivenFields = { readonly [N in FieldName]?: FieldValue<N> };

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(mergeFields, name);

const fieldPattern = /\{(\w+)\}/g;

/** Names of the fields a text asks for, known to the catalogue or not, in their order. */
export const fieldsIn = (text: string): string[] =>
  [...text.matchAll(fieldPattern)].map(([, name]) => name ?? '');

/** Fills a text in one pass: what a value says, braces included, is never read as a field. */
export const fillText = (text: string, written: (name: FieldName) => string): string =>
  text.replace(fieldPattern, (whole, name: string) => (isFieldName(name) ? written(name) : whole));
