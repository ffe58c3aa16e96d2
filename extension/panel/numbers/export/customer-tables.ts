import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Known } from '../../../../shared/domain/known.ts';
import type { Money } from '../../../../shared/money/money.ts';
import { type CreditorStatus, liquidationOf } from '../../../../shared/numbers/creditor-status.ts';
import { measureWords } from '../../../../shared/numbers/measure-words.ts';
import type { PaymentBehaviour } from '../../../../shared/numbers/payment-behaviour.ts';
import { type Cell, number, type Table, text } from '../../../../shared/numbers/table.ts';
import type { NumbersPanel } from '../numbers-context.ts';
import { measureTable, moneyCell, valueCell } from './work-tables.ts';

interface Shown {
  readonly customer: CustomerSnapshot['customer'];
  readonly today: PlainDate;
  readonly creditors: readonly CreditorStatus[];
  readonly behaviour: PaymentBehaviour;
}

/** A customer as sheets: whose figures they are and of which day, status by creditor, payments against their due dates, measures. */
export function customerTables(shown: Shown, words: NumbersPanel['words']): Table[] {
  const { creditors, behaviour } = shown;
  const { column, sheet, customer } = words.numbers;
  const cell = <T>(value: Known<T>, written: (known: T) => Cell): Cell => {
    if (value.is === 'known') return written(value.value);
    if (value.is === 'absent') return text('');
    return text(value.is === 'forbidden' ? customer.forbidden3 : customer.unknown3);
  };
  const amount = (value: Known<Money>): Cell => cell(value, moneyCell);
  return [
    {
      name: sheet.customer,
      head: [column.customer, column.account, column.asOf],
      rows: [[text(shown.customer.name), cell(shown.customer.accountNumber, text), text(shown.today)]],
    },
    {
      name: sheet.creditors,
      head: [
        column.what,
        column.currency,
        customer.placed,
        customer.collected,
        customer.open,
        customer.disputed,
        words.numbers.promises,
        words.numbers.promised,
        `${measureWords.liquidation.label[words.spoken]} (${words.numbers.unit.percent})`,
      ],
      rows: creditors.map((row) => [
        text(row.creditor ?? customer.noCreditor),
        text(row.currency),
        amount(row.placed),
        amount(row.collected),
        amount(row.open),
        amount(row.disputed),
        number(row.promises),
        moneyCell(row.promised),
        valueCell(liquidationOf(row), words),
      ]),
    },
    {
      name: sheet.payments,
      head: [column.on, column.invoice, column.daysLate],
      rows: behaviour.payments.map(({ on, invoice, daysLate }) => [
        text(on),
        text(invoice ?? ''),
        number(daysLate),
      ]),
    },
    measureTable(behaviour.measures, words),
  ];
}
