import './numbers.css';
import { useState } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { CustomerNumbers } from './customer-numbers.tsx';
import { MyWork } from './my-work.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';
import type { Period } from './use-activity.ts';

const TABS = ['shift', 'week', 'month', 'customer'] as const;

/** The person's own shift, week and month, and how the customer on screen pays. */
export function NumbersScreen() {
  const { model, words } = usePanelWithNumbers();
  const [tab, setTab] = useState<Period | 'customer'>('shift');
  return (
    <section class="numbers-screen" aria-label={words.numbers.title}>
      <div class="numbers-head">
        <div class="row">
          <h1>{words.numbers.title}</h1>
          <button
            type="button"
            class="chip"
            ref={(button) => button?.focus()}
            aria-keyshortcuts="Escape"
            onClick={() => model.layers.closeNumbers()}
          >
            {words.numbers.close} <KeyHint>Esc</KeyHint>
          </button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees. */}
        <div class="numbers-tabs" role="group" aria-label={words.numbers.period}>
          {TABS.map((one) => (
            <button
              type="button"
              key={one}
              class="chip"
              aria-pressed={tab === one}
              onClick={() => setTab(one)}
            >
              {words.numbers.periods[one]}
            </button>
          ))}
        </div>
      </div>
      {tab === 'customer' ? <CustomerNumbers /> : <MyWork key={tab} period={tab} />}
    </section>
  );
}
