import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, trade } from './node-parts.ts';

/** Offers, top of the ladder first; terms, payment, read-back. */
export const offering: readonly GuideNode[] = [
  {
    id: 'C10',
    title: both('Offers', 'Ofertas'),
    stage: 'open',
    profiles: everybody,
    main: true,
    asks: 'offer',
    tool: 'offers',
    hint: both(
      'One rung at a time; the next shows when this one is refused.',
      'Un escalón a la vez; el siguiente aparece si se rechaza este.',
    ),
    aliases: ['ladder', 'offers', 'plan'],
    lines: [
      line(
        'C10.offer',
        'say',
        'Here is something I can do: {offer}. Would that work for you?',
        'Esto es lo que puedo ofrecerle: {offer}. ¿Le funcionaría?',
      ),
      line(
        'C10.calm',
        'calm',
        'There is no wrong answer here. Tell me what you can keep up, and we start from that.',
        'Aquí no hay respuesta equivocada. Dígame qué puede sostener y partimos de eso.',
      ),
    ],
    answers: [
      edge('C10.pays', 'C13', 'Pays now', 'Paga ahora', 'The customer pays now'),
      edge('C10.accepts', 'C12', 'Accepts', 'Acepta', 'The customer accepts the offer'),
      edge(
        'C10.afford',
        'C11',
        'Check what fits',
        'Ver qué le alcanza',
        'A plan or settlement wants a look at what fits',
        {
          when: { profiles: consumers },
        },
      ),
      edge('C10.next', 'C10', 'Not this one', 'Esta no', 'The customer refused this rung'),
      edge('C10.hardship', 'HARD', 'Hardship', 'Dificultades', 'Nothing fits: hardship', {
        when: { profiles: consumers },
      }),
      edge(
        'C10.supervisor',
        'SUP',
        'Beyond my authority',
        'Fuera de mi autoridad',
        'The wish goes beyond the associate’s authority',
      ),
      edge('C10.refuses', 'RTP', 'Refuses to pay', 'Se niega a pagar', 'The customer refuses to pay'),
      edge('C10.disputes', 'DSP', 'Disputes it', 'Lo disputa', 'The customer disputes all or part'),
      edge('C10.later', 'CB', 'Call back later', 'Llamar después', 'Asked to be called another time'),
    ],
  },
  {
    id: 'C11',
    title: both('What fits', 'Qué le alcanza'),
    stage: 'open',
    profiles: consumers,
    main: true,
    asks: 'offer',
    tool: 'afford',
    hint: both(
      'Only what is needed. No proof of what cannot be proven.',
      'Solo lo necesario. Sin exigir pruebas imposibles.',
    ),
    aliases: ['affordability', 'income'],
    lines: [
      line(
        'C11.ask',
        'say',
        'May I ask a few short questions about what comes in and what you need to live on, so that the amount is one you can keep up?',
        '¿Me permite unas preguntas breves sobre lo que entra y lo que necesita para vivir, para que la cantidad sea una que pueda sostener?',
      ),
    ],
    answers: [
      edge('C11.fits', 'C12', 'It fits', 'Le alcanza', 'There is room for the payments'),
      edge('C11.too-tight', 'HARD', 'Too tight', 'No le alcanza', 'There is no room for payments'),
      edge(
        'C11.declines',
        'C10',
        'Would rather not say',
        'Prefiere no decir',
        'The customer would rather not say',
      ),
      edge('C11.later', 'CB', 'Call back later', 'Llamar después', 'Asked to be called another time'),
    ],
  },
  {
    id: 'C12',
    title: both('Terms', 'Condiciones'),
    stage: 'open',
    profiles: everybody,
    main: true,
    asks: 'offer',
    tool: 'offers',
    aliases: ['terms', 'PTP', '143'],
    lines: [
      line(
        'C12.terms',
        'say',
        'So that I have it right: {offer}. By which method would you like to do it?',
        'Para anotarlo bien: {offer}. ¿De qué manera prefiere hacerlo?',
      ),
    ],
    answers: [
      edge('C12.read-back', 'C14', 'Terms are set', 'Condiciones listas', 'Amount, dates and method are set'),
      edge('C12.pays', 'C13', 'First payment now', 'Primer pago ahora', 'The first payment is made now'),
      edge('C12.approval', 'SUP', 'Needs approval', 'Requiere aprobación', 'The terms need approval'),
      edge('C12.other', 'C10', 'Other terms', 'Otras condiciones', 'The customer wants other terms'),
      edge('C12.later', 'CB', 'Call back later', 'Llamar después', 'Asked to be called another time'),
    ],
  },
  {
    id: 'C13',
    title: both('Pay', 'Pagar'),
    stage: 'open',
    profiles: everybody,
    main: true,
    asks: 'payment',
    tool: 'pay',
    hint: both(
      'Link only. Never hear, type or note a card or bank number.',
      'Solo el enlace. Nunca escuche, escriba ni anote un número de tarjeta o de banco.',
    ),
    aliases: ['payment', 'link'],
    lines: [
      line(
        'C13.link',
        'say',
        'I will send you a secure link, and you can pay there yourself. Please do not tell me any card or bank number.',
        'Le envío un enlace seguro y ahí puede pagar usted. Por favor, no me diga ningún número de tarjeta ni de banco.',
      ),
      line(
        'C13.reference',
        'say',
        'When it has gone through, could you read me the confirmation number?',
        'Cuando se complete, ¿me podría leer el número de confirmación?',
      ),
    ],
    answers: [
      edge('C13.paid-full', 'C15', 'Paid in full', 'Pagó completo', 'Paid in full during the call', {
        facts: ['RPC-PIF'],
        disposition: 'RPC-PIF',
      }),
      edge('C13.paid-part', 'C14', 'Paid a part', 'Pagó una parte', 'Paid a part during the call', {
        facts: ['RPC-PP'],
        disposition: 'RPC-PP',
      }),
      edge(
        'C13.sent',
        'C14',
        'Link sent, pays later',
        'Enlace enviado, paga después',
        'The link was sent, the payment follows',
      ),
      edge('C13.failed', 'C10', 'Did not work', 'No funcionó', 'The payment did not go through'),
    ],
  },
  {
    id: 'C14',
    title: both('Read back', 'Repetir lo acordado'),
    stage: 'open',
    profiles: everybody,
    main: true,
    asks: 'payment',
    tool: 'read-back',
    aliases: ['recap', 'read-back'],
    lines: [
      line('C14.read-back', 'say', '{readBack}', '{readBack}'),
      line(
        'C14.thanks',
        'calm',
        'Thank you. I will send you this in writing as well.',
        'Gracias. También se lo enviaré por escrito.',
      ),
    ],
    answers: [
      edge('C14.yes', 'C15', 'Yes', 'Sí', 'The customer confirmed the terms read back', {
        needs: ['read-back'],
        when: { profiles: consumers },
        disposition: 'PTP',
      }),
      edge('C14.yes-trade', 'B06', 'Yes', 'Sí', 'The customer confirmed the terms read back', {
        needs: ['read-back'],
        when: { profiles: trade },
        disposition: 'PTP',
      }),
      edge(
        'C14.correct',
        'C12',
        'Something is wrong',
        'Algo no está bien',
        'The customer corrected the terms',
      ),
      edge('C14.open', 'C15', 'Wants to think', 'Lo quiere pensar', 'The offer stays open until it ends', {
        disposition: 'SIF-O',
      }),
      edge('C14.backs-out', 'C10', 'Changed mind', 'Cambió de opinión', 'The customer no longer agrees'),
    ],
  },
];
