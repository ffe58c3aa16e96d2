import { useEffect, useState } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { AlreadyPaid } from '../../../shared/plans/already-paid.ts';
import { type MoneyHere, moneyAlreadyHere, payableItems } from '../../../shared/plans/money-already-here.ts';
import { todayFor } from '../components/panel-context.ts';
import { usePanelWithMoney } from './money-context.ts';

/** More sets are a press away: whoever asks the customer reads out one. */
const SETS_SHOWN = 3;

type InCurrency = Extract<MoneyHere, { is: 'read' }>['byCurrency'][number];

/** Money that is here and set against nothing, and the invoices it may have been for; looked at before anybody asks. */
export function MoneyAlreadyHere(props: { snapshot: CustomerSnapshot; currency?: string }) {
  const { model, words, formats } = usePanelWithMoney();
  const { snapshot, currency } = props;
  const here = useSearched(snapshot, todayFor(snapshot.org.zone, model.clock.now.value));
  if (here === null) return null;
  if (here.is === 'unread') return <p class="gap s">{words.here.unread(here.why)}</p>;
  const found = here.byCurrency.filter((one) => currency === undefined || one.currency === currency);
  const { newestOn, daysOld } = here.ledger;
  const age =
    newestOn === null || daysOld === null
      ? words.here.ageUnknown
      : words.here.age(formats.number(daysOld), daysOld);
  // "I paid last week": with nothing unapplied it is the age alone that tells whether it could be here.
  if (found.length === 0) return <p class="gap s mut">{age}</p>;
  return (
    <div class="money-here s">
      <h3 class="s">{words.here.title}</h3>
      {found.map((one) => (
        <Found key={one.currency} found={one} snapshot={snapshot} />
      ))}
      <p class="mut">{age}</p>
    </div>
  );
}

/** Looked for once the rest is on screen, and a step at a time: thirty invoices have a billion sets, for each receipt. */
function useSearched(snapshot: CustomerSnapshot, today: string): MoneyHere | null {
  const { ports } = usePanelWithMoney();
  const [here, setHere] = useState<MoneyHere | null>(null);
  useEffect(() => {
    const search = moneyAlreadyHere(snapshot, ports.clock.now());
    let timer = setTimeout(step);
    function step() {
      const next = search.next();
      if (next.done) setHere(next.value);
      else timer = setTimeout(step);
    }
    return () => clearTimeout(timer);
  }, [snapshot, ports, today]);
  return here;
}

function Found({ found, snapshot }: { found: InCurrency; snapshot: CustomerSnapshot }) {
  const { words, formats } = usePanelWithMoney();
  const sum = found.unapplied.reduce((minor, { unapplied }) => minor + unapplied.minor, 0);
  const total: Money = { minor: sum, currency: found.currency };
  return (
    <>
      <p>{words.here.unapplied(formats.money(total), found.unapplied.length)}</p>
      {found.found.length === 0 && <p class="mut">{words.here.noSet}</p>}
      {found.found.map((one) => (
        <Sets key={one.receiptIds.join()} paid={one} snapshot={snapshot} />
      ))}
      {!found.isWhole && <p class="wa-text">{words.here.notWhole}</p>}
    </>
  );
}

function Sets({ paid, snapshot }: { paid: AlreadyPaid; snapshot: CustomerSnapshot }) {
  const { words, formats } = usePanelWithMoney();
  const receipts = new Map(itemsOf(snapshot.receipts).map((one) => [one.id, one.number]));
  const items = payableItems(snapshot.invoices);
  const nameOf = (id: string): string => {
    const item = items.get(id);
    const part = item?.parts && valueOr(item.open, null);
    return part ? `${item.number}: ${words.money.ofIt(formats.amount(part))}` : (item?.number ?? id);
  };
  const named = (ids: readonly string[]) => ids.map(nameOf).join(' + ');
  const from = paid.receiptIds.map((id) => receipts.get(id) ?? id).join(' + ');
  const shown = paid.sets.slice(0, SETS_SHOWN);
  const rest = paid.sets.slice(SETS_SHOWN);
  return (
    <div class="paid-sets">
      <p>
        <b class="num">{formats.amount(paid.received)}</b> <span class="mut">{from}</span>
      </p>
      <ul>
        {shown.map((ids) => (
          <li key={ids.join()}>
            {words.here.equals} <b>{named(ids)}</b>
          </li>
        ))}
        {paid.nearest.map(({ invoiceIds, difference }) => (
          <li key={invoiceIds.join()} class="mut">
            {words.here.nearly(
              named(invoiceIds),
              formats.amount({ ...difference, minor: Math.abs(difference.minor) }),
              difference.minor > 0,
            )}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.here.more(rest.length)}</summary>
          <ul>
            {rest.map((ids) => (
              <li key={ids.join()}>
                {words.here.equals} {named(ids)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {paid.moreExist && <p class="mut">{words.here.moreExist}</p>}
      {!paid.isComplete && <p class="mut">{words.here.notAllTried}</p>}
    </div>
  );
}
