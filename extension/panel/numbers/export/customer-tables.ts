import type { Known } from '../../../../shared/domain/known.ts';
import type { Money } from '../../../../shared/money/money.ts';
import type { CreditorStatus } from '../../../../shared/numbers/creditor-status.ts';
import type { PaymentBehaviour } from '../../../../shared/numbers/payment-behaviour.ts';
import { type Cell, number, type Table, text } from '../../../../shared/numbers/table.ts';
import type { NumbersPanel } from '../numbers-context.ts';
import { measureTable, moneyCell } from './work-tables.ts';

interface Shown {
  readonly creditors: readonly CreditorStatus[];
  readonly behaviour: PaymentBehaviour;
}

/** A customer as sheets: status by creditor, payments against their due dates, measures. */
export function customerTables({ creditors, behaviour }: Shown, words: NumbersPanel['words']): Table[] {
  const { column, sheet, customer } = words.numbers;
  const amount = (value: Known<Money>): Cell => {
    if (value.is === 'known') return moneyCell(value.value);
    if (value.is === 'absent') return text('');
    return text(value.is === 'forbidden' ? customer.forbidden3 : customer.unknown3);
  };
  return [
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
