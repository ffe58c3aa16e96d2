import { z } from '../../../shared/schema.ts';
import type { SearchHit } from '../../contract.ts';
import { CrmError } from '../../crm-error.ts';
import type { OrgClient } from '../http/org-client.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { canonicalId } from '../record-id.ts';
import { parentRow, type Row, rowSchema } from '../rest/query-answer.ts';
import { type OrgSchema, readable } from '../schema/org-schema.ts';

/** SOSL refuses shorter ones. */
const SHORTEST_SEARCH = 2;
const HITS_PER_OBJECT = 10;

/** What is looked through in one kind of record, and how a hit is named. */
interface Searched {
  readonly object: string;
  /** Fields that may have matched, the telling ones first. */
  readonly fields: readonly string[];
  /** Lookup to the customer, whose name then heads the hit; null: the record is the customer. */
  readonly account: string | null;
}

const ALWAYS_SEARCHED: readonly Searched[] = [
  {
    object: 'Account',
    fields: [
      'AccountNumber',
      'Phone',
      'PersonMobilePhone',
      'PersonHomePhone',
      'PersonOtherPhone',
      'PersonEmail',
      'Name',
    ],
    account: null,
  },
  {
    object: 'Contact',
    fields: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'Email', 'Name'],
    account: 'AccountId',
  },
  { object: 'Lead', fields: ['Phone', 'MobilePhone', 'Email', 'Company', 'Name'], account: null },
  { object: 'Debt__c', fields: ['Account_Ending__c', 'Creditor__c', 'Name'], account: 'Account__c' },
];

function searchedIn(schema: OrgSchema): Searched[] {
  const model = invoiceModelOf(schema);
  const invoice = model && {
    object: model.object,
    fields: [model.poNumber, model.number, 'Name'].filter((field) => field !== null),
    account: model.account,
  };
  return [...ALWAYS_SEARCHED, ...(invoice ? [invoice] : [])].filter(
    ({ object, account }) =>
      schema.objects[object]?.searchable === true &&
      (account === null || readable(schema, object, [account]).length > 0),
  );
}

/** `AccountId` → `Account`, `Account__c` → `Account__r`: the way to the customer's name. */
const parentOf = (lookup: string): string => lookup.replace(/Id$/, '').replace(/__c$/, '__r');

function returning(schema: OrgSchema, { object, fields, account }: Searched): string {
  const wanted = [
    'Id',
    ...readable(schema, object, fields),
    ...(account === null ? [] : [`${parentOf(account)}.Name`]),
  ];
  // The contact behind a person account is that account over again.
  const isTwin = object === 'Contact' && readable(schema, object, ['IsPersonAccount']).length > 0;
  const where = isTwin ? ' WHERE IsPersonAccount = false' : '';
  return `${object}(${wanted.join(', ')}${where} LIMIT ${HITS_PER_OBJECT})`;
}

/** Words of a person as a SOSL term: reserved characters are escaped, and the last word may go on. */
export function searchTerm(text: string): string {
  const escaped = text.trim().replace(/[\\?&|!{}[\]()^~*:"'+-]/g, '\\$&');
  return /[\p{L}\p{N}]$/u.test(escaped) ? `${escaped}*` : escaped;
}

const comparable = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The value that holds what was searched for; where none does, the org matched by its own ways, the most telling one. */
function matchedValue(row: Row, fields: readonly string[], text: string): string {
  const values = fields
    .map((field) => row[field])
    .filter((value) => typeof value === 'string' && value !== '');
  const wanted = comparable(text);
  const hit = values.find((value) => comparable(String(value)).includes(wanted));
  return String(hit ?? values.at(-1) ?? row.Id);
}

function hitOf(
  schema: OrgSchema,
  apiOrigin: string,
  searched: Searched,
  row: Row,
  text: string,
): SearchHit | undefined {
  const id = canonicalId(String(row.Id));
  if (!id) return undefined;
  const value = matchedValue(row, searched.fields, text);
  const own = typeof row.Name === 'string' ? row.Name : value;
  const ref = { system: 'salesforce', apiOrigin, object: searched.object, id } as const;
  if (searched.account === null) return { ref, name: own, matched: value };
  const customer = parentRow(row, parentOf(searched.account))?.Name;
  const label = schema.objects[searched.object]?.label ?? searched.object;
  // `Contact Harriet Quill, (916) 555-0111`: whose number it is, and that it is this one.
  const matched = value === own ? `${label} ${own}` : `${label} ${own}, ${value}`;
  return { ref, name: typeof customer === 'string' ? customer : own, matched };
}

const answerSchema = z.looseObject({
  searchRecords: z.array(
    z.intersection(rowSchema, z.looseObject({ attributes: z.looseObject({ type: z.string() }) })),
  ),
});

/**
 * Customers by name, phone, e-mail, account or invoice number, in one request. A hit leads to its customer with the
 * record that matched marked.
 * @throws CallFailure, or CrmError `refused` when the text is too short
 */
export async function searchCustomers(
  client: OrgClient,
  schema: OrgSchema,
  apiOrigin: string,
  text: string,
): Promise<SearchHit[]> {
  if (comparable(text).length < SHORTEST_SEARCH) {
    const detail = `Type at least ${SHORTEST_SEARCH} letters or digits.`;
    throw new CrmError({ code: 'refused', detail, retryable: false });
  }
  const searched = searchedIn(schema);
  const kinds = searched.map((kind) => returning(schema, kind)).join(', ');
  const sosl = `FIND {${searchTerm(text)}} IN ALL FIELDS RETURNING ${kinds}`;
  const path = `/services/data/v${schema.apiVersion}/search?q=${encodeURIComponent(sosl)}`;
  const { searchRecords } = await client.call({ method: 'GET', path }, answerSchema);
  const order = (row: (typeof searchRecords)[number]) =>
    searched.findIndex((kind) => kind.object === row.attributes.type);
  return searchRecords
    .toSorted((one, other) => order(one) - order(other))
    .flatMap((row) => {
      const kind = searched[order(row)];
      return (kind && hitOf(schema, apiOrigin, kind, row, text)) ?? [];
    });
}
