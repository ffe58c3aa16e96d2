import type { otherContact as english } from '../en/other-contact.ts';

/** Contacts that are no call, in Spanish. */
export const otherContact: typeof english = {
  otherContact: {
    title: 'Otro contacto',
    papers: 'Documentos',
    papersLong: 'Correo y documentos',
    busy: 'Termine primero lo que está en línea.',
    in: 'De ellos',
    out: 'Nuestro',
    names: {
      in: {
        email: 'Correo recibido',
        letter: 'Carta recibida',
        text: 'Texto recibido',
        portal: 'Portal, recibido',
      },
      out: {
        email: 'Correo enviado',
        letter: 'Carta enviada',
        text: 'Texto enviado',
        portal: 'Portal, enviado',
      },
    },
    notJudged: 'no se pudieron juzgar las reglas',
  },
};
