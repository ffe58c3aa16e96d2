import type { CueGroup } from './cue.ts';

/** Spanish, where its order of words differs from what the English patterns cover with Spanish words in them. */
export const spanishCues: readonly CueGroup[] = [
  {
    kind: 'attorney',
    certainty: 'likely',
    patterns: [
      '@represented por',
      'representacion legal',
      '@lawyer lo|la|le|me|nos representa|lleva|maneja|defiende',
      'hable|hablen|comuniquese|comuniquense|llame|llamen|contacte|contacten con|a|al @possessive? @lawyer',
    ],
  },
  {
    kind: 'bankruptcy',
    certainty: 'likely',
    patterns: [
      '@file|en|por|de ~2 @bankruptcy',
      '@bankruptcy ~1 @chapter|caso',
      'declaro|declararon|declare insolvente|insolvencia',
    ],
  },
  {
    kind: 'bankruptcy',
    certainty: 'possible',
    patterns: ['insolvente|insolvencia', 'concurso de acreedores'],
  },
  {
    kind: 'deceased',
    certainty: 'likely',
    patterns: [
      'acta|certificado de defuncion',
      'esta muerto|muerta',
      'paso a mejor vida',
      'albacea|sucesion',
      'en paz descanse',
      'qepd',
    ],
  },
  {
    kind: 'minor',
    certainty: 'likely',
    patterns: ['menor de edad|18', 'es menor $', 'tiene 10|11|12|13|14|15|16|17 anos'],
  },
  {
    kind: 'servicemember',
    certainty: 'likely',
    patterns: [
      'servicio activo|militar',
      'militar activo|activa|desplegado',
      'en el|la ejercito|marina|armada|militar',
      'desplegado|desplegada',
      'es|esta ~1 militar|soldado',
    ],
  },
  {
    kind: 'vulnerability',
    certainty: 'likely',
    patterns: [
      'hospitalizado|hospitalizada|internado|internada|hospitalisada|hospitalisado',
      'en|del|al ~1 hospital',
      'ataque al? corazon|cardiaco',
      'quitarse|quitarme la vida',
      'matarse|matarme|suicidarse|suicidio|suicidarme',
      'quiere|quiero morir|morirse|morirme',
      'cirugia|operaron|operada|operado|operarse',
      'enfermedad terminal|grave',
      'muy enfermo|enferma|deprimido|deprimida',
      'violencia domestica|familiar',
    ],
  },
  {
    kind: 'vulnerability',
    certainty: 'possible',
    patterns: [
      'llorando|depresion|embarazada|incapacitado|incapacitada|discapacitado|discapacitada|discapacidad',
      'esta enfermo|enferma|mal',
    ],
  },
  {
    kind: 'wrong-person',
    certainty: 'likely',
    patterns: [
      'numero|num|telefono|persona equivocado|equivocada|incorrecto|incorrecta|erroneo|erronea|equibocado',
      '^ equivocado $',
    ],
  },
  {
    kind: 'wrong-person',
    certainty: 'likely',
    deniable: false,
    patterns: [
      'no vive|viven aqui|ahi|alli|en',
      'ya no vive',
      'no lo|la|le|los conoce|conozco|conocen|conocemos',
      'no conoce|conozco|conocen a',
      'no es|soy la|esa persona',
    ],
  },
  {
    kind: 'third-party',
    certainty: 'likely',
    patterns: [
      'hable|hablar|hablen|trate|traten|tratar solo|solamente|unicamente con ~1 @spouse|@child|@parent|@sibling|@kin',
      'solo|solamente|unicamente ~1 hable|hablar|hablen|habla ~1 con ~1 @spouse|@child|@parent|@sibling|@kin',
      'autoriza|autorizo|autorizado|autorizada ~3 hablar ~1 con ~1 @spouse|@child|@parent|@sibling|@kin',
      'autoriza|autorizo a ~1 @spouse|@child|@parent|@sibling|@kin',
    ],
  },
  {
    kind: 'representative',
    certainty: 'likely',
    patterns: [
      'poder notarial|legal',
      'carta poder',
      'apoderado|apoderada',
      'consejero|consejera|consejeria|asesor|asesoria de|crediticio|crediticia ~1 credito|crediticio|crediticia|deudas?',
      'consolidacion|liquidacion|consolidadora de deuda|deudas',
      'tutor|tutora legal',
    ],
  },
  {
    kind: 'dispute',
    certainty: 'likely',
    patterns: [
      'disputa|disputo|disputar|disputan|disputando|impugna|impugno|impugnan',
      'en disputa',
      'comprueben|compruebe|demuestren|demuestre|prueben|pruebe ~1 deuda|que|lo',
      'monto|saldo|cantidad|cargo|cobro|total|factura es|esta|era ~1 incorrecto|incorrecta|equivocado|equivocada|mal',
      'cargo|cobro duplicado|indebido|erroneo',
      'cobraron|cobrado|cobrando|cobran ~1 doble|dos|mal|demas',
      'cobraron|cobrado|cobrando|cobran ~1 de mas',
      'devolvi|regrese ~2 mercancia|producto|articulo|mueble|pedido',
      'cancele ~2 servicio|contrato|pedido|membresia|suscripcion',
      'seguro|aseguranza|medicaid|medicare ~2 cubrio|pago|cubre|debio|debia|cubria',
      'cubrio|pago ~1 mi|el seguro|aseguranza',
    ],
  },
  {
    kind: 'dispute',
    certainty: 'likely',
    deniable: false,
    patterns: [
      'no|ni debe|debo|deben|debemos nada|eso|esa|ese|esta|este|dinero|@debt|ningun|ninguna',
      'no le|les|te debo|debe',
      'no reconoce|reconozco|reconocen',
      'no es|era|son mi|mia|mio|suya|suyo|su|de|nuestra|mias|suyas ~1 @debt|$',
      'nunca ~1 abrio|abri|tuvo|tuve|pidio|firmo|firme|solicito|compre|contrate',
      'no ~1 abri|firme|pedi|compre|contrate|solicite|hice',
      'no esta|estoy|estan de acuerdo con',
    ],
  },
  {
    kind: 'already-paid',
    certainty: 'likely',
    patterns: [
      'ya ~2 <!mi|su|el|un|del|de @paid !@otherBills|%money|el',
      'ya esta|fue|quedo ~1 pagado|pagada|saldada|saldado|liquidada|liquidado',
      'comprobante de pago',
      '@claim que? ya? @paid todo|toda|completo|la|lo|hace|directamente',
    ],
  },
  {
    kind: 'identity-theft',
    certainty: 'likely',
    patterns: [
      'robo|robaron|robado|roban|hurto|usurpacion|suplantacion|suplantaron ~3 identidad|datos|informacion',
      'usaron|uso ~3 nombre|datos|identidad|informacion|social',
      'es|fue|victima|por un|de? fraude',
      'cuenta|cargo|tarjeta|compra|compras|cargos fraudulenta|fraudulento|fraudulentas|fraudulentos',
      'alguien ~2 abrio|uso ~3 nombre|cuenta|tarjeta|datos',
    ],
  },
];
