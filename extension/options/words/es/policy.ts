import type { policy as english } from '../en/policy.ts';

/** Política vigente, en español. */
export const policy: typeof english = {
  policy: {
    more: 'Lo que fija su empresa por la política del navegador va primero, luego lo que fija usted y por último lo que trae Parley.',
    none: 'La política de este navegador no fija nada de Parley.',
    caption: 'Ajustes, sus valores y de dónde vienen',
    setting: 'Ajuste',
    value: 'Vigente',
    from: 'De',
    source: { company: 'Política del navegador', own: 'Usted', 'built-in': 'Propio de Parley' },
    refused: 'Lo fija la política, pero se rechaza por un error. Avise a su administrador:',
    unknown: 'Esta versión de Parley no conoce ese ajuste; se deja fuera. Avise a su administrador.',
    asSet: 'Tal como está fijado',
    check:
      'Los administradores comprueban una política antes de implantarla: npm run parley -- policy check ARCHIVO',
    everybody: 'todos',
    nobody: 'nadie',
    logins: (n) => (n === 1 ? '1 persona' : `${n} personas`),
    limits: (n) => (n === 1 ? '1 límite' : `${n} límites`),
    keys: (n) => (n === 1 ? '1 tecla fijada' : `${n} teclas fijadas`),
    everyDayAt: (at) => `cada día a las ${at}`,
    mayStay: 'Cada persona puede elegirlo',
    mayNotStay: 'Prohibido: todos vuelven a entrar al abrir el navegador',
    settings: {
      clientIds: { name: 'Id. de cliente', builtIn: 'Nadie lo ha dicho; se pide al conectar' },
      forbidStaySignedIn: {
        name: 'Mantener la sesión',
        builtIn: 'Cada persona puede elegirlo; hasta entonces, no',
      },
      companyPolicy: { name: 'Política de la empresa', builtIn: 'Solo la ley' },
      company: { name: 'Quiénes somos', builtIn: 'Nadie lo ha dicho' },
      planPolicy: {
        name: 'Planes de pago',
        builtIn: 'El valor prudente de Parley: cuatro plazos, sin quita',
      },
      worklistPolicy: { name: 'Orden del día', builtIn: 'El orden de Parley' },
      orgMappings: {
        name: 'Facturas y llamadas de una organización',
        builtIn: 'Lo averigua Parley',
      },
      paperSender: { name: 'Quién escribe los documentos', builtIn: 'Nadie lo ha dicho' },
      paperPack: { name: 'Documentos de la empresa', builtIn: 'Los documentos de Parley' },
      guideLanguages: { name: 'Quién habla qué idioma', builtIn: 'El idioma del panel' },
      scriptPack: { name: 'Paquete de guiones', builtIn: 'Las frases de Parley' },
      shiftStart: {
        name: 'Comienzo del turno',
        builtIn: 'La primera actividad tras seis horas sin ninguna',
      },
      language: { name: 'Idioma de Parley', builtIn: 'El del navegador' },
      shortcuts: { name: 'Teclas sueltas', builtIn: 'Las teclas de Parley' },
      overrideRights: { name: 'Quién puede decidir', builtIn: 'Nadie' },
    },
  },
};
