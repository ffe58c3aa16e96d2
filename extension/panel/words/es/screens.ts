import type { screens as english } from '../en/screens.ts';
import { signInRefusals } from './sign-in-refusals.ts';

/** What is said where no customer is open: search, connect, sign in, in Spanish. */
export const screens: typeof english = {
  search: {
    answer: (name) => `Contestada: llama ${name}`,
    label: 'Nombre, teléfono, factura, cuenta o correo',
    placeholder: 'Nombre, teléfono, factura…',
    hint: {
      salesforce: 'O pegue la dirección o el id de un registro.',
      odoo: 'O pegue la dirección de un registro.',
    },
    go: 'Buscar',
    searching: 'Buscando…',
    none: (text) => `Nada encontrado para «${text}». Pruebe el número entero o parte del nombre.`,
    hits: (n) => (n === 1 ? '1 encontrado; Intro lo abre' : `${n} encontrados`),
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
    asks: {
      salesforce: 'El navegador pedirá permiso para estas direcciones y Salesforce le pedirá iniciar sesión:',
      odoo: 'El navegador pedirá permiso para esta dirección:',
    },
    connect: 'Conectar',
    connecting: {
      salesforce: 'Esperando la ventana de inicio de sesión…',
      odoo: 'Preguntando a Odoo de quién es la clave…',
    },
    advanced: 'Avanzado',
    clientId: 'Id de cliente',
    clientIdHint: 'Solo si su administrador le dio uno. Si no, déjelo vacío.',
    apiKey: 'Clave API',
    apiKeyHint:
      'Cree una en Odoo: su nombre arriba a la derecha, Mis preferencias, Seguridad, Añadir clave API. Odoo la muestra una sola vez: cópiela aquí. Es solo suya y caduca el día que elija allí.',
    database: 'Base de datos',
    databaseHint: 'Solo si Parley la pide. Vacío: la que muestra la página.',
    stay: 'Mantener la sesión en este equipo',
    stayHint:
      'Si no, iniciará sesión cada vez que abra el navegador. No en un equipo compartido: quien pueda abrir su navegador trabaja en su nombre.',
    stayForbidden: 'Su empresa pide iniciar sesión de nuevo cada vez que se abre el navegador.',
    denied: 'El navegador no concedió las direcciones.',
    deniedNext:
      'Pulse Conectar otra vez y elija Permitir. Si no aparece la pregunta, su departamento de TI lo bloquea: pida que permitan Parley.',
    refusals: signInRefusals,
  },
  signedIn: {
    as: (name, org) => `Sesión de ${name} · ${org}`,
    out: 'Cerrar sesión',
    options: 'Todos los ajustes',
    outHint:
      'Borra lo que Parley guarda aquí de esta organización, también llamadas y notas sin terminar. Lo que espera envío se queda y sale cuando vuelva a iniciar sesión.',
    sure: 'Cerrar sesión y borrar',
    stay: 'Seguir',
    notEnded:
      'Sesión cerrada aquí. No se pudo cerrar en la organización, o la clave es de ella: ciérrela también allí (Salesforce: aplicaciones conectadas en su configuración; Odoo: Mis preferencias, Seguridad).',
  },
  signedOut: {
    banner: 'Sesión cerrada. Lo que registre se guarda y se envía cuando inicie sesión.',
    signIn: 'Iniciar sesión',
  },
  signedOutScreen: {
    title: 'Sesión cerrada',
    body: {
      salesforce: 'La sesión terminó. Iníciela de nuevo para leer este cliente.',
      odoo: 'Su clave ya no sirve aquí: caducó, se borró en Odoo o se cerró el navegador. Péguela otra vez o cree una nueva.',
    },
  },
};
