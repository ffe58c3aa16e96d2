import './paper.css';
import { render } from 'preact';
import { PaperPage } from './paper-page.tsx';
import { keptPaper } from './paper-store.ts';
import { paperWords } from './paper-words.ts';

/** Shows the paper whose id the address names, in the paper's own language; the browser's where there is none. */
export async function startPaperPage(root: HTMLElement): Promise<void> {
  const paper = await keptPaper(location.hash.slice(1));
  const language = paper?.language ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const words = paperWords[language];
  document.documentElement.lang = language;
  if (paper) document.title = paper.subject;
  render(paper ? <PaperPage paper={paper} words={words} /> : <p class="none">{words.notKept}</p>, root);
}
