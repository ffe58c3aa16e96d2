import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { z } from '../../../shared/schema.ts';
import { CrmError } from '../../crm-error.ts';
import { anyOf, type Domain } from '../answer/domain.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import type { LedgerGroup } from '../ledger/ledger-request.ts';
import { contactsOf, type Partner, partnerFields, partnerSchema } from '../partner/partner-fields.ts';

/** How the record of a page leads to the customer: the partner its invoices hang on (erp.md §3.5). */
export interface Way {
  readonly object: 'res.partner' | 'account.move' | 'crm.lead';
  readonly id: number;
  /** Partners whose account may be the customer's, as a condition on its lines. */
  readonly whose: Domain;
  /** Whether the customer is among them for certain, if it has any lines. */
  readonly isExhaustive: boolean;
  /** Whether the leads of each tell which one it is. */
  readonly byLeads: boolean;
  isOwn(group: LedgerGroup): boolean;
}

/** A partner, or one directly below it, has the record in one of its own lists. */
const holds = (list: string, id: number): Domain =>
  anyOf([[`partner_id.${list}`, '=', id]], [[`partner_id.child_ids.${list}`, '=', id]]);

/** @throws CrmError when no such record leads to a customer */
export function wayToCustomer(ref: RecordRef): Way {
  const id = Number(ref.id);
  if (!Number.isSafeInteger(id) || id <= 0) {
    throw new CrmError({ code: 'not-found', detail: ref.id, retryable: false });
  }
  const common = { id, byLeads: false };
  switch (ref.object) {
    case 'res.partner':
    case null:
      return {
        ...common,
        object: 'res.partner',
        whose: [['partner_id', 'parent_of', id]],
        isExhaustive: true,
        isOwn: ({ __values: partner }) =>
          partner.commercial_partner_id === partner.id &&
          (partner.id === id || contactsOf(partner).contacts.some((contact) => contact.id === id)),
      };
    case 'account.move':
      return {
        ...common,
        object: ref.object,
        whose: holds('invoice_ids', id),
        isExhaustive: false,
        isOwn: ({ __records }) => __records.some(({ move_id }) => move_id.id === id),
      };
    case 'crm.lead':
      return {
        id,
        object: ref.object,
        whose: holds('opportunity_ids', id),
        isExhaustive: false,
        byLeads: true,
        isOwn: ({ __values: partner }) =>
          [partner, ...partner.child_ids].some((row) => row.opportunity_ids?.includes(id)),
      };
    default:
      throw new CrmError({ code: 'not-a-customer', detail: ref.object, retryable: false });
  }
}

const customer = { commercial_partner_id: { fields: partnerFields() } };
const SPECIFICATIONS = {
  'res.partner': customer,
  'account.move': { move_type: {}, ...customer },
  'crm.lead': { partner_id: { fields: customer } },
} as const;

const leadsTo = z.object({ commercial_partner_id: z.union([partnerSchema, z.literal(false)]) });
const rowsSchema = z.array(
  z.union([
    z.extend(leadsTo, { move_type: z.optional(z.string()) }),
    z.object({ partner_id: z.union([leadsTo, z.literal(false)]) }),
  ]),
);

const FROM_CUSTOMERS = ['out_invoice', 'out_refund', 'out_receipt'];

/**
 * The customer by the record itself, where its account has nothing on it or is not for this user.
 * @throws CallFailure, or CrmError when there is none
 */
export async function readPartner(
  client: OdooClient,
  { object, id }: Pick<Way, 'object' | 'id'>,
): Promise<Partner> {
  const rows = await client.call(
    object,
    'web_read',
    { ids: [id], specification: SPECIFICATIONS[object] },
    rowsSchema,
  );
  const [row] = rows;
  if (!row) throw new CrmError({ code: 'not-found', detail: '', retryable: false });
  const from = 'partner_id' in row ? row.partner_id : row;
  const isOther =
    'move_type' in row && row.move_type !== undefined && !FROM_CUSTOMERS.includes(row.move_type);
  if (from === false || isOther || from.commercial_partner_id === false) {
    throw new CrmError({ code: 'not-a-customer', detail: '', retryable: false });
  }
  return from.commercial_partner_id;
}
