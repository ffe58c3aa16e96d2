import { useState } from 'preact/hooks';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { type InvoiceShare, sharesOf, sharesText } from '../../../shared/wrap-up/invoice-shares.ts';
import { useDesk } from './desk-context.ts';
import { foundBy } from './found-by.ts';

/** So many take no search. */
const SHOWN = 6;

/** Which invoices it is about, and of each how much, when not all of it. */
export function InvoicesInput(props: {
  id: string;
  value: string;
  mistake: string | null;
  onChange: (value: string) => void;
}) {
  const { desk, model, words } = useDesk();
  const [typed, setTyped] = useState('');
  const all = itemsOf(desk.now.value?.snapshot.invoices ?? { is: 'absent' });
  const shares = sharesOf(props.value);
  const isChosen = ({ id }: Invoice) => shares.some((share) => share.id === id);
  const found = foundBy(
    all.map((invoice) => ({ invoice, names: [invoice.number] })),
    typed,
  ).map(({ invoice }) => invoice);
  const shown = [...all.filter(isChosen), ...found.filter((invoice) => !isChosen(invoice)).slice(0, SHOWN)];
  const set = (next: readonly InvoiceShare[]) => props.onChange(sharesText(next));
  if (all.length === 0) return null;
  // Not drawn at all: there is nothing to select, to copy or to read aloud (15 USC 1692c(b)).
  if (model.guide.isCovered.value) return <Covered id={props.id} />;
  return (
    <fieldset
      id={props.id}
      // The gate leads here.
      tabIndex={-1}
      class="invoices s"
      aria-describedby={props.mistake === null ? undefined : `${props.id}-wrong`}
    >
      <legend class="s">{words.wrapUp.invoices}</legend>
      {all.length > SHOWN && (
        <input
          type="search"
          aria-label={words.wrapUp.filterInvoices}
          placeholder={words.wrapUp.filterInvoices}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map((invoice) => (
        <InvoiceLine
          key={invoice.id}
          invoice={invoice}
          share={shares.find(({ id }) => id === invoice.id) ?? null}
          onTick={(isOn) =>
            set(
              isOn
                ? [...shares, { id: invoice.id, amount: null }]
                : shares.filter(({ id }) => id !== invoice.id),
            )
          }
          onAmount={(amount) =>
            set(
              shares.map((share) =>
                share.id === invoice.id ? { ...share, amount: amount.trim() || null } : share,
              ),
            )
          }
        />
      ))}
      {found.length > SHOWN && <p class="mut">{words.wrapUp.moreInvoices(found.length - SHOWN)}</p>}
    </fieldset>
  );
}

function Covered({ id }: { id: string }) {
  const { words } = useDesk();
  return (
    <fieldset id={id} tabIndex={-1} class="invoices s">
      <legend class="s">{words.wrapUp.invoices}</legend>
      <p class="mut">{words.wrapUp.invoicesCovered}</p>
    </fieldset>
  );
}

function InvoiceLine(props: {
  invoice: Invoice;
  share: InvoiceShare | null;
  onTick: (isOn: boolean) => void;
  onAmount: (amount: string) => void;
}) {
  const { words, formats } = useDesk();
  const { invoice, share } = props;
  const open = invoice.open.is === 'known' ? formats.money(invoice.open.value) : null;
  return (
    <div class="row invoice-line">
      <label class="row tick grow">
        <input
          type="checkbox"
          checked={share !== null}
          onChange={(event) => props.onTick(event.currentTarget.checked)}
        />
        <span class="grow num">{invoice.number}</span>
        {share === null && open && <span class="mut num">{open}</span>}
      </label>
      {share !== null && (
        <input
          type="text"
          class="num invoice-part"
          inputMode="decimal"
          autocomplete="off"
          aria-label={words.wrapUp.invoicePart(invoice.number)}
          placeholder={open ? words.wrapUp.wholeOf(open) : ''}
          value={share.amount ?? ''}
          onInput={(event) => props.onAmount(event.currentTarget.value.replace(/[;=]/g, ''))}
        />
      )}
    </div>
  );
}
