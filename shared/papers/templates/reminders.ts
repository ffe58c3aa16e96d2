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
  byInvoice: true,
  parts: [...parts, ...howTo],
});

/** What is owed, to whom: of a consumer's debt by account, in trade by invoice. */
const consumerDebt: readonly TemplatePart[] = [
  paragraph('Creditor: {creditor}. Balance: {amountAsked}.', 'Acreedor: {creditor}. Saldo: {amountAsked}.', {
    when: { profiles: ['third-party'] },
  }),
  paragraph('Balance of your account: {amountAsked}.', 'Saldo de su cuenta: {amountAsked}.', {
    when: { profiles: ['first-party'] },
  }),
];
const tradeInvoices = table('dues', { when: trade });

/**
 * Whoever is asked for money is told of what they have paid in already, gross and net. A consumer whose money covers the
 * balance is not asked at all: without an amount that is left there is no such paper.
 */
const howTo: readonly TemplatePart[] = [
  paragraph(
    'We also hold {unappliedAmount} from you that is not applied yet; tell us what it is for, and the sum above becomes less.',
    'También tenemos {unappliedAmount} suyos sin aplicar; díganos para qué son, y la suma de arriba baja.',
    { when: { ...trade, known: ['unappliedAmount'] } },
  ),
  paragraph(
    'Applied to the invoices above, it leaves {netAsked}.',
    'Aplicado a las facturas de arriba, deja {netAsked}.',
    {
      when: { ...trade, known: ['unappliedAmount', 'netAsked'] },
    },
  ),
  paragraph(
    'We also hold {unappliedAmount} from you that is not applied yet. Applied to this balance, it leaves {netAsked}.',
    'También tenemos {unappliedAmount} suyos sin aplicar. Aplicado a este saldo, deja {netAsked}.',
    { when: { ...consumers, known: ['unappliedAmount'] } },
  ),
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
      'The following invoices are still open. We have no payment for them on record.',
      'Las siguientes facturas siguen pendientes. No tenemos registrado ningún pago de ellas.',
      { when: trade },
    ),
    paragraph('Your account still has an open balance.', 'Su cuenta sigue teniendo un saldo pendiente.', {
      when: consumers,
    }),
    ...consumerDebt,
    tradeInvoices,
    paragraph(
      'Please send your payment by {payBy}, or tell us by then when it will come. If you cannot pay it all at once, ask us about a plan.',
      'Por favor envíe su pago a más tardar el {payBy}, o díganos antes de ese día cuándo llegará. Si no puede pagar todo de una vez, pregúntenos por un plan.',
    ),
  ]),
  reminder(3, { en: 'Payment reminder, third', es: 'Recordatorio de pago, tercero' }, [
    paragraph(
      'The following invoices are well past their due date and remain open. We would like to agree with you on how to go on.',
      'Las siguientes facturas vencieron hace tiempo y siguen pendientes. Queremos acordar con usted cómo seguir.',
      { when: trade },
    ),
    paragraph(
      'Your account is well past due and its balance remains open. We would like to agree with you on how to go on.',
      'Su cuenta tiene un atraso considerable y su saldo sigue pendiente. Queremos acordar con usted cómo seguir.',
      { when: consumers },
    ),
    ...consumerDebt,
    tradeInvoices,
    paragraph(
      'Please send your payment by {payBy}, or get in touch with us by then with a date and an amount that you can keep. We have to decide how to go on with this account, and would rather decide it with you.',
      'Por favor envíe su pago a más tardar el {payBy}, o comuníquese antes de ese día con una fecha y una cantidad que pueda cumplir. Tenemos que decidir cómo seguir con esta cuenta, y preferimos decidirlo con usted.',
    ),
  ]),
];
