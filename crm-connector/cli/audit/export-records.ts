import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/schema.ts';
import type { OrgClient } from '../../salesforce/http/org-client.ts';
import { rowsSchema } from '../../salesforce/rest/query-answer.ts';
import { queryUrl, select } from '../../salesforce/rest/soql.ts';
import type { Progress } from '../progress.ts';
import type { AuditedObject } from './audited-objects.ts';
import { type ExportState, type ObjectProgress, storeState } from './export-state.ts';
import { type Format, headText, rowText } from './row-text.ts';

/** From the first instant on, up to and without the second. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export interface ExportOrder {
  readonly client: OrgClient;
  readonly apiVersion: string;
  readonly folder: string;
  readonly format: Format;
  readonly range: Range;
  readonly progress: Progress;
}

/** Rows of one request; the org makes pages of long evidence smaller by itself. */
const PAGE = 2000;

export const fileOf = (object: string, format: Format): string => `${object}.${format}`;

/** Writes all records of one object, page by page, going on where `state` says. Never holds more than a page. */
export async function exportRecords(
  order: ExportOrder,
  audited: AuditedObject,
  state: ExportState,
): Promise<ObjectProgress> {
  const { object, fields } = audited;
  const file = openSync(join(order.folder, fileOf(object, order.format)), 'a+', 0o600);
  try {
    let at = whereItStopped(file, order, object, state) ?? begin(file, order.format, fields);
    // What a killed run wrote behind its last whole page is written again.
    ftruncateSync(file, at.bytes);
    const total = await countOf(order, audited);
    while (!at.done) {
      const rows = await pageAfter(order, audited, at.lastId);
      const text = rows.map((row) => rowText(order.format, fields, row)).join('');
      writeSync(file, text);
      fsyncSync(file);
      at = {
        rows: at.rows + rows.length,
        bytes: at.bytes + Buffer.byteLength(text),
        lastId: String(rows.at(-1)?.Id ?? at.lastId),
        done: rows.length === 0,
      };
      state.objects[object] = at;
      storeState(order.folder, state);
      order.progress.to(at.rows, total);
    }
    return at;
  } finally {
    closeSync(file);
  }
}

/** @returns undefined when it has to begin, also because what was written is no longer all there */
function whereItStopped(file: number, order: ExportOrder, object: string, state: ExportState) {
  const at = state.objects[object];
  if (!at || fstatSync(file).size >= at.bytes) return at;
  // Forgotten on disk first: a kill behind the first new page would go on from a place in the old file.
  delete state.objects[object];
  storeState(order.folder, state);
  return undefined;
}

function begin(file: number, format: Format, fields: readonly string[]): ObjectProgress {
  ftruncateSync(file, 0);
  const head = headText(format, fields);
  writeSync(file, head);
  return { rows: 0, bytes: Buffer.byteLength(head), lastId: '', done: false };
}

const within = ({ moment }: AuditedObject, { from, to }: Range): string =>
  `${moment} >= ${from} AND ${moment} < ${to}`;

/** Deleted records too: what somebody took away is what an examiner asks about. */
const allPath = ({ apiVersion }: ExportOrder, soql: string): string =>
  `/services/data/v${apiVersion}${queryUrl(soql).replace('/query', '/queryAll')}`;

async function pageAfter(order: ExportOrder, audited: AuditedObject, lastId: string) {
  const soql = select({
    fields: audited.fields,
    from: audited.object,
    where: `${within(audited, order.range)}${lastId === '' ? '' : ` AND Id > '${lastId}'`}`,
    orderBy: 'Id ASC',
    limit: PAGE,
  });
  return (await order.client.call({ method: 'GET', path: allPath(order, soql) }, rowsSchema)).records;
}

const countSchema = z.looseObject({ totalSize: z.int() });

/** How many there are now: the bar's end, and at the end the proof that none was lost. */
export async function countOf(order: ExportOrder, audited: AuditedObject): Promise<number> {
  const soql = select({ fields: ['COUNT()'], from: audited.object, where: within(audited, order.range) });
  return (await order.client.call({ method: 'GET', path: allPath(order, soql) }, countSchema)).totalSize;
}
