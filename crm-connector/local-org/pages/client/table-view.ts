import type { Cell, RecordLink, TableView } from '../page-data.ts';
import { recordPath } from './address.ts';
import { el } from './elements.ts';
import { cellText, isNumeric } from './formats.ts';

export interface ViewContext {
  readonly zone: string;
  /** Where a link to a record leads; in the console a sub-tab of the tab at hand. */
  readonly pathTo: (link: RecordLink) => string;
}

export const plainPathTo = ({ object, id }: RecordLink): string => recordPath(object, id);

/** A value: a link when it names a record, `tel:`/`mailto:` for phones and mail, plain text otherwise. */
export function valueView(cell: Cell, { zone, pathTo }: ViewContext): Node | string {
  const text = cellText(cell, zone);
  if (text === '') return '';
  if (cell.link) return el('a', { href: pathTo(cell.link) }, text);
  if (cell.type === 'phone') return el('a', { href: `tel:${text.replace(/[^+\d]/g, '')}` }, text);
  if (cell.type === 'email') return el('a', { href: `mailto:${encodeURIComponent(text)}` }, text);
  if (cell.type === 'boolean') return el('span', { class: cell.value === true ? 'flag on' : 'flag' }, text);
  return text;
}

export function tableView(table: TableView, caption: string, context: ViewContext): HTMLElement {
  const heads = table.columns.map(({ label, type }) =>
    el('th', { scope: 'col', class: isNumeric(type) && 'number' }, label),
  );
  const rows = table.rows.map(({ link, cells }) =>
    el(
      'tr',
      { 'data-record-id': link.id },
      cells.map((cell) => el('td', { class: isNumeric(cell.type) && 'number' }, valueView(cell, context))),
    ),
  );
  return el(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', {}, el('thead', {}, el('tr', {}, heads)), el('tbody', {}, rows)),
  );
}
