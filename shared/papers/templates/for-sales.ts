import type { PaperTemplate } from '../template.ts';
import { ourVersion, paragraph, table } from './words.ts';

export const forSales: readonly PaperTemplate[] = [
  {
    id: 'order-hold',
    version: ourVersion,
    label: { en: 'Order-hold notice to sales', es: 'Aviso a ventas de pedido retenido' },
    media: ['internal'],
    profiles: ['b2b'],
    subject: { en: 'Orders on hold: {customerName}', es: 'Pedidos retenidos: {customerName}' },
    nature: 'inside',
    parts: [
      paragraph(
        'Orders of {customerName} are on hold because of invoices past due: {orderNumbers}.',
        'Los pedidos de {customerName} están retenidos por facturas vencidas: {orderNumbers}.',
      ),
      paragraph(
        'Past due: {overdueAmount}, the oldest since {oldestDue}.',
        'Vencido: {overdueAmount}, lo más antiguo desde el {oldestDue}.',
      ),
      table('dues'),
      paragraph('What releases them: {releaseTerms}', 'Qué los libera: {releaseTerms}'),
      paragraph(
        'Please tell the customer only what is on this page, and send questions about the invoices to {associateName}.',
        'Por favor diga al cliente solo lo que está en esta página, y envíe las preguntas sobre las facturas a {associateName}.',
      ),
    ],
  },
  {
    id: 'escalated-invoices',
    version: ourVersion,
    label: { en: 'Escalated invoices to sales management', es: 'Facturas escaladas a la gerencia de ventas' },
    media: ['internal'],
    profiles: ['b2b'],
    subject: { en: 'Escalated invoices: {customerName}', es: 'Facturas escaladas: {customerName}' },
    nature: 'inside',
    parts: [
      paragraph('Escalated invoices as of {today}.', 'Facturas escaladas al {today}.'),
      paragraph('Customer: {customerName}', 'Cliente: {customerName}'),
      table('escalated'),
      paragraph('What we ask of sales: {summary}', 'Qué pedimos a ventas: {summary}', {
        when: { known: ['summary'] },
      }),
    ],
  },
];
