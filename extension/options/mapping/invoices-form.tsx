import type { OrgMapping } from '../../../crm-connector/salesforce/schema/org-mapping.ts';
import { useOptions } from '../options-context.ts';
import { FieldChoice } from './field-choice.tsx';
import {
  type DescribedObject,
  fieldsFor,
  INVOICE_FIELDS,
  type InvoiceField,
  type Invoices,
  withField,
  withStatusField,
} from './mapping-draft.ts';

/** Which field holds each figure of an invoice. */
export function InvoicesForm(props: {
  object: DescribedObject;
  proposedLine: Invoices['line'];
  invoices: Invoices;
  /** False: invoices are read as Parley finds them. */
  isUsed: boolean;
  draft: OrgMapping;
  change: (draft: OrgMapping, invoices: Invoices | undefined) => void;
}) {
  const { words } = useOptions();
  const { object, invoices, isUsed, draft } = props;
  const change = (next: Invoices | undefined) => props.change(draft, next);
  const choose = (figure: InvoiceField, name: string) =>
    change(figure === 'status' ? withStatusField(invoices, name) : withField(invoices, figure, name));
  const statuses = object.fields.find(({ name }) => name === invoices.status[0])?.values ?? [];
  const line = invoices.line ?? props.proposedLine;
  return (
    <fieldset>
      <legend>
        {words.mapping.invoices}: {object.label} <code class="s">{object.name}</code>
      </legend>
      <label class="tick">
        <input
          type="checkbox"
          checked={isUsed}
          onChange={(event) => change(event.currentTarget.checked ? invoices : undefined)}
        />
        <span>{words.mapping.useInvoices}</span>
      </label>
      {isUsed && (
        <>
          <div class="fields">
            {(Object.keys(INVOICE_FIELDS) as InvoiceField[]).map((figure) => (
              <FieldChoice
                key={figure}
                label={words.mapping.field[figure]}
                fields={fieldsFor(figure, object)}
                names={invoices[figure]}
                choose={(name) => choose(figure, name)}
              />
            ))}
            {line && (
              <label class="field">
                <span class="s">{words.mapping.line}</span>
                <select
                  value={invoices.line ? 'line' : ''}
                  onChange={(event) =>
                    change({ ...invoices, line: event.currentTarget.value === '' ? null : line })
                  }
                >
                  <option value="">{words.mapping.noLine}</option>
                  <option value="line">{line.objects.join(', ')}</option>
                </select>
              </label>
            )}
          </div>
          {statuses.length > 0 && <NotOwed statuses={statuses} invoices={invoices} change={change} />}
        </>
      )}
    </fieldset>
  );
}

function NotOwed(props: {
  statuses: readonly string[];
  invoices: Invoices;
  change: (invoices: Invoices) => void;
}) {
  const { words } = useOptions();
  const { statuses, invoices } = props;
  const toggle = (status: string) =>
    props.change({
      ...invoices,
      notOwed: statuses.filter((one) => invoices.notOwed.includes(one) !== (one === status)),
    });
  return (
    <fieldset class="inner">
      <legend class="s">{words.mapping.notOwed}</legend>
      <div class="ticks">
        {statuses.map((status) => (
          <label key={status} class="tick">
            <input
              type="checkbox"
              checked={invoices.notOwed.includes(status)}
              onChange={() => toggle(status)}
            />
            <span>{status}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
