import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, line, noticeFirst } from './node-parts.ts';

/** Cannot pay, or may not be asked to as things are. */
export const hardship: readonly GuideNode[] = [
  {
    id: 'HARD',
    title: both('Hardship', 'Dificultades'),
    stage: 'open',
    profiles: consumers,
    tool: 'fact',
    fact: 'HARD',
    hint: both(
      'Empathy first. A pause and a review date; free debt advice.',
      'Primero empatía. Una pausa y una fecha de revisión; asesoría gratuita.',
    ),
    aliases: ['hardship', 'unemployed', 'job loss'],
    lines: [
      line(
        'HARD.hear',
        'calm',
        'I am sorry you are going through this. Thank you for telling me.',
        'Siento que esté pasando por esto. Gracias por decírmelo.',
      ),
      line(
        'HARD.pause',
        'say',
        'I can note a pause, so that you have room to breathe. When would be a good time to look at it again?',
        'Puedo anotar una pausa para que tenga un respiro. ¿Cuándo sería buen momento para volver a verlo?',
      ),
      line(
        'HARD.advice',
        'if-asked',
        'There is free, independent advice for people in this position. I can send you where to find it.',
        'Hay asesoría gratuita e independiente para estos casos. Le puedo enviar dónde encontrarla.',
      ),
    ],
    answers: [
      edge('HARD.pause', 'C15', 'Pause agreed', 'Pausa acordada', 'Hardship; a pause with a review date', {
        facts: ['HARD'],
        disposition: 'HARD',
      }),
      ...noticeFirst(
        edge(
          'HARD.small',
          'C10',
          'Wants a small plan',
          'Quiere un plan pequeño',
          'Hardship; the customer wants to see options',
          {
            facts: ['HARD'],
            disposition: 'HARD',
          },
        ),
      ),
      edge('HARD.unable', 'C15', 'Cannot pay for now', 'No puede por ahora', 'Unable to pay now', {
        facts: ['UTP'],
        disposition: 'UTP',
      }),
      edge(
        'HARD.counsellor',
        'CCA',
        'Counselor acts',
        'Actúa un asesor',
        'A credit counselor acts for the customer',
      ),
      edge(
        'HARD.military',
        'MIL',
        'Military service',
        'Servicio militar',
        'The customer speaks of military service',
      ),
    ],
  },
  {
    id: 'MIL',
    title: both('Military service', 'Servicio militar'),
    stage: 'open',
    profiles: consumers,
    tool: 'fact',
    fact: 'MIL',
    hint: both(
      'To compliance. The rate may be limited by law.',
      'A cumplimiento. La ley puede limitar la tasa.',
    ),
    aliases: ['servicemember', 'SCRA', 'active duty'],
    lines: [
      line(
        'MIL.thank',
        'say',
        'Thank you for telling me, and for your service. You may have protections by law, so a specialist will look at this first.',
        'Gracias por decírmelo y por su servicio. La ley puede protegerle, así que primero lo revisará un especialista.',
      ),
      line(
        'MIL.ask',
        'say',
        'Since when is the service active, and is it you or a member of your family?',
        '¿Desde cuándo está en servicio activo, y se trata de usted o de un familiar?',
      ),
    ],
    answers: [
      edge('MIL.noted', 'C15', 'Noted', 'Anotado', 'Military service was told; compliance reviews', {
        facts: ['MIL'],
        disposition: 'MIL',
      }),
      edge(
        'MIL.family',
        'C15',
        'Family member',
        'Familiar',
        'A dependant of a servicemember; compliance reviews',
        {
          facts: ['MIL'],
          disposition: 'MIL',
        },
      ),
    ],
  },
];
