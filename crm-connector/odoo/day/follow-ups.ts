import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import {
  dateOf,
  idField,
  instantField,
  namedField,
  nameOf,
  plain,
  textField,
} from '../answer/field-values.ts';
import type { OdooContext } from '../http/odoo-context.ts';

const MOST_TASKS = 200;
/** Days ahead to which a task is shown. */
const AHEAD_DAYS = 7;

const customerField = { commercial_partner_id: z.optional(namedField) };
const tasksSchema = z.object({
  length: z.int(),
  records: z.array(
    z.object({
      id: idField,
      summary: textField,
      date_deadline: textField,
      create_date: instantField,
      activity_type_id: namedField,
      // One on a record this user may not see says nothing of the customer.
      res_id: z.union([z.object({ id: idField, ...customerField }), z.literal(false)]),
    }),
  ),
});

/**
 * The associate's open activities about a customer: on a contact, or on an invoice, which has the same name for its
 * customer. Those on other records are no business of a collection desk.
 * @throws CallFailure
 */
export async function readFollowUps(
  { client, apiOrigin }: OdooContext,
  userId: string,
  today: PlainDate,
): Promise<Part<DayTask>> {
  const until = Temporal.PlainDate.from(today).add({ days: AHEAD_DAYS }).toString();
  const { length, records } = await client.call(
    'mail.activity',
    'web_search_read',
    {
      domain: [
        ['user_id', '=', Number(userId)],
        ['res_model', 'in', ['res.partner', 'account.move']],
        ['date_deadline', '<=', until],
      ],
      specification: {
        ...{ summary: {}, date_deadline: {}, create_date: {}, activity_type_id: { fields: { name: {} } } },
        res_id: { fields: { commercial_partner_id: { fields: { name: {} } } } },
      },
      order: 'date_deadline asc, id asc',
      limit: MOST_TASKS,
    },
    tasksSchema,
  );
  const items = records.flatMap((row): DayTask[] => {
    const company = row.res_id === false ? undefined : row.res_id.commercial_partner_id;
    if (!company) return [];
    const due = dateOf(row.date_deadline);
    const id = String(company.id);
    return [
      {
        id: String(row.id),
        object: 'mail.activity',
        subject: plain(row.summary) ?? nameOf(row.activity_type_id) ?? '',
        due: due.is === 'known' ? due.value : null,
        // An activity of Odoo's is for a day.
        at: null,
        madeAt: row.create_date,
        customer: { system: 'odoo', apiOrigin, object: 'res.partner', id },
        customerName: nameOf(company) ?? id,
      },
    ];
  });
  const complete = records.length >= length;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
