import type { Label } from './disposition.ts';

/** Why an account is behind (RFD), as the customer tells it. */
export interface DelinquencyReason {
  readonly id: string;
  readonly label: Label;
}

const reason = (id: string, en: string, es: string): DelinquencyReason => ({ id, label: { en, es } });

export const delinquencyReasons: readonly DelinquencyReason[] = [
  reason('forgot', 'Forgot', 'Se olvidó'),
  reason('never-received', 'Never received the bill', 'Nunca recibió la factura'),
  reason('job-loss', 'Lost the job', 'Perdió el empleo'),
  reason('income-cut', 'Income cut', 'Redujeron sus ingresos'),
  reason('medical', 'Illness or medical bills', 'Enfermedad o gastos médicos'),
  reason('family', 'Divorce or death in the family', 'Divorcio o muerte en la familia'),
  reason('disaster', 'Disaster', 'Desastre'),
  reason('over-extended', 'Too many debts', 'Demasiadas deudas'),
  reason('dispute', 'Disputes it', 'La disputa'),
  reason('cash-flow', 'Cash flow', 'Flujo de caja'),
  reason('approval', 'Waiting for approval', 'Espera aprobación'),
  reason('customer-unpaid', 'Own customer has not paid', 'Su propio cliente no ha pagado'),
  reason('seasonal', 'Seasonal business', 'Negocio de temporada'),
  reason('tax-refund', 'Waits for a tax refund', 'Espera un reembolso de impuestos'),
  reason('fraud', 'Fraud', 'Fraude'),
  reason('refuses', 'Refuses', 'Se niega'),
  reason('unknown', 'Not said', 'No lo dijo'),
];
