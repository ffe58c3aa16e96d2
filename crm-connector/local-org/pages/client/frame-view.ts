import type { FrameView } from '../page-data.ts';
import { HOME_PATH, listPath } from './address.ts';
import { el } from './elements.ts';

export type App = 'standard' | 'console';

/** The bars at the top of every page: whose org, which app, where one can go. */
export function frameView(
  frame: FrameView,
  app: App,
  current: string | null,
  switchApp: (app: App) => void,
): HTMLElement {
  const other: App = app === 'standard' ? 'console' : 'standard';
  const item = (href: string, label: string, isCurrent: boolean) =>
    el('li', {}, el('a', { href, 'aria-current': isCurrent ? 'page' : null }, label));
  return el(
    'header',
    { class: 'frame' },
    el(
      'div',
      { class: 'frame-top' },
      el('strong', {}, frame.orgName),
      frame.isSandbox && el('span', { class: 'sandbox' }, 'Sandbox'),
      el('span', { class: 'spacer' }),
      el(
        'button',
        { type: 'button', onclick: () => switchApp(other) },
        other === 'console' ? 'Console' : 'Standard',
      ),
      el('span', {}, frame.userName),
      el('a', { href: '/secur/logout.jsp' }, 'Log out'),
    ),
    el(
      'nav',
      { 'aria-label': 'Objects' },
      el(
        'ul',
        {},
        item(HOME_PATH, 'Home', current === 'home'),
        frame.objects.map(({ name, label }) => item(listPath(name, ''), label, current === name)),
      ),
    ),
  );
}
