import type { CallResult, Channel, PastAttempt } from '../domain/contact-attempt.ts';
import type { HoldKind } from '../domain/hold.ts';
import type { PromiseToPay } from '../domain/promise-to-pay.ts';
import { dispositionByCode } from '../wrap-up/dispositions.ts';
import type { Bilingual } from './paper.ts';

/** What records keep as codes, in the words of whoever reads a packet: an agency, counsel, accounting. */

type Names<Code extends string> = Readonly<Record<Code, Bilingual>>;
type PromiseStatus = Extract<PromiseToPay['status'], { is: 'known' }>['value'];

export const channelNames: Names<Channel> = {
  call: { en: 'Call', es: 'Llamada' },
  voicemail: { en: 'Voicemail', es: 'Buzón de voz' },
  text: { en: 'Text message', es: 'Mensaje de texto' },
  email: { en: 'E-mail', es: 'Correo electrónico' },
  letter: { en: 'Letter', es: 'Carta' },
  portal: { en: 'Portal message', es: 'Mensaje del portal' },
};

export const directionNames: Names<'in' | 'out'> = {
  in: { en: 'From them', es: 'De ellos' },
  out: { en: 'From us', es: 'Nuestro' },
};

const resultNames: Names<CallResult> = {
  no_answer: { en: 'No answer', es: 'No contesta' },
  busy: { en: 'Line busy', es: 'Línea ocupada' },
  not_in_service: { en: 'Not in service', es: 'Fuera de servicio' },
  voicemail_full: { en: 'Mailbox full', es: 'Buzón lleno' },
  voicemail_available_not_left: { en: 'Voicemail, no message', es: 'Buzón, sin mensaje' },
  voicemail_lcm: { en: 'Left voicemail', es: 'Mensaje dejado' },
  voicemail_left_by_consumer: { en: 'They left a voicemail', es: 'Dejaron un mensaje de voz' },
  recorded_message: { en: 'Message sent', es: 'Mensaje enviado' },
  answered_then_dropped: { en: 'Hung up', es: 'Colgaron' },
  answered_said_busy_right_now: { en: 'Asked to be called later', es: 'Pidieron llamar luego' },
  answered_by_third_party_no_debt_discussed: { en: 'Someone else answered', es: 'Contestó otra persona' },
  conversation: { en: 'Talked', es: 'Se habló' },
};

/** What a contact came to: the result that was chosen for it, else what is known of it; null: nothing is. */
export const outcomeName = ({ result, disposition }: PastAttempt): Bilingual | null =>
  dispositionByCode(disposition ?? '')?.label ?? (result === null ? null : resultNames[result]);

export const promiseStatusNames: Names<PromiseStatus> = {
  active: { en: 'Open', es: 'Abierta' },
  kept: { en: 'Kept', es: 'Cumplida' },
  'kept-late': { en: 'Kept late', es: 'Cumplida con retraso' },
  'partly-kept': { en: 'Partly kept', es: 'Cumplida en parte' },
  broken: { en: 'Broken', es: 'Incumplida' },
  superseded: { en: 'Replaced', es: 'Reemplazada' },
  cancelled: { en: 'Cancelled', es: 'Cancelada' },
  void: { en: 'Void', es: 'Anulada' },
};

export const holdNames: Names<HoldKind> = {
  cease: { en: 'Cease contact', es: 'Cese de contacto' },
  refusal: { en: 'Refusal to pay', es: 'Negativa a pagar' },
  attorney: { en: 'Attorney', es: 'Abogado' },
  bankruptcy: { en: 'Bankruptcy', es: 'Bancarrota' },
  dispute: { en: 'Dispute', es: 'Disputa' },
  'original-creditor': { en: 'Asked for the original creditor', es: 'Pidió el acreedor original' },
  'opt-out': { en: 'Opted out', es: 'Pidió la baja' },
  workplace: { en: 'Not at work', es: 'No en el trabajo' },
  deceased: { en: 'Deceased', es: 'Fallecimiento' },
  minor: { en: 'Minor', es: 'Menor de edad' },
  servicemember: { en: 'Servicemember', es: 'Militar en servicio' },
  'identity-theft': { en: 'Identity theft', es: 'Robo de identidad' },
  vulnerable: { en: 'Care needed', es: 'Necesita cuidado' },
  hardship: { en: 'Hardship', es: 'Dificultades' },
  'credit-counsellor': { en: 'Credit counsellor', es: 'Asesor de crédito' },
};
