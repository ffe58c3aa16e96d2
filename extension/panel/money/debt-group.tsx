import { useState } from 'preact/hooks';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { Dotted } from '../components/dotted.tsx';
import { KnownText } from '../components/known-text.tsx';
import { codeInWords } from './code-in-words.ts';
import type { DebtWithInvoices } from './debt-groups.ts';
import { InvoiceRow } from './invoice-row.tsx';
import { ItemisationTable } from './itemisation-table.tsx';
import { useLateness } from './lateness.ts';
import { usePanelWithMoney } from './money-context.ts';
import { useRowAmount } from './row-amount.ts';

interface Props {
  group: DebtWithInvoices;
  snapshot: CustomerSnapshot;
  today: PlainDate;
}

/** One debt: creditor, account ending, disputed part, how it came about, and its open invoices. */
export function DebtGroup({ group, snapshot, today }: Props) {
  const { words } = usePanelWithMoney();
  const { debt, invoices } = group;
  const isOnlyTrade = !debt && itemsOf(snapshot.debts).length === 0;
  return (
    <div class={`debt${debt?.id === snapshot.opened.id ? ' marked' : ''}`}>
      {debt ? (
        <DebtHead debt={debt} snapshot={snapshot} today={today} />
      ) : (
        <h3>{isOnlyTrade ? words.money.trade : words.money.unlinked}</h3>
      )}
      {debt && <ItemisationTable itemisation={debt.itemisation} balance={debt.balance} today={today} />}
      <InvoiceList invoices={invoices} snapshot={snapshot} today={today} />
    </div>
  );
}

function DebtHead({ debt, snapshot, today }: { debt: Debt } & Omit<Props, 'group'>) {
  const { words, formats } = usePanelWithMoney();
  const rowAmount = useRowAmount(snapshot);
  const lateness = useLateness();
  return (
    <>
      <div class="row top">
        <h3>
          {debt.name}
          {debt.accountEnding.is === 'known' && !debt.name.includes(debt.accountEnding.value) && (
            <span class="mut num"> {words.money.ending(debt.accountEnding.value)}</span>
          )}
        </h3>
        <b class="num nowrap">
          <KnownText fact={debt.balance} absent="–">
            {(balance) => rowAmount(balance)}
          </KnownText>
        </b>
      </div>
      <p class="s mut">
        <Dotted>
          {debt.creditor.is !== 'absent' && (
            <KnownText fact={debt.creditor} what={words.money.creditorName}>
              {(name) => words.money.creditor(name)}
            </KnownText>
          )}
          {debt.kind.is === 'known' && (debt.labels.kind ?? codeInWords(debt.kind.value))}
          {debt.status.is === 'known' && (debt.labels.status ?? codeInWords(debt.status.value))}
          {debt.oldestDue.is === 'known' &&
            words.money.oldestDue(
              formats.day(debt.oldestDue.value, today),
              lateness(debt.oldestDue.value, today),
            )}
          {debt.disputed.is === 'known' && debt.disputed.value.minor > 0 && (
            <b class="wa-text">{words.money.disputed(formats.amount(debt.disputed.value))}</b>
          )}
        </Dotted>
      </p>
    </>
  );
}

/** So many rows tell the story; the rest is a click away and keeps the panel quick. */
const FIRST_SHOWN = 5;
const SHOWN_MORE = 50;

function InvoiceList(props: { invoices: readonly Invoice[]; snapshot: CustomerSnapshot; today: PlainDate }) {
  const { words } = usePanelWithMoney();
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const { invoices, snapshot, today } = props;
  if (invoices.length === 0) return null;
  const shown = invoices.filter((invoice, place) => place < limit || invoice.id === snapshot.opened.id);
  const rest = invoices.length - shown.length;
  return (
    <>
      <ul class="invoices">
        {shown.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} snapshot={snapshot} today={today} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link s" onClick={() => setLimit(limit + SHOWN_MORE)}>
          {words.money.more(Math.min(rest, SHOWN_MORE))}
        </button>
      )}
    </>
  );
}
