import { useEffect, useState } from 'preact/hooks';
import type { OrgMapping } from '../../../crm-connector/salesforce/schema/org-mapping.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { Answer } from '../../messaging/wire.ts';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';
import { CustomerSearch } from './customer-search.tsx';
import { InvoiceTable } from './invoice-table.tsx';

type Seen = Answer<'mapping.preview'>;

/** A real customer as the panel would show it, read anew with every change of the mapping. */
export function Preview({ apiOrigin, mapping }: { apiOrigin: string; mapping: OrgMapping }) {
  const { words, ports } = useOptions();
  const [customer, choose] = useState<RecordRef | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [isReading, setReading] = useState(true);
  const asked = JSON.stringify(mapping);
  useEffect(() => {
    let isOld = false;
    setReading(true);
    const take = (next: Seen | null, error: unknown) => {
      if (isOld) return;
      setSeen(next);
      setFault(error);
      setReading(false);
    };
    ports.ask('mapping.preview', { apiOrigin, mapping: JSON.parse(asked), customer }).then(
      (next) => take(next, null),
      (error: unknown) => take(null, error),
    );
    return () => {
      isOld = true;
    };
  }, [ports, apiOrigin, asked, customer]);
  return (
    <section class="preview" aria-label={words.mapping.preview} aria-busy={isReading}>
      <h3>{words.mapping.preview}</h3>
      <p role="status" class="s mut">
        {isReading && words.mapping.previewing}
      </p>
      {fault !== null && <FaultLine error={fault} />}
      {seen && <SeenSo seen={seen} asksForInvoices={mapping.invoices !== undefined} />}
      <CustomerSearch apiOrigin={apiOrigin} choose={choose} />
    </section>
  );
}

function SeenSo({ seen, asksForInvoices }: { seen: Seen; asksForInvoices: boolean }) {
  const { words } = useOptions();
  const { model, isMapped, unknownFields, customer, task } = seen;
  return (
    <>
      {unknownFields.length > 0 && (
        <p class="wa-text">{words.mapping.unknownFields(unknownFields.join(', '))}</p>
      )}
      {asksForInvoices && !isMapped && (
        <p class="no-text">{model ? words.mapping.otherModel(model) : words.mapping.noModel}</p>
      )}
      {customer ? <p>{words.mapping.previewOf(customer.name)}</p> : <p>{words.mapping.nobody}</p>}
      {seen.invoices && <InvoiceTable invoices={seen.invoices} totals={seen.openTotals} />}
      {task && (
        <details>
          <summary>{words.mapping.task}</summary>
          <dl class="task s">
            {Object.entries(task).map(([name, value]) => (
              <div key={name} class="row top">
                <dt>
                  <code>{name}</code>
                </dt>
                <dd class="grow right">{String(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
