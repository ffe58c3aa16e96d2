import { HOME_PATH, placeOf } from './address.ts';
import { el } from './elements.ts';

/**
 * The console: workspace tabs, each with sub-tabs. A sub-tab's address is that of its own record with the workspace
 * in `ws`, as Salesforce writes it: `/lightning/r/Contact/003…/view?ws=%2Flightning%2Fr%2FAccount%2F001…%2Fview`.
 */
interface ConsoleTab {
  readonly path: string;
  title: string;
  subTabs: ConsoleTab[];
}

const KEY = 'page.console-tabs';

function readTabs(): ConsoleTab[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as ConsoleTab[];
}

function keepTabs(tabs: readonly ConsoleTab[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(tabs));
}

export function subTabPath(path: string, workspace: string): string {
  return path === workspace ? path : `${path}?ws=${encodeURIComponent(workspace)}`;
}

/** The workspace a record's address belongs to: `ws` when it is an address of these pages, else the record's own tab. */
export function workspaceOf(path: string, ws: string | null): string {
  if (ws === null || !ws.startsWith('/lightning/')) return path;
  return placeOf(new URL(ws, location.origin)).is === 'record' ? ws : path;
}

/** Opens the tab (and sub-tab) if need be, and gives the record's tab its title. */
export function openTab(path: string, workspace: string, title: string | null): void {
  const tabs = readTabs();
  const tab = found(tabs, workspace);
  const mine = path === workspace ? tab : found(tab.subTabs, path);
  if (title !== null) mine.title = title;
  keepTabs(tabs);
}

function found(tabs: ConsoleTab[], path: string): ConsoleTab {
  const known = tabs.find((tab) => tab.path === path);
  if (known) return known;
  const made: ConsoleTab = { path, title: 'Loading…', subTabs: [] };
  tabs.push(made);
  return made;
}

/** Closes a tab. Answers the address to show instead when the closed one was on screen. */
function closeTab(path: string, workspace: string): string {
  const tabs = readTabs();
  if (path === workspace) {
    const at = tabs.findIndex((tab) => tab.path === path);
    tabs.splice(at, 1);
    keepTabs(tabs);
    return (tabs[at] ?? tabs[at - 1])?.path ?? HOME_PATH;
  }
  const tab = tabs.find((each) => each.path === workspace);
  if (tab) tab.subTabs = tab.subTabs.filter((each) => each.path !== path);
  keepTabs(tabs);
  return workspace;
}

/** Both rows of tabs; `path` and `workspace` say which are in front, null: none. */
export function tabRows(
  path: string | null,
  workspace: string | null,
  navigate: (path: string) => void,
): HTMLElement {
  const tabs = readTabs();
  const front = tabs.find((tab) => tab.path === workspace);
  const closer = (tab: ConsoleTab, within: string, isInFront: boolean) => () => {
    const next = closeTab(tab.path, within);
    navigate(isInFront ? next : location.pathname + location.search);
  };
  const item = (tab: ConsoleTab, within: string, isInFront: boolean, isClosable: boolean) =>
    tabItem(tab, subTabPath(tab.path, within), isInFront, isClosable ? closer(tab, within, isInFront) : null);
  const subTabs = front === undefined || front.subTabs.length === 0 ? [] : [front, ...front.subTabs];
  return el(
    'div',
    { class: 'console-tabs' },
    tabRow(
      'Workspace tabs',
      tabs.map((tab) => item(tab, tab.path, tab === front, true)),
    ),
    // The workspace's own sub-tab closes with the workspace.
    front !== undefined &&
      tabRow(
        'Sub-tabs',
        subTabs.map((tab) => item(tab, front.path, tab.path === path, tab !== front)),
      ),
  );
}

function tabRow(label: string, items: readonly HTMLElement[]): HTMLElement | null {
  return items.length === 0 ? null : el('nav', { 'aria-label': label }, el('ul', {}, items));
}

function tabItem(tab: ConsoleTab, href: string, isInFront: boolean, close: (() => void) | null): HTMLElement {
  return el(
    'li',
    { class: isInFront && 'current' },
    el('a', { href, 'aria-current': isInFront ? 'page' : null }, tab.title),
    close !== null &&
      el(
        'button',
        { type: 'button', class: 'close', 'aria-label': `Close ${tab.title}`, onclick: close },
        '×',
      ),
  );
}
