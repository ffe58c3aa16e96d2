import type { ReasonTallies, Tally } from '../../../shared/numbers/reason-tallies.ts';
import { BarList } from './bar-list.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';

/** What customers gave as reasons, most often first. */
export function ReasonLists({ reasons }: { reasons: ReasonTallies }) {
  const { words } = usePanelWithNumbers();
  const { numbers } = words;
  const rowsOf = (tallies: readonly Tally[]) =>
    tallies.map(({ id, label, count }) => ({ id, count, label: label?.[words.spoken] ?? numbers.noReason }));
  const lists = [
    { title: numbers.disputes, rows: rowsOf(reasons.disputes) },
    { title: numbers.behind, rows: rowsOf(reasons.delinquency) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section>
      <h2>{numbers.reasons}</h2>
      {lists.length === 0 && <p class="s mut">{numbers.noReasons}</p>}
      {lists.map(({ title, rows }) => (
        <div key={title}>
          <h3 class="s mut">{title}</h3>
          <BarList rows={rows} />
        </div>
      ))}
    </section>
  );
}
