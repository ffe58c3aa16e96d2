import '../style/money.css';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { Dotted } from '../components/dotted.tsx';
import { todayFor } from '../components/panel-context.ts';
import { PartStates } from '../components/part-states.tsx';
import { ageings } from './ageing.ts';
import { AgeingBar } from './ageing-bar.tsx';
import { DebtGroup } from './debt-group.tsx';
import { debtGroups } from './debt-groups.ts';
import { MappingMistakes } from './mapping-mistakes.tsx';
import { usePanelWithMoney } from './money-context.ts';
import { MoneyAlreadyHere } from './money-here.tsx';
import { owed } from './owed.ts';
import { ParkedLines } from './parked-lines.tsx';
import { StandingLines } from './standing-lines.tsx';
import { unapplied } from './unapplied.ts';

/** What is owed, how late it is, what it is made of, and what came in and was not applied. */
export function MoneySection(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMoney();
  const { snapshot } = props;
  const today = todayFor(snapshot.org.zone, model.clock.now.value);
  return (
    <section class="sec money" aria-label={words.landmarks.money}>
      <Owed snapshot={snapshot} />
      {snapshot.companies && <p class="s wa-text">{words.money.companies(snapshot.companies.join('; '))}</p>}
      {ageings(snapshot, today).map((ageing, _, { length }) => (
        <AgeingBar key={ageing.currency} ageing={ageing} isNamed={length > 1} />
      ))}
      <Summary snapshot={snapshot} />
      <MappingMistakes apiOrigin={snapshot.customer.ref.apiOrigin} />
      <MoneyAlreadyHere snapshot={snapshot} />
      <StandingLines snapshot={snapshot} />
      <ParkedLines snapshot={snapshot} />
      {debtGroups(snapshot).map((group) => (
        <DebtGroup key={group.key} group={group} snapshot={snapshot} today={today} />
      ))}
      <PartStates
        parts={[
          [snapshot.debts, words.things.debts],
          [snapshot.invoices, words.things.invoices],
          [snapshot.openTotals, words.things.totals],
          [snapshot.receipts, words.things.payments],
        ]}
      />
    </section>
  );
}

function Owed(props: { snapshot: CustomerSnapshot }) {
  const { words, formats } = usePanelWithMoney();
  const rows = owed(props.snapshot);
  return (
    <div class="row top">
      <h2>{words.money.owed}</h2>
      {rows === null && <span class="unreadable">{words.money.unreadable}</span>}
      {rows !== null && (
        <p class="num right">
          {rows.length === 0 && <span class="mut">{words.debts.nothingOpen}</span>}
          {rows.map(({ money, isExact }) => (
            <b key={money.currency} class="owed">
              {isExact ? formats.money(money) : words.money.atLeast(formats.money(money))}
            </b>
          ))}
        </p>
      )}
    </div>
  );
}

function Summary(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanelWithMoney();
  const { snapshot } = props;
  // Called, not drawn: what it leaves empty must leave no dot behind.
  const items = useItemCount(snapshot);
  const cash = unapplied(snapshot);
  const age = formats.ago(snapshot.readAt, model.clock.now.value) ?? words.fresh.justNow;
  return (
    <p class="row s mut">
      <span>
        <Dotted>
          {items}
          {cash.is === 'known' && cash.value.length === 0 && words.money.nothingUnapplied}
          {cash.is === 'known' &&
            cash.value.map((money) => (
              <b key={money.currency} class="wa-text">
                {words.cash.unapplied(formats.money(money))}
              </b>
            ))}
          {(cash.is === 'unknown' || cash.is === 'forbidden') && (
            <span class="unreadable">{words.money.unappliedUnknown}</span>
          )}
        </Dotted>
      </span>
      <span class="nowrap">{words.fresh.read(age)}</span>
    </p>
  );
}

function useItemCount({ invoices, debts }: CustomerSnapshot) {
  const { words, formats } = usePanelWithMoney();
  if (invoices.is === 'read' && !invoices.complete) {
    const shown = formats.number(invoices.items.length);
    return (
      <span class="wa-text">
        {invoices.total === null
          ? words.part.showingSome(shown)
          : words.part.showing(shown, formats.number(invoices.total))}
      </span>
    );
  }
  const counted = invoices.is === 'read' && invoices.items.length > 0 ? invoices : debts;
  return counted.is === 'read' ? <span>{words.money.items(counted.items.length)}</span> : null;
}
