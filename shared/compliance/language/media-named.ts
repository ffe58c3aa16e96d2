import type { ContactChannel } from '../facts.ts';
import { anyContact, media, mediumAfterBy } from './request-words.ts';

/** Media a sentence names; "contact me by text" names texts only; "call or text" both. Null: contact of any kind. */
export function mediaNamed(sentence: string): ContactChannel[] | null {
  const by = [...sentence.matchAll(mediumAfterBy)].map((match) => match[1] ?? '');
  const words = by.length > 0 && anyContact.test(sentence) ? by.join(' ') : sentence;
  const text = words.replace(/\be-?mail/g, 'email').replace(/\btext messag\w*|\bmensajes? de texto/g, 'sms');
  const named = media
    .filter(([, pattern]) => pattern.test(withoutOther(text, pattern)))
    .map(([channel]) => channel);
  if (named.length === 0 && writing.test(text)) return ['letter', 'email', 'text', 'portal'];
  return named.length === 0 ? null : named;
}

/** "Stop writing to me", said on the telephone, is about whatever is written. */
const writing =
  /\b(?:than|of|stop|quit|not|don't|never|no me|deje\w* de) (?:you |me |to )?(?:writ(?:e|ing)|escrib\w+)\b(?![^.!?]{0,20}\b(?:call|phon|llam|contact|comuni))/;

/** `correo` alone is e-mail, `correo postal` is not; `cell phone` and `phone number` name a number, not calls. */
function withoutOther(text: string, pattern: RegExp): string {
  const trimmed = text.replace(
    /\b(?:cell ?phone|phone number|telephone number|numero de telefono|(?:house|work|home|this|my|that|his|her) phone)s?\b(?! calls?)/g,
    '#',
  );
  return pattern.source.includes('correos') ? trimmed.replace(/correo postal/g, '') : trimmed;
}
