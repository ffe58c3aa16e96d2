import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, noticeFirst, trade } from './node-parts.ts';

/** Will not pay, or wants what the associate may not grant. */
export const refusals: readonly GuideNode[] = [
  {
    id: 'RTP',
    title: both('Refuses to pay', 'Se niega a pagar'),
    stage: 'open',
    profiles: everybody,
    tool: 'fact',
    fact: 'RTP',
    hint: both(
      'State the options neutrally. No threat. A refusal in writing ends contact.',
      'Diga las opciones con neutralidad. Sin amenazas. Una negativa por escrito termina el contacto.',
    ),
    aliases: ['refuses', 'refusal', 'won’t pay'],
    lines: [
      line(
        'RTP.hear',
        'say',
        'I understand that is your answer today. May I ask what is behind it?',
        'Entiendo que esa es su respuesta hoy. ¿Me permite preguntarle a qué se debe?',
      ),
      line(
        'RTP.options',
        'say',
        'You can dispute it, look at other options with me, or leave it for now. It is your decision.',
        'Puede disputarlo, ver otras opciones conmigo o dejarlo por ahora. Es su decisión.',
      ),
      line(
        'RTP.calm',
        'calm',
        'I am not here to argue with you. I only want to understand.',
        'No busco discutir con usted. Solo quiero entender.',
      ),
    ],
    answers: [
      edge('RTP.noted', 'C15', 'Leaves it', 'Lo deja', 'Refused to pay', {
        facts: ['RTP'],
        disposition: 'RTP',
      }),
      edge('RTP.supervisor', 'SUP', 'Supervisor', 'Supervisor', 'Refused to pay; a supervisor looks at it', {
        facts: ['RTP'],
        disposition: 'RTP',
      }),
      edge('RTP.disputes', 'DSP', 'Disputes it', 'Lo disputa', 'The customer disputes all or part'),
      edge('RTP.hardship', 'HARD', 'Hardship', 'Dificultades', 'Hardship is behind it', {
        when: { profiles: consumers },
      }),
      ...noticeFirst(
        edge('RTP.options', 'C10', 'Other options', 'Otras opciones', 'The customer wants to hear options', {
          when: { profiles: consumers },
        }),
      ),
      edge(
        'RTP.options-trade',
        'C10',
        'Other options',
        'Otras opciones',
        'The customer wants to hear options',
        {
          when: { profiles: trade },
        },
      ),
      edge('RTP.complaint', 'CMP', 'Complaint', 'Queja', 'A complaint is behind it'),
      edge('RTP.abuse', 'ABU', 'Abusive', 'Insultos', 'The person is abusive'),
      edge('RTP.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'SUP',
    title: both('Supervisor', 'Supervisor'),
    stage: 'open',
    profiles: everybody,
    tool: 'hand-off',
    hint: both(
      'The request is bound to these terms; any change voids it.',
      'La solicitud vale para estas condiciones; cualquier cambio la anula.',
    ),
    aliases: ['supervisor', 'approval', 'manager'],
    lines: [
      line(
        'SUP.ask',
        'say',
        'I will ask my supervisor about this. Would you like to wait a moment, or shall I call you back?',
        'Voy a consultarlo con mi supervisor. ¿Prefiere esperar un momento o que le llame después?',
      ),
    ],
    answers: [
      edge('SUP.approved', 'C12', 'Approved', 'Aprobado', 'These terms were approved', {
        needs: ['time-barred'],
      }),
      edge('SUP.refused', 'C10', 'Not approved', 'No aprobado', 'These terms were not approved', {
        needs: ['time-barred'],
      }),
      edge('SUP.later', 'CB', 'Call back', 'Llamar después', 'The answer follows by a call'),
      edge(
        'SUP.open',
        'C15',
        'Answer follows',
        'La respuesta sigue',
        'The request is open; the customer hears later',
        {
          disposition: 'NEG',
        },
      ),
      edge(
        'SUP.speaks',
        'CMP',
        'Wants to complain',
        'Quiere quejarse',
        'The customer wants to complain to a supervisor',
      ),
    ],
  },
];
