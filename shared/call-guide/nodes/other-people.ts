import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, recordingNotice } from './node-parts.ts';

/**
 * Somebody else, or nobody we look for. Only the permitted words (12 CFR 1006.6(d)(1), 1006.10). The state wiretap acts ask
 * for the consent of everybody on the line: a recording is announced to them too.
 */
export const otherPeople: readonly GuideNode[] = [
  {
    id: '3P',
    title: both('Somebody else', 'Otra persona'),
    stage: 'third-party',
    profiles: consumers,
    hint: both(
      'Location information only, once per person. The employer only when expressly asked.',
      'Solo datos de localización, una vez por persona. La empresa, solo si la piden expresamente.',
    ),
    aliases: ['third party', '3RD', 'TP'],
    lines: [
      line(
        '3P.recording',
        'disclosure',
        'Before we go on, please know that this call is being recorded.',
        'Antes de seguir, le informo que esta llamada se está grabando.',
        { when: { announceRecording: true }, discloses: 'recording' },
      ),
      line(
        '3P.locate',
        'say',
        'My name is {associateName}. I am confirming location information for {consumerName}. Do you know a current address, phone number or workplace?',
        'Mi nombre es {associateName}. Estoy confirmando datos de localización de {consumerName}. ¿Sabe su dirección, teléfono o lugar de trabajo actual?',
        { when: { mayAskLocation: true } },
      ),
      line(
        '3P.when',
        'say',
        'This is {associateName}. When is a good time to find {consumerName} in?',
        'Le habla {associateName}. ¿A qué hora puedo encontrar a {consumerName}?',
        { when: { mayAskLocation: false } },
      ),
      line(
        '3P.employer',
        'if-asked',
        'Since you ask: I work for {businessName}.',
        'Ya que me lo pregunta: trabajo para {businessName}.',
      ),
      line(
        '3P.what',
        'if-asked',
        'It is a personal matter, so I can only go into it with {consumerName}.',
        'Es un asunto personal, así que solo puedo tratarlo con {consumerName}.',
      ),
      line(
        '3P.calm',
        'calm',
        'I understand, and I will not keep you.',
        'Lo entiendo, y no le quito más tiempo.',
      ),
    ],
    answers: [
      edge(
        '3P.comes',
        'C03',
        'Comes to the phone',
        'Pasa al teléfono',
        'The person asked for comes to the phone',
      ),
      edge('3P.not-in', 'WRAP', 'Not in', 'No está', 'Somebody else answered; the person is not in', {
        disposition: 'TP-NI',
      }),
      edge('3P.located', 'WRAP', 'Location given', 'Dio datos', 'Location information was given', {
        when: { mayAskLocation: true },
        disposition: 'TP-LOC',
      }),
      edge(
        '3P.refuses',
        'WRAP',
        'Asks not to call',
        'Pide no llamar',
        'Somebody else asks not to be called',
        {
          facts: ['TP-REF'],
          disposition: 'TP-REF',
        },
      ),
      edge('3P.wrong', 'WN', 'Wrong number', 'Número equivocado', 'The person is not known at this number'),
      edge(
        '3P.work',
        'WORK',
        'No calls at work',
        'Sin llamadas en el trabajo',
        'The employer forbids such calls',
      ),
      edge(
        '3P.counsellor',
        'CCA',
        'Acts for the person',
        'Actúa en su nombre',
        'A counselor or agent acts for the person',
      ),
      edge('3P.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('3P.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'WN',
    title: both('Wrong number', 'Número equivocado'),
    stage: 'third-party',
    profiles: everybody,
    fact: 'WN',
    hint: both('Apologize. Ask nothing more.', 'Discúlpese. No pregunte nada más.'),
    aliases: ['wrong', 'WRG'],
    lines: [
      recordingNotice('WN'),
      line(
        'WN.sorry',
        'say',
        'I apologize for the disturbance. I will mark this number so that we do not call it again.',
        'Disculpe la molestia. Marco este número para que no volvamos a llamar.',
      ),
    ],
    answers: [
      edge('WN.noted', 'WRAP', 'Number marked', 'Número marcado', 'Wrong number, as told on the phone', {
        facts: ['WN'],
        disposition: 'WN',
      }),
      edge(
        'WN.refuses',
        'WRAP',
        'Asks not to call',
        'Pide no llamar',
        'Wrong number, and asks not to be called',
        {
          facts: ['WN', 'TP-REF'],
          disposition: 'WN',
        },
      ),
    ],
  },
  {
    id: 'CCA',
    title: both('Counselor or agent', 'Asesor o apoderado'),
    stage: 'unverified',
    profiles: everybody,
    tool: 'fact',
    fact: 'CCA',
    hint: both(
      'Ask for the written authority. Until it is here, nothing is discussed.',
      'Pida la autorización por escrito. Hasta tenerla, no se habla de nada.',
    ),
    aliases: ['credit counselor', 'counsellor', 'POA', 'power of attorney'],
    lines: [
      recordingNotice('CCA'),
      line(
        'CCA.ask',
        'say',
        'Thank you. May I have the name, the company and a phone number, and could you have the written authorization sent to us?',
        'Gracias. ¿Me da el nombre, la empresa y un teléfono, y podrían enviarnos la autorización por escrito?',
      ),
      line(
        'CCA.next',
        'say',
        'Once we have it, we will speak with them directly.',
        'En cuanto la tengamos, hablaremos directamente con esa persona.',
      ),
    ],
    answers: [
      edge(
        'CCA.sends',
        'WRAP',
        'Will send it',
        'La enviará',
        'A counselor or agent acts; authority will be sent',
        {
          facts: ['CCA'],
          disposition: 'CCA',
        },
      ),
      edge(
        'CCA.on-file',
        'WRAP',
        'On file',
        'Ya la tenemos',
        'A counselor or agent acts; authority is on file',
        {
          facts: ['CCA'],
          disposition: 'CCA',
        },
      ),
      edge('CCA.none', 'WRAP', 'None given', 'No la dio', 'Somebody says to act; no authority given', {
        facts: ['CCA'],
        disposition: 'CCA',
      }),
      edge('CCA.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'LANG',
    title: both('Language', 'Idioma'),
    stage: 'unverified',
    profiles: everybody,
    tool: 'hand-off',
    fact: 'LANG',
    hint: both(
      'The vetted sentence only; record the language; hand over. Do not improvise.',
      'Solo la frase revisada; anote el idioma; transfiera. No improvise.',
    ),
    aliases: ['language', 'Spanish', 'español', 'interpreter'],
    lines: [
      recordingNotice('LANG'),
      line(
        'LANG.wait',
        'say',
        'One moment, please. I will find somebody who speaks your language.',
        'Un momento, por favor. Voy a buscar a alguien que hable su idioma.',
      ),
      line(
        'LANG.later',
        'if-asked',
        'Nobody is free at the moment. Which time suits you for a call in your language?',
        'En este momento no hay nadie disponible. ¿A qué hora le conviene una llamada en su idioma?',
      ),
    ],
    answers: [
      edge(
        'LANG.go-on',
        'C03',
        'I am marked for it',
        'Estoy acreditado',
        'The associate is marked for that language',
        {
          when: { profiles: consumers, verified: false, direction: 'out' },
          facts: ['LANG'],
        },
      ),
      edge(
        'LANG.go-on-in',
        'GREET_IN',
        'I am marked for it',
        'Estoy acreditado',
        'The associate is marked for that language',
        {
          when: { verified: false, direction: 'in' },
          facts: ['LANG'],
        },
      ),
      edge(
        'LANG.go-on-trade',
        'B01',
        'I am marked for it',
        'Estoy acreditado',
        'The associate is marked for that language',
        {
          when: { profiles: ['b2b'], verified: false, direction: 'out' },
          facts: ['LANG'],
        },
      ),
      edge(
        'LANG.handed-over',
        'WRAP',
        'Handed over',
        'Transferida',
        'Handed over to a speaker of the language',
        {
          facts: ['LANG'],
          disposition: 'LANG',
        },
      ),
      edge(
        'LANG.call-back',
        'WRAP',
        'Call arranged',
        'Llamada acordada',
        'A call in the language was arranged',
        {
          facts: ['LANG', 'CB'],
          disposition: 'LANG',
        },
      ),
      edge('LANG.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
];
