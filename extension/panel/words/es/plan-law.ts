import type { PlanDuty } from '../../../../shared/plans/plan-duties.ts';
import { tellDay } from '../../verdict/moments.ts';
import type { Formats } from '../formats.ts';
import type { ReasonWords, RuleWords } from '../rule-words.ts';

const authorization: ReasonWords = ({ method, authorization: how, copyGiven }, { effect }) => {
  if (method === 'single-debit')
    return 'La autorización oral de un débito se graba, o se confirma por escrito antes de liquidarlo';
  if (effect === 'cannot-tell') return 'No consta cómo se autorizaron los débitos periódicos';
  if (effect === 'require') return 'Dé al consumidor copia de la autorización';
  if (how === 'oral')
    return 'Los débitos periódicos piden un escrito firmado, o autenticado de modo similar, por el consumidor';
  return copyGiven === false ? 'Hay que dar al consumidor copia de la autorización' : null;
};

const servicemember: ReasonWords = ({ activeFrom, debtIncurredOn }, { effect }) => {
  if (effect === 'block')
    return 'Deuda de un militar anterior al servicio: a lo sumo 6 % con cargos; el exceso se condona y baja el pago';
  if (effect === 'caution')
    return 'Aún sin aviso escrito ni órdenes; al darlos, se condona lo que pase del 6 % desde el llamado a filas';
  return activeFrom === null || debtIncurredOn === null
    ? 'Un militar: para saber la tasa máxima faltan el primer día de servicio y el día de la deuda'
    : 'Un militar: los cargos cuentan como interés, y no se sabe a cuánto llegan al año';
};

/** What the law asks with terms, in Spanish, made from the values each rule read; else the English is shown, marked as such. */
export const planLaw: RuleWords = new Map<string, ReasonWords>([
  [
    'script.time-barred-payment',
    (_values, { effect }) =>
      effect === 'block'
        ? 'La deuda prescribió y un pago puede reiniciar el plazo: lea antes el texto'
        : 'La deuda prescribió: el texto se leyó; ni demanda ni amenaza de demanda',
  ],
  [
    'validation-dates',
    ({ validationEndsOn: end }, _finding, { locale }) =>
      typeof end === 'string'
        ? `El período de validación corre hasta el ${tellDay(end, locale)}: diga que pagar antes es decisión del consumidor`
        : 'No consta aviso de validación: no nombre un día de pago que el consumidor no haya deseado',
  ],
  [
    'plan.deposit-notices',
    ({ payments }) =>
      Array.isArray(payments)
        ? `Pagos a más de cinco días: ${payments.length}; un aviso por escrito antes de cada uno`
        : null,
  ],
  ['plan.authorization', authorization],
  [
    'plan.varying-amount',
    ({ scheduled, days }, _finding, { locale }) =>
      typeof scheduled === 'string' && typeof days === 'number'
        ? `El débito del ${tellDay(scheduled, locale)} es de otro monto: aviso por escrito del monto y el día, ${days} días antes`
        : null,
  ],
  [
    'plan.truth-in-lending',
    (_values, { effect }) =>
      effect === 'require'
        ? 'Crédito con cargo financiero o en más de cuatro pagos, dado con regularidad: antes van las divulgaciones del Reglamento Z'
        : 'No consta si esto es crédito según el Reglamento Z: cuántos planes así se hacen, o si está firmado',
  ],
  ['plan.written-copy', () => 'Envíe al consumidor el plan por escrito'],
  ['plan.safe-default', () => 'Más de cuatro pagos: use el modelo aprobado por los abogados'],
  ['plan.servicemember-rate', servicemember],
  [
    'fee',
    ({ prohibitedByState }) =>
      prohibitedByState === true
        ? 'El estado prohíbe este cargo'
        : 'Ni el contrato ni una ley permite expresamente este cargo',
  ],
]);

const duties: Readonly<Record<string, (day: string) => string>> = {
  'postdated-notice': (day) => `Aviso por escrito antes del depósito del ${day}`,
  'varying-amount': (day) => `Aviso por escrito: el débito del ${day} es distinto`,
  'plan.authorization': () => 'Autorización de los débitos: por escrito, con copia al consumidor',
  'plan.written-copy': () => 'Enviar el plan por escrito',
  'plan.truth-in-lending': () => 'Dar las divulgaciones del Reglamento Z antes de que empiece el plan',
};

/** A task that follows, in Spanish; null: only its English says it. The payment meant is named by its day in the subject. */
export function planDuty({ code, subject }: PlanDuty, { locale }: Formats): string | null {
  const say = duties[code.replace(/\.\d+$/, '')];
  const day = /\d{4}-\d{2}-\d{2}/.exec(subject)?.[0];
  return say ? say(day === undefined ? '' : tellDay(day, locale)) : null;
}
