import { z } from '../../../shared/schema.ts';
import { openWhere } from '../invoices/invoice-queries.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import type { CompositeAnswer, Subrequest } from '../rest/composite.ts';
import { queryUrl, select } from '../rest/soql.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';

/** What one answer of sums holds at most. */
const MOST_GROUPS = 2000;

/** Where money is kept: an object, its lookup to the account, and a sum the org can add up. */
interface Place {
  readonly object: string;
  readonly account: string;
  readonly amount: string;
  readonly where: string | undefined;
}

function placesOf(schema: OrgSchema): Place[] {
  const model = invoiceModelOf(schema);
  const amount = model?.open ?? model?.total;
  const isSummed = (object: string, field: string) =>
    schema.objects[object]?.fields[field]?.aggregatable === true;
  return [
    ...(model && amount && isSummed(model.object, amount)
      ? [{ object: model.object, account: model.account, amount, where: openWhere(schema, model) }]
      : []),
    ...(hasField(schema, 'Debt__c', 'Account__c') && isSummed('Debt__c', 'Balance__c')
      ? [{ object: 'Debt__c', account: 'Account__c', amount: 'Balance__c', where: 'Balance__c > 0' }]
      : []),
  ];
}

const parentOf = (lookup: string): string =>
  lookup.endsWith('__c') ? lookup.replace(/__c$/, '__r') : lookup.replace(/Id$/, '');

/**
 * Who of the associate's own customers owes most, in each place money is kept: at most two queries.
 * @param most customers of each
 */
export function moneyRequest(schema: OrgSchema, most: number): Subrequest[] {
  return placesOf(schema).map(({ object, account, amount, where }, place) => ({
    method: 'GET',
    referenceId: `money${place}`,
    url: queryUrl(
      select({
        fields: [`${account} customer`, `SUM(${amount}) owed`],
        from: object,
        where: [`${parentOf(account)}.OwnerId = '${schema.identity.userId}'`, where]
          .filter((condition) => condition !== undefined)
          .join(' AND '),
        groupBy: account,
        orderBy: `SUM(${amount}) DESC`,
        limit: Math.min(MOST_GROUPS, most),
      }),
    ),
  }));
}

const sumsSchema = z.looseObject({
  records: z.array(z.looseObject({ customer: z.nullable(z.string()), owed: z.nullable(z.number()) })),
});

/**
 * Ids of those who owe most, by the figures as they stand: currencies are not converted, and two places are added up.
 * Null when no place could be added up.
 */
export function debtorsByMoney(answers: CompositeAnswer): string[] | null {
  const sums = new Map<string, number>();
  let isRead = false;
  for (const answer of answers.values()) {
    const parsed = answer.status < 400 ? sumsSchema.safeParse(answer.body) : null;
    if (!parsed?.success) continue;
    isRead = true;
    for (const { customer, owed } of parsed.data.records) {
      if (customer !== null) sums.set(customer, (sums.get(customer) ?? 0) + (owed ?? 0));
    }
  }
  if (!isRead) return null;
  return [...sums].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
}
