import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanelWithDay } from './day-context.ts';
import { DayList } from './day-list.tsx';

/** My day over whatever is on screen; gone as soon as a customer opens. */
export function DayOver() {
  const { model, words } = usePanelWithDay();
  const box = useRef<HTMLDivElement>(null);
  const moves = model.target.moves.value;
  const target = model.target.record.value;
  const before = useRef({ moves, target });
  useLayoutEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (before.current.moves !== moves || before.current.target !== target) model.layers.openOver(null);
  }, [model, moves, target]);
  const apiOrigin = model.target.searchableOrgs.value[0];
  const close = (
    <button type="button" class="chip" aria-keyshortcuts="Escape" onClick={() => model.layers.openOver(null)}>
      {words.day.close} <KeyHint>Esc</KeyHint>
    </button>
  );
  return (
    <div ref={box} class="over" role="dialog" aria-modal="true" aria-label={words.day.title} tabIndex={-1}>
      {apiOrigin === undefined ? close : <DayList apiOrigin={apiOrigin}>{close}</DayList>}
    </div>
  );
}
