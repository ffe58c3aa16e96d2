import type { GuideNode } from '../guide.ts';
import { both, edge, line, trade } from './node-parts.ts';

/** Blockers that a document clears. The due date stays what it is. */
export const tradeDocuments: readonly GuideNode[] = [
  {
    id: 'INV-NR',
    title: both('Invoice not received', 'Factura no recibida'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'INV-NR',
    hint: both(
      'Resend while on the phone and wait until it has arrived. The due date stays.',
      'Reenvíe durante la llamada y espere a que llegue. El vencimiento no cambia.',
    ),
    aliases: ['not received', 'copy', 'lost invoice'],
    lines: [
      line(
        'INV-NR.ask',
        'say',
        'Which address or portal should it go to, and which purchase order belongs on it?',
        '¿A qué dirección o portal debe llegar y qué orden de compra lleva?',
      ),
      line(
        'INV-NR.wait',
        'say',
        'I am sending it now. Could you tell me when it has arrived?',
        'Se la envío ahora. ¿Me avisa cuando le llegue?',
      ),
    ],
    answers: [
      edge('INV-NR.arrived', 'B05', 'Copy has arrived', 'La copia llegó', 'A copy was sent and has arrived', {
        facts: ['INV-NR', 'INV-COPY'],
        disposition: 'INV-COPY',
      }),
      edge('INV-NR.sent', 'B06', 'Copy sent', 'Copia enviada', 'A copy was sent', {
        facts: ['INV-NR', 'INV-COPY'],
        disposition: 'INV-COPY',
      }),
      edge('INV-NR.request', 'B06', 'Copy requested', 'Copia solicitada', 'A copy will be requested', {
        facts: ['INV-NR'],
        disposition: 'INV-NR',
      }),
      edge('INV-NR.portal', 'PORTAL', 'Goes by portal', 'Va por portal', 'Invoices go by a portal'),
      edge('INV-NR.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['INV-NR'],
        disposition: 'INV-NR',
      }),
    ],
  },
  {
    id: 'APP',
    title: both('Awaiting approval', 'En espera de aprobación'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'APP',
    hint: both('Ask to be connected. Note the approver.', 'Pida que le comuniquen. Anote quién aprueba.'),
    aliases: ['approval pending', 'approver'],
    lines: [
      line(
        'APP.ask',
        'say',
        'Who has it, since when, and what is the next step? Could you connect me?',
        '¿Quién la tiene, desde cuándo y cuál es el siguiente paso? ¿Me podría comunicar?',
      ),
    ],
    answers: [
      edge('APP.date', 'B05', 'Date expected', 'Fecha prevista', 'Awaiting approval; a date is expected', {
        facts: ['APP'],
        disposition: 'APP',
      }),
      edge('APP.connected', 'B01', 'Connected', 'Me comunican', 'Connected with the approver', {
        connects: true,
        facts: ['APP'],
        disposition: 'APP',
      }),
      edge('APP.no-date', 'B06', 'No date', 'Sin fecha', 'Awaiting approval, no date', {
        facts: ['APP'],
        disposition: 'APP',
      }),
      edge('APP.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['APP'],
        disposition: 'APP',
      }),
    ],
  },
  {
    id: 'PO',
    title: both('Purchase order', 'Orden de compra'),
    stage: 'open',
    profiles: trade,
    aliases: ['PO-MISS', 'PO-WRONG', 'purchase order'],
    lines: [
      line(
        'PO.ask',
        'say',
        'Which number should be on it, and who issues it?',
        '¿Qué número debe llevar y quién la emite?',
      ),
    ],
    answers: [
      edge('PO.missing', 'B06', 'Missing', 'Falta', 'The purchase order is missing', {
        facts: ['PO-MISS'],
        disposition: 'PO-MISS',
      }),
      edge(
        'PO.wrong',
        'B06',
        'Wrong',
        'Equivocada',
        'The purchase order is wrong; a corrected copy is requested',
        {
          facts: ['PO-WRONG'],
          disposition: 'PO-WRONG',
        },
      ),
      edge(
        'PO.given',
        'B05',
        'Number given',
        'Dio el número',
        'The number was given; a corrected copy follows',
        {
          facts: ['PO-WRONG'],
          disposition: 'PO-WRONG',
        },
      ),
      edge('PO.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['PO-MISS'],
        disposition: 'PO-MISS',
      }),
    ],
  },
  {
    id: 'RCPT',
    title: both('Receipt or delivery', 'Recepción o entrega'),
    stage: 'open',
    profiles: trade,
    aliases: ['goods receipt', 'POD', 'proof of delivery'],
    lines: [
      line(
        'RCPT.ask',
        'say',
        'Which line is it about, and what do you need: the receipt booked, or proof of delivery?',
        '¿De qué renglón se trata y qué necesita: que se registre la recepción o la prueba de entrega?',
      ),
    ],
    answers: [
      edge('RCPT.booked', 'B05', 'Will be booked', 'Se registrará', 'The goods receipt will be booked', {
        facts: ['RCPT'],
        disposition: 'RCPT',
      }),
      edge(
        'RCPT.open',
        'B06',
        'Receipt not booked',
        'Recepción sin registrar',
        'The goods receipt is not booked',
        {
          facts: ['RCPT'],
          disposition: 'RCPT',
        },
      ),
      edge('RCPT.proof', 'B06', 'Proof of delivery', 'Prueba de entrega', 'Proof of delivery is asked for', {
        facts: ['POD'],
        disposition: 'POD',
      }),
      edge('RCPT.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['RCPT'],
        disposition: 'RCPT',
      }),
    ],
  },
  {
    id: 'PORTAL',
    title: both('Portal rejection', 'Rechazo en portal'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'PORTAL',
    hint: both('Portal, reason; go through the resubmit list.', 'Portal, motivo; siga la lista de reenvío.'),
    aliases: ['portal', 'rejected'],
    lines: [
      line(
        'PORTAL.ask',
        'say',
        'Which portal is it, and which reason does it show?',
        '¿Qué portal es y qué motivo muestra?',
      ),
    ],
    answers: [
      edge('PORTAL.resubmitted', 'B05', 'Resubmitted', 'Reenviada', 'Rejected in the portal; resubmitted', {
        facts: ['PORTAL'],
        disposition: 'PORTAL',
      }),
      edge(
        'PORTAL.open',
        'B06',
        'To be resubmitted',
        'Por reenviar',
        'Rejected in the portal; to be resubmitted',
        {
          facts: ['PORTAL'],
          disposition: 'PORTAL',
        },
      ),
      edge('PORTAL.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['PORTAL'],
        disposition: 'PORTAL',
      }),
    ],
  },
];
