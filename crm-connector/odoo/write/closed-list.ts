import { z } from '../../../shared/schema.ts';
import type { OdooClient } from '../http/odoo-client.ts';

const MESSAGE = [
  'id',
  'model',
  'res_id',
  'body',
  'subtype_id/id',
  'message_type',
  'message_id',
  'date',
  'mail_activity_type_id/id',
] as const;

const ACTIVITY = [
  'id',
  'res_model_id/id',
  'res_id',
  'activity_type_id/id',
  'summary',
  'note',
  'date_deadline',
  'user_id/.id',
  'active',
  'feedback',
] as const;

const PERSON = ['.id', 'phone', 'email', 'street', 'city', 'zip'] as const;
const NEW_PERSON = ['id', 'name', 'function', 'phone', 'email', 'type'] as const;

const under = <P extends string, F extends string>(path: P, fields: readonly F[]) =>
  fields.map((field) => `${path}/${field}` as const);

/**
 * All that Parley may ever write to an Odoo: notes, activities, and a contact's number, e-mail and address. One method,
 * `load`; never an invoice: Odoo lets a user overwrite the total of a posted one (erp.md §3.5).
 */
const CLOSED_LIST = {
  'mail.message': MESSAGE,
  'res.partner': [
    ...PERSON,
    ...under('message_ids', MESSAGE),
    ...under('activity_ids', ACTIVITY),
    ...under('child_ids', ['.id', 'phone', 'email'] as const),
    ...under('child_ids', NEW_PERSON),
  ],
} as const;
export type WritableModel = keyof typeof CLOSED_LIST;
export type WritableField<M extends WritableModel> = (typeof CLOSED_LIST)[M][number];

/** Models a note may hang on. */
const NOTED = ['res.partner', 'account.move'];

/** A table of rows as `load` takes it: every value is text, and a blank one in a row that is written empties its field. */
export interface Table<M extends WritableModel = WritableModel> {
  readonly model: M;
  readonly fields: readonly WritableField<M>[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * - `mode` and `noupdate`: a row whose external id is there already is left as it is, whatever became of it, and its id is
 *   answered (odoo/orm/models.py, `_load_records`). What hangs under a partner's row is written again: a note that is there
 *   is then refused to all but administrators, and the whole table with it.
 * - `active_test`: a customer that was archived still owes, and is found by its id.
 * - `tz`: moments are in UTC.
 * - `mail_activity_quick_update`: nobody is sent an e-mail about an activity given to them; Odoo's own clock shows it.
 */
const CONTEXT = {
  mode: 'update',
  noupdate: true,
  active_test: false,
  tz: 'UTC',
  mail_activity_quick_update: true,
};

const answerSchema = z.object({
  ids: z.union([z.array(z.int()), z.literal(false)]),
  messages: z.array(z.looseObject({ type: z.string(), message: z.string() })),
});

export type Loaded =
  | { readonly is: 'loaded'; readonly ids: readonly number[] }
  /** Nothing of the table was written. */
  | { readonly is: 'refused'; readonly words: string };

/** @throws TypeError for whatever is not on the list: nothing was sent */
function checkListed({ model, fields, rows }: Table): void {
  const listed: readonly string[] | undefined = Object.hasOwn(CLOSED_LIST, model)
    ? CLOSED_LIST[model]
    : undefined;
  if (!listed) throw new TypeError(`Parley does not write to ${String(model)}`);
  const other = fields.find((field) => !listed.includes(field));
  if (other !== undefined) throw new TypeError(`Parley does not write ${model}.${String(other)}`);
  const noted = fields.findIndex((field) => field === 'model' || field === 'message_ids/model');
  const stray = rows.map((row) => row[noted] ?? '').find((name) => name !== '' && !NOTED.includes(name));
  if (stray !== undefined) throw new TypeError(`Parley keeps no notes on ${stray}`);
  if (rows.some((row) => row.length !== fields.length))
    throw new TypeError('A row is not as wide as its head');
}

/**
 * The one door through which anything is written: a table of rows, all or nothing, in one transaction of Odoo.
 * @throws CallFailure
 */
export async function loadTable(client: OdooClient, table: Table): Promise<Loaded> {
  checkListed(table);
  const { model, fields, rows } = table;
  const answer = await client.call(model, 'load', { fields, data: rows, context: CONTEXT }, answerSchema);
  if (answer.ids !== false) return { is: 'loaded', ids: answer.ids };
  const words = answer.messages.filter(({ type }) => type === 'error').map(({ message }) => message);
  return { is: 'refused', words: [...new Set(words)].join('\n').split('\n\n')[0] ?? '' };
}
