import { localDate } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { csvOf } from '../../../shared/numbers/csv.ts';
import { type Cell, number, text } from '../../../shared/numbers/table.ts';
import { type EscalatedInvoice, escalatedInvoices } from '../../../shared/papers/escalated-invoices.ts';
import { saveFile } from '../numbers/export/save-file.ts';
import { usePanelWithPapers } from './papers-context.ts';

/** The list as a file for a sheet, with no cell that a spreadsheet would run. */
export function EscalatedCsv({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithPapers();
  const rows = escalatedInvoices(snapshot, localDate(model.clock.now.value, snapshot.org.zone));
  if (rows.is !== 'known') return null;
  const { csvHead, csvReason } = words.papers;
  const columns = Object.keys(csvHead) as (keyof EscalatedInvoice)[];
  const cell = (row: EscalatedInvoice, name: keyof EscalatedInvoice): Cell => {
    if (name === 'reason') return text(csvReason[row.reason]);
    if (name === 'daysPastDue') return row.daysPastDue === null ? text('') : number(row.daysPastDue);
    if (name === 'open') return row.open === '' ? text('') : number(row.open);
    return text(row[name]);
  };
  const save = () =>
    saveFile(
      'escalated-invoices.csv',
      'text/csv;charset=utf-8',
      csvOf([
        {
          name: '',
          head: columns.map((name) => csvHead[name]),
          rows: rows.value.map((row) => columns.map((name) => cell(row, name))),
        },
      ]),
    );
  return (
    <button type="button" class="chip" onClick={save}>
      {words.papers.csv}
    </button>
  );
}
