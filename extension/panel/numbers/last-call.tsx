import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { callChecklist } from '../../../shared/numbers/call-checklist.ts';
import type { MadeCommand } from '../../../shared/numbers/work.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

const SIGNS = { done: '✓', missing: '✗', 'not-needed': '–' } as const;

/** A look at one's own call after it: what a good one leaves behind, and what this one lacks. */
export function LastCall({ made }: { made: readonly MadeCommand[] }) {
  const { words } = usePanelWithNumbers();
  const { numbers } = words;
  const last = lastCallOf(made);
  return (
    <section>
      <h2>{numbers.lastCall}</h2>
      {last === null ? (
        <p class="s mut">{numbers.noCall}</p>
      ) : (
        <>
          <p class="s mut">{last.customerName}</p>
          <ul class="checks s">
            {callChecklist(last).map(({ check, state }) => (
              <li key={check} class={state === 'missing' ? 'no-text' : ''}>
                <span aria-hidden="true">{SIGNS[state]}</span> {numbers.check[check]}{' '}
                <span class="mut">({numbers.checkState[state]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A letter, e-mail or text is an attempt too, and no call. */
const isSpoken = ({ attempt: { channel } }: LogAttempt): boolean =>
  channel === 'call' || channel === 'voicemail';

/** As it was first logged: a correction changes the result, not what was said. */
function lastCallOf(made: readonly MadeCommand[]): LogAttempt | null {
  const calls = made.flatMap(({ command }) =>
    command.kind === 'log-attempt' && command.attempt.revision === 1 && isSpoken(command) ? [command] : [],
  );
  return calls.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt)).at(-1) ?? null;
}
