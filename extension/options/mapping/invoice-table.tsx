import type { Invoice } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Answer } from '../../messaging/wire.ts';
import { useOptions } from '../options-context.ts';

type Seen = Answer<'mapping.preview'>;

/** Rows shown; the sum is of all. */
const SHOWN = 8;

/** Open invoices as they are read. What is hidden, empty or failed looks different. */
export function InvoiceTable(props: { invoices: NonNullable<Seen['invoices']>; totals: Seen['openTotals'] }) {
  const { words, formats } = useOptions();
  const { invoices, totals } = props;
  if (invoices.is !== 'read') return <p class="gap">{words.mapping.notRead}</p>;
  if (invoices.items.length === 0) return <p>{words.mapping.empty}</p>;
  const { table } = words.mapping;
  const all = invoices.total ?? invoices.items.length;
  const shown = Math.min(SHOWN, invoices.items.length);
  return (
    <>
      {totals &&
        itemsOf(totals).map(({ open, count }) => (
          <p key={open.currency} class="num">
            <b>{words.mapping.sum(formats.money(open), count)}</b>
          </p>
        ))}
      <table class="s stacked">
        <thead>
          <tr>
            <th scope="col">{table.number}</th>
            <th scope="col">{table.issued}</th>
            <th scope="col">{table.due}</th>
            <th scope="col" class="right">
              {table.total}
            </th>
            <th scope="col" class="right">
              {table.open}
            </th>
            <th scope="col">{table.status}</th>
            <th scope="col">{table.po}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.items.slice(0, SHOWN).map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </tbody>
      </table>
      {all > shown && <p class="s mut">{words.mapping.shown(shown, formats.number(all))}</p>}
    </>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { words, formats } = useOptions();
  const { table } = words.mapping;
  const plain = (text: string) => text;
  return (
    <tr>
      <th scope="row">{invoice.number}</th>
      <Cell label={table.issued} value={invoice.issued} write={plain} />
      <Cell label={table.due} value={invoice.due} write={plain} />
      <Cell label={table.total} value={invoice.total} write={formats.money} isNumber />
      <Cell label={table.open} value={invoice.open} write={formats.money} isNumber />
      <Cell label={table.status} value={invoice.status} write={plain} />
      <Cell label={table.po} value={invoice.poNumber} write={plain} />
    </tr>
  );
}

function Cell<T>(props: { label: string; value: Known<T>; write: (value: T) => string; isNumber?: boolean }) {
  const { words } = useOptions();
  const { label, value, write, isNumber } = props;
  if (value.is === 'known')
    return (
      <td data-label={label} class={isNumber ? 'right num nowrap' : ''}>
        {write(value.value)}
      </td>
    );
  if (value.is === 'absent')
    return (
      <td data-label={label} class={isNumber ? 'right mut' : 'mut'}>
        {words.mapping.absent}
      </td>
    );
  return (
    <td data-label={label}>
      <span class="unreadable">{value.is === 'forbidden' ? words.mapping.hidden : words.mapping.failed}</span>
    </td>
  );
}
