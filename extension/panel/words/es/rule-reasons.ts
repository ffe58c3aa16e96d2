import type { ReadValues } from '../../../../shared/compliance/finding.ts';
import { tellDay } from '../../verdict/moments.ts';
import type { Formats } from '../formats.ts';
import type { ReasonWords, RuleWords } from '../rule-words.ts';

const day = (values: ReadValues, name: string, { locale }: Formats): string | null => {
  const value = values[name];
  return typeof value === 'string' ? tellDay(value, locale) : null;
};
const text = (values: ReadValues, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

/** Un texto que solo se dice si se conocen todos sus valores. */
const said = (parts: readonly (string | null)[], say: (...parts: string[]) => string): string | null => {
  const known = parts.filter((part): part is string => part !== null);
  return known.length === parts.length ? say(...known) : null;
};

/** Motivos en español, hechos de los valores que leyó cada regla; sin ellos se muestra el inglés, marcado como tal. */
const byRule: Readonly<Record<string, ReasonWords>> = {
  coverage: (values) =>
    `No consta ${values.role === null ? 'en qué papel cobramos' : 'si es una deuda de consumo'}; confirme el perfil una vez`,
  hours: (values, { effect }) =>
    effect === 'permit'
      ? 'Una respuesta, por el mismo medio, a un contacto que el consumidor hizo a esta hora'
      : effect === 'cannot-tell'
        ? (said(
            ['localTime', 'opens', 'closes'].map((name) => text(values, name)),
            (now, opens, closes) =>
              `No se conoce el estado del consumidor, y según la ley de alguno es demasiado tarde o temprano: son las ${now}; en todos se puede contactar de ${opens} a ${closes}`,
          ) ?? 'No se sabe dónde está el consumidor, así que ninguna hora se sabe conveniente')
        : said(
            ['localTime', 'zone', 'opens', 'closes'].map((name) => text(values, name)),
            (now, zone, opens, closes) =>
              `Son las ${now} en ${zone}; allí se puede contactar de ${opens} a ${closes}`,
          ),
  'call-frequency': (values, { effect }) =>
    effect === 'permit'
      ? consented
      : said(
          [text(values, 'callsInWindow'), text(values, 'windowDays'), text(values, 'limit')],
          (used, days, limit) =>
            `${used} llamadas contadas en los últimos ${days} días; más de ${limit} se presumen acoso`,
        ),
  'wait-after-conversation': (values, { effect }, formats) => {
    if (effect === 'permit') return consented;
    const on = day(values, 'conversationOn', formats);
    return effect === 'block'
      ? said(
          [on, text(values, 'daysClosed')],
          (date, days) =>
            `Una conversación sobre esta deuda el ${date} cierra las llamadas ${days} días, contando el suyo`,
        )
      : said([on], (date) => `Una llamada del ${date} pudo ser una conversación: no consta qué pasó`);
  },
  bankruptcy: (values) =>
    values.discharged
      ? 'La deuda fue descargada en bancarrota: cobrarla está prohibido'
      : values.debtIsPrepetition === false
        ? 'La deuda es posterior a la petición; los bienes del caso siguen fuera de alcance'
        : 'Hay una petición de bancarrota: la suspensión prohíbe todo acto de cobro, de cualquiera',
  attorney: (_values, { effect }) =>
    effect === 'block' ? 'Un abogado representa al consumidor en esta deuda: hable con el abogado' : null,
  cease: (values, { effect }, formats) =>
    effect === 'permit'
      ? null
      : said([day(values, 'effectiveOn', formats)], (date) =>
          values.refusal
            ? `El consumidor se niega a pagar, desde el ${date}`
            : `El consumidor pidió cesar el contacto, desde el ${date}`,
        ),
  dispute: (values, { effect }, formats) =>
    effect === 'block'
      ? said(
          [day(values, 'received', formats)],
          (date) =>
            `Una disputa por escrito recibida el ${date} detiene el cobro hasta que se envíe la verificación`,
        )
      : effect === 'note'
        ? 'Solo se pide la parte que no está en disputa'
        : typeof values.undisputed === 'string'
          ? `Hay facturas en disputa por escrito: pida solo el resto, ${values.undisputed}`
          : values.received === undefined
            ? 'La deuda está marcada en disputa; no consta si por escrito y a tiempo'
            : 'Disputada de palabra o fuera de plazo: no presione, y nunca la reporte como no disputada',
  'medium-request': (values, { effect }) =>
    effect === 'permit'
      ? null
      : said([text(values, 'words')], (words) => `La persona pidió que no se le contacte así: “${words}”`),
  'inconvenient-time': (values, { effect }) =>
    effect === 'permit'
      ? null
      : said([text(values, 'said')], (words) => `Pidió que no se le contacte a esta hora: “${words}”`),
  'inconvenient-place': (values) =>
    said([text(values, 'said')], (words) =>
      values.place === 'work' ? `No en el trabajo: “${words}”` : `El consumidor cerró este lugar: “${words}”`,
    ),
  decedent: () => 'El consumidor ha fallecido: hable con quien represente la sucesión',
  minor: (values) =>
    said(
      [text(values, 'age')],
      (age) => `El consumidor tiene ${age} años: hable con su padre, madre o tutor`,
    ),
  'third-party': (_values, { effect }) =>
    effect === 'permit'
      ? 'El consumidor nos dijo que esta persona puede saberlo'
      : 'A esta persona no se le puede hablar de la deuda: no es el consumidor y no consta consentimiento',
  'unconfirmed-stop': (values) =>
    said(
      [text(values, 'said')],
      (words) => `El expediente habla de un alto: “${words}”. Regístrelo o descártelo`,
    ),
  'stops-on-record': (values) =>
    values.stopsOnRecord === 'unreadable'
      ? 'No se pudieron leer los altos registrados: puede constar un abogado, una bancarrota o un cese'
      : values.stopsOnRecord === 'flag-hidden'
        ? 'La marca de no llamar está oculta para este usuario: puede constar una petición de no llamar'
        : values.stopsOnRecord === 'debts-unread'
          ? 'No se pudieron leer las deudas: alguna puede estar disputada, pagada o en manos de un abogado'
          : values.stopsOnRecord === 'notes-unread'
            ? 'No se pudieron leer las notas: en ellas puede constar un alto'
            : 'Este CRM no registra abogados, bancarrotas ni ceses: solo las notas lo dicen',
  'debt-closed': () => 'No queda nada que cobrar',
  'complete-record': () => 'El registro de contactos puede estar incompleto: todo conteo es “al menos”',
  'near-closing': (values) =>
    said([text(values, 'minutes')], (minutes) => `El horario cierra en ${minutes} min: termine antes`),
  'media-volume': (values) =>
    said(
      [text(values, 'contactsInSevenDays')],
      (contacts) =>
        `${contacts} contactos por todos los medios en siete días: el volumen se juzga en conjunto`,
    ),
  'identity-theft': () => 'Se reportó robo de identidad: no presione; pida que se investigue',
  vulnerable: (_values, { effect }) =>
    effect === 'block'
      ? 'Consta vulnerabilidad: el cobro está en pausa hasta que lo vea un especialista'
      : 'Consta vulnerabilidad: responda y no pida nada',
  hardship: (values, _finding, formats) =>
    said(
      [day(values, 'until', formats)],
      (date) => `Consta dificultad económica: no pida pago hasta el ${date}`,
    ) ?? 'Consta dificultad económica: no pida pago',
  'credit-counsellor': (values) =>
    values.written === true
      ? 'Un asesor de crédito o apoderado actúa con autorización escrita: diríjase a él'
      : 'Puede actuar un asesor de crédito o apoderado: pida la autorización escrita y trate con él',
  servicemember: () =>
    'Militar o dependiente: se revisa antes el interés por encima del seis por ciento; nada de rango ni mando',
  'call-pattern': (values, { ruleId }) =>
    ruleId.endsWith('succession')
      ? said(
          [text(values, 'minutesSinceLast')],
          (minutes) =>
            `La última llamada fue hace ${minutes} min: las llamadas seguidas pesan contra quien cobra`,
        )
      : ruleId.endsWith('rest-day')
        ? 'Las llamadas en domingo y feriado cuentan cuando se juzga un patrón'
        : said(
            [text(values, 'callsToday')],
            (calls) => `Ya hubo ${calls} llamadas hoy: concentrarlas pesa contra quien cobra`,
          ),
  'company-policy': (values, { ruleId }) => {
    if (ruleId.endsWith('hours'))
      return said(
        [text(values, 'from'), text(values, 'to')],
        (from, to) => `El horario de la empresa es de ${from} a ${to}`,
      );
    if (ruleId.endsWith('cap'))
      return said(
        [text(values, 'limit'), text(values, 'windowDays'), text(values, 'used')],
        (limit, days, used) => `Límite de la empresa: ${limit} en ${days} días; ya van ${used}`,
      );
    return ruleId.endsWith('closed-day') ? 'La empresa cierra este día' : 'La empresa no cobra en ese estado';
  },
};

const consented =
  'La persona aceptó esta llamada directamente en los últimos siete días: queda fuera del conteo y de la espera';

export const reasons: RuleWords = new Map(Object.entries(byRule));
