import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, trade } from './node-parts.ts';

/** The call is recorded: announced before anything else is said (state wiretap acts). */
export const recording: readonly GuideNode[] = [
  {
    id: 'C04',
    title: both('Recording', 'Grabación'),
    stage: 'unverified',
    profiles: consumers,
    main: true,
    hint: both(
      'Only where the call is recorded and must be announced.',
      'Solo si se graba y hay que avisar.',
    ),
    aliases: ['recording', 'REC'],
    lines: [
      line(
        'C04.notice',
        'disclosure',
        'Before we go on, please know that this call is being recorded. Is that all right with you?',
        'Antes de seguir, le informo que esta llamada se está grabando. ¿Está usted de acuerdo?',
        { discloses: 'recording' },
      ),
    ],
    answers: [
      edge('C04.agrees', 'C05', 'Agrees', 'Acepta', 'The recording was announced and accepted', {
        needs: ['recording'],
      }),
      edge('C04.refuses', 'NOREC', 'Refuses', 'No acepta', 'Recording was refused'),
      edge('C04.other', '3P', 'Somebody else', 'Otra persona', 'Somebody else is on the line'),
      edge('C04.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'NOREC',
    title: both('Recording refused', 'No acepta la grabación'),
    stage: 'unverified',
    profiles: everybody,
    hint: both(
      'Stop the recording. Where it cannot be stopped, end the call.',
      'Detenga la grabación. Si no se puede, termine la llamada.',
    ),
    aliases: ['no recording'],
    lines: [
      line(
        'NOREC.off',
        'say',
        'I understand. I am turning the recording off now.',
        'Entiendo. En este momento detengo la grabación.',
      ),
      line(
        'NOREC.end',
        'if-asked',
        'I am sorry, I am not able to turn it off, so I will end the call here. Thank you for your time.',
        'Lo siento, no me es posible detenerla, así que termino aquí la llamada. Gracias por su tiempo.',
      ),
    ],
    answers: [
      edge('NOREC.stopped', 'C05', 'Recording is off', 'Grabación detenida', 'The recording was stopped', {
        when: { profiles: consumers },
        settles: 'recording',
      }),
      edge(
        'NOREC.stopped-trade',
        'B01',
        'Recording is off',
        'Grabación detenida',
        'The recording was stopped',
        {
          when: { profiles: trade, direction: 'out' },
          settles: 'recording',
        },
      ),
      edge(
        'NOREC.stopped-trade-in',
        'GREET_IN',
        'Recording is off',
        'Grabación detenida',
        'The recording was stopped',
        {
          when: { profiles: trade, direction: 'in' },
          settles: 'recording',
        },
      ),
      edge(
        'NOREC.ended',
        'WRAP',
        'Ended the call',
        'Llamada terminada',
        'Recording was refused and cannot be stopped',
        { when: { profiles: consumers }, disposition: 'UNV' },
      ),
      edge(
        'NOREC.ended-trade',
        'WRAP',
        'Ended the call',
        'Llamada terminada',
        'Recording was refused and cannot be stopped',
        { when: { profiles: trade }, disposition: 'GK' },
      ),
    ],
  },
];
