import { type Instant, localDate, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import { absent } from '../../../shared/domain/known.ts';
import {
  DAY_CUSTOMERS,
  type DayCustomer,
  type DayPage,
  type DayPromise,
  type MyDay,
} from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import { allOf, anyOf, type Domain } from '../answer/domain.ts';
import { odooTime } from '../answer/field-values.ts';
import { closedBy, type FoundCustomer } from '../customer/find-customer.ts';
import { snapshotOf } from '../customer/load-customer.ts';
import { approvalRecords, approvalRows } from '../history/list-approvals.ts';
import { chatterOf, cutPartners } from '../history/messages.ts';
import { olderMessages } from '../history/older-messages.ts';
import { promisesOf, recordedAgreements } from '../history/read-agreements.ts';
import {
  AGREEMENT_DAYS,
  type CompanyRecords,
  ofKind,
  recordsOfCompany,
  WITH_AGREEMENT,
} from '../history/records-of-company.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import {
  CREDITS,
  calledAbout,
  type LedgerGroup,
  ledgerRequest,
  ledgerSchema,
  OPEN_DEBITS,
} from '../ledger/ledger-request.ts';
import { isOpen, readInvoices, readReceipts } from '../ledger/read-ledger.ts';
import { ownCustomers } from '../numbers/receivables.ts';
import { partnerFields, partnerSchema } from '../partner/partner-fields.ts';
import { readFollowUps } from './follow-ups.ts';

/** Lines and notes of one customer: enough to say what is old, and as far back as any rule counts. */
const DAY_LINES = 60;
const DAY_MESSAGES = 60;
const CALL_DAYS = 35;
/** Days behind which a promise nobody kept is a matter of the history. */
const PROMISE_DAYS = 60;
const DAY = 86_400_000;

const notAsked = { is: 'failed', why: 'Not read for a day: open the customer' } as const;

/** Whoever owes most first; of each, what is overdue and what came in. */
function linesRequest(whose: Domain, debits: Domain, at: Instant, mostGroups: number) {
  const since = plusMilliseconds(at, -CALL_DAYS * DAY);
  const came = allOf(
    CREDITS,
    anyOf([['reconciled', '=', false]], [['date', '>=', odooTime(since).slice(0, 10)]]),
  );
  return ledgerRequest({
    whose,
    which: anyOf(allOf(OPEN_DEBITS, debits), came, calledAbout(since)),
    order: 'amount_residual desc',
    mostGroups,
    mostLines: DAY_LINES,
    depth: { mostMessages: DAY_MESSAGES },
  });
}

type Groups = readonly LedgerGroup[] | 'forbidden' | 'absent';

async function groupsOf(context: OdooContext, request: Record<string, unknown>): Promise<Groups> {
  if (context.accounts !== 'open') return context.accounts;
  try {
    const method = 'web_read_group';
    return (await context.client.call('account.move.line', method, request, ledgerSchema)).groups;
  } catch (cause) {
    const closed = closedBy(cause);
    if (!closed) throw cause;
    return closed;
  }
}

const isOverdue = (today: string) => (group: LedgerGroup) =>
  group.__records.some((line) => isOpen(line) && line.date_maturity !== false && line.date_maturity < today);

const foundIn = ({ __values: partner, __records: lines, __count: count }: LedgerGroup): FoundCustomer => ({
  partner,
  account: { is: 'read', lines, count },
});

/** Customers that something waits for: by their account, and those without one by themselves. */
async function namedCustomers(
  context: OdooContext,
  ids: readonly number[],
  at: Instant,
): Promise<FoundCustomer[]> {
  if (ids.length === 0) return [];
  const request = linesRequest([['partner_id', 'in', ids]], [['balance', '>', 0]], at, ids.length);
  const groups = await groupsOf(context, request);
  const found = typeof groups === 'string' ? [] : groups.map(foundIn);
  const rest = ids.filter((id) => !found.some(({ partner }) => partner.id === id));
  if (rest.length === 0) return found;
  const partners = await context.client.call(
    'res.partner',
    'web_search_read',
    { domain: [['id', 'in', rest]], specification: partnerFields({ mostMessages: DAY_MESSAGES }) },
    z.object({ records: z.array(partnerSchema) }),
  );
  const account =
    typeof groups === 'string' ? { is: groups } : ({ is: 'read', lines: [], count: 0 } as const);
  return [...found, ...partners.records.map((partner) => ({ partner, account }))];
}

