import { useState } from 'preact/hooks';
import type { Paper } from '../../shared/papers/paper.ts';
import { PaperSheet } from './paper-sheet.tsx';
import type { PaperWords } from './paper-words.ts';

/** The paper, and above it what can be done with it. */
export function PaperPage(props: { paper: Paper; words: PaperWords }) {
  const { paper, words } = props;
  const [said, say] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paper.text);
      say(words.copied);
    } catch {
      say(words.notCopied);
    }
  };
  return (
    <>
      <nav class="bar" aria-label={words.actions}>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </nav>
      <PaperSheet paper={paper} />
    </>
  );
}
