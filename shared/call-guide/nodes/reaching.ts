import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, trade } from './node-parts.ts';

/** Somebody is on the line and nobody knows who: own name, the person asked for, the recording. No word of the debt. */
export const reaching: readonly GuideNode[] = [
  {
    id: 'C03',
    title: both('Ask for the person', 'Preguntar por la persona'),
    stage: 'unverified',
    profiles: consumers,
    main: true,
    hint: both(
      'No company name unless asked. No reason.',
      'Sin nombre de la empresa si no lo piden. Sin motivo.',
    ),
    aliases: ['ask for', 'opening'],
    lines: [
      line(
        'C03.ask',
        'say',
        'Hello, this is {associateName}. May I speak with {consumerName}, please?',
        'Hola, le habla {associateName}. ¿Podría hablar con {consumerName}, por favor?',
      ),
      line(
        'C03.who',
        'if-asked',
        'My name is {associateName}, from {companyName}.',
        'Me llamo {associateName}, de {companyName}.',
      ),
      line(
        'C03.what',
        'if-asked',
        'It is a personal matter. I am glad to explain it to {consumerName}.',
        'Es un asunto personal. Con gusto se lo explico a {consumerName}.',
      ),
    ],
    answers: [
      edge('C03.speaking', 'C04', 'Speaking', 'Habla la persona', 'Says to be the person asked for', {
        when: { announceRecording: true },
      }),
      edge('C03.speaking-plain', 'C05', 'Speaking', 'Habla la persona', 'Says to be the person asked for', {
        when: { announceRecording: false },
      }),
      edge('C03.other', '3P', 'Somebody else', 'Otra persona', 'Somebody else is on the line'),
      edge('C03.wrong', 'WN', 'Wrong number', 'Número equivocado', 'The person is not known at this number'),
      edge(
        'C03.not-now',
        'INC',
        'Bad time or place',
        'Mal momento o lugar',
        'The time or the place is inconvenient',
      ),
      edge(
        'C03.work',
        'WORK',
        'No calls at work',
        'Sin llamadas en el trabajo',
        'The employer forbids such calls',
      ),
      edge('C03.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('C03.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'GREET_IN',
    title: both('Greeting, incoming call', 'Saludo, llamada entrante'),
    stage: 'unverified',
    profiles: everybody,
    main: true,
    aliases: ['inbound', 'greet'],
    lines: [
      line(
        'GREET_IN.greet',
        'say',
        'Thank you for calling {companyName}. This is {associateName}. May I have your full name, please?',
        'Gracias por llamar a {companyName}. Le habla {associateName}. ¿Me da su nombre completo, por favor?',
        { when: { profiles: consumers } },
      ),
      line(
        'GREET_IN.greet-trade',
        'say',
        'Thank you for calling {businessName}. This is {associateName}. May I have your name and your company, please?',
        'Gracias por llamar a {businessName}. Le habla {associateName}. ¿Me da su nombre y el de su empresa, por favor?',
        { when: { profiles: trade } },
      ),
      line(
        'GREET_IN.recording',
        'disclosure',
        'Before we go on, please know that this call is being recorded.',
        'Antes de seguir, le informo que esta llamada se está grabando.',
        { when: { announceRecording: true }, discloses: 'recording' },
      ),
    ],
    answers: [
      edge('GREET_IN.named', 'C05', 'Gives the name', 'Da su nombre', 'The caller gave the customer’s name', {
        when: { profiles: consumers, announceRecording: true },
        needs: ['recording'],
      }),
      edge(
        'GREET_IN.named-plain',
        'C05',
        'Gives the name',
        'Da su nombre',
        'The caller gave the customer’s name',
        {
          when: { profiles: consumers, announceRecording: false },
        },
      ),
      edge(
        'GREET_IN.accounts-payable',
        'B02',
        'Accounts payable',
        'Cuentas por pagar',
        'Accounts payable is on the line',
        {
          when: { profiles: trade },
          verifies: 'accounts-payable',
          needs: ['recording'],
        },
      ),
      edge(
        'GREET_IN.named-contact',
        'B02',
        'Named contact',
        'Contacto registrado',
        'The contact on record is on the line',
        {
          when: { profiles: trade },
          verifies: 'named-contact',
          needs: ['recording'],
        },
      ),
      edge(
        'GREET_IN.colleague',
        'GK',
        'Somebody else there',
        'Otra persona de ahí',
        'A colleague of the contact called',
        {
          when: { profiles: trade },
        },
      ),
      edge(
        'GREET_IN.no-recording',
        'NOREC',
        'Refuses recording',
        'No acepta grabación',
        'Recording was refused',
        {
          when: { announceRecording: true },
        },
      ),
      edge('GREET_IN.other', '3P', 'Somebody else', 'Otra persona', 'The caller is not the customer', {
        when: { profiles: consumers },
      }),
      edge(
        'GREET_IN.wrong',
        'WN',
        'Not for us',
        'No es para nosotros',
        'The caller knows nothing of the customer',
      ),
      edge(
        'GREET_IN.not-now',
        'INC',
        'Bad time or place',
        'Mal momento o lugar',
        'The time or the place is inconvenient',
      ),
      edge('GREET_IN.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('GREET_IN.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'B01',
    title: both('Reach accounts payable', 'Llegar a cuentas por pagar'),
    stage: 'unverified',
    profiles: trade,
    main: true,
    aliases: ['AP', 'accounts payable'],
    lines: [
      line(
        'B01.ask',
        'say',
        'Hello, this is {associateName} from {businessName}. May I speak with {contactName}, or with somebody in accounts payable?',
        'Hola, le habla {associateName} de {businessName}. ¿Podría hablar con {contactName} o con alguien de cuentas por pagar?',
      ),
      line(
        'B01.recording',
        'disclosure',
        'Before we go on, please know that this call is being recorded.',
        'Antes de seguir, le informo que esta llamada se está grabando.',
        { when: { announceRecording: true }, discloses: 'recording' },
      ),
    ],
    answers: [
      edge(
        'B01.accounts-payable',
        'B02',
        'Accounts payable',
        'Cuentas por pagar',
        'Accounts payable is on the line',
        {
          verifies: 'accounts-payable',
          needs: ['recording'],
        },
      ),
      edge(
        'B01.named-contact',
        'B02',
        'Named contact',
        'Contacto registrado',
        'The contact on record is on the line',
        {
          verifies: 'named-contact',
          needs: ['recording'],
        },
      ),
      edge('B01.gatekeeper', 'GK', 'Switchboard', 'Recepción', 'The switchboard or a colleague answers'),
      edge('B01.voicemail', 'VM', 'Voicemail', 'Buzón de voz', 'Put through to a voicemail'),
      edge('B01.wrong', 'WN', 'Wrong number', 'Número equivocado', 'The company is not known at this number'),
      edge('B01.no-recording', 'NOREC', 'Refuses recording', 'No acepta grabación', 'Recording was refused', {
        when: { announceRecording: true },
      }),
      edge('B01.not-now', 'INC', 'Bad time', 'Mal momento', 'The time is inconvenient'),
      edge('B01.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('B01.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
];
