import type { signInRefusals as english } from '../en/sign-in-refusals.ts';

/** Every refusal of a sign-in, by system, with what to do next, in Spanish. */
export const signInRefusals: typeof english = {
  salesforce: {
    denied: {
      title: 'Usted no dio permiso a Parley',
      next: 'Pulse el botón otra vez y elija Permitir en la ventana de la organización.',
    },
    'app-blocked': {
      title: 'Su organización bloquea Parley',
      next: 'Pida a su administrador que lo desbloquee: Configuración, Uso de OAuth de aplicaciones conectadas, Parley, Desbloquear.',
    },
    'app-denied': {
      title: 'Su administrador no ha aprobado Parley para usted',
      next: 'Pida un conjunto de permisos o perfil que la aplicación admita en Usuarios permitidos.',
    },
    'app-missing': {
      title: 'La aplicación de Parley no está instalada en esta organización',
      next: 'Pida a su administrador que la instale o que cree la External Client App, y su id de cliente.',
    },
    approval: {
      title: 'La organización no pudo registrar su aprobación',
      next: 'Pulse el botón otra vez. Si sigue igual, pida a su administrador que autorice Parley para usted de antemano.',
    },
    'client-id': {
      title: 'La organización no conoce este id de cliente',
      next: 'Compárelo en Avanzado con el que le dio su administrador. Una aplicación nueva tarda hasta diez minutos.',
    },
    redirect: {
      title: 'La aplicación no conoce la dirección de regreso de este navegador',
      next: 'Pida a su administrador que añada a la aplicación la URL de retorno de Parley para este navegador.',
    },
    'app-setup': {
      title: 'La aplicación de Parley está configurada de otro modo',
      next: 'Pida a su administrador que la compare con la guía: código de autorización con PKCE, sin secreto, ámbitos api y refresh_token.',
    },
    'user-inactive': {
      title: 'Su usuario no está activo en esta organización',
      next: 'Pida a su administrador que lo active.',
    },
    'org-inactive': {
      title: 'Esta organización no está activa',
      next: 'Pregunte a su administrador: quizá caducó, está bloqueada o se está trasladando.',
    },
    ip: {
      title: 'No puede iniciar sesión desde esta red',
      next: 'Conéctese a la red o VPN de la empresa, o pida que se relaje la regla de IP de la aplicación.',
    },
    again: {
      title: 'El inicio de sesión tardó demasiado o se interrumpió',
      next: 'Pulse el botón otra vez y termine sin pausa.',
    },
    expired: {
      title: 'La sesión terminó del todo',
      next: 'Inicie sesión de nuevo.',
    },
    cancelled: {
      title: 'No se terminó de iniciar sesión',
      next: 'Pulse el botón otra vez y termine en la ventana. Si mostró un error (id de cliente, dirección de regreso), envíe sus palabras a su administrador.',
    },
    'no-client-id': {
      title: 'Parley no conoce el id de cliente de esta organización',
      next: 'Pídalo a su administrador e indíquelo en Avanzado.',
    },
  },
  odoo: {
    'signed-out': {
      title: 'Odoo no aceptó esta clave',
      next: 'Puede estar mal escrita, caducada o borrada. Cree otra en Odoo (su nombre, Mis preferencias, Seguridad, Añadir clave API) y péguela entera.',
    },
    barred: {
      title: 'Esta clave es de otro usuario',
      next: 'Odoo dice que clave y usuario no van juntos. Cree una clave con el usuario de su sesión.',
    },
    'bad-answer': {
      title: 'Aquí no responde ningún Odoo con esa base de datos',
      next: 'Compruebe la base de datos en Avanzado, o déjela vacía para la que muestra la página. Parley necesita Odoo 19 o posterior.',
    },
    'not-found': {
      title: 'Aquí no responde ningún Odoo con esa base de datos',
      next: 'Compruebe la base de datos en Avanzado, o déjela vacía para la que muestra la página. Parley necesita Odoo 19 o posterior.',
    },
    'unsure-org': {
      title: 'Parley no sabe qué base de datos es',
      next: 'Inicie sesión en Odoo en la página y pulse el botón otra vez; o indique la base de datos en Avanzado.',
    },
    forbidden: {
      title: 'Este usuario no puede usar la API',
      next: 'Pida a su administrador de Odoo acceso como usuario interno.',
    },
  },
};
