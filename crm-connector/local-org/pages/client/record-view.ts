import type { FieldView, RecordView, RelatedListView } from '../page-data.ts';
import { recordPath, relatedPath } from './address.ts';
import { el } from './elements.ts';
import { tableView, type ViewContext, valueView } from './table-view.ts';
import { timelineView } from './timeline-view.ts';

/** Two letters for the coloured mark of an object. */
function objectMark(label: string): string {
  const [one = '', two = ''] = label.split(' ');
  return (two === '' ? one.slice(0, 2) : one.charAt(0) + two.charAt(0)).toUpperCase();
}

/** A record's page: header, activity timeline, details, related lists. `reload` reads all of it again. */
export function recordView(
  record: RecordView,
  context: ViewContext,
  signal: AbortSignal,
  reload: () => void,
): HTMLElement {
  return el(
    'article',
    { class: 'record', 'data-record-id': record.link.id },
    recordHeader(record, context, reload),
    el(
      'div',
      { class: 'record-columns' },
      el(
        'div',
        { class: 'column' },
        record.related.map((list) => relatedList(record, list, context)),
        detailsCard(record, context),
      ),
      el('div', { class: 'column' }, timelineView(record.link.id, context, signal)),
    ),
  );
}

/** The page behind a related list's "View All". */
export function relatedView(record: RecordView, context: ViewContext): HTMLElement {
  const { object, id } = record.link;
  return el(
    'article',
    { class: 'record' },
    el('p', { class: 'crumbs' }, el('a', { href: recordPath(object, id) }, record.name)),
    record.related.map((list) => relatedList(record, list, context)),
    record.related.length === 0 &&
      el('p', { class: 'fault', role: 'alert' }, 'This record has no such related list.'),
  );
}

/** The record as Classic showed it: one column, details first, no timeline of its own. */
export function classicView(record: RecordView, context: ViewContext, signal: AbortSignal): HTMLElement {
  return el(
    'article',
    { class: 'record classic', 'data-record-id': record.link.id },
    el('h1', {}, el('span', { class: 'quiet' }, `${record.label} `), record.name),
    detailsCard(record, context),
    record.related.map((list) => relatedList(record, list, context)),
    timelineView(record.link.id, context, signal),
  );
}

function recordHeader(record: RecordView, context: ViewContext, reload: () => void): HTMLElement {
  return el(
    'header',
    { class: 'card record-head' },
    el('span', { class: `mark ${record.link.object}`, 'aria-hidden': 'true' }, objectMark(record.label)),
    el(
      'div',
      { class: 'record-title' },
      el('p', { class: 'quiet' }, record.label),
      el('h1', {}, record.name),
    ),
    el('button', { type: 'button', onclick: reload }, 'Reload'),
    el(
      'dl',
      { class: 'highlights' },
      record.highlights.filter(hasValue).map((field) => fieldRow(field, context)),
    ),
  );
}

function hasValue({ cell }: FieldView): boolean {
  return cell.value !== null && cell.value !== '';
}

function detailsCard(record: RecordView, context: ViewContext): HTMLElement {
  return el(
    'section',
    { class: 'card', 'aria-label': 'Details' },
    el('header', { class: 'card-head' }, el('h2', {}, 'Details')),
    record.sections.flatMap(({ title, fields }) => [
      el('h3', {}, title),
      el(
        'dl',
        { class: 'fields' },
        fields.map((field) => fieldRow(field, context)),
      ),
    ]),
  );
}

function fieldRow(field: FieldView, context: ViewContext): HTMLElement {
  return el(
    'div',
    { class: 'field', 'data-field': field.name },
    el('dt', {}, field.label),
    el('dd', { class: field.cell.type === 'textarea' && 'long' }, valueView(field.cell, context)),
  );
}

function relatedList(record: RecordView, list: RelatedListView, context: ViewContext): HTMLElement {
  const { object, id } = record.link;
  const isCut = list.rows.length < list.total;
  return el(
    'section',
    { class: 'card', 'aria-label': list.title, 'data-related': list.name },
    el(
      'header',
      { class: 'card-head' },
      el('h2', {}, `${list.title} (${list.total})`),
      isCut && el('span', { class: 'quiet' }, `first ${list.rows.length}`),
    ),
    list.rows.length > 0 && tableView(list, list.title, context),
    isCut &&
      el('p', { class: 'view-all' }, el('a', { href: relatedPath(object, id, list.name) }, 'View All')),
  );
}
