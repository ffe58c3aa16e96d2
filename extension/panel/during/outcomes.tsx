import { type OneClickOutcome, oneClickOutcomes } from '../../../shared/domain/disposition.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanel } from '../components/panel-context.ts';

/** The key of the n-th outcome: 1 to 9, then 0. */
function outcomeKey(place: number): string {
  return String((place + 1) % 10);
}

export function outcomeByKey(key: string): OneClickOutcome | undefined {
  return /^\d$/.test(key) ? oneClickOutcomes[(Number(key) + 9) % 10] : undefined;
}

/** The one-click outcomes. They log to the running call, or else to the chosen number of the customer on screen. */
export function Outcomes() {
  const { model, words } = usePanel();
  return (
    <>
      {oneClickOutcomes.map((outcome, place) => (
        <button
          key={outcome.code}
          type="button"
          class="chip outcome"
          aria-keyshortcuts={model.keys.digit(outcomeKey(place)) || undefined}
          onClick={(event) => {
            // The second click of a double click: one attempt.
            if (event.detail < 2) void model.writing.logOutcome(outcome);
          }}
        >
          <span>{words.outcome[outcome.code] ?? outcome.label}</span>
          <KeyHint>{model.keys.digit(outcomeKey(place))}</KeyHint>
        </button>
      ))}
    </>
  );
}
