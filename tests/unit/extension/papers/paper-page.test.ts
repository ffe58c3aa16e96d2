// @vitest-environment happy-dom
import '../fake-browser.ts';
import { readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPaper, keptPaper, PAPERS_KEPT } from '../../../../extension/papers/paper-store.ts';
import { startPaperPage } from '../../../../extension/papers/start-paper-page.tsx';
import { forgetPapers } from '../../../../extension/storage/papers-of-owner.ts';
import { keepSignedInOwner } from '../../../../extension/storage/signed-in-owner.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { API_ORIGIN, identity } from '../samples.ts';

const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const paper: Paper = {
  ...{ v: 1, templateId: 'statement', version: '1', language: 'es', medium: 'email' },
  subject: hostile,
  blocks: [
    { is: 'heading', text: hostile },
    { is: 'paragraph', text: hostile },
    { is: 'lines', lines: [hostile, 'b'] },
    { is: 'list', items: [hostile] },
    { is: 'choices', items: [{ text: hostile, level: 1 }] },
    { is: 'cut' },
    {
      ...{ is: 'table', columns: [{ text: hostile, align: 'end' }] },
      ...{ rows: [[hostile]], foot: [[hostile]] },
    },
  ],
  text: 'Todo el texto\n',
};

async function openPage(id: string): Promise<void> {
  document.body.innerHTML = '<main id="paper"></main>';
  location.hash = id;
  const root = document.getElementById('paper');
  if (!root) throw new Error('no root');
  await startPaperPage(root);
}

beforeEach(async () => {
  resetBrowser();
  await keepSignedInOwner(API_ORIGIN, identity);
});

describe('the page of a paper', () => {
  it('shows what somebody wrote as text and as nothing else', async () => {
    await openPage(await keepPaper(paper, identity, API_ORIGIN));
    expect(document.querySelectorAll('img, script, a')).toHaveLength(0);
    expect(document.querySelector('.sheet')?.textContent?.split(hostile)).toHaveLength(9 + 1);
    expect(document.documentElement.lang).toBe('es');
    expect(document.title).toBe(hostile);
  });

  it('prints and copies, in the language of the paper', async () => {
    const print = vi.fn();
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal('print', print);
    vi.stubGlobal('navigator', { language: 'en', clipboard: { writeText } });
    await openPage(await keepPaper(paper, identity, API_ORIGIN));
    fireEvent.click(screen.getByRole('button', { name: 'Imprimir' }));
    expect(print).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Copiar texto' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copiado'));
    expect(writeText).toHaveBeenCalledWith('Todo el texto\n');
    writeText.mockRejectedValueOnce(new Error('denied'));
    fireEvent.click(screen.getByRole('button', { name: 'Copiar texto' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/no permitió/));
    vi.unstubAllGlobals();
  });

  it('is there again after a reload, and gone once its owner signed out', async () => {
    const id = await keepPaper(paper, identity, API_ORIGIN);
    await openPage(id);
    await openPage(id);
    expect(document.querySelector('.sheet')).not.toBeNull();
    await keepSignedInOwner(API_ORIGIN, null);
    await openPage(id);
    expect(document.body.textContent).toMatch(/not kept any more/);
    await keepSignedInOwner(API_ORIGIN, { ...identity, userId: '005000000000009AAA' });
    expect(await keptPaper(id)).toBeNull();
  });

  it('keeps so many papers and no more', async () => {
    const ids: string[] = [];
    for (let count = 0; count < PAPERS_KEPT; count++) ids.push(await keepPaper(paper, identity, API_ORIGIN));
    expect(await keptPaper(ids[0] ?? '')).not.toBeNull();
    const last = await keepPaper(paper, identity, API_ORIGIN);
    expect(await keptPaper(ids[0] ?? '')).toBeNull();
    expect(await keptPaper(ids[1] ?? '')).not.toBeNull();
    expect(await keptPaper(last)).toEqual(paper);
  });

  it('whose owner signs out is deleted, and nobody else’s', async () => {
    const other = { orgId: identity.orgId, userId: '005000000000009AAA' };
    const mine = await keepPaper(paper, identity, API_ORIGIN);
    const theirs = await keepPaper(paper, other, API_ORIGIN);
    await forgetPapers(identity);
    expect(state.area.session.data.has(`paper:${mine}`)).toBe(false);
    expect(state.area.session.data.has(`paper:${theirs}`)).toBe(true);
    await keepSignedInOwner(API_ORIGIN, other);
    expect(await keptPaper(theirs)).toEqual(paper);
  });

  it('a paper that does not parse is none', async () => {
    const id = await keepPaper(paper, identity, API_ORIGIN);
    state.area.session.data.set(`paper:${id}`, { v: 1, paper: { html: '<b>' } });
    expect(await keptPaper(id)).toBeNull();
    expect(await keptPaper('')).toBeNull();
  });
});

it('keeps the number of a record on one line, and lets the words of a narrow table wrap', () => {
  const style = document.createElement('style');
  style.textContent = readFileSync('extension/papers/paper.css', 'utf8');
  document.head.append(style);
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  document.body.innerHTML = `<article class="sheet"><table>${row('INV-1001', '', '', '')}${row('Words', '1')}</table></article>`;
  const spaces = [...document.querySelectorAll('td')].map((cell) => getComputedStyle(cell).whiteSpace);
  expect(spaces.map((space) => space === 'nowrap')).toEqual([true, false, false, false, false, false]);
  style.remove();
});
