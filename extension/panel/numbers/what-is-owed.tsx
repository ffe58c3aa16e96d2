import { useState } from 'preact/hooks';
import type { ReceivablesRead } from '../../../shared/domain/receivables.ts';
import { portfolioMeasures } from '../../../shared/numbers/portfolio-measures.ts';
import { MeasureList } from './measure-list.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';
import type { Whose } from './use-activity.ts';

/** Days of sales, collection effectiveness and their kin over the person's own accounts; asked for only when wanted. */
export function WhatIsOwed({ whose }: { whose: Whose }) {
  const { words, ports } = usePanelWithNumbers();
  const { numbers } = words;
  const [state, setState] = useState<ReceivablesRead | 'not-asked' | 'reading' | 'failed'>('not-asked');
  const ask = () => {
    setState('reading');
    ports.ask('receivables.read', { apiOrigin: whose.apiOrigin }).then(setState, () => setState('failed'));
  };
  return (
    <section>
      <h2>{numbers.owed}</h2>
      {(state === 'not-asked' || state === 'failed') && (
        <button type="button" class="chip" onClick={ask}>
          {numbers.showOwed}
        </button>
      )}
      <div aria-live="polite" class="s">
        {state === 'reading' && numbers.reading}
        {state === 'failed' && numbers.owedFailed}
        {typeof state === 'object' && <Rows {...state} />}
      </div>
    </section>
  );
}

function Rows({ rows }: ReceivablesRead) {
  const { words, formats } = usePanelWithNumbers();
  const { numbers } = words;
  if (rows.is === 'failed') return <p class="gap">{numbers.partFailed(rows.why)}</p>;
  if (rows.is !== 'read') return <p class="gap">{numbers.owedAbsent}</p>;
  if (rows.items.every(({ open }) => open.minor === 0)) return <p class="mut">{numbers.owedNone}</p>;
  return (
    <>
      {rows.items.map((row) => (
        <div key={row.currency}>
          <p>
            <b class="num">{formats.money(row.open)}</b>
          </p>
          <MeasureList measures={portfolioMeasures(row)} />
        </div>
      ))}
    </>
  );
}
