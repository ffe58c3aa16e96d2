import './curtain.css';
import { useEffect } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanelWithGuide } from './guide-context.ts';

/**
 * Stands where the verdict, Money and History are while nobody knows who is on the line (15 USC 1692c(b)). What is covered
 * is not drawn at all: there is nothing to select, to copy or to read aloud.
 */
export function CoveredVerdict() {
  const { model, words } = usePanelWithGuide();
  const isPeeking = !model.guide.isCovered.value;
  useCoveredAgain();
  return (
    <section class="verdict caution covered-note" aria-label={words.landmarks.verdict}>
      <p class="grow">
        <b>{words.guide.covered}</b>
        <br />
        <span class="s">{words.guide.coveredMore}</span>
      </p>
      <PeekButton isPeeking={isPeeking} />
    </section>
  );
}

function PeekButton({ isPeeking }: { isPeeking: boolean }) {
  const { model, words } = usePanelWithGuide();
  const hold = () => model.guide.peek(true);
  const letGo = () => model.guide.peek(false);
  const isHoldKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isPeeking}
      aria-keyshortcuts={model.keys.map.value.peek}
      onPointerDown={(event) => {
        // The pointer may leave the button while it is held.
        event.currentTarget.setPointerCapture(event.pointerId);
        hold();
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={(event) => {
        if (isHoldKey(event)) hold();
      }}
      onKeyUp={(event) => {
        if (isHoldKey(event)) letGo();
      }}
      onBlur={letGo}
    >
      {isPeeking ? words.guide.peeking : words.guide.peek} <KeyHint>{model.keys.map.value.peek}</KeyHint>
    </button>
  );
}

/** Held by its single key; whatever takes the keyboard away lets go. */
function useCoveredAgain(): void {
  const { model } = usePanelWithGuide();
  useEffect(() => {
    const cover = () => model.guide.peek(false);
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === model.keys.map.peek().peek) cover();
    };
    document.addEventListener('keyup', onKeyUp);
    document.addEventListener('visibilitychange', cover);
    addEventListener('blur', cover);
    return () => {
      cover();
      document.removeEventListener('keyup', onKeyUp);
      document.removeEventListener('visibilitychange', cover);
      removeEventListener('blur', cover);
    };
  }, [model]);
}

/** The places of Money and History, kept so that nothing jumps when the curtain lifts. */
export function CoveredRecord() {
  const { words } = usePanelWithGuide();
  const places = [
    [words.landmarks.money, words.landmarks.money],
    [words.landmarks.history, words.landmarks.history],
  ];
  return (
    <>
      {places.map(([landmark, title]) => (
        <section key={landmark} class="sec row covered" aria-label={landmark}>
          <h2>{title}</h2>
          <span class="sr-only">{words.guide.coveredText}</span>
          <span class="cover" aria-hidden="true" />
        </section>
      ))}
    </>
  );
}
