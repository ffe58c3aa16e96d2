/** Starts the pages: one document, in which every further page is a client-side navigation. */
import type { FrameView, RecordLink, RecordView } from '../page-data.ts';
import { HOME_PATH, listPath, type Place, placeOf, recordPath } from './address.ts';
import { openTab, subTabPath, tabRows, workspaceOf } from './console-tabs.ts';
import { el, fill } from './elements.ts';
import { type App, frameView } from './frame-view.ts';
import { homeView } from './home-view.ts';
import { listView } from './list-view.ts';
import { faultView, readOrFault } from './page-faults.ts';
import { readFrame, readHome, readList, readRecord } from './page-fetch.ts';
import { classicView, recordView, relatedView } from './record-view.ts';
import { plainPathTo, type ViewContext } from './table-view.ts';

const APP = 'page.app';
const LINKED = 'a[href^="/lightning/"]';

const root = document.getElementById('page') ?? document.body;
const bars = el('div');
const main = el('main', { tabindex: -1 });
let frame: FrameView;
/** Ends whatever belongs to the page on screen: requests, listeners. */
let page = new AbortController();

function appOf(place: Place): App {
  if (place.is === 'record' && place.workspace !== null) sessionStorage.setItem(APP, 'console');
  return sessionStorage.getItem(APP) === 'console' ? 'console' : 'standard';
}

function switchApp(app: App): void {
  sessionStorage.setItem(APP, app);
  navigate(location.pathname + (app === 'standard' ? withoutWorkspace() : location.search));
}

function withoutWorkspace(): string {
  const query = new URLSearchParams(location.search);
  query.delete('ws');
  return query.size === 0 ? '' : `?${query}`;
}

function navigate(path: string): void {
  if (path !== location.pathname + location.search) history.pushState(null, '', path);
  void render();
}

/** Shows what the address says. A later call takes over from an earlier one that has not finished. */
async function render(): Promise<void> {
  page.abort();
  page = new AbortController();
  const { signal } = page;
  const place = placeOf(location);
  drawBars(place);
  main.setAttribute('aria-busy', 'true');
  await readOrFault(
    signal,
    async () => {
      const view = await viewOf(place, signal);
      if (!signal.aborted) fill(main, view);
    },
    (message) => fill(main, refusedView(message)),
  );
  if (signal.aborted) return;
  main.setAttribute('aria-busy', 'false');
}

function drawBars(place: Place): void {
  if (place.is === 'classic' || place.is === 'classic-console') {
    fill(
      bars,
      el('header', { class: 'classic-bar' }, el('strong', {}, frame.orgName), el('span', {}, frame.userName)),
    );
    return;
  }
  const app = appOf(place);
  const current = place.is === 'list' ? place.object : place.is === 'record' ? place.object : place.is;
  const path = place.is === 'record' ? location.pathname : null;
  const workspace = place.is === 'record' ? workspaceOf(location.pathname, place.workspace) : null;
  if (app === 'console' && path !== null && workspace !== null) openTab(path, workspace, null);
  fill(
    bars,
    frameView(frame, app, current, switchApp),
    app === 'console' && tabRows(path, workspace, navigate),
  );
}

function viewOf(place: Place, signal: AbortSignal): Promise<HTMLElement> | HTMLElement {
  if (place.is === 'home') return showHome(signal);
  if (place.is === 'list') return showList(place.object, place.filter, signal);
  if (place.is === 'record') return showRecord(place, signal);
  if (place.is === 'moved') return showMoved(place.id, signal);
  if (place.is === 'classic') return showClassic(place.id, (link) => `/${link.id}`, signal);
  if (place.is === 'classic-console' && place.id !== null) {
    return showClassic(place.id, (link) => `#${encodeURIComponent(`/${link.id}`)}`, signal);
  }
  if (place.is === 'setup') return noticeView('Setup', 'The local org has nothing to set up here.');
  return noticeView('Page not found', 'These pages know records, lists and home.');
}

async function showHome(signal: AbortSignal): Promise<HTMLElement> {
  const home = await readHome(signal);
  if (location.pathname !== HOME_PATH) history.replaceState(null, '', HOME_PATH);
  setTitle('Home');
  return homeView(home, contextFor(plainPathTo));
}

async function showList(object: string, filter: string, signal: AbortSignal): Promise<HTMLElement> {
  const list = await readList(object, filter, 0, signal);
  // As Lightning does: the list opened without a filter names the one it shows.
  if (filter !== list.filter) history.replaceState(null, '', listPath(object, list.filter));
  setTitle(list.label);
  return listView(list, contextFor(plainPathTo), signal, navigate);
}

async function showRecord(
  place: Extract<Place, { is: 'record' }>,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const record = await readRecord(place.id, place.related, signal);
  if (place.object === null) nameObject(record.link);
  setTitle(record.name, record.label);
  const pathTo = recordPaths(place, record);
  if (place.related !== null) return relatedView(record, contextFor(pathTo));
  return recordView(record, contextFor(pathTo), signal, () => void render());
}

/** In the console a record's links open sub-tabs of its workspace; elsewhere they lead to the plain page. */
function recordPaths(place: Extract<Place, { is: 'record' }>, record: RecordView): ViewContext['pathTo'] {
  if (appOf(place) === 'standard') return plainPathTo;
  const workspace = workspaceOf(location.pathname, place.workspace);
  openTab(location.pathname, workspace, record.name);
  drawBars(place);
  return (link) => subTabPath(plainPathTo(link), workspace);
}

async function showMoved(id: string, signal: AbortSignal): Promise<HTMLElement> {
  const record = await readRecord(id, null, signal);
  nameObject(record.link);
  setTitle(record.name, record.label);
  return recordView(record, contextFor(plainPathTo), signal, () => void render());
}

function nameObject({ object, id }: RecordLink): void {
  history.replaceState(null, '', recordPath(object, id) + location.search);
  drawBars(placeOf(location));
}

async function showClassic(
  id: string,
  pathTo: ViewContext['pathTo'],
  signal: AbortSignal,
): Promise<HTMLElement> {
  const record = await readRecord(id, null, signal);
  setTitle(record.name, record.label);
  return classicView(record, contextFor(pathTo), signal);
}

function contextFor(pathTo: ViewContext['pathTo']): ViewContext {
  return { zone: frame.zone, pathTo };
}

function noticeView(title: string, text: string): HTMLElement {
  setTitle(title);
  return el('section', { class: 'card notice' }, el('h1', {}, title), el('p', {}, text));
}

function refusedView(message: string): HTMLElement {
  setTitle('Not available');
  return el(
    'section',
    { class: 'card notice' },
    el('h1', {}, 'This page cannot be shown'),
    faultView(message),
    el('p', {}, 'The record may be deleted, or you may not have access to it. '),
    el('p', {}, el('a', { href: HOME_PATH }, 'Home')),
  );
}

function setTitle(...parts: string[]): void {
  document.title = [...parts, frame.orgName].join(' | ');
}

/** Links between pages stay in this document; a click meant for another tab does not. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest(LINKED) : null;
  if (!link) return;
  event.preventDefault();
  navigate(link.getAttribute('href') ?? HOME_PATH);
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

frame = await readFrame();
fill(root, bars, main);
document.addEventListener('click', followLink);
window.addEventListener('popstate', () => void render());
window.addEventListener('hashchange', () => void render());
await render();
