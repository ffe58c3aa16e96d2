import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, trade } from './node-parts.ts';

/** Up to the moment somebody, or something, answers. Nothing is spoken here. */
export const beforeTheCall: readonly GuideNode[] = [
  {
    id: 'C00',
    title: both('Before the call', 'Antes de la llamada'),
    stage: 'before',
    profiles: everybody,
    hint: both(
      'Verdict, holds, unapplied payments, open promises, the last note.',
      'Veredicto, bloqueos, pagos sin aplicar, promesas abiertas, la última nota.',
    ),
    aliases: ['PRE', 'check'],
    lines: [],
    answers: [
      edge('C00.allowed', 'C01', 'Call allowed', 'Llamada permitida', 'The verdict allows the call', {
        when: { profiles: consumers },
      }),
      edge('C00.allowed-trade', 'B00', 'Call allowed', 'Llamada permitida', 'The verdict allows the call', {
        when: { profiles: trade },
      }),
      edge('C00.blocked', 'X', 'Blocked', 'Bloqueada', 'The verdict blocks the call'),
      edge(
        'C00.override',
        'OVR',
        'Manager override',
        'Autorización del gerente',
        'A presumption may be lifted by a manager with a reason',
      ),
    ],
  },
  {
    id: 'X',
    title: both('Not now', 'Ahora no'),
    stage: 'before',
    profiles: everybody,
    hint: both(
      'No call is placed. The verdict shows the reason and the next allowed moment.',
      'No se llama. El veredicto muestra el motivo y el próximo momento permitido.',
    ),
    aliases: ['blocked'],
    lines: [],
    answers: [
      edge('X.check', 'C00', 'Check again', 'Revisar de nuevo', 'The position may have changed'),
      edge('X.override', 'OVR', 'Manager override', 'Autorización del gerente', 'A manager was asked'),
    ],
  },
  {
    id: 'OVR',
    title: both('Manager override', 'Autorización del gerente'),
    stage: 'before',
    profiles: everybody,
    hint: both(
      'The reason and the name are recorded with the verdict.',
      'El motivo y el nombre quedan con el veredicto.',
    ),
    aliases: ['override'],
    lines: [],
    answers: [
      edge('OVR.granted', 'C01', 'Granted', 'Concedida', 'The manager lifted the presumption', {
        when: { profiles: consumers },
      }),
      edge('OVR.granted-trade', 'B00', 'Granted', 'Concedida', 'The manager lifted the block', {
        when: { profiles: trade },
      }),
      edge('OVR.refused', 'X', 'Refused', 'Negada', 'The manager did not lift the block'),
    ],
  },
  {
    id: 'B00',
    title: both('Prepare', 'Preparar'),
    stage: 'before',
    profiles: trade,
    hint: both(
      'Terms, ageing, last promise, open disputes, PO, unapplied payments, order hold. Is it a business debt? A sole trader or guarantor is checked as a consumer.',
      'Condiciones, antigüedad, última promesa, disputas abiertas, orden de compra, pagos sin aplicar, pedidos retenidos. ¿Es una deuda comercial? A una persona física o un aval se le revisa como consumidor.',
    ),
    aliases: ['prep'],
    lines: [],
    answers: [
      edge('B00.ready', 'C01', 'Ready to call', 'Listo para llamar', 'A trade debt, and prepared'),
      edge(
        'B00.consumer',
        'X',
        'Perhaps a consumer',
        'Tal vez un consumidor',
        'Sole trader or guarantor: the profile of the debt is settled first',
      ),
    ],
  },
  {
    id: 'C01',
    title: both('Dial', 'Marcar'),
    stage: 'before',
    profiles: everybody,
    tool: 'number',
    hint: both('A verified number first.', 'Primero un número verificado.'),
    aliases: ['dial'],
    lines: [],
    answers: [edge('C01.dialled', 'C02', 'Dialled', 'Marcado', 'The number was dialled')],
  },
  {
    id: 'C02',
    title: both('Who answers?', '¿Quién contesta?'),
    stage: 'before',
    profiles: everybody,
    aliases: ['answered'],
    lines: [],
    answers: [
      edge('C02.person', 'C03', 'A person', 'Una persona', 'A person answered', {
        when: { profiles: consumers },
      }),
      edge('C02.person-trade', 'B01', 'A person', 'Una persona', 'A person answered', {
        when: { profiles: trade },
      }),
      edge('C02.machine', 'VM', 'Voicemail', 'Buzón de voz', 'A machine answered'),
      edge('C02.menu', 'IVR', 'Automatic menu', 'Menú automático', 'An automatic switchboard answered'),
      edge('C02.switchboard', 'GK', 'Switchboard', 'Recepción', 'A switchboard answered'),
      edge('C02.no-answer', 'WRAP', 'No answer', 'No contesta', 'It rang out', { disposition: 'NA' }),
      edge('C02.busy', 'WRAP', 'Line busy', 'Línea ocupada', 'The line was busy', { disposition: 'BZ' }),
      edge(
        'C02.not-in-service',
        'WRAP',
        'Not in service',
        'Fuera de servicio',
        'The number is not in service',
        {
          disposition: 'NIS',
        },
      ),
      edge('C02.fax', 'WRAP', 'Fax or modem', 'Fax o módem', 'A fax or modem answered', {
        disposition: 'FAX',
      }),
    ],
  },
];
