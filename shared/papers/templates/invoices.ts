import { everyProfile } from '../../wrap-up/disposition.ts';
import type { PaperTemplate } from '../template.ts';
import { consumers, neutralSubject, ourVersion, paragraph, table, trade } from './words.ts';

export const invoiceCopies: PaperTemplate = {
  id: 'invoice-copies',
  version: ourVersion,
  label: { en: 'Invoice copies', es: 'Copias de facturas' },
  media: ['email', 'letter'],
  profiles: ['b2b'],
  subject: {
    en: 'Copies of your invoices from {companyName}',
    es: 'Copias de sus facturas de {companyName}',
  },
  nature: 'tells',
  byInvoice: true,
  parts: [
    paragraph(
      'Here are the copies of your invoices, with their purchase orders and original due dates.',
      'Aquí están las copias de sus facturas, con sus órdenes de compra y vencimientos originales.',
    ),
    table('copies'),
    paragraph(
      'If an invoice needs another purchase order, address or form to be approved, tell us and we will see to it.',
      'Si una factura necesita otra orden de compra, dirección o formato para aprobarse, díganos y lo atenderemos.',
    ),
  ],
};

export const statement: PaperTemplate = {
  id: 'statement',
  version: ourVersion,
  label: { en: 'Statement of account', es: 'Estado de cuenta' },
  media: ['email', 'letter'],
  profiles: everyProfile,
  subject: neutralSubject,
  nature: 'tells',
  parts: [
    paragraph('This is your account as of {today}.', 'Esta es su cuenta al {today}.'),
    paragraph('Account number: {accountNumber}', 'Número de cuenta: {accountNumber}', {
      when: { known: ['accountNumber'] },
    }),
    table('statement', { when: trade }),
    table('debts', { when: { ...consumers, rows: ['debts'] } }),
    table('itemization', { when: { ...consumers, known: ['itemization'] } }),
    table('beside', { when: { ...consumers, rows: ['beside'] } }),
    paragraph(
      'Payments and credits we have received and not applied yet:',
      'Pagos y créditos que recibimos y aún no aplicamos:',
      { when: { known: ['unappliedAmount'] } },
    ),
    table('credits', { when: { known: ['unappliedAmount'] } }),
    table('net'),
    paragraph(
      'Tell us which invoices the amounts not applied are for, and we will apply them.',
      'Díganos para qué facturas son los importes sin aplicar, y los aplicaremos.',
      { when: { ...trade, known: ['unappliedAmount'] } },
    ),
  ],
};
