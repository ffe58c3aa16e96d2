import { everyProfile } from '../../wrap-up/disposition.ts';
import type { PaperTemplate, TemplatePart } from '../template.ts';
import { consumers, neutralSubject, ourVersion, paragraph, table, trade } from './words.ts';

const reminder = (
  level: 1 | 2 | 3,
  label: PaperTemplate['label'],
  parts: readonly TemplatePart[],
): PaperTemplate => ({
  id: `reminder-${level}`,
  version: ourVersion,
  label,
  media: ['email', 'letter'],
  profiles: everyProfile,
  subject: neutralSubject,
  nature: 'asks',
  parts: [...parts, ...howTo],
});

/** What is owed, to whom: of a consumer's debt by account, in trade by invoice. */
const consumerDebt: readonly TemplatePart[] = [
  paragraph('Creditor: {creditor}. Balance: {amountDue}.', 'Acreedor: {creditor}. Saldo: {amountDue}.', {
    when: { profiles: ['third-party'] },
  }),
  paragraph('Balance of your account: {amountDue}.', 'Saldo de su cuenta: {amountDue}.', {
    when: { profiles: ['first-party'] },
  }),
];
const tradeInvoices = table('dues', { when: trade });

const howTo: readonly TemplatePart[] = [
  paragraph('You can pay at {paymentLink}.', 'Puede pagar en {paymentLink}.', {
    when: { known: ['paymentLink'] },
  }),
  paragraph(
    'If you have already paid, thank you; please tell us when and how, so that we can find the payment.',
    'Si ya pagó, gracias; por favor díganos cuándo y cómo, para que podamos ubicar el pago.',
  ),
  paragraph(
    'If anything here is not right, or you would like to talk about it, call us at {companyPhone}.',
    'Si algo aquí no es correcto, o si quiere hablar del asunto, llámenos al {companyPhone}.',
    { when: { known: ['companyPhone'] } },
  ),
];

/** Three levels. The tone rises and the rights stay: no threat, nothing that is not meant, no day within the validation period. */
export const reminders: readonly PaperTemplate[] = [
  reminder(1, { en: 'Payment reminder, first', es: 'Recordatorio de pago, primero' }, [
    paragraph(
      'This is a friendly reminder about the following invoices, which are past their due date.',
      'Este es un recordatorio amable de las siguientes facturas, cuyo vencimiento ya pasó.',
      { when: trade },
    ),
    paragraph(
      'This is a friendly reminder about your account.',
      'Este es un recordatorio amable sobre su cuenta.',
      { when: consumers },
    ),
    ...consumerDebt,
    tradeInvoices,
    paragraph(
      'If it slipped by, we would be glad to receive it soon. If something is holding it up, tell us and we will look into it.',
      'Si se le pasó, nos alegrará recibirlo pronto. Si algo lo detiene, díganos y lo revisaremos.',
    ),
  ]),
  reminder(2, { en: 'Payment reminder, second', es: 'Recordatorio de pago, segundo' }, [
    paragraph(
      'We wrote to you before about the following invoices. We have not received payment for them, nor heard of a reason.',
      'Ya le escribimos sobre las siguientes facturas. No hemos recibido el pago ni sabido de un motivo.',
      { when: trade },
    ),
    paragraph(
      'We wrote to you before about your account, and the balance is still open.',
      'Ya le escribimos sobre su cuenta, y el saldo sigue pendiente.',
      { when: consumers },
    ),
    ...consumerDebt,
    tradeInvoices,
    paragraph(
      'Please send your payment by {payBy}, or tell us by then when it will come. If you cannot pay it all at once, ask us about a plan.',
      'Por favor envíe su pago a más tardar el {payBy}, o díganos antes de ese día cuándo llegará. Si no puede pagar todo de una vez, pregúntenos por un plan.',
    ),
  ]),
  reminder(3, { en: 'Payment reminder, third', es: 'Recordatorio de pago, tercero' }, [
    paragraph(
      'We have written to you several times about the following invoices. They remain open, and your account now goes to a person who will look at it in detail.',
      'Le hemos escrito varias veces sobre las siguientes facturas. Siguen pendientes, y su cuenta pasa ahora a una persona que la revisará en detalle.',
      { when: trade },
    ),
    paragraph(
      'We have written to you several times about your account, and the balance is still open. Your account now goes to a person who will look at it in detail.',
      'Le hemos escrito varias veces sobre su cuenta, y el saldo sigue pendiente. Su cuenta pasa ahora a una persona que la revisará en detalle.',
      { when: consumers },
    ),
    ...consumerDebt,
    tradeInvoices,
    paragraph(
      'Please send your payment by {payBy}. If we do not hear from you by then, we will call you to agree on how to go on. We would rather settle this with you in writing.',
      'Por favor envíe su pago a más tardar el {payBy}. Si no sabemos de usted para entonces, le llamaremos para acordar cómo seguir. Preferimos arreglarlo con usted por escrito.',
    ),
  ]),
];
