import type { screens as english } from '../en/screens.ts';

/** What is said where no customer is open: search, connect, sign in, in Spanish. */
export const screens: typeof english = {
  search: {
    answer: (name) => `Contestada: llama ${name}`,
    label: 'Nombre, teléfono, factura, cuenta o correo',
    placeholder: 'Nombre, teléfono, factura…',
    hint: 'O pegue la dirección o el id de un registro.',
    go: 'Buscar',
    searching: 'Buscando…',
    none: (text) => `Nada encontrado para «${text}». Pruebe el número entero o parte del nombre.`,
    hits: (n) => (n === 1 ? '1 encontrado' : `${n} encontrados`),
    tooShort: 'Escriba al menos 2 caracteres.',
    inOrg: 'En',
    close: 'Cerrar',
    day: 'Mi día',
  },
  rest: {
    title: 'Abra un cliente',
    body: 'Vaya a un cliente, contacto, caso o factura en su CRM. Parley sigue la página.',
    unseenTitle: 'Parley no ve esta página',
    unseenBody:
      'En una página del CRM, pulse una vez el botón de Parley en la barra, para que Parley vea su dirección.',
    noRecordTitle: 'Ningún registro en esta página',
    noRecordBody:
      'Por esta dirección no se sabe qué registro es (lista o vista dividida). Busque, o pegue su dirección.',
  },
  connect: {
    title: 'Conectar esta organización',
    body: (host) =>
      `Parley lee y escribe ${host} en su nombre, con sus permisos. Nada va a ningún otro sitio.`,
    asks: 'El navegador pedirá permiso para estas dos direcciones y Salesforce le pedirá iniciar sesión:',
    connect: 'Conectar',
    connecting: 'Esperando la ventana de inicio de sesión…',
    advanced: 'Avanzado',
    clientId: 'Id de cliente',
    clientIdHint: 'Solo si su administrador le dio uno. Si no, déjelo vacío.',
    denied: 'El navegador no concedió las dos direcciones.',
    deniedNext:
      'Pulse Conectar otra vez y elija Permitir. Si no aparece la pregunta, su departamento de TI lo bloquea: pida que permitan Parley.',
  },
  signedOutScreen: {
    title: 'Sesión cerrada',
    body: 'Salesforce cerró la sesión. Iníciela de nuevo para leer este cliente.',
  },
};
