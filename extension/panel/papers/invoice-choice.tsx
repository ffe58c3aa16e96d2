import { useState } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { profileOfPaper } from '../../../shared/papers/paper-matter.ts';
import { foundBy } from '../wrap-up/found-by.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';

/** So many take no search. */
const SHOWN = 6;

/** Which invoices the paper on screen is about; none ticked: all of them. */
export function InvoiceChoice({ desk, snapshot }: { desk: PapersDesk; snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithPapers();
  const [typed, setTyped] = useState('');
  const { chosen, invoiceIds, documents } = desk;
  const all = itemsOf(snapshot.invoices);
  const isAbout = chosen?.offer.template.byInvoice && profileOfPaper(chosen.ground.matter) === 'b2b';
  if (!isAbout || all.length < 2) return null;
  const isTicked = ({ id }: { id: string }) => invoiceIds.includes(id);
  const found = foundBy(
    all.map((invoice) => ({ invoice, names: [invoice.number] })),
    typed,
  ).map(({ invoice }) => invoice);
  const near = new Set(found.slice(0, SHOWN).map(({ id }) => id));
  // In their order, ticked or not: a line that moves takes the focus from whoever ticks by keyboard.
  const shown = all.filter((invoice) => isTicked(invoice) || near.has(invoice.id));
  const hidden = found.filter((invoice) => !shown.includes(invoice)).length;
  const lacksFile = (id: string) =>
    chosen.offer.template.id === 'invoice-copies' &&
    documents.is === 'known' &&
    !documents.value.some(({ invoiceId }) => invoiceId === id);
  return (
    <fieldset class="paper-invoices s">
      <legend>{words.papers.invoices}</legend>
      <p class="mut">
        {invoiceIds.length === 0 ? words.papers.everyInvoice : words.papers.ticked(invoiceIds.length)}
      </p>
      {all.length > SHOWN && (
        <input
          type="search"
          aria-label={words.papers.findInvoice}
          placeholder={words.papers.findInvoice}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map((invoice) => (
        <label key={invoice.id} class="row">
          <input
            type="checkbox"
            checked={isTicked(invoice)}
            onChange={({ currentTarget: { checked } }) =>
              desk.tick(checked ? [...invoiceIds, invoice.id] : invoiceIds.filter((id) => id !== invoice.id))
            }
          />
          <span class="grow num">{invoice.number}</span>
          {lacksFile(invoice.id) && <span class="wa-text">{words.papers.noFile}</span>}
          <Open invoice={invoice} />
        </label>
      ))}
      {hidden > 0 && <p class="mut">{words.papers.moreInvoices(hidden)}</p>}
    </fieldset>
  );
}

function Open({ invoice: { open } }: { invoice: Invoice }) {
  const { formats } = usePanelWithPapers();
  return open.is === 'known' ? <span class="mut num">{formats.money(open.value)}</span> : null;
}