/** Promises that should have been kept by tomorrow, of customers of the associate's. */
function duePromises(
  { records, owners, complete }: CompanyRecords,
  { apiOrigin }: OdooContext,
  org: Identity,
  today: string,
): MyDay['promises'] {
  const on = Temporal.PlainDate.from(today);
  const [from, to] = [on.subtract({ days: PROMISE_DAYS }).toString(), on.add({ days: 1 }).toString()];
  const agreements = recordedAgreements(records);
  const ownerOf = new Map(
    agreements.flatMap(({ agreement, record }) => {
      const owner = owners.get(record.id);
      return agreement.terms.payments.flatMap(({ key }) => (owner ? [[key, owner] as const] : []));
    }),
  );
  const items = promisesOf(agreements, org.zone).flatMap((promise): DayPromise[] => {
    const owner = ownerOf.get(promise.id);
    const isStanding = promise.status.is === 'known' && promise.status.value === 'active';
    const isOwn = owner && (owner.userId === null || String(owner.userId) === org.userId);
    if (!isOwn || !isStanding || promise.due < from || promise.due > to) return [];
    const customer = { system: 'odoo', apiOrigin, object: 'res.partner', id: owner.id } as const;
    return [{ promise, customer, customerName: owner.name }];
  });
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

async function dayCustomers(
  context: OdooContext,
  found: readonly FoundCustomer[],
  { org, at }: { org: Identity; at: Instant },
): Promise<DayCustomer[]> {
  const cut = found.flatMap(({ partner }) => cutPartners(partner));
  const older = await olderMessages(context.client, cut);
  return found.map((one) => {
    const { partner, account } = one;
    const isCut = cutPartners(partner).length > 0;
    const lines = account.is === 'read' ? account.lines : [];
    const money =
      account.is === 'read'
        ? { invoices: readInvoices(lines, false, null), receipts: readReceipts(lines, false) }
        : { invoices: account, receipts: account };
    const id = String(partner.id);
    const opened = { system: 'odoo', apiOrigin: context.apiOrigin, object: 'res.partner', id } as const;
    const chatter = chatterOf(partner, isCut ? older : null);
    const snapshot = snapshotOf(one, chatter, { ...money, openTotals: notAsked }, { opened, org, at });
    return { snapshot, score: absent, reason: absent, rankedAt: absent };
  });
}

/**
 * Everything that waits for the associate: three requests at once (whose money is overdue, the associate's activities, what
 * Parley has on record of promises and approvals), and one or two more for customers only an activity, promise or approval
 * names.
 * @throws CallFailure
 */
export async function loadMyDay(context: OdooContext, { skip, also }: DayPage): Promise<MyDay> {
  const at = context.clock.now();
  const org = await context.identity();
  const today = localDate(at, org.zone);
  const overdue: Domain = [['date_maturity', '<', today]];
  const agreed = allOf(
    ofKind('log-attempt'),
    [['date', '>=', odooTime(plusMilliseconds(at, -AGREEMENT_DAYS * DAY))]],
    WITH_AGREEMENT,
  );
  const [groups, followUps, records] = await Promise.all([
    groupsOf(context, {
      ...linesRequest(ownCustomers(org.userId, 'partner_id'), overdue, at, DAY_CUSTOMERS),
      ...(skip === 0 ? {} : { offset: skip }),
    }),
    readFollowUps(context, org.userId, today),
    recordsOfCompany(context.client, anyOf(agreed, approvalRecords(at))),
  ]);
  const own = typeof groups === 'string' ? [] : groups;
  const worklist = own.filter(isOverdue(today));
  const lists = {
    followUps,
    promises: duePromises(records, context, org, today),
    approvals: approvalRows(records, context, { userId: org.userId, at }),
  };
  const there = new Set(worklist.map(({ __values }) => String(__values.id)));
  const named = [lists.followUps, lists.promises, lists.approvals].flatMap((part) =>
    itemsOf<{ customer: { id: string } }>(part).map(({ customer }) => customer.id),
  );
  const wanted = also.filter((id) => /^\d{1,15}$/.test(id));
  const missing = [...new Set([...wanted, ...named])]
    .filter((id) => !there.has(id))
    .slice(0, 2 * DAY_CUSTOMERS);
  const others = await namedCustomers(context, missing.map(Number), at);
  const items = await dayCustomers(context, [...worklist.map(foundIn), ...others], { org, at });
  const complete = typeof groups !== 'string' && groups.length < DAY_CUSTOMERS;
  return {
    v: 1,
    org,
    readAt: at,
    customers: { is: 'read', items, complete, total: null },
    worklist: [...there],
    order: 'money',
    skipped: skip,
    next: complete || typeof groups === 'string' ? null : skip + DAY_CUSTOMERS,
    // Here everybody is a contact.
    leads: [],
    ...lists,
  };
}
