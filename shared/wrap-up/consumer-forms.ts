import { disputeReasons } from './dispute-reasons.ts';
import {
  amountField,
  choice,
  dateField,
  emailField,
  type FactField,
  field,
  invoicesField,
  methodField,
  nameField,
  phoneField,
  reasonField,
  receivedField,
  sourceField,
  writtenField,
} from './fact-field.ts';

const payment: readonly FactField[] = [
  amountField,
  dateField,
  methodField,
  field(
    'reference',
    'text',
    'Trace, check or confirmation number',
    'Número de rastreo, cheque o confirmación',
  ),
  invoicesField,
];

const languageChoices = [
  choice('en', 'English', 'Inglés'),
  choice('es', 'Spanish', 'Español'),
  choice('zh', 'Chinese', 'Chino'),
  choice('tl', 'Tagalog', 'Tagalo'),
  choice('vi', 'Vietnamese', 'Vietnamita'),
  choice('ko', 'Korean', 'Coreano'),
  choice('ru', 'Russian', 'Ruso'),
  choice('ar', 'Arabic', 'Árabe'),
  choice('fr', 'French', 'Francés'),
  choice('ht', 'Haitian Creole', 'Criollo haitiano'),
  choice('pt', 'Portuguese', 'Portugués'),
  choice('pl', 'Polish', 'Polaco'),
];

const numberKinds = [
  choice('mobile', 'Mobile', 'Celular'),
  choice('home', 'Home', 'Casa'),
  choice('work', 'Work', 'Trabajo'),
  choice('main', 'Main line', 'Línea principal'),
  choice('other', 'Other', 'Otro'),
];

const media = [
  choice('call', 'Calls', 'Llamadas'),
  choice('voicemail', 'Voicemail', 'Buzón de voz'),
  choice('text', 'Text messages', 'Mensajes de texto'),
  choice('email', 'E-mail', 'Correo electrónico'),
  choice('letter', 'Letters', 'Cartas'),
  choice('portal', 'Portal messages', 'Mensajes del portal'),
];

const contact: readonly FactField[] = [
  nameField,
  field('role', 'text', 'Role', 'Puesto'),
  phoneField,
  emailField,
  sourceField,
];

const language = field('language', 'choice', 'Language', 'Idioma', languageChoices);

