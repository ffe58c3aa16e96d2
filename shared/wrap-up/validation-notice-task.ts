import { validationNoticeDue } from '../compliance/assessments/validation-notice-due.ts';
import { initialCommunication } from '../compliance/initial-communication.ts';
import { noEvent } from '../compliance/no-event.ts';
import type { ConversationTask } from '../domain/conversation.ts';
import type { NoteLanguage } from '../notes/note-words.ts';
import { derivedKey } from './derived-key.ts';
import type { Disposition, Label } from './disposition.ts';
import { resultOf } from './primary-result.ts';
import type { WrapUpMatter } from './wrap-up-matter.ts';

const THIS_CONTACT = 'this-contact';

const subjects: Label = {
  en: 'Send the validation notice (12 CFR 1006.34(a)(1))',
  es: 'Enviar el aviso de validación (12 CFR 1006.34(a)(1))',
};

/**
 * The duty a first communication raises: the validation notice within five calendar days of it. Nothing where it is not the
 * first, where the notice is on file, or where the rules do not reach the debt; that is the engine's to say.
 */
export function validationNoticeTask(
  matter: WrapUpMatter,
  primary: Disposition | null,
  language: NoteLanguage,
): ConversationTask[] {
  const { facts, contact, session } = matter;
  if (facts === null || primary === null) return [];
  const event = {
    ...noEvent,
    id: THIS_CONTACT,
    at: contact.startedAt,
    direction: session.direction,
    channel: session.channel,
    personId: contact.partyId,
    debtIds: contact.debtIds.length === 0 ? null : [...contact.debtIds],
    result: session.channel === 'call' ? resultOf(primary, matter) : null,
  };
  const after = { ...facts, events: [...facts.events, event] };
  if (initialCommunication(after)?.id !== THIS_CONTACT) return [];
  const { values } = validationNoticeDue(after);
  if (!values.required) return [];
  return [
    {
      key: derivedKey(contact.key, 'validation-notice'),
      due: values.due,
      subject: `${subjects[language]}: ${contact.customerName}`.slice(0, 255),
      text: null,
      to: 'self',
      sort: 'duty',
    },
  ];
}
