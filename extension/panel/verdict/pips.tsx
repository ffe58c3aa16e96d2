import type { AttemptBudget } from '../../../shared/compliance/verdict.ts';
import { usePanel } from '../components/panel-context.ts';

/** More than these are told by the number alone. */
const MOST_PIPS = 7;

/** Attempts used of those allowed: `●●○○○○○ 2 of 7`; "at least" where the record may lack some. */
export function Pips({ budget }: { budget: AttemptBudget }) {
  const { words } = usePanel();
  const { used, limit, complete } = budget;
  const count = words.verdict.used(used, limit);
  return (
    <span class="nowrap">
      {limit <= MOST_PIPS && (
        <span class="pips" aria-hidden="true">
          {Array.from({ length: limit }, (_, place) => (
            <span key={place} class={place < used ? 'pip used' : 'pip'} />
          ))}
        </span>
      )}{' '}
      <span class="num">{complete ? count : words.verdict.atLeast(count)}</span>
    </span>
  );
}
