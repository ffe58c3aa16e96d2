import type { Debt } from '../domain/debt.ts';
import type { Known } from '../domain/known.ts';
import type { Money } from '../money/money.ts';
import type { PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';
import { cellsIn, column, footOf, table } from './table-parts.ts';
import { debtOfPaper } from './values-of-notice.ts';
import { debtsOf, mapKnown, sums } from './what-is-owed.ts';
import { amountWritten, dayWritten } from './written-out.ts';

export function debtsTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const debts = debtsOf(world.matter);
  if (debts.is !== 'known') return debts;
  const cell = cellsIn(language);
  const columns = [
    column('Account', 'Cuenta'),
    column('Creditor', 'Acreedor'),
    column('Ending in', 'Termina en'),
    column('Oldest due date', 'Vencimiento más antiguo'),
    column('Balance', 'Saldo', 'end'),
  ];
  return table(
    columns,
    debts.value.map((one) => [
      ...[cell.text(one.name), cell.text(one.creditor), cell.text(one.accountEnding)],
      ...[cell.day(one.oldestDue), cell.amount(one.balance)],
    ]),
    language,
    footOf(
      { en: 'Total', es: 'Total' },
      sums(debts.value.map(({ balance }) => balance)),
      columns.length,
      language,
    ),
  );
}

const words = {
  en: {
    atFirst: (day: string) => `As of ${day}, you owed`,
    between: (day: string) => `Between ${day} and today`,
    interest: 'You were charged this amount in interest',
    fees: 'You were charged this amount in fees',
    payments: 'You paid this amount toward the debt',
    credits: 'You were credited this amount toward the debt',
    now: 'Total amount of the debt now',
  },
  es: {
    atFirst: (day: string) => `Al ${day}, usted debía`,
    between: (day: string) => `Entre el ${day} y hoy`,
    interest: 'Se le cobró esta cantidad en intereses',
    fees: 'Se le cobró esta cantidad en cargos',
    payments: 'Usted pagó esta cantidad de la deuda',
    credits: 'Se le acreditó esta cantidad de la deuda',
    now: 'Monto total de la deuda ahora',
  },
};

/** 12 CFR 1006.34(c)(2)(vi)-(ix): every part stands in it, zeros too; one that is not known leaves no table. */
export function itemizationTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const debt = debtOfPaper(world);
  if (debt.is !== 'known') return debt;
  const { asOf } = debt.value.itemisation;
  if (asOf.is !== 'known') return asOf;
  const parts = partsOf(debt.value);
  if (parts.is !== 'known') return parts;
  const { principal, interest, fees, payments, credits, balance } = parts.value;
  const say = words[language];
  const day = dayWritten(asOf.value, language);
  const plus = (amount: Money) => `+ ${amountWritten(amount)}`;
  const minus = (amount: Money) => `− ${amountWritten(amount)}`;
  return table(
    [column('Amount of the debt', 'Monto de la deuda'), column('Amount', 'Importe', 'end')],
    [
      [say.atFirst(day), amountWritten(principal)],
      [`${say.between(day)}:`, ''],
      [say.interest, plus(interest)],
      [say.fees, plus(fees)],
      [say.payments, minus(payments)],
      [say.credits, minus(credits)],
    ],
    language,
    [[say.now, amountWritten(balance)]],
  );
}

type Parts = Record<'principal' | 'interest' | 'fees' | 'payments' | 'credits' | 'balance', Money>;

function partsOf({ itemisation, balance }: Debt): Known<Parts> {
  const found: Partial<Parts> = {};
  for (const name of ['principal', 'interest', 'fees', 'payments', 'credits'] as const) {
    const part = itemisation[name];
    if (part.is !== 'known') return part;
    found[name] = part.value;
  }
  return mapKnown(balance, (amount) => ({ ...found, balance: amount }) as Parts);
}
