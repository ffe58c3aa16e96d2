import type { ListView, RecordLink } from '../page-data.ts';
import { listPath } from './address.ts';
import { el, fill } from './elements.ts';
import { faultView, readOrFault } from './page-faults.ts';
import { readList, readRecord } from './page-fetch.ts';
import { recordView } from './record-view.ts';
import { plainPathTo, tableView, type ViewContext } from './table-view.ts';

const SPLIT = 'page.split-view';
/** The org answers no query that skips more rows; the rest is found by another filter. */
const MAX_OFFSET = 2000;

/**
 * A list view. In split view the list stays at the left and a record shows beside it, and the address stays that of
 * the list: nothing in it tells which record is on screen.
 */
export function listView(
  list: ListView,
  context: ViewContext,
  signal: AbortSignal,
  navigate: (path: string) => void,
): HTMLElement {
  const isSplit = sessionStorage.getItem(SPLIT) === 'yes';
  const toggle = () => {
    sessionStorage.setItem(SPLIT, isSplit ? 'no' : 'yes');
    navigate(location.pathname + location.search);
  };
  const body = isSplit ? splitBody(list, context, signal) : wholeBody(list, context, signal);
  return el(
    'article',
    { class: 'list' },
    el(
      'header',
      { class: 'card list-head' },
      el('h1', {}, list.label),
      filterPicker(list, navigate),
      el('span', { class: 'quiet' }, `${list.total} ${list.total === 1 ? 'item' : 'items'}`),
      el('button', { type: 'button', 'aria-pressed': String(isSplit), onclick: toggle }, 'Split view'),
    ),
    body,
  );
}

function filterPicker(list: ListView, navigate: (path: string) => void): HTMLElement {
  const select = el(
    'select',
    { 'aria-label': 'List view' },
    list.filters.map(({ name, label }) =>
      el('option', { value: name, selected: name === list.filter }, label),
    ),
  );
  select.addEventListener('change', () => navigate(listPath(list.object, select.value)));
  return select;
}

function wholeBody(list: ListView, context: ViewContext, signal: AbortSignal): HTMLElement {
  const card = el('section', { class: 'card' });
  const rows = [...list.rows];
  const draw = () =>
    fill(
      card,
      tableView({ ...list, rows }, list.label, context),
      rows.length < Math.min(list.total, MAX_OFFSET) && more,
    );
  const more = el('button', { type: 'button', class: 'more', onclick: () => void readMore() }, 'Show more');
  const readMore = () =>
    readOrFault(
      signal,
      async () => {
        const next = await readList(list.object, list.filter, rows.length, signal);
        rows.push(...next.rows);
        draw();
      },
      (message) => card.append(faultView(message)),
    );
  draw();
  return card;
}

function splitBody(list: ListView, context: ViewContext, signal: AbortSignal): HTMLElement {
  const pane = el('div', { class: 'split-record', 'aria-live': 'polite' });
  let shown = new AbortController();
  signal.addEventListener('abort', () => shown.abort());
  const show = async (link: RecordLink) => {
    shown.abort();
    shown = new AbortController();
    const { signal: mine } = shown;
    for (const entry of entries)
      entry.setAttribute('aria-pressed', String(entry.dataset.recordId === link.id));
    await readOrFault(
      mine,
      async () => {
        const record = await readRecord(link.id, null, mine);
        fill(
          pane,
          recordView(record, { ...context, pathTo: plainPathTo }, mine, () => void show(link)),
        );
      },
      (message) => fill(pane, faultView(message)),
    );
  };
  const entries = list.rows.map(({ link, cells }) =>
    el(
      'button',
      { type: 'button', 'data-record-id': link.id, onclick: () => void show(link) },
      el('strong', {}, String(cells[0]?.value ?? '')),
      el('span', { class: 'quiet' }, String(cells[1]?.value ?? '')),
    ),
  );
  const [first] = list.rows;
  if (first) void show(first.link);
  return el(
    'div',
    { class: 'split' },
    el(
      'ol',
      { class: 'card split-list' },
      entries.map((entry) => el('li', {}, entry)),
    ),
    pane,
  );
}
