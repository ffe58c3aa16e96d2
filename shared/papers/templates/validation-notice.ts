import type { PaperTemplate } from '../template.ts';
import { both, heading, lines, list, neutralSubject, ourVersion, paragraph, table } from './words.ts';

/**
 * 12 CFR 1006.34(c), in the order of Model Form B-1: who writes, to whom, what is disclosed, what our information shows, how
 * to dispute, what else can be done, and at the bottom the part that is sent back. The prompts of (c)(4) stand as the
 * Regulation gives them; the other words are ours.
 */
export const validationNotice: PaperTemplate = {
  id: 'validation-notice',
  version: ourVersion,
  label: { en: 'Validation notice', es: 'Aviso de validación' },
  media: ['letter', 'email'],
  profiles: ['third-party'],
  subject: neutralSubject,
  nature: 'notice',
  parts: [
    lines(
      [
        both('{companyName}'),
        both('{companyAddress}'),
        { ...both('{companyPhone}'), optional: true },
        { ...both('{companyHours}'), optional: true },
        { ...both('{companyWebsite}'), optional: true },
      ],
      { items: ['collector_name_address'] },
    ),
    paragraph('{today}', '{today}'),
    lines([{ en: 'To:', es: 'Para:' }, both('{addresseeName}'), both('{addresseeAddress}')], {
      items: ['consumer_name_address'],
    }),
    paragraph('Reference: {reference}', 'Referencia: {reference}', { when: { known: ['reference'] } }),
    paragraph(
      '{companyName} is a debt collector. We are trying to collect a debt that you owe to {creditor}. We will use any information you give us to help collect the debt.',
      '{companyName} es un cobrador de deudas. Estamos tratando de cobrar una deuda que usted le debe a {creditor}. Usaremos cualquier información que nos dé para ayudar a cobrar la deuda.',
      { items: ['18e_disclosure', 'current_creditor'] },
    ),
    heading('Our information shows:', 'Nuestra información muestra:'),
    paragraph(
      'You had this account: {debtName}, from {creditorThen}, with an account number ending in {accountEnding}.',
      'Usted tenía esta cuenta: {debtName}, de {creditorThen}, con número de cuenta terminado en {accountEnding}.',
      {
        when: { financialProduct: true },
        items: ['creditor_on_itemization_date', 'account_number_truncated'],
      },
    ),
    paragraph(
      'You had this account: {debtName}, with an account number ending in {accountEnding}.',
      'Usted tenía esta cuenta: {debtName}, con número de cuenta terminado en {accountEnding}.',
      { when: { financialProduct: false }, items: ['account_number_truncated'] },
    ),
    table('itemization', {
      items: ['itemization_date', 'amount_on_itemization_date', 'itemization', 'current_amount'],
    }),
    heading('How can you dispute the debt?', '¿Cómo puede disputar la deuda?'),
    list(
      [
        {
          en: 'Call or write to us by {periodEnd} to dispute all or part of the debt. If you do not, we will assume that our information is correct.',
          es: 'Llámenos o escríbanos a más tardar el {periodEnd} para disputar toda la deuda o una parte de ella. Si no lo hace, supondremos que nuestra información es correcta.',
        },
        {
          en: 'If you write to us by {periodEnd}, we must stop collection on any amount you dispute until we send you information that shows you owe the debt. You may use the form below or write to us without the form. You may also include supporting documents.',
          es: 'Si nos escribe a más tardar el {periodEnd}, debemos dejar de cobrar cualquier monto que usted dispute hasta que le enviemos información que demuestre que usted debe la deuda. Puede usar el formulario de abajo o escribirnos sin el formulario. También puede incluir documentos de respaldo.',
        },
      ],
      { items: ['end_date_assume_valid', 'end_date_dispute'] },
    ),
    paragraph(
      'We accept disputes electronically at {disputeLink}.',
      'Aceptamos disputas por medios electrónicos en {disputeLink}.',
      { when: { media: ['letter'], known: ['disputeLink'] } },
    ),
    paragraph(
      'We accept disputes and requests for the original creditor electronically at {disputeLink}, or as a reply to this e-mail.',
      'Aceptamos disputas y solicitudes sobre el acreedor original por medios electrónicos en {disputeLink}, o como respuesta a este correo.',
      { when: { media: ['email'] }, items: ['electronic_dispute_instructions'] },
    ),
    heading('What else can you do?', '¿Qué más puede hacer?'),
    list(
      [
        {
          en: 'Write to ask for the name and address of the original creditor, if different from the current creditor. If you write by {periodEnd}, we must stop collection until we send you that information. You may use the form below or write to us without the form.',
          es: 'Escriba para pedir el nombre y la dirección del acreedor original, si es distinto del acreedor actual. Si escribe a más tardar el {periodEnd}, debemos dejar de cobrar hasta que le enviemos esa información. Puede usar el formulario de abajo o escribirnos sin el formulario.',
        },
      ],
      { items: ['end_date_original_creditor'] },
    ),
    list(
      [
        {
          en: 'Go to www.cfpb.gov/debt-collection to learn more about your rights under federal law. For instance, you have the right to stop or limit how we contact you.',
          es: 'Visite www.cfpb.gov/debt-collection para conocer más sobre sus derechos según la ley federal. Por ejemplo, usted tiene derecho a detener o limitar la forma en que nos comunicamos con usted.',
        },
      ],
      { when: { financialProduct: true }, items: ['cfpb_website'] },
    ),
    list([
      {
        en: 'Contact us about your payment options.',
        es: 'Comuníquese con nosotros para conocer sus opciones de pago.',
      },
    ]),
    // 1006.34(d)(3)(vi)(A): in Spanish in either version.
    list([both('Póngase en contacto con nosotros para solicitar una copia de este formulario en español.')], {
      when: { offersSpanish: true },
    }),
    { is: 'cut' },
    heading('How do you want to respond?', '¿Cómo desea responder?'),
    paragraph('Check all that apply:', 'Marque todo lo que corresponda:'),
    {
      is: 'choices',
      items: ['dispute_prompts'],
      boxes: [
        {
          en: 'I want to dispute the debt because I think:',
          es: 'Quiero disputar la deuda porque pienso que:',
          level: 0,
        },
        { en: 'This is not my debt.', es: 'Esta no es mi deuda.', level: 1 },
        { en: 'The amount is wrong.', es: 'El monto es incorrecto.', level: 1 },
        {
          en: 'Other (please describe on reverse or attach additional information).',
          es: 'Otro (describa al dorso o adjunte información adicional).',
          level: 1,
        },
      ],
    },
    {
      is: 'choices',
      items: ['oc_prompt'],
      boxes: [
        {
          en: 'I want you to send me the name and address of the original creditor.',
          es: 'Quiero que me envíen el nombre y la dirección del acreedor original.',
          level: 0,
        },
      ],
    },
    {
      is: 'choices',
      boxes: [{ en: 'I enclosed this amount: $', es: 'Incluí esta cantidad: $', level: 0 }],
    },
    // 1006.34(d)(3)(vi)(B)
    {
      is: 'choices',
      when: { offersSpanish: true },
      boxes: [{ ...both('Quiero este formulario en español.'), level: 0 }],
    },
    lines(
      [
        { en: 'Mail this form to:', es: 'Envíe este formulario a:' },
        both('{companyName}'),
        both('{companyAddress}'),
      ],
      { items: ['addresses'] },
    ),
    lines([{ en: 'From:', es: 'De:' }, both('{addresseeName}'), both('{addresseeAddress}')], {
      items: ['addresses'],
    }),
  ],
};
