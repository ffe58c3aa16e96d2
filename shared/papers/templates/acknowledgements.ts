import { everyProfile } from '../../wrap-up/disposition.ts';
import type { PaperTemplate } from '../template.ts';
import { consumers, neutralSubject, ourVersion, paragraph, table, trade } from './words.ts';

export const disputeAcknowledgement: PaperTemplate = {
  id: 'dispute-acknowledgement',
  version: ourVersion,
  label: { en: 'Dispute acknowledgement', es: 'Acuse de disputa' },
  media: ['email', 'letter'],
  profiles: everyProfile,
  subject: neutralSubject,
  nature: 'answers-dispute',
  byInvoice: true,
  parts: [
    paragraph(
      'We received your dispute on {disputeReceived}. Thank you for telling us.',
      'Recibimos su disputa el {disputeReceived}. Gracias por avisarnos.',
    ),
    table('disputed', { when: { ...trade, known: ['disputedInvoices'] } }),
    paragraph(
      'We are looking into it with the people concerned and will write to you with what we find. Until then these invoices stay marked as disputed.',
      'Lo estamos revisando con las personas encargadas y le escribiremos con lo que encontremos. Hasta entonces estas facturas quedan marcadas como disputadas.',
      { when: trade },
    ),
    paragraph(
      'We have noted it on your account, are looking into it and will write to you with what we find.',
      'La hemos anotado en su cuenta, la estamos revisando y le escribiremos con lo que encontremos.',
      { when: consumers },
    ),
    paragraph(
      'Until we have sent you the documents that answer it, we have stopped collecting what you dispute.',
      'Hasta enviarle los documentos que la respondan, hemos suspendido el cobro de lo que usted disputa.',
      { when: { ...consumers, answerOwed: true } },
    ),
    paragraph(
      'If you have anything that would help us, such as a receipt, a delivery note or a letter, you may send us a copy.',
      'Si tiene algo que nos ayude, como un recibo, una nota de entrega o una carta, puede enviarnos una copia.',
    ),
  ],
};

/** 12 CFR 1006.6(c)(2)(i): efforts end. Nothing in it asks for money. */
export const ceaseAcknowledgement: PaperTemplate = {
  id: 'cease-acknowledgement',
  version: ourVersion,
  label: { en: 'Acknowledgement: no more contact', es: 'Acuse: no más contacto' },
  media: ['email', 'letter'],
  profiles: ['third-party', 'first-party'],
  subject: neutralSubject,
  nature: 'ends-contact',
  parts: [
    paragraph(
      'On {ceaseReceived} we received your request that we stop contacting you.',
      'El {ceaseReceived} recibimos su solicitud de que dejáramos de contactarle.',
    ),
    paragraph(
      'We have stopped. We will no longer call you or write to you about this matter.',
      'Hemos dejado de hacerlo. Ya no le llamaremos ni le escribiremos sobre este asunto.',
    ),
    paragraph('You do not need to do anything.', 'No necesita hacer nada.'),
  ],
};

export const hardshipReceipt: PaperTemplate = {
  id: 'hardship-receipt',
  version: ourVersion,
  label: { en: 'Receipt of hardship', es: 'Recepción de dificultad económica' },
  media: ['email', 'letter'],
  profiles: ['third-party', 'first-party'],
  subject: neutralSubject,
  nature: 'tells',
  parts: [
    paragraph(
      'Thank you for telling us about your situation. We have written it down, so that you need not explain it again.',
      'Gracias por contarnos su situación. La hemos anotado, para que no tenga que explicarla otra vez.',
    ),
    paragraph(
      'Until {hardshipUntil} we will not ask you for anything. After that we will get in touch to see how things are.',
      'Hasta el {hardshipUntil} no le pediremos nada. Después nos comunicaremos para ver cómo van las cosas.',
      { when: { known: ['hardshipUntil'] } },
    ),
    paragraph(
      'If something changes before then, call us at {companyPhone}.',
      'Si algo cambia antes, llámenos al {companyPhone}.',
      { when: { known: ['companyPhone'] } },
    ),
    paragraph(
      'A non-profit credit counsellor can go through your budget with you, free or for little. You may name somebody whom we should speak with in your place.',
      'Un asesor de crédito sin fines de lucro puede revisar su presupuesto con usted, gratis o por poco. Puede nombrar a alguien con quien debamos hablar en su lugar.',
    ),
  ],
};
