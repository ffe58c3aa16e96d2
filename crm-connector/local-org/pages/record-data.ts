import { notFound } from '../store/org-error.ts';
import { cellsOf, columnsOf, fieldViews, linkOf, selectList, visibleFields } from './cells.ts';
import type { RecordView, RelatedListView } from './page-data.ts';
import type { RecordLayout } from './record-layout.ts';
import { recordLayouts } from './record-layouts.ts';
import { RELATED_ROWS, RELATED_ROWS_ALL, type RelatedList, relatedLists } from './related-lists.ts';
import { objectOfId, soqlText, type VisibleObject, type VisibleOrg } from './visible-object.ts';

/**
 * A record as its page shows it to this user.
 * @param onlyRelated name of one related list, which is then answered whole
 * @throws OrgError NOT_FOUND when there is no such record for this user
 */
export function recordData(org: VisibleOrg, id: string, onlyRelated: string | null = null): RecordView {
  const object = org.object(objectOfId(org, id) ?? '');
  if (!object) throw notFound();
  const layout = recordLayouts[object.name] ?? plainLayout(object);
  const names = [...layout.highlights, ...layout.sections.flatMap((section) => section.fields)];
  const [row] = org.rows(
    `SELECT ${selectList(org, object, names)} FROM ${object.name} WHERE Id = ${soqlText(id)}`,
  );
  if (!row) throw notFound();
  const wanted = (relatedLists[object.name] ?? []).filter(
    ({ name }) => onlyRelated === null || name === onlyRelated,
  );
  const limit = onlyRelated === null ? RELATED_ROWS : RELATED_ROWS_ALL;
  return {
    link: linkOf(object, row),
    label: object.label,
    name: String(row[object.nameField] ?? row.Id),
    highlights: fieldViews(org, object, layout.highlights, row),
    sections: layout.sections
      .map(({ title, fields }) => ({ title, fields: fieldViews(org, object, fields, row) }))
      .filter(({ fields }) => fields.length > 0),
    related: wanted.flatMap((list) => relatedData(org, list, String(row.Id), limit) ?? []),
  };
}

/** For an object nobody laid out: everything it has, by name. */
function plainLayout(object: VisibleObject): RecordLayout {
  const shown = [...object.fields.values()].filter(
    ({ name, type }) => type !== 'base64' && name !== 'IsDeleted',
  );
  return { highlights: [], sections: [{ title: 'Details', fields: shown.map(({ name }) => name) }] };
}

function relatedData(
  org: VisibleOrg,
  list: RelatedList,
  id: string,
  limit: number,
): RelatedListView | undefined {
  const object = org.object(list.object);
  if (!object?.fields.has(list.by)) return undefined;
  const columns = visibleFields(object, list.columns).map(({ name }) => name);
  const condition = [`${list.by} = ${soqlText(id)}`, ...(list.where ? [list.where] : [])].join(' AND ');
  const counted = org.store.query(`SELECT COUNT() FROM ${list.object} WHERE ${condition}`, org.user);
  const rows = org.rows(
    `SELECT ${selectList(org, object, columns)} FROM ${list.object} WHERE ${condition} ORDER BY ${list.orderBy} LIMIT ${limit}`,
  );
  return {
    name: list.name,
    title: list.title,
    object: list.object,
    total: counted.totalSize,
    columns: columnsOf(object, columns),
    rows: rows.map((row) => ({ link: linkOf(object, row), cells: cellsOf(org, object, columns, row) })),
  };
}
