import type { GuideNode } from '../guide.ts';
import { both, collectors, consumers, creditors, edge, everybody, line, trade } from './node-parts.ts';

/** Voicemail, menus, switchboards. */
export const machines: readonly GuideNode[] = [
  {
    id: 'VM',
    title: both('Voicemail', 'Buzón de voz'),
    stage: 'machine',
    profiles: everybody,
    hint: both(
      'Word for word and to the end, on the customer’s own number, or nothing at all.',
      'Palabra por palabra y hasta el final, en el número del propio cliente, o nada.',
    ),
    aliases: ['LM', 'LV', 'AM', 'voicemail', 'message', 'LCM'],
    lines: [
      line(
        'VM.limited',
        'leave',
        'Hello, this is {associateName} from {companyName}. Please call me back at {callbackNumber}. Thank you.',
        'Hola, le habla {associateName} de {companyName}. Por favor, llámeme al {callbackNumber}. Gracias.',
        { when: { profiles: collectors } },
      ),
      line(
        'VM.own',
        'leave',
        'Hello, this is {associateName} from {companyName}. Please call me or any of our representatives at {callbackNumber}. Thank you.',
        'Hola, le habla {associateName} de {companyName}. Por favor, llámeme al {callbackNumber}, a mí o a cualquiera de nuestros representantes. Gracias.',
        { when: { profiles: creditors } },
      ),
      line(
        'VM.trade',
        'leave',
        'Hello, this is {associateName} from {businessName} with a message for {contactName}. Please call me back at {callbackNumber}. Thank you.',
        'Hola, le habla {associateName} de {businessName}, con un mensaje para {contactName}. Por favor, llámeme al {callbackNumber}. Gracias.',
        { when: { profiles: trade } },
      ),
    ],
    answers: [
      edge(
        'VM.left',
        'WRAP',
        'Left in full',
        'Mensaje completo',
        'The limited-content message was left in full',
        {
          when: { profiles: collectors },
          disposition: 'VM-L',
          leaves: true,
        },
      ),
      edge(
        'VM.left-own',
        'WRAP',
        'Left in full',
        'Mensaje completo',
        'The company’s message was left in full',
        {
          when: { profiles: creditors },
          disposition: 'VM-L',
          leaves: true,
        },
      ),
      edge(
        'VM.left-trade',
        'WRAP',
        'Left in full',
        'Mensaje completo',
        'A message for the contact was left',
        {
          when: { profiles: trade },
          disposition: 'VM-B',
          leaves: true,
        },
      ),
      edge(
        'VM.cut-off',
        'WRAP',
        'Cut off',
        'Se cortó',
        'The message was cut off: no limited-content message',
        {
          when: { profiles: consumers },
          disposition: 'VM-F',
        },
      ),
      edge('VM.cut-off-trade', 'WRAP', 'Cut off', 'Se cortó', 'The message was cut off', {
        when: { profiles: trade },
        disposition: 'VM-B',
      }),
      edge('VM.none', 'WRAP', 'No message', 'Sin mensaje', 'Voicemail reached, no message left', {
        disposition: 'VM-N',
      }),
      edge('VM.full', 'WRAP', 'Mailbox full', 'Buzón lleno', 'The mailbox is full', { disposition: 'VM-X' }),
      edge('VM.person', 'C03', 'Somebody picks up', 'Alguien contesta', 'A person picked up', {
        when: { profiles: consumers },
      }),
      edge('VM.person-trade', 'B01', 'Somebody picks up', 'Alguien contesta', 'A person picked up', {
        when: { profiles: trade },
      }),
    ],
  },
  {
    id: 'IVR',
    title: both('Automatic menu', 'Menú automático'),
    stage: 'machine',
    profiles: everybody,
    hint: both('Name the person only. Give no reason.', 'Diga solo el nombre de la persona. Sin motivo.'),
    aliases: ['menu', 'switchboard'],
    lines: [
      line('IVR.name', 'say', '{consumerName}, please.', '{consumerName}, por favor.', {
        when: { profiles: consumers },
      }),
      line('IVR.department', 'say', 'Accounts payable, please.', 'Cuentas por pagar, por favor.', {
        when: { profiles: trade },
      }),
    ],
    answers: [
      edge('IVR.person', 'C03', 'A person', 'Una persona', 'A person answered', {
        when: { profiles: consumers },
      }),
      edge('IVR.person-trade', 'B01', 'A person', 'Una persona', 'A person answered', {
        when: { profiles: trade },
      }),
      edge('IVR.operator', 'GK', 'Switchboard', 'Recepción', 'Put through to the switchboard'),
      edge('IVR.voicemail', 'VM', 'Voicemail', 'Buzón de voz', 'Put through to a voicemail'),
      edge('IVR.nobody', 'WRAP', 'Nobody', 'Nadie', 'The menu led to nobody', { disposition: 'NA' }),
      edge('IVR.hung-up', 'HU', 'Cut off', 'Se cortó', 'The line was cut off'),
    ],
  },
  {
    id: 'GK',
    title: both('Switchboard', 'Recepción'),
    stage: 'third-party',
    profiles: everybody,
    hint: both('Ask for the person. Give no reason.', 'Pregunte por la persona. Sin motivo.'),
    aliases: ['gatekeeper', 'reception', 'operator'],
    lines: [
      line(
        'GK.recording',
        'disclosure',
        'Before we go on, please know that this call is being recorded.',
        'Antes de seguir, le informo que esta llamada se está grabando.',
        { when: { announceRecording: true }, discloses: 'recording' },
      ),
      line(
        'GK.ask',
        'say',
        'Hello, this is {associateName}. Could you put me through to {consumerName}, please?',
        'Hola, le habla {associateName}. ¿Me podría comunicar con {consumerName}, por favor?',
        { when: { profiles: consumers } },
      ),
      line(
        'GK.ask-trade',
        'say',
        'Hello, this is {associateName} from {businessName}. Could you put me through to {contactName}, or to accounts payable?',
        'Hola, le habla {associateName} de {businessName}. ¿Me podría comunicar con {contactName} o con cuentas por pagar?',
        { when: { profiles: trade } },
      ),
      line(
        'GK.why',
        'if-asked',
        'It is a personal matter, so I can only go into it with {consumerName}.',
        'Es un asunto personal, así que solo puedo tratarlo con {consumerName}.',
        { when: { profiles: consumers } },
      ),
      line(
        'GK.when-trade',
        'if-asked',
        'When is a good time to reach them, and is there a direct number?',
        '¿A qué hora conviene llamar y hay un número directo?',
        { when: { profiles: trade } },
      ),
    ],
    answers: [
      edge('GK.connected', 'C03', 'Put through', 'Me comunican', 'Put through', {
        when: { profiles: consumers },
      }),
      edge('GK.connected-trade', 'B01', 'Put through', 'Me comunican', 'Put through', {
        when: { profiles: trade },
      }),
      edge('GK.voicemail', 'VM', 'Voicemail', 'Buzón de voz', 'Put through to a voicemail'),
      edge('GK.not-in', 'WRAP', 'Not in', 'No está', 'The person is not in', {
        when: { profiles: consumers },
        disposition: 'TP-NI',
      }),
      edge(
        'GK.not-in-trade',
        'WRAP',
        'Not put through',
        'No me comunican',
        'The switchboard did not put the call through',
        {
          when: { profiles: trade },
          disposition: 'GK',
        },
      ),
      edge('GK.left', 'WRAP', 'No longer there', 'Ya no trabaja ahí', 'The contact has left the company', {
        when: { profiles: trade },
        facts: ['CONTACT-X'],
        disposition: 'GK',
      }),
      edge(
        'GK.work',
        'WORK',
        'No calls at work',
        'Sin llamadas en el trabajo',
        'The employer forbids such calls',
        {
          when: { profiles: consumers },
        },
      ),
      edge(
        'GK.wrong',
        'WN',
        'Not known here',
        'Aquí no lo conocen',
        'The person is not known at this number',
      ),
      edge('GK.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
];