/** Forms of what a consumer may say; trade customers say most of it too. */
export const consumerForms: Readonly<Record<string, readonly FactField[]>> = {
  DSP: [
    invoicesField,
    { ...amountField, label: { en: 'Amount in dispute', es: 'Importe en disputa' } },
    field('reason', 'choice', 'Reason', 'Motivo', disputeReasons),
    writtenField,
    receivedField,
  ],
  VAL: [
    field('channel', 'choice', 'Send by', 'Enviar por', [
      choice('letter', 'Mail', 'Correo postal'),
      choice('email', 'E-mail', 'Correo electrónico'),
      choice('portal', 'Portal', 'Portal'),
    ]),
    field(
      'originalCreditor',
      'tick',
      'Asks who the original creditor is',
      'Pregunta por el acreedor original',
    ),
    writtenField,
    receivedField,
  ],
  IDT: [
    field('report', 'tick', 'A police or FTC report exists', 'Existe un reporte policial o de la FTC'),
    writtenField,
    receivedField,
  ],
  PAID: [...payment, field('proof', 'tick', 'Will send proof', 'Enviará comprobante')],
  'RPC-PIF': payment,
  'RPC-PP': payment,
  BK: [
    field('chapter', 'choice', 'Chapter', 'Capítulo', [
      choice('7', 'Chapter 7', 'Capítulo 7'),
      choice('13', 'Chapter 13', 'Capítulo 13'),
      choice('11', 'Chapter 11', 'Capítulo 11'),
      choice('12', 'Chapter 12', 'Capítulo 12'),
      choice('9', 'Chapter 9', 'Capítulo 9'),
      choice('15', 'Chapter 15', 'Capítulo 15'),
    ]),
    field('caseNumber', 'text', 'Case number', 'Número de caso'),
    field('court', 'text', 'Court', 'Tribunal'),
    field('filedOn', 'date', 'Filed on', 'Presentada el'),
    nameField,
    phoneField,
  ],
  ATT: [nameField, phoneField, field('firm', 'text', 'Firm', 'Bufete'), emailField],
  CCA: [
    nameField,
    phoneField,
    field('authority', 'tick', 'Written authority is on file', 'Hay autorización escrita'),
  ],
  DEC: [
    { ...dateField, label: { en: 'Date of death', es: 'Fecha de la muerte' } },
    field('informant', 'text', 'Who said it', 'Quién lo dijo'),
    field('representative', 'text', 'Who acts for the estate', 'Quién representa la sucesión'),
    phoneField,
  ],
  MIN: [
    field('age', 'text', 'Age', 'Edad'),
    field('guardian', 'text', 'Parent or guardian', 'Padre, madre o tutor'),
    phoneField,
  ],
  MIL: [
    field('status', 'choice', 'Status', 'Situación', [
      choice('active', 'Active duty', 'Servicio activo'),
      choice('reserve', 'Reserve or National Guard', 'Reserva o Guardia Nacional'),
      choice('dependant', 'Dependant', 'Dependiente'),
      choice('veteran', 'No longer serving', 'Ya no sirve'),
    ]),
    field('since', 'date', 'Since', 'Desde'),
  ],
  CND: [
    field('scope', 'choice', 'What shall stop', 'Qué debe cesar', [
      choice('all', 'All contact', 'Todo contacto'),
      choice('call', 'Calls', 'Llamadas'),
      choice('text', 'Text messages', 'Mensajes de texto'),
      choice('email', 'E-mail', 'Correo electrónico'),
      choice('number', 'This number only', 'Solo este número'),
    ]),
    phoneField,
    writtenField,
    receivedField,
  ],
  INC: [
    field('days', 'days', 'Days', 'Días'),
    field('from', 'time', 'Not from', 'No desde'),
    field('to', 'time', 'until', 'hasta'),
    field('place', 'choice', 'Place', 'Lugar', numberKinds.slice(0, 3)),
    field('medium', 'choice', 'Medium', 'Medio', media),
    field('goodFrom', 'time', 'Good from', 'Mejor desde'),
    field('goodTo', 'time', 'until', 'hasta'),
  ],
  WORK: [
    { ...phoneField, label: { en: 'Number at work', es: 'Número del trabajo' } },
    field('whoSaid', 'choice', 'Who said it', 'Quién lo dijo', [
      choice('consumer', 'The consumer', 'El consumidor'),
      choice('employer', 'The employer', 'El empleador'),
    ]),
  ],
  CB: [
    dateField,
    field('time', 'time', 'Time', 'Hora'),
    phoneField,
    field('consent', 'tick', 'Agreed with us to be called then', 'Aceptó que le llamemos entonces'),
  ],
  CMP: [
    field('category', 'choice', 'About', 'Sobre', [
      choice('conduct', 'How we spoke or wrote', 'Nuestro trato'),
      choice('frequency', 'Too many contacts', 'Demasiados contactos'),
      choice('amount', 'The amount', 'El importe'),
      choice('not-mine', 'Not their debt', 'No es su deuda'),
      choice('credit-report', 'Credit report', 'Informe de crédito'),
      choice('privacy', 'Told to others', 'Se dijo a otros'),
      choice('payment', 'A payment', 'Un pago'),
      choice('other', 'Something else', 'Otra cosa'),
    ]),
    field('remedy', 'text', 'What they want', 'Qué piden'),
  ],
  LANG: [language],
  ABU: [field('what', 'text', 'What happened', 'Qué pasó')],
  VUL: [
    field('sort', 'choice', 'In short', 'En breve', [
      choice('health', 'Health', 'Salud'),
      choice('distress', 'Distress', 'Angustia'),
      choice('self-harm', 'Danger to self', 'Peligro para sí'),
      choice('other', 'Other', 'Otro'),
    ]),
    field('until', 'date', 'Pause until', 'Pausa hasta'),
    field('line', 'tick', 'Safety line was given', 'Se dio la línea de ayuda'),
  ],
  HARD: [
    reasonField,
    field('until', 'date', 'Review on', 'Revisar el'),
    field('incomeOn', 'date', 'Next income on', 'Próximo ingreso el'),
    { ...amountField, label: { en: 'Could pay a month', es: 'Podría pagar al mes' } },
  ],
  TB: [field('state', 'text', 'State', 'Estado'), dateField],
  RTP: [reasonField, writtenField, receivedField],
  UTP: [reasonField, field('until', 'date', 'Ask again on', 'Volver a preguntar el')],
  NEG: [reasonField],
  RFD: [reasonField],
  WN: [
    field('whoSaid', 'choice', 'Who said it', 'Quién lo dijo', [
      choice('third-party', 'Whoever answered', 'Quien contestó'),
      choice('recording', 'A recording', 'Una grabación'),
      choice('customer', 'The customer', 'El cliente'),
    ]),
  ],
  'TP-REF': [phoneField],
  PHONE: [
    phoneField,
    field('kind', 'choice', 'Kind', 'Tipo', numberKinds),
    field('replaces', 'phone', 'In place of', 'En lugar de'),
    sourceField,
  ],
  ADDR: [
    field('street', 'text', 'Street', 'Calle'),
    field('city', 'text', 'City', 'Ciudad'),
    field('state', 'text', 'State', 'Estado'),
    field('postalCode', 'text', 'ZIP', 'Código postal'),
    field('country', 'text', 'Country', 'País'),
    sourceField,
  ],
  EMAIL: [emailField, sourceField],
  CONTACT: contact,
  'CONTACT-X': contact,
};
