import { LIST_LIMIT } from '../customer/part-of.ts';
import { children, queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { ResolvedModel, ResolvedReceipt } from './resolved-model.ts';

const present = (fields: readonly (string | null)[]): string[] => [
  ...new Set(fields.filter((field): field is string => field !== null)),
];

const currencyField = (schema: OrgSchema, object: string): string | null =>
  schema.objects[object]?.fields.CurrencyIsoCode ? 'CurrencyIsoCode' : null;

/** Way to a parent's name when `field` is a lookup: `PaymentTermId` → `PaymentTerm.Name`; else the field. */
export function shownField(schema: OrgSchema, object: string, field: string | null): string | null {
  if (field === null || schema.objects[object]?.fields[field]?.type !== 'reference') return field;
  return `${field.endsWith('__c') ? field.replace(/__c$/, '__r') : field.replace(/Id$/, '')}.Name`;
}

/** Fields of an invoice row. */
export function invoiceFields(schema: OrgSchema, model: ResolvedModel): string[] {
  const { number, issued, due, total, open, paid, status, poNumber, debt, disputed } = model;
  const terms = shownField(schema, model.object, model.terms);
  const currency = currencyField(schema, model.object);
  return present([
    'Id',
    currency,
    number,
    issued,
    due,
    total,
    open,
    paid,
    status,
    poNumber,
    terms,
    debt,
    disputed,
  ]);
}

/** What makes an invoice open: it is owed by status, and its balance is not nothing. */
export function openWhere(schema: OrgSchema, model: ResolvedModel): string | undefined {
  const filterable = (field: string | null): field is string =>
    field !== null && schema.objects[model.object]?.fields[field]?.filterable === true;
  const conditions = [
    ...(filterable(model.open) ? [`${model.open} > 0`] : []),
    // A status an admin mapped without saying which are not owed tells nothing.
    ...(filterable(model.status) && model.model.notOwed.length > 0
      ? [`${model.status} NOT IN (${model.model.notOwed.map(quoted).join(', ')})`]
      : []),
  ];
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}

/** Child sub-query of the Account: the first open invoices, oldest due first. */
export function openInvoices(schema: OrgSchema, model: ResolvedModel, limit = LIST_LIMIT): string {
  const where = openWhere(schema, model);
  return children({
    fields: invoiceFields(schema, model),
    from: model.relationship,
    ...(where === undefined ? {} : { where }),
    orderBy: model.due === null ? 'CreatedDate ASC' : `${model.due} ASC NULLS LAST, Id ASC`,
    limit,
  });
}

/** Whether the org can add up what is open; a formula over unfit fields cannot be. */
export function summable(schema: OrgSchema, model: ResolvedModel): string[] {
  const fields = model.open === null ? [model.total, model.paid] : [model.open];
  const able = (field: string | null): field is string =>
    field !== null && schema.objects[model.object]?.fields[field]?.aggregatable === true;
  return fields.every(able) ? (fields as string[]) : [];
}

/**
 * Address of the totals query, one row a currency: `openSum`, `paidSum` where open is total − paid, `invoiceCount`.
 * @param dueBefore a day: only what was due before it
 * @returns undefined when this org cannot add them up
 */
export function totalsUrl(
  schema: OrgSchema,
  model: ResolvedModel,
  account: string,
  dueBefore?: string,
): string | undefined {
  const [open, paid] = summable(schema, model);
  if (open === undefined || (dueBefore !== undefined && model.due === null)) return undefined;
  const currency = currencyField(schema, model.object);
  const where = [
    `${model.account} = '${account}'`,
    openWhere(schema, model),
    dueBefore === undefined ? undefined : `${model.due} < ${dueBefore}`,
  ];
  return queryUrl(
    select({
      fields: [
        ...(currency ? [currency] : []),
        `SUM(${open}) openSum`,
        ...(paid === undefined ? [] : [`SUM(${paid}) paidSum`]),
        'COUNT(Id) invoiceCount',
      ],
      from: model.object,
      where: where.filter((condition) => condition !== undefined).join(' AND '),
      ...(currency ? { groupBy: currency } : {}),
    }),
  );
}

/** Child sub-query of the Account: latest money in or credited. */
export function latestReceipts(schema: OrgSchema, receipt: ResolvedReceipt): string {
  const { model, number, on, amount, unapplied, status } = receipt;
  const statusField = status === null ? undefined : schema.objects[model.object]?.fields[status];
  return children({
    fields: present(['Id', currencyField(schema, model.object), number, on, amount, unapplied, status]),
    from: receipt.relationship,
    ...(statusField?.filterable && model.notReceived.length > 0
      ? { where: `${status} NOT IN (${model.notReceived.map(quoted).join(', ')})` }
      : {}),
    orderBy: on === null ? 'CreatedDate DESC' : `${on} DESC NULLS LAST, Id DESC`,
    limit: LIST_LIMIT,
  });
}
