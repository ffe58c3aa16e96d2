import type { Paper } from '../../shared/papers/paper.ts';
import { PaperSheet } from './paper-sheet.tsx';
import type { PaperWords } from './paper-words.ts';

/** The paper, and above it what can be done with it. */
export function PaperPage(props: { paper: Paper; words: PaperWords; said: string; copy: () => void }) {
  const { paper, words } = props;
  return (
    <>
      <nav class="bar" aria-label={words.actions}>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" onClick={props.copy}>
          {words.copy}
        </button>
        <span role="status">{props.said}</span>
      </nav>
      <PaperSheet paper={paper} />
    </>
  );
}
