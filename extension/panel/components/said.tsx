import { usePanel } from './panel-context.ts';

/** Speaks what a click did to those who cannot see it. */
export function Said() {
  const { model, words } = usePanel();
  const said = model.writing.said.value;
  return (
    <p class="sr-only" aria-live="polite">
      {said?.is === 'undone' && words.said.undone}
      {said?.is === 'saved' &&
        words.said.saved(
          words.outcome[said.entry.command.attempt.disposition] ??
            said.label?.[words.spoken] ??
            said.entry.command.attempt.disposition,
          said.entry.command.customerName,
        )}
    </p>
  );
}

/** Says to everybody why a click did not do what it was for: nothing else on the screen would. */
export function NotDone() {
  const { model, words } = usePanel();
  const said = model.writing.said.value;
  return (
    <p class="not-done" aria-live="polite">
      {said?.is === 'undo-too-late' && words.said.undoTooLate}
      {said?.is === 'fixed-elsewhere' && words.said.fixedElsewhere}
    </p>
  );
}
