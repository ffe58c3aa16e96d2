import { z } from '../../../shared/schema.ts';
import type { SearchHit } from '../../contract.ts';
import { CrmError } from '../../crm-error.ts';
import { anyOf, type Domain } from '../answer/domain.ts';
import { idField, namedField, nameOf, plain, textField } from '../answer/field-values.ts';
import { closedBy } from '../customer/find-customer.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import { literally } from './find-people.ts';

const SHORTEST_SEARCH = 2;
/** Odoo refuses to look for shorter numbers. */
const SHORTEST_NUMBER = 3;
const MOST_HITS = 10;

const commercial = { commercial_partner_id: { fields: { name: {} } } } as const;
const partnersSchema = z.object({
  records: z.array(
    z.object({
      ...{ id: idField, name: textField, phone: textField, email: textField, ref: textField },
      commercial_partner_id: namedField,
    }),
  ),
});
const movesSchema = z.object({
  records: z.array(
    z.object({ id: idField, name: textField, ref: textField, commercial_partner_id: namedField }),
  ),
});

const comparable = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The digits to look for: a North American number is often kept without its 1. */
function numberIn(text: string): string | undefined {
  if (/\p{L}/u.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return local.length >= SHORTEST_NUMBER ? local : undefined;
}

function partnersWhere(text: string): Domain {
  const number = numberIn(text);
  return anyOf(
    ...['name', 'email', 'ref'].map((field): Domain => [[field, 'ilike', literally(text)]]),
    ...(number === undefined ? [] : [[['phone_mobile_search', 'ilike', number]]]),
  );
}

/** The value that holds what was searched for; where none does, Odoo matched by its own ways. */
function matchedValue(values: readonly (string | null)[], text: string): string {
  const told = values.filter((value) => value !== null);
  const wanted = numberIn(text) ?? comparable(text);
  return told.find((value) => comparable(value).includes(wanted)) ?? told.at(-1) ?? '';
}

async function partnerHits({ client, apiOrigin }: OdooContext, text: string): Promise<SearchHit[]> {
  const { records } = await client.call(
    'res.partner',
    'web_search_read',
    {
      domain: partnersWhere(text),
      specification: { name: {}, phone: {}, email: {}, ref: {}, ...commercial },
      order: 'is_company desc, name, id',
      limit: MOST_HITS,
    },
    partnersSchema,
  );
  return records.map((row) => {
    const [ref, phone, email, name] = [plain(row.ref), plain(row.phone), plain(row.email), plain(row.name)];
    const value = matchedValue([ref, phone, email, name], text);
    const company = row.commercial_partner_id;
    const isContact = company !== false && company.id !== row.id;
    const own = name ?? String(row.id);
    return {
      ref: { system: 'odoo', apiOrigin, object: 'res.partner', id: String(row.id) } as const,
      name: (isContact ? nameOf(company) : null) ?? own,
      // Whose number it is, and that it is this one.
      matched: isContact && value !== own ? `${own}, ${value}` : value,
    };
  });
}

/** Nobody without rights to the accounts is told of invoices: customers are found all the same. */
async function invoiceHits(context: OdooContext, text: string): Promise<SearchHit[]> {
  if (context.accounts !== 'open') return [];
  const { client, apiOrigin } = context;
  const wanted = literally(text);
  try {
    const { records } = await client.call(
      'account.move',
      'web_search_read',
      {
        domain: [
          ['move_type', 'in', ['out_invoice', 'out_refund', 'out_receipt']],
          ['state', '=', 'posted'],
          ...anyOf([['name', 'ilike', wanted]], [['ref', 'ilike', wanted]]),
        ],
        specification: { name: {}, ref: {}, ...commercial },
        order: 'invoice_date desc, id desc',
        limit: MOST_HITS,
      },
      movesSchema,
    );
    return records.flatMap(({ id, name, ref, commercial_partner_id: customer }) => {
      const number = plain(name) ?? String(id);
      const value = matchedValue([plain(ref), number], text);
      if (customer === false) return [];
      return [
        {
          ref: { system: 'odoo', apiOrigin, object: 'account.move', id: String(id) } as const,
          name: nameOf(customer) ?? String(customer.id),
          matched: value === number ? number : `${number}, ${value}`,
        },
      ];
    });
  } catch (cause) {
    if (closedBy(cause)) return [];
    throw cause;
  }
}

/**
 * Customers by name, phone, e-mail, account or invoice number: two requests at once, because Odoo looks through one kind of
 * record a request. A hit leads to its customer with the record that matched marked.
 * @throws CallFailure, or CrmError `refused` when the text is too short
 */
export async function searchCustomers(context: OdooContext, text: string): Promise<SearchHit[]> {
  if (comparable(text).length < SHORTEST_SEARCH) {
    const detail = `Type at least ${SHORTEST_SEARCH} letters or digits.`;
    throw new CrmError({ code: 'refused', detail, retryable: false });
  }
  const hits = await Promise.all([partnerHits(context, text), invoiceHits(context, text)]);
  return hits.flat();
}
