import './paper.css';
import { render } from 'preact';
import type { Paper } from '../../shared/papers/paper.ts';
import { PaperPage } from './paper-page.tsx';
import { keptPaper } from './paper-store.ts';
import { type PaperWords, paperWords } from './paper-words.ts';

/** Shows the paper whose id the address names, in the paper's own language; the browser's where there is none. */
export async function startPaperPage(root: HTMLElement): Promise<void> {
  const paper = await keptPaper(location.hash.slice(1));
  const language = paper?.language ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const words = paperWords[language];
  document.documentElement.lang = language;
  if (!paper) {
    render(<p class="none">{words.notKept}</p>, root);
    return;
  }
  document.title = paper.subject;
  show(root, paper, words, '');
}

/** Drawn anew with what became of copying: one line of state is not worth the weight of hooks. */
function show(root: HTMLElement, paper: Paper, words: PaperWords, said: string): void {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paper.text);
      show(root, paper, words, words.copied);
    } catch {
      show(root, paper, words, words.notCopied);
    }
  };
  render(<PaperPage paper={paper} words={words} said={said} copy={() => void copy()} />, root);
}
