import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { accountLists, type ChildList } from './child-lists.ts';
import type { CustomerAnswer } from './customer-answer.ts';

/** Days back to which a closed case may hold a call that still counts: the longest window of any rule, and some. */
export const CASE_DAYS = 35;

/** Whether activities can be logged on an object, by its describe. */
function takesTasks(schema: OrgSchema, object: string): boolean {
  const children = schema.objects[object]?.children ?? [];
  return children.some((child) => child.object === 'Task' && child.field === 'WhatId');
}

/** Lists of the customer on whose records a call may have been logged. */
export function taskHolders(schema: OrgSchema, model: ResolvedModel | undefined): ChildList[] {
  const invoices = model ? [{ object: model.object, field: model.account }] : [];
  return [accountLists.cases, ...invoices].filter(({ object }) => takesTasks(schema, object));
}

/**
 * Whether calls may have been logged where no query by customer finds them: a Task on a case or on an invoice that is only
 * looked up to its account has no `AccountId` unless it names a person (salesforce.md §4.1).
 */
export function mayHideCalls(answer: CustomerAnswer, model: ResolvedModel | undefined): boolean {
  if (answer.kind === 'Lead') return false;
  return taskHolders(answer.schema, model).some((list) => {
    const answered = answer.list(list);
    return answered.is !== 'rows' || answered.rows.records.length > 0;
  });
}
