import type { GuideNode } from '../guide.ts';
import { both, edge, line, trade } from './node-parts.ts';

/** Blockers that are about money, or a payment said to be on its way. */
export const tradeMoney: readonly GuideNode[] = [
  {
    id: 'SHORT',
    title: both('Short pay or deduction', 'Pago corto o deducción'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'SHORT',
    hint: both(
      'Reason and document. The remainder stays open.',
      'Motivo y documento. El resto queda abierto.',
    ),
    aliases: ['short pay', 'deduction', 'short paid'],
    lines: [
      line(
        'SHORT.ask',
        'say',
        'What was taken off, for which reason, and is there a document?',
        '¿Qué se descontó, por qué motivo y hay algún documento?',
      ),
    ],
    answers: [
      edge('SHORT.disputes', 'DSP', 'It is a dispute', 'Es una disputa', 'A deduction that is a dispute', {
        facts: ['SHORT'],
        disposition: 'SHORT',
      }),
      edge(
        'SHORT.rest',
        'B05',
        'Rest will be paid',
        'Pagará el resto',
        'Short paid; the remainder will be paid',
        { facts: ['SHORT'], disposition: 'SHORT' },
      ),
      edge('SHORT.noted', 'B06', 'Noted', 'Anotado', 'Short paid; the remainder stays open', {
        facts: ['SHORT'],
        disposition: 'SHORT',
      }),
      edge('SHORT.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['SHORT'],
        disposition: 'SHORT',
      }),
    ],
  },
  {
    id: 'CR-DUE',
    title: both('Credit memo owed', 'Nota de crédito pendiente'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'CR-DUE',
    hint: both('Number; route it; the net balance.', 'Número; turnarla; el saldo neto.'),
    aliases: ['credit memo', 'credit note'],
    lines: [
      line(
        'CR-DUE.ask',
        'say',
        'Which credit is it, and what is its number?',
        '¿Qué crédito es y cuál es su número?',
      ),
    ],
    answers: [
      edge('CR-DUE.net', 'B05', 'Pays the net', 'Paga el neto', 'A credit is owed; the net will be paid', {
        facts: ['CR-DUE'],
        disposition: 'CR-DUE',
      }),
      edge(
        'CR-DUE.waits',
        'B06',
        'Waits for it',
        'Lo espera',
        'A credit is owed; the customer waits for it',
        { facts: ['CR-DUE'], disposition: 'CR-DUE' },
      ),
      edge('CR-DUE.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['CR-DUE'],
        disposition: 'CR-DUE',
      }),
    ],
  },
  {
    id: 'CIM',
    title: both('Check in the mail', 'Cheque en el correo'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'CIM',
    hint: both(
      'Number, date, address. Look for it on the day.',
      'Número, fecha, dirección. Búsquelo ese día.',
    ),
    aliases: ['cheque', 'check in mail'],
    lines: [
      line(
        'CIM.ask',
        'say',
        'What is the check number, when was it mailed, and to which address?',
        '¿Cuál es el número del cheque, cuándo se envió y a qué dirección?',
      ),
    ],
    answers: [
      edge('CIM.noted', 'B06', 'Noted', 'Anotado', 'A check is in the mail', {
        facts: ['CIM'],
        disposition: 'CIM',
      }),
      edge('CIM.partial', 'B05', 'Covers a part', 'Cubre una parte', 'A check is in the mail for a part', {
        facts: ['CIM'],
        disposition: 'CIM',
      }),
      edge('CIM.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['CIM'],
        disposition: 'CIM',
      }),
    ],
  },
  {
    id: 'RUN',
    title: both('Next payment run', 'Próxima corrida de pagos'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'RUN',
    hint: both(
      'Run date, cut-off. The promise is the run and the lag.',
      'Fecha de corrida, corte. La promesa es la corrida más el plazo.',
    ),
    aliases: ['payment run', 'scheduled'],
    lines: [
      line(
        'RUN.ask',
        'say',
        'On which day is the run, and until when must it be approved for that?',
        '¿Qué día es la corrida y hasta cuándo hay que aprobarla?',
      ),
    ],
    answers: [
      edge(
        'RUN.promise',
        'B05',
        'Date is certain',
        'La fecha es segura',
        'In a payment run; taken as a promise',
        { facts: ['RUN'], disposition: 'RUN' },
      ),
      edge('RUN.noted', 'B06', 'Noted', 'Anotado', 'In a payment run', {
        facts: ['RUN'],
        disposition: 'RUN',
      }),
      edge('RUN.approval', 'APP', 'Not approved yet', 'Aún no aprobada', 'In a run, not approved yet', {
        facts: ['RUN'],
        disposition: 'RUN',
      }),
      edge('RUN.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['RUN'],
        disposition: 'RUN',
      }),
    ],
  },
  {
    id: 'EFT',
    title: both('Transfer made', 'Transferencia hecha'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'EFT',
    aliases: ['transfer', 'wire', 'ACH', 'remittance promised'],
    lines: [
      line(
        'EFT.ask',
        'say',
        'Could you send me the remittance, with date and trace number?',
        '¿Me podría enviar el comprobante, con fecha y número de rastreo?',
      ),
    ],
    answers: [
      edge('EFT.promised', 'B06', 'Will send it', 'Lo enviará', 'A remittance was promised', {
        facts: ['EFT'],
        disposition: 'EFT',
      }),
      edge(
        'EFT.paid',
        'PAID',
        'Has the details',
        'Tiene los datos',
        'The details of the transfer are at hand',
      ),
      edge('EFT.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['EFT'],
        disposition: 'EFT',
      }),
    ],
  },
  {
    id: 'CASH',
    title: both('Cash flow', 'Flujo de caja'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'CASH',
    hint: both(
      'How much, when. A plan by invoice; escalate.',
      'Cuánto y cuándo. Un plan por factura; escale.',
    ),
    aliases: ['cash flow', 'liquidity'],
    lines: [
      line(
        'CASH.ask',
        'say',
        'How much could go out now, and when the rest?',
        '¿Cuánto podría salir ahora y cuándo el resto?',
      ),
      line(
        'CASH.calm',
        'calm',
        'Thank you for being open about it. Let us see what is possible.',
        'Gracias por su franqueza. Veamos qué es posible.',
      ),
    ],
    answers: [
      edge('CASH.plan', 'C10', 'Plan by invoice', 'Plan por factura', 'Cash flow; a plan is wanted', {
        facts: ['CASH'],
        disposition: 'CASH',
      }),
      edge('CASH.date', 'B05', 'Part now, a date', 'Parte ahora, una fecha', 'Cash flow; a part and a date', {
        facts: ['CASH'],
        disposition: 'CASH',
      }),
      edge('CASH.supervisor', 'SUP', 'Escalate', 'Escalar', 'Cash flow; a supervisor looks at it', {
        facts: ['CASH'],
        disposition: 'CASH',
      }),
      edge(
        'CASH.none',
        'B06',
        'Nothing possible now',
        'Nada por ahora',
        'Cash flow; nothing is possible now',
        { facts: ['CASH'], disposition: 'CASH' },
      ),
      edge('CASH.hold', 'HOLD-ORD', 'Order on hold', 'Pedido retenido', 'Cash flow; an order is on hold', {
        facts: ['CASH'],
        disposition: 'CASH',
      }),
      edge('CASH.insolvent', 'INSOLV', 'Insolvency', 'Insolvencia', 'Insolvency was stated'),
    ],
  },
  {
    id: 'PTP-BRK',
    title: both('Promise was missed', 'Promesa incumplida'),
    stage: 'open',
    profiles: trade,
    hint: both(
      'What changed? A shorter date, a part now, or the supervisor.',
      '¿Qué cambió? Fecha más corta, una parte ahora o el supervisor.',
    ),
    aliases: ['broken promise', 'missed'],
    lines: [
      line(
        'PTP-BRK.ask',
        'say',
        'We had agreed on a date. What has changed, and what can go out now?',
        'Habíamos acordado una fecha. ¿Qué cambió y qué puede salir ahora?',
      ),
    ],
    answers: [
      edge(
        'PTP-BRK.shorter',
        'B05',
        'New, shorter date',
        'Fecha nueva y más corta',
        'A missed promise; a shorter date',
      ),
      edge('PTP-BRK.plan', 'C10', 'Part now', 'Parte ahora', 'A missed promise; a part now'),
      edge(
        'PTP-BRK.supervisor',
        'SUP',
        'Supervisor',
        'Supervisor',
        'A missed promise; a supervisor looks at it',
      ),
      edge('PTP-BRK.blocked', 'B04', 'Something blocks it', 'Algo lo detiene', 'Something stands in the way'),
      edge('PTP-BRK.none', 'B06', 'No new date', 'Sin fecha nueva', 'A missed promise, no new date', {
        disposition: 'NEG',
      }),
    ],
  },
];
