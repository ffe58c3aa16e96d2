import { z } from '../../../shared/schema.ts';
import type { Domain } from '../answer/domain.ts';
import { allOf } from '../answer/domain.ts';
import { idField, namedField, nameOf, textField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { MESSAGE_FIELDS, messageSchema } from '../partner/message-fields.ts';
import { type ReadRecord, readRecords } from '../records/read-records.ts';
import { MARKER_START } from '../records/record-marker.ts';
import { rowOf } from './messages.ts';

/** Messages that one request brings. */
const PAGE = 2_000;

/** Messages that hold an agreement say what follows when it is not kept (`records/words/agreement-words.ts`). */
export const WITH_AGREEMENT: Domain = [['body', 'ilike', 'days of grace: ']];
/** How far back the agreements of the whole company are looked for: no plan is longer. */
export const AGREEMENT_DAYS = 400;

/** Records of one of these kinds, of whichever customer. */
export const ofKind = (kind: string): Domain => [['message_id', '=like', `${MARKER_START}${kind}.%`]];

const pageSchema = z.object({
  length: z.int(),
  records: z.array(
    z.extend(messageSchema, {
      // A partner that this user may not see, or that is gone, brings no more than that.
      res_id: z.union([
        z.object({
          id: idField,
          display_name: z.optional(textField),
          commercial_partner_id: z.optional(namedField),
          user_id: z.optional(z.union([idField, z.literal(false)])),
        }),
        z.literal(false),
      ]),
    }),
  ),
});

/** A customer that a record is about. */
export interface RecordOwner {
  readonly id: string;
  readonly name: string;
  /** Whose customer it is; null: nobody's. */
  readonly userId: number | null;
}

export interface CompanyRecords {
  /** Oldest first. */
  readonly records: readonly ReadRecord[];
  /** By the id of the message. */
  readonly owners: ReadonlyMap<string, RecordOwner>;
  readonly complete: boolean;
}

/** Parley's records wherever they hang, in one request; each 2,000 more take another. @throws CallFailure */
export async function recordsOfCompany(client: OdooClient, which: Domain): Promise<CompanyRecords> {
  const rows: z.infer<typeof pageSchema>['records'] = [];
  let total = 0;
  do {
    const page = await client.call(
      'mail.message',
      'web_search_read',
      {
        domain: allOf([['model', '=', 'res.partner']], [['message_type', '=', 'comment']], which),
        specification: {
          ...MESSAGE_FIELDS,
          res_id: {
            fields: { display_name: {}, commercial_partner_id: { fields: { name: {} } }, user_id: {} },
          },
        },
        order: 'id desc',
        ...{ limit: PAGE, offset: rows.length },
      },
      pageSchema,
    );
    rows.push(...page.records);
    total = page.records.length === 0 ? rows.length : page.length;
  } while (rows.length < total);
  const { records, unreadable } = readRecords(
    rows.map((row) => rowOf(row, row.res_id === false ? null : row.res_id.id)),
  );
  const owners = new Map(
    rows.flatMap(({ id, res_id }): [string, RecordOwner][] => {
      const company = res_id === false ? undefined : res_id.commercial_partner_id;
      if (res_id === false || !company) return [];
      const owner = { id: String(company.id), name: nameOf(company) ?? String(company.id) };
      return [[String(id), { ...owner, userId: res_id.user_id || null }]];
    }),
  );
  return {
    records,
    owners,
    complete: unreadable.length === 0 && !records.some(({ lacksAmounts }) => lacksAmounts),
  };
}
