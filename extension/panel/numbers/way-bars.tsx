import type { Totals } from '../../../shared/numbers/totals.ts';
import { BarList } from './bar-list.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';

/** How much of what was tried became a promise. */
export function WayBars({ totals }: { totals: Totals }) {
  const { words } = usePanelWithNumbers();
  const { numbers } = words;
  return (
    <section>
      <h2>{numbers.way}</h2>
      <BarList
        rows={[
          { id: 'attempts', label: numbers.attempts, count: totals.attempts },
          { id: 'answers', label: numbers.answers, count: totals.liveAnswers },
          { id: 'right', label: numbers.rightParty, count: totals.rightParty },
          { id: 'promises', label: numbers.promises, count: totals.promises },
        ]}
      />
    </section>
  );
}
