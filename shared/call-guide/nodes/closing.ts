import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, trade } from './node-parts.ts';

/** How a call ends. */
export const closing: readonly GuideNode[] = [
  {
    id: 'C15',
    title: both('Close', 'Cierre'),
    stage: 'open',
    profiles: everybody,
    main: true,
    tool: 'closing',
    aliases: ['close', 'goodbye'],
    lines: [
      line(
        'C15.best',
        'say',
        'Before we finish: is this the best number to reach you, and which time suits you best?',
        'Antes de terminar: ¿es este el mejor número para comunicarnos con usted y a qué hora le conviene más?',
      ),
      line(
        'C15.thanks',
        'say',
        'Thank you for your time today, {consumerName}. Have a good day.',
        'Gracias por su tiempo, {consumerName}. Que tenga buen día.',
        { when: { profiles: consumers } },
      ),
      line(
        'C15.thanks-trade',
        'say',
        'Thank you for your help today, {contactName}. Have a good day.',
        'Gracias por su ayuda, {contactName}. Que tenga buen día.',
        { when: { profiles: trade } },
      ),
    ],
    answers: [
      edge('C15.done', 'WRAP', 'Done', 'Listo', 'The call was closed', { disposition: 'NEG' }),
      edge(
        'C15.language',
        'WRAP',
        'Wants another language',
        'Quiere otro idioma',
        'A language preference was recorded at the close',
        {
          facts: ['LANG'],
          disposition: 'NEG',
        },
      ),
      edge('C15.complaint', 'CMP', 'Complaint', 'Queja', 'The customer complains'),
      edge('C15.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'HU',
    title: both('Hung up', 'Colgó'),
    stage: 'stopped',
    profiles: everybody,
    aliases: ['hang-up', 'HU-P', 'HU-V', 'disconnected'],
    lines: [],
    answers: [
      edge(
        'HU.before',
        'WRAP',
        'Before verification',
        'Antes de verificar',
        'Hung up before the right party was verified',
        {
          when: { verified: false },
          disposition: 'HU-P',
        },
      ),
      edge(
        'HU.after',
        'WRAP',
        'After verification',
        'Después de verificar',
        'Hung up after the right party was verified',
        {
          when: { verified: true },
          disposition: 'HU-V',
        },
      ),
    ],
  },
  {
    id: 'WRAP',
    title: both('Wrap up', 'Cerrar la gestión'),
    stage: 'ended',
    profiles: everybody,
    aliases: ['wrap-up', 'end', 'save'],
    lines: [],
    answers: [],
  },
];
