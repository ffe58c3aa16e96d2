import type { Known } from '../../../shared/domain/known.ts';
import type { Money } from '../../../shared/money/money.ts';
import { type CreditorStatus, liquidationOf } from '../../../shared/numbers/creditor-status.ts';
import { MeasureList } from './measure-list.tsx';
import { type NumbersPanel, usePanelWithNumbers } from './numbers-context.ts';

/** What a creditor is told: what was placed, collected, promised and disputed. */
export function CreditorTable({ rows }: { rows: readonly CreditorStatus[] }) {
  const panel = usePanelWithNumbers();
  const { customer } = panel.words.numbers;
  return (
    <section>
      <h3>{customer.creditors}</h3>
      {rows.length === 0 && <p class="s mut">{customer.noCreditors}</p>}
      {rows.map((row) => (
        <div class="creditor s" key={`${row.creditor ?? ''} ${row.currency}`}>
          <p>
            <b>{row.creditor ?? customer.noCreditor}</b>{' '}
            <span class="mut">
              {customer.debts(row.debts)} · {row.currency}
            </span>
          </p>
          <dl class="terms">
            <Amount label={customer.placed} amount={row.placed} panel={panel} />
            <Amount label={customer.collected} amount={row.collected} panel={panel} />
            <Amount label={customer.open} amount={row.open} panel={panel} />
            <Amount label={customer.disputed} amount={row.disputed} panel={panel} />
            <div>
              <dt class="mut">{customer.promised(row.promises)}</dt>
              <dd class="num">{panel.formats.amount(row.promised)}</dd>
            </div>
          </dl>
          <MeasureList measures={[liquidationOf(row)]} />
        </div>
      ))}
    </section>
  );
}

function Amount(props: { label: string; amount: Known<Money>; panel: NumbersPanel }) {
  const { words, formats } = props.panel;
  const { customer } = words.numbers;
  const { amount } = props;
  return (
    <div>
      <dt class="mut">{props.label}</dt>
      <dd class="num">
        {amount.is === 'known' ? (
          formats.amount(amount.value)
        ) : amount.is === 'absent' ? (
          <span class="mut">{customer.none3}</span>
        ) : (
          <span class="unreadable">
            {amount.is === 'forbidden' ? customer.forbidden3 : customer.unknown3}
          </span>
        )}
      </dd>
    </div>
  );
}
