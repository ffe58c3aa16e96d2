import type { GuideNode } from '../guide.ts';
import { both, edge, line, trade } from './node-parts.ts';

/** Blockers that are about people, companies and orders. */
export const tradePeople: readonly GuideNode[] = [
  {
    id: 'CONTACT-X',
    title: both('Contact left, wrong company', 'Contacto ya no está, otra empresa'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'CONTACT-X',
    hint: both('Name, phone and e-mail of the new contact.', 'Nombre, teléfono y correo del nuevo contacto.'),
    aliases: ['contact left', 'wrong entity'],
    lines: [
      line(
        'CONTACT-X.ask',
        'say',
        'Who looks after this now, and how do I reach them?',
        '¿Quién atiende esto ahora y cómo me comunico con esa persona?',
      ),
    ],
    answers: [
      edge('CONTACT-X.connected', 'B01', 'Connected', 'Me comunican', 'Connected with the new contact', {
        connects: true,
        facts: ['CONTACT-X'],
        disposition: 'CONTACT-X',
      }),
      edge(
        'CONTACT-X.named',
        'B06',
        'New contact given',
        'Dio el nuevo contacto',
        'The contact has left; a new one was named',
        { facts: ['CONTACT-X'], disposition: 'CONTACT-X' },
      ),
      edge(
        'CONTACT-X.unknown',
        'B06',
        'Not known',
        'No se sabe',
        'The contact has left; no new one is known',
        { facts: ['CONTACT-X'], disposition: 'CONTACT-X' },
      ),
      edge(
        'CONTACT-X.agent',
        'CCA',
        'Agent acts for them',
        'Actúa un apoderado',
        'An agent acts for the company',
      ),
    ],
  },
  {
    id: '3PTY-PAY',
    title: both('Parent or shared service pays', 'Paga la matriz o un servicio compartido'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: '3PTY-PAY',
    hint: both('Who, and how to reach them.', 'Quién y cómo comunicarse.'),
    aliases: ['parent pays', 'shared service'],
    lines: [
      line(
        '3PTY-PAY.ask',
        'say',
        'Who pays these, and whom may I speak with there?',
        '¿Quién paga estas facturas y con quién puedo hablar ahí?',
      ),
    ],
    answers: [
      edge('3PTY-PAY.connected', 'B01', 'Connected', 'Me comunican', 'Connected with the payer', {
        connects: true,
        facts: ['3PTY-PAY'],
        disposition: '3PTY-PAY',
      }),
      edge('3PTY-PAY.named', 'B06', 'Payer named', 'Dio el pagador', 'Another company pays; named', {
        facts: ['3PTY-PAY'],
        disposition: '3PTY-PAY',
      }),
      edge(
        '3PTY-PAY.another',
        'B04',
        'Another blocker',
        'Otro obstáculo',
        'Something else stands in the way',
        { facts: ['3PTY-PAY'], disposition: '3PTY-PAY' },
      ),
    ],
  },
  {
    id: 'SALES',
    title: both('Sales issue', 'Asunto de ventas'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'SALES',
    hint: both('Hand over to the owner in sales, with a date.', 'Turne al responsable de ventas, con fecha.'),
    aliases: ['relationship', 'sales'],
    lines: [
      line(
        'SALES.ask',
        'say',
        'I will bring in your contact in sales. What should they know?',
        'Voy a avisar a su contacto de ventas. ¿Qué debe saber?',
      ),
    ],
    answers: [
      edge('SALES.handed-over', 'B06', 'Handed over', 'Turnado', 'Handed over to sales', {
        facts: ['SALES'],
        disposition: 'SALES',
      }),
      edge(
        'SALES.rest',
        'B05',
        'Rest will be paid',
        'Pagará el resto',
        'Handed over to sales; the rest will be paid',
        { facts: ['SALES'], disposition: 'SALES' },
      ),
      edge('SALES.another', 'B04', 'Another blocker', 'Otro obstáculo', 'Something else stands in the way', {
        facts: ['SALES'],
        disposition: 'SALES',
      }),
    ],
  },
  {
    id: 'HOLD-ORD',
    title: both('Order on hold', 'Pedido retenido'),
    stage: 'open',
    profiles: trade,
    tool: 'fact',
    fact: 'HOLD-ORD',
    hint: both(
      'State what releases it. No promise for others.',
      'Diga qué lo libera. Sin prometer por otros.',
    ),
    aliases: ['order hold', 'release'],
    lines: [
      line(
        'HOLD-ORD.ask',
        'say',
        'Which order is it about? I will tell you what is needed to release it.',
        '¿De qué pedido se trata? Le digo qué hace falta para liberarlo.',
      ),
    ],
    answers: [
      edge(
        'HOLD-ORD.commits',
        'B05',
        'Will meet it',
        'Lo cumplirá',
        'An order is on hold; the condition will be met',
        { facts: ['HOLD-ORD'], disposition: 'HOLD-ORD' },
      ),
      edge(
        'HOLD-ORD.sales',
        'SALES',
        'Sales decides',
        'Decide ventas',
        'An order is on hold; sales decides',
        { facts: ['HOLD-ORD'], disposition: 'HOLD-ORD' },
      ),
      edge('HOLD-ORD.noted', 'B06', 'Noted', 'Anotado', 'An order is on hold', {
        facts: ['HOLD-ORD'],
        disposition: 'HOLD-ORD',
      }),
      edge(
        'HOLD-ORD.another',
        'B04',
        'Another blocker',
        'Otro obstáculo',
        'Something else stands in the way',
        { facts: ['HOLD-ORD'], disposition: 'HOLD-ORD' },
      ),
    ],
  },
];
