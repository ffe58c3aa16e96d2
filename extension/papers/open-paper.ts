import { browser } from 'wxt/browser';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Owner } from '../storage/signed-in-owner.ts';
import { keepPaper } from './paper-store.ts';

/** Keeps the paper and opens the page that shows and prints it; the address holds an id and nothing else. */
export async function openPaper(paper: Paper, owner: Owner, apiOrigin: string): Promise<void> {
  const id = await keepPaper(paper, owner, apiOrigin);
  await browser.tabs.create({ url: new URL(`/paper.html#${id}`, location.href).href });
}
