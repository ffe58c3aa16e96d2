import type { HomeView } from '../page-data.ts';
import { el } from './elements.ts';
import { tableView, type ViewContext } from './table-view.ts';

export function homeView(home: HomeView, context: ViewContext): HTMLElement {
  const card = (title: string, table: HomeView['today'], empty: string) =>
    el(
      'section',
      { class: 'card', 'aria-label': title },
      el('header', { class: 'card-head' }, el('h2', {}, title)),
      table.rows.length === 0 ? el('p', { class: 'quiet' }, empty) : tableView(table, title, context),
    );
  return el(
    'article',
    { class: 'home' },
    el('h1', { class: 'page-title' }, 'Home'),
    card('My open tasks', home.today, 'Nothing is due.'),
    card('My customers', home.customers, 'No customer is assigned to you.'),
  );
}
