import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, recordingNotice } from './node-parts.ts';

/** What can come up at any moment, before verification too: words that tell nobody anything. */
export const anyTime: readonly GuideNode[] = [
  {
    id: 'INC',
    title: both('Bad time or place', 'Mal momento o lugar'),
    stage: 'stopped',
    profiles: everybody,
    tool: 'fact',
    fact: 'INC',
    hint: both('Ask which time is good, and end.', 'Pregunte qué hora conviene y termine.'),
    aliases: ['inconvenient', 'busy', 'bad time'],
    lines: [
      recordingNotice('INC'),
      line(
        'INC.ask',
        'say',
        'I am sorry that this is a bad moment. Which days and hours suit you, and which do not?',
        'Disculpe, entiendo que es mal momento. ¿Qué días y horas le convienen, y cuáles no?',
      ),
      line('INC.end', 'say', 'Thank you, I have noted it. Goodbye.', 'Gracias, ya lo anoté. Hasta luego.'),
    ],
    answers: [
      edge('INC.time', 'WRAP', 'Time noted', 'Hora anotada', 'The time was inconvenient', {
        facts: ['INC'],
        disposition: 'INC',
      }),
      edge('INC.place', 'WRAP', 'Place noted', 'Lugar anotado', 'The place was inconvenient', {
        facts: ['INC'],
        disposition: 'INC',
      }),
      edge('INC.work', 'WORK', 'It is at work', 'Es en el trabajo', 'The place is the workplace', {
        when: { profiles: consumers },
      }),
      edge(
        'INC.call-back',
        'WRAP',
        'Call arranged',
        'Llamada acordada',
        'The time was inconvenient; another was agreed',
        {
          facts: ['INC', 'CB'],
          disposition: 'INC',
        },
      ),
    ],
  },
  {
    id: 'WORK',
    title: both('No calls at work', 'Sin llamadas en el trabajo'),
    stage: 'stopped',
    profiles: consumers,
    tool: 'fact',
    fact: 'WORK',
    hint: both('End at once. The number is closed.', 'Termine de inmediato. El número queda cerrado.'),
    aliases: ['workplace', 'employer'],
    lines: [
      recordingNotice('WORK'),
      line(
        'WORK.end',
        'say',
        'I understand. I will not call you at work again. Is there another number that suits you better?',
        'Entiendo. No volveré a llamarle al trabajo. ¿Hay otro número que le convenga más?',
        { when: { verified: true } },
      ),
      // A colleague is not at the other end of our calls, and is asked for no number (12 CFR 1006.10(b)).
      line(
        'WORK.end-here',
        'say',
        'I understand. I will not call here again. Goodbye.',
        'Entiendo. No volveré a llamar aquí. Hasta luego.',
        { when: { verified: false } },
      ),
    ],
    answers: [
      edge(
        'WORK.other',
        'WRAP',
        'Other number given',
        'Dio otro número',
        'Calls at work are forbidden; another number was given',
        {
          facts: ['WORK', 'PHONE'],
          disposition: 'WORK',
        },
      ),
      edge('WORK.noted', 'WRAP', 'No other number', 'Sin otro número', 'Calls at work are forbidden', {
        facts: ['WORK'],
        disposition: 'WORK',
      }),
    ],
  },
  {
    id: 'CB',
    title: both('Call back later', 'Llamar después'),
    stage: 'unverified',
    profiles: everybody,
    tool: 'fact',
    fact: 'CB',
    hint: both(
      'Date, time, number, and the words: said by the customer, they are the consent to that call.',
      'Fecha, hora, número y las palabras: dichas por el cliente, son el consentimiento para esa llamada.',
    ),
    aliases: ['callback', 'call later'],
    lines: [
      recordingNotice('CB'),
      line(
        'CB.ask',
        'say',
        'Of course. On which day, at what time and at which number may I call you?',
        'Claro. ¿Qué día, a qué hora y a qué número le puedo llamar?',
        { when: { verified: true } },
      ),
      line(
        'CB.confirm',
        'say',
        'Then I have your permission to call you on {date} at {time}. Thank you.',
        'Entonces tengo su permiso para llamarle el {date}, a esta hora: {time}. Gracias.',
        { when: { verified: true } },
      ),
      // Nobody else can consent to calls to the customer (12 CFR 1006.14(b)(3)(i)).
      line(
        'CB.better',
        'say',
        'Of course. Which day and time would be better? Thank you.',
        'Claro. ¿Qué día y a qué hora sería mejor? Gracias.',
        { when: { verified: false } },
      ),
    ],
    answers: [
      edge('CB.agreed', 'WRAP', 'Agreed', 'Acordado', 'A call at an agreed time was asked for', {
        when: { verified: true },
        facts: ['CB'],
        disposition: 'RPC-CB',
      }),
      edge(
        'CB.agreed-unverified',
        'WRAP',
        'Agreed',
        'Acordado',
        'Asked to be called at another time, not verified',
        {
          when: { verified: false },
          facts: ['CB'],
          disposition: 'INC',
        },
      ),
      edge('CB.no-time', 'INC', 'No time given', 'Sin hora', 'No time was given'),
      edge('CB.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'CMP',
    title: both('Complaint', 'Queja'),
    stage: 'unverified',
    profiles: everybody,
    tool: 'fact',
    fact: 'CMP',
    hint: both(
      'Thank, write the words down, name who looks after it.',
      'Agradezca, anote las palabras, diga quién la atiende.',
    ),
    aliases: ['complaint', 'complain'],
    lines: [
      recordingNotice('CMP'),
      line(
        'CMP.thank',
        'say',
        'Thank you for telling me. I am writing it down in your own words, and somebody who was not part of it will answer you.',
        'Gracias por decírmelo. Lo anoto con sus propias palabras, y le responderá alguien que no tuvo que ver.',
      ),
      line(
        'CMP.calm',
        'calm',
        'I can hear that this has upset you, and I want to get it right.',
        'Noto que esto le ha molestado, y quiero anotarlo bien.',
      ),
    ],
    answers: [
      edge('CMP.noted', 'WRAP', 'Noted', 'Anotada', 'A complaint was taken down', {
        facts: ['CMP'],
        disposition: 'CMP',
      }),
      edge(
        'CMP.supervisor',
        'WRAP',
        'Wants a supervisor',
        'Quiere un supervisor',
        'A complaint; a supervisor was asked for',
        {
          facts: ['CMP'],
          disposition: 'CMP',
        },
      ),
      edge('CMP.abuse', 'ABU', 'Abusive', 'Insultos', 'The person is abusive'),
      edge('CMP.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'ABU',
    title: both('Abuse', 'Insultos'),
    stage: 'unverified',
    profiles: everybody,
    tool: 'fact',
    fact: 'ABU',
    hint: both('One calm warning, then end.', 'Una advertencia tranquila y termine.'),
    aliases: ['abusive', 'threat'],
    lines: [
      recordingNotice('ABU'),
      line(
        'ABU.calm',
        'calm',
        'I want to help you, and I can hear that you are upset.',
        'Quiero ayudarle, y noto que esto le molesta.',
      ),
      line(
        'ABU.once',
        'say',
        'I would like to go on, and I can only do so if we speak to each other with respect.',
        'Me gustaría seguir, y solo puedo hacerlo si nos hablamos con respeto.',
      ),
      line(
        'ABU.end',
        'if-asked',
        'I am going to end the call now. You can reach us whenever you like. Goodbye.',
        'Voy a terminar la llamada ahora. Puede comunicarse con nosotros cuando guste. Hasta luego.',
      ),
    ],
    answers: [
      edge(
        'ABU.ended',
        'WRAP',
        'Ended the call',
        'Llamada terminada',
        'The call was ended after one warning',
        {
          facts: ['ABU'],
          disposition: 'ABU',
        },
      ),
      edge('ABU.complaint', 'CMP', 'Complaint', 'Queja', 'There is a complaint behind it', {
        facts: ['ABU'],
      }),
      edge('ABU.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up', { facts: ['ABU'] }),
    ],
  },
];
