import type { GuideNode } from '../guide.ts';
import { both, collectors, consumers, creditors, edge, line, recordingNotice } from './node-parts.ts';

/** The gate: the right party, then the disclosure (12 CFR 1006.6(d)(1), 1006.18(e)). */
export const verifying: readonly GuideNode[] = [
  {
    id: 'C05',
    title: both('Verify', 'Verificar'),
    stage: 'unverified',
    profiles: consumers,
    main: true,
    tool: 'identifiers',
    hint: both(
      'Two details the customer gives. Never read them out; tick what matched.',
      'Dos datos que da el cliente. Nunca los lea en voz alta; marque lo que coincide.',
    ),
    aliases: ['verify', 'RPV', 'right party'],
    lines: [
      recordingNotice('C05'),
      line(
        'C05.ask',
        'say',
        'To protect your privacy, I would like to be sure I am speaking with {consumerName}. Could you give me two details, such as your date of birth and your ZIP code?',
        'Para proteger su privacidad, quisiera confirmar que hablo con {consumerName}. ¿Me podría dar dos datos, como su fecha de nacimiento y su código postal?',
      ),
      line(
        'C05.why',
        'if-asked',
        'I ask so that nobody else hears about your affairs. As soon as we have done this, I will explain what it is about.',
        'Se lo pregunto para que nadie más se entere de sus asuntos. En cuanto terminemos, le explico de qué se trata.',
      ),
    ],
    answers: [
      edge('C05.verified', 'C06', 'Verified', 'Verificado', 'Two identifiers matched', {
        needs: ['identifiers', 'recording'],
      }),
      edge('C05.refuses', 'UNV', 'Will not verify', 'No quiere verificar', 'Would not verify'),
      edge('C05.other', '3P', 'Somebody else', 'Otra persona', 'Turned out to be somebody else'),
      edge(
        'C05.wrong',
        'WN',
        'Wrong number',
        'Número equivocado',
        'The identifiers belong to nobody we look for',
      ),
      edge(
        'C05.not-now',
        'INC',
        'Bad time or place',
        'Mal momento o lugar',
        'The time or the place is inconvenient',
      ),
      edge(
        'C05.work',
        'WORK',
        'No calls at work',
        'Sin llamadas en el trabajo',
        'The employer forbids such calls',
      ),
      edge('C05.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('C05.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'UNV',
    title: both('Would not verify', 'No quiso verificar'),
    stage: 'unverified',
    profiles: consumers,
    hint: both('Do not go on. Offer the public number.', 'No continúe. Ofrezca el número público.'),
    aliases: ['refuses to verify'],
    lines: [
      recordingNotice('UNV'),
      line(
        'UNV.offer',
        'say',
        'I understand you want to be careful. You can look up our public number, or call {callbackNumber}, whenever it suits you, and ask for me, {associateName}.',
        'Entiendo que quiera tener cuidado. Puede buscar nuestro número público o llamar al {callbackNumber} cuando le convenga y preguntar por mí, {associateName}.',
      ),
    ],
    answers: [
      edge('UNV.verifies', 'C05', 'Verifies after all', 'Acepta verificar', 'Agreed to verify after all'),
      edge(
        'UNV.calls-back',
        'WRAP',
        'Will call us',
        'Nos llamará',
        'Would not verify, will call the public number',
        {
          disposition: 'UNV',
        },
      ),
      edge('UNV.refuses', 'WRAP', 'Refuses', 'Se niega', 'Would not verify', { disposition: 'UNV' }),
      edge('UNV.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
  {
    id: 'C06',
    title: both('Disclosure', 'Aviso legal'),
    stage: 'verified',
    profiles: consumers,
    main: true,
    aliases: ['mini-Miranda', 'disclose'],
    lines: [
      line(
        'C06.company',
        'say',
        'Thank you, {consumerName}. I am {associateName}, and I am calling from {businessName}.',
        'Gracias, {consumerName}. Soy {associateName} y le llamo de {businessName}.',
        { when: { direction: 'out' } },
      ),
      line(
        'C06.company-in',
        'say',
        'Thank you, {consumerName}. You have reached {businessName}, and my name is {associateName}.',
        'Gracias, {consumerName}. Se comunicó con {businessName} y mi nombre es {associateName}.',
        { when: { direction: 'in' } },
      ),
      line(
        'C06.initial',
        'disclosure',
        'This is an attempt to collect a debt, and any information obtained will be used for that purpose.',
        'Este es un intento de cobrar una deuda, y toda información que se obtenga se usará con ese fin.',
        { when: { profiles: collectors, disclosure: 'initial_full' }, discloses: 'initial_full' },
      ),
      line(
        'C06.later',
        'disclosure',
        'This communication is from a debt collector.',
        'Esta comunicación es de un cobrador de deudas.',
        {
          when: { profiles: collectors, disclosure: 'from_debt_collector' },
          discloses: 'from_debt_collector',
        },
      ),
      line('C06.purpose', 'say', 'It is about your account with us.', 'Se trata de su cuenta con nosotros.', {
        when: { profiles: creditors },
      }),
    ],
    answers: [
      edge('C06.go-on', 'C07', 'Go on', 'Continuar', 'The disclosure was read', { needs: ['disclosure'] }),
      edge('C06.language', 'LANG', 'Other language', 'Otro idioma', 'Another language is wanted'),
      edge('C06.not-now', 'CB', 'Call back later', 'Llamar después', 'Asked to be called another time'),
      edge('C06.hung-up', 'HU', 'Hung up', 'Colgó', 'The line was hung up'),
    ],
  },
];
