import { notFound } from '../store/org-error.ts';
import { cellsOf, columnsOf, linkOf, selectList, visibleFields } from './cells.ts';
import { LIST_ROWS, type ObjectList, objectLists } from './list-views.ts';
import type { FrameView, HomeView, ListView, TableView } from './page-data.ts';
import { soqlText, type VisibleOrg } from './visible-object.ts';

/**
 * One list view, `offset` rows in.
 * @param filterName unknown or empty: the object's first
 * @throws OrgError NOT_FOUND for an object without lists or one this user may not see
 */
export function listData(org: VisibleOrg, objectName: string, filterName: string, offset: number): ListView {
  const list = objectLists[objectName];
  const object = org.object(objectName);
  if (!list || !object) throw notFound();
  const filter = list.filters.find(({ name }) => name === filterName) ?? list.filters[0];
  const where = filter?.where.replaceAll('{me}', soqlText(org.user.id)) ?? '';
  const condition = where === '' ? '' : ` WHERE ${where}`;
  const counted = org.store.query(`SELECT COUNT() FROM ${objectName}${condition}`, org.user);
  return {
    object: objectName,
    label: object.labelPlural,
    filter: filter?.name ?? '',
    filters: list.filters.map(({ name, label }) => ({ name, label })),
    total: counted.totalSize,
    ...table(
      org,
      objectName,
      list,
      `${condition} ORDER BY ${list.orderBy} LIMIT ${LIST_ROWS} OFFSET ${offset}`,
    ),
  };
}

export function homeData(org: VisibleOrg): HomeView {
  const me = soqlText(org.user.id);
  const { Task: tasks, Account: accounts } = objectLists;
  if (!tasks || !accounts) throw notFound();
  return {
    today: table(
      org,
      'Task',
      tasks,
      ` WHERE IsClosed = false AND OwnerId = ${me} ORDER BY ActivityDate LIMIT 10`,
    ),
    customers: table(org, 'Account', accounts, ` WHERE OwnerId = ${me} ORDER BY Name LIMIT 20`),
  };
}

function table(org: VisibleOrg, objectName: string, list: ObjectList, rest: string): TableView {
  const object = org.object(objectName);
  if (!object) return { columns: [], rows: [] };
  const columns = visibleFields(object, list.columns).map(({ name }) => name);
  const rows = org.rows(`SELECT ${selectList(org, object, columns)} FROM ${objectName}${rest}`);
  return {
    columns: columnsOf(object, columns),
    rows: rows.map((row) => ({ link: linkOf(object, row), cells: cellsOf(org, object, columns, row) })),
  };
}

/** Who is signed in, and the objects of the navigation bar that this user may see. */
export function frameData(org: VisibleOrg): FrameView {
  const [organization] = org.rows('SELECT Name, IsSandbox FROM Organization');
  const [person] = org.rows(`SELECT Name FROM User WHERE Id = ${soqlText(org.user.id)}`);
  return {
    orgName: String(organization?.Name ?? ''),
    isSandbox: organization?.IsSandbox === true,
    userName: String(person?.Name ?? ''),
    zone: org.user.zone,
    objects: Object.keys(objectLists).flatMap((name) => {
      const object = org.object(name);
      return object ? [{ name, label: object.labelPlural }] : [];
    }),
  };
}
