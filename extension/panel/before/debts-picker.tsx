import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { KnownText } from '../components/known-text.tsx';
import { usePanel } from '../components/panel-context.ts';
import { PartStates } from '../components/part-states.tsx';
import { useRowAmount } from '../money/row-amount.ts';
import { isFullyDisputed } from './debts-chosen-first.ts';

/** Which debts the next call is about; every debt is listed, whatever its state. */
export function DebtsPicker(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanel();
  const { debts, invoices } = props.snapshot;
  const items = itemsOf(debts);
  const isTradeOnly = items.length === 0 && (debts.is === 'read' || debts.is === 'absent');
  return (
    <section class="sec" aria-label={words.landmarks.debts}>
      <h2 class="s mut">{words.debts.about}</h2>
      {items.map((debt) => (
        <DebtChoice key={debt.id} debt={debt} snapshot={props.snapshot} />
      ))}
      {isTradeOnly && <TradeAccount invoices={invoices} />}
      {items.length > 0 && model.choice.debtIds.value.length === 0 && (
        <p class="s wa-text">{words.debts.none}</p>
      )}
      <PartStates parts={[[debts, words.things.debts]]} />
    </section>
  );
}

/** Where there are no debts of their own. What may not be read is not called nothing. */
function TradeAccount({ invoices }: Pick<CustomerSnapshot, 'invoices'>) {
  const { words } = usePanel();
  if (invoices.is !== 'read') return <PartStates parts={[[invoices, words.things.invoices]]} showAbsent />;
  return <p>{invoices.items.length > 0 ? words.debts.trade : words.debts.nothingOpen}</p>;
}

function DebtChoice(props: { debt: Debt; snapshot: CustomerSnapshot }) {
  const { model } = usePanel();
  const rowAmount = useRowAmount(props.snapshot);
  const { debt } = props;
  const isChosen = model.choice.debtIds.value.includes(debt.id);
  return (
    <label
      class={`row debt-choice${debt.id === props.snapshot.opened.id ? ' marked' : ''}${isChosen ? '' : ' mut'}`}
    >
      <input type="checkbox" checked={isChosen} onChange={() => model.toggleDebt(debt.id)} />
      <span class="grow">
        {debt.name} <Dispute debt={debt} />
      </span>
      <span class="num">
        <KnownText fact={debt.balance} absent="–">
          {(balance) => rowAmount(balance)}
        </KnownText>
      </span>
    </label>
  );
}

function Dispute(props: { debt: Debt }) {
  const { words, formats } = usePanel();
  const { disputed } = props.debt;
  if (disputed.is === 'known' && disputed.value.minor > 0)
    return (
      <span class="s wa-text">
        {isFullyDisputed(props.debt)
          ? words.debts.fullyDisputed
          : words.debts.disputed(formats.amount(disputed.value))}
      </span>
    );
  if (disputed.is === 'forbidden' || disputed.is === 'unknown')
    return <span class="s unreadable">{words.debts.disputeUnknown}</span>;
  return null;
}
