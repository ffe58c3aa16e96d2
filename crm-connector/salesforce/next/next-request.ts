import type { NamedRecord } from '../../contract.ts';
import { openWhere } from '../invoices/invoice-queries.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';

/** From where a round through the customers is gone on with: first behind the one on screen, then from the start. */
export type Stretch = 'behind' | 'start';

/**
 * The places this org keeps open money in, as conditions on an account. SOQL takes no semi-join under OR, so each is a
 * query of its own. Where a balance cannot be filtered by, an invoice that is owed by its status counts as open.
 */
function openMoney(schema: OrgSchema): string[] {
  const model = invoiceModelOf(schema);
  const hasDebts =
    hasField(schema, 'Debt__c', 'Account__c') &&
    schema.objects.Debt__c?.fields.Balance__c?.filterable === true;
  return [
    ...(model ? [among(model.account, model.object, openWhere(schema, model))] : []),
    ...(hasDebts ? [among('Account__c', 'Debt__c', 'Balance__c > 0')] : []),
  ];
}

function among(lookup: string, object: string, where: string | undefined): string {
  return `Id IN (SELECT ${lookup} FROM ${object}${where === undefined ? '' : ` WHERE ${where}`})`;
}

/** Today is the associate's day. Tasks cannot stand in a semi-join, so without the package nothing is left out here. */
function notContactedToday(schema: OrgSchema): string[] {
  const attempt = 'Contact_Attempt__c';
  const isReadable = ['Account__c', 'Started_At__c'].every((field) => hasField(schema, attempt, field));
  if (!isReadable) return [];
  return [`Id NOT IN (SELECT Account__c FROM ${attempt} WHERE Started_At__c = TODAY AND Account__c != null)`];
}

function behind({ name, ref }: NamedRecord): string {
  return `(Name > ${quoted(name)} OR (Name = ${quoted(name)} AND Id > ${quoted(ref.id)}))`;
}

/**
 * The queries for the first customers of each stretch, at most four.
 * @param limit how many of each
 * @returns none when this user can read no place that money is kept in
 */
export function nextRequest(
  schema: OrgSchema,
  after: NamedRecord | null,
  limit: number,
): { readonly stretch: Stretch; readonly subrequest: Subrequest }[] {
  const mine = `OwnerId = '${schema.identity.userId}'`;
  const stretches: readonly Stretch[] = after ? ['behind', 'start'] : ['start'];
  return stretches.flatMap((stretch) =>
    openMoney(schema).map((owes, place) => {
      const from = stretch === 'behind' && after ? [behind(after)] : [];
      const url = queryUrl(
        select({
          fields: ['Id', 'Name'],
          from: 'Account',
          where: [mine, ...from, owes, ...notContactedToday(schema)].join(' AND '),
          orderBy: 'Name ASC, Id ASC',
          limit,
        }),
      );
      return { stretch, subrequest: { method: 'GET', url, referenceId: `${stretch}${place}` } };
    }),
  );
}
