import type { NoteLanguage } from './note-words.ts';

/** What the right party was verified by, as a note names it; never the values. */
const names: Readonly<Record<NoteLanguage, Readonly<Record<string, string>>>> = {
  en: {
    'birth-date': 'birth date',
    zip: 'ZIP',
    address: 'address',
    'phone-ending': 'end of phone number',
    'account-ending': 'end of account number',
    'id-ending': 'end of ID',
    email: 'e-mail',
    'accounts-payable': 'accounts payable',
    'named-contact': 'named contact',
  },
  es: {
    'birth-date': 'fecha de nacimiento',
    zip: 'código postal',
    address: 'dirección',
    'phone-ending': 'final del teléfono',
    'account-ending': 'final de la cuenta',
    'id-ending': 'final del documento',
    email: 'correo',
    'accounts-payable': 'cuentas por pagar',
    'named-contact': 'contacto nombrado',
  },
};

/** One the note has no name for stands as it is. */
export const identifierName = (id: string, language: NoteLanguage): string => names[language][id] ?? id;
