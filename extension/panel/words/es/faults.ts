import type { faults as english } from '../en/faults.ts';

/** What went wrong, and what to do next, in Spanish. */
export const faults: typeof english = {
  faults: {
    'signed-out': { title: 'Sesión cerrada', next: 'Inicie sesión de nuevo.' },
    barred: {
      title: 'Esta aplicación no puede usar la API',
      next: 'Pida a su administrador que le permita a usted y a Parley usar la API.',
    },
    'no-client-id': {
      title: 'Parley no conoce el id de cliente de esta organización',
      next: 'Pídalo a su administrador e indíquelo en Avanzado.',
    },
    'no-host-access': {
      title: 'El navegador no deja a Parley llegar a esta organización',
      next: 'Pulse Conectar y elija Permitir.',
    },
    forbidden: {
      title: 'No tiene acceso a este registro',
      next: 'Pida a su propietario o a su administrador que lo comparta con usted.',
    },
    'not-found': {
      title: 'Este registro ya no existe',
      next: 'Quizá se borró o se combinó. Busque el cliente.',
    },
    'not-a-customer': {
      title: 'Este registro no lleva a ningún cliente',
      next: 'Abra una cuenta, contacto, caso o factura, o busque el cliente.',
    },
    'wrong-org': {
      title: 'Esta página es de otra organización',
      next: 'Su sesión es de otra. Conecte la organización de esta página.',
    },
    'wrong-user': {
      title: 'Esta página es de otro usuario',
      next: 'Parley escribiría como el usuario de abajo. Inicie sesión en la página con ese usuario, o conecte con la clave del usuario de la página.',
    },
    'unsure-org': {
      title: 'Parley no sabe de quién es esta página',
      next: 'Nadie ha iniciado sesión en el CRM en esta ventana, o no lo dice. Inicie sesión en la página y reintente.',
    },
    'rate-limited': {
      title: 'La organización agotó sus llamadas a la API',
      next: 'Espere unos minutos y reintente. Avise a su administrador.',
    },
    offline: { title: 'Sin red', next: 'Compruebe la conexión. Parley lo intenta de nuevo solo.' },
    timeout: { title: 'El CRM no respondió a tiempo', next: 'Reintente.' },
    unavailable: {
      title: 'El CRM no está disponible',
      next: 'Quizá está en mantenimiento. Reintente en unos minutos.',
    },
    'bad-answer': {
      title: 'El CRM respondió algo que Parley no sabe leer',
      next: 'Reintente. Si sigue igual, avise a su administrador.',
    },
    refused: { title: 'El CRM lo rechazó', next: 'Vea abajo sus palabras.' },
    cancelled: {
      title: 'No se terminó de iniciar sesión',
      next: 'Pulse Conectar otra vez y termine en la ventana.',
    },
    broken: { title: 'Parley tuvo un fallo', next: 'Reintente. Si sigue igual, cierre y abra el panel.' },
  },
  lastRead: {
    orgWords: 'El CRM dice',
    stale: 'Estos datos no se pudieron actualizar.',
    offline: 'Sin conexión. Lo que registre se guarda y se envía cuando vuelva la red.',
  },
  refusalNext: {
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 'Corrija la llamada como pide la regla y guárdela de nuevo.',
    REQUIRED_FIELD_MISSING: 'Su organización exige un campo que Parley no rellena. Avise a su administrador.',
    INSUFFICIENT_ACCESS_OR_READONLY:
      'No puede escribir en este registro. Pídalo a su propietario y reintente.',
    INVALID_FIELD_FOR_INSERT_UPDATE:
      'Su perfil no puede escribir un campo. Pídalo a su administrador y reintente.',
    ENTITY_IS_LOCKED: 'Una aprobación bloquea el registro. Reintente cuando termine.',
    UNABLE_TO_LOCK_ROW: 'Alguien guardaba en el mismo momento. Reintente.',
    'wrong-org': 'Se hizo en otra organización. Conéctela y reintente.',
    'wrong-user': 'Lo hizo otro usuario. Inicie sesión como él, o páselo con Copiar.',
  },
  refusalNextElse: 'Corrija la llamada, o cópiela y désela a su administrador. No se pierde nada.',
  unknownNext:
    'Parley pregunta al CRM por la clave antes de enviar de nuevo; nada se escribe dos veces. Reintentar pregunta ahora.',
  lookRefusedNext:
    'Puede estar en el CRM: Parley no puede mirar allí. Abra el cliente y compruébelo, diga estas palabras a su administrador y reintente. Nada se escribe dos veces.',
};
