import { useId, useState } from 'preact/hooks';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { Dotted } from '../components/dotted.tsx';
import { KnownText } from '../components/known-text.tsx';
import { lazyView } from '../components/lazy-view.tsx';
import { useLateness } from './lateness.ts';
import { usePanelWithMoney } from './money-context.ts';
import { useRowAmount } from './row-amount.ts';

const InvoiceDrawer = lazyView(async () => (await import('./invoice-drawer.tsx')).InvoiceDrawer);

/** One open invoice; pressed, it shows its lines, purchase order and terms. */
export function InvoiceRow(props: { invoice: Invoice; snapshot: CustomerSnapshot; today: PlainDate }) {
  const { words, formats } = usePanelWithMoney();
  const lateness = useLateness();
  const drawerId = useId();
  const { invoice, snapshot, today } = props;
  const isMarked = invoice.id === snapshot.opened.id;
  const [isOpen, setOpen] = useState(false);
  const rowAmount = useRowAmount(snapshot);
  const { due } = invoice;
  const isLate = due.is === 'known' && due.value < today;
  // Of an invoice payable in parts, the one that is due first.
  const then = invoice.parts?.[0];
  return (
    <li class={isMarked ? 'marked' : undefined}>
      <button
        type="button"
        class="invoice-row row"
        aria-expanded={isOpen}
        aria-controls={isOpen ? drawerId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="grow">
          <span class="num">{invoice.number}</span>{' '}
          <span class="s mut">
            <Dotted>
              {due.is === 'known' ? (
                <span>
                  {words.money.due(formats.day(due.value, today))},{' '}
                  <span class={isLate ? 'late' : undefined}>{lateness(due.value, today)}</span>
                  {then && `, ${words.money.ofIt(rowAmount(then.open))}`}
                </span>
              ) : (
                <Unreadable due={due} />
              )}
              {invoice.disputed.is === 'known' && invoice.disputed.value && (
                <b class="wa-text">{words.money.disputedMark}</b>
              )}
              {isMarked && <b>{words.money.onPage}</b>}
            </Dotted>
          </span>
        </span>
        <span class="num nowrap">
          <KnownText fact={invoice.open} absent="–">
            {(money) => rowAmount(money)}
          </KnownText>
        </span>
      </button>
      {isOpen && (
        <div id={drawerId}>
          <InvoiceDrawer invoice={invoice} apiOrigin={snapshot.customer.ref.apiOrigin} today={today} />
        </div>
      )}
    </li>
  );
}

function Unreadable({ due }: { due: Invoice['due'] }) {
  const { words } = usePanelWithMoney();
  return (
    <KnownText fact={due} absent={words.money.dueUnknown}>
      {(date) => date}
    </KnownText>
  );
}
