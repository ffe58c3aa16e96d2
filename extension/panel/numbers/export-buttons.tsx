import { useState } from 'preact/hooks';
import { csvOf } from '../../../shared/numbers/csv.ts';
import type { Table } from '../../../shared/numbers/table.ts';
import { saveFile } from './export/save-file.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is on screen as a file of the person's own. */
export function ExportButtons(props: { name: string; tables: () => readonly Table[] }) {
  const { words } = usePanelWithNumbers();
  const { numbers } = words;
  const [hasFailed, setFailed] = useState(false);
  const asWorkbook = async () => {
    try {
      const { xlsxOf } = await import('./export/xlsx.ts');
      saveFile(`${props.name}.xlsx`, XLSX_TYPE, await xlsxOf(props.tables()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <p class="actions s">
      <span class="mut">{numbers.export}</span>
      <button
        type="button"
        class="chip"
        onClick={() => saveFile(`${props.name}.csv`, 'text/csv;charset=utf-8', csvOf(props.tables()))}
      >
        {numbers.csv}
      </button>
      <button type="button" class="chip" onClick={() => void asWorkbook()}>
        {numbers.xlsx}
      </button>
      <span role="status">{hasFailed && numbers.exportFailed}</span>
    </p>
  );
}
