import type { NamedRecord } from '../../../crm-connector/contract.ts';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { needsAttention } from '../models/outbox-model.ts';
import { recordKey } from '../models/same-record.ts';
import type { DayReason } from './day-reason.ts';
import type { DayMatter } from './day-rows.ts';

/** Somebody the day names, with what is said of them outside of their own facts. */
export interface Found {
  readonly customer: NamedRecord;
  readonly tasks: DayTask[];
  readonly reasons: DayReason[];
}

type Places = (ref: NamedRecord['ref'], name: string) => Found;

/** Everybody named anywhere: in the worklist, tasks, promises, approvals, drafts and the outbox. */
export function peopleOf(matter: DayMatter): Map<string, Found> {
  const { day } = matter;
  const people = new Map<string, Found>();
  const at: Places = (ref, name) => {
    const found = people.get(recordKey(ref)) ?? { customer: { ref, name }, tasks: [], reasons: [] };
    people.set(recordKey(ref), found);
    return found;
  };
  const listed = new Set(day.worklist);
  for (const { snapshot } of itemsOf(day.customers)) {
    const { ref, name } = snapshot.customer;
    if (listed.has(ref.id)) at(ref, name);
  }
  addMarked(matter, at);
  for (const task of itemsOf(day.followUps)) at(task.customer, task.customerName).tasks.push(task);
  for (const { customer, customerName } of itemsOf(day.promises)) at(customer, customerName);
  for (const row of itemsOf(day.approvals)) {
    const reason = answered(row, day.org.userId);
    if (reason) at(row.customer, row.customerName).reasons.push(reason);
  }
  addBegun(matter, people, at);
  return people;
}

/** Whom the associate pinned or put off, wherever in the worklist they stand. */
function addMarked({ judged, marks }: DayMatter, at: Places): void {
  for (const key of [...marks.pinned, ...Object.keys(marks.snoozed)]) {
    const customer = judged.get(key)?.snapshot.customer;
    if (customer) at(customer.ref, customer.name);
  }
}

/** An own request that was answered and not acted upon yet. */
function answered({ approval }: ApprovalRow, userId: string): DayReason | null {
  const answer = valueOr(approval.status, null);
  if (approval.requestedById !== userId || (answer !== 'approved' && answer !== 'refused')) return null;
  const amount = approval.terms.is === 'known' ? approval.terms.value.total : null;
  return { code: 'approval', answer, amount };
}

/** What was begun here and not logged, and what the CRM did not take. */
function addBegun(
  { day, running, notesLeft, entries, judged }: DayMatter,
  people: Map<string, Found>,
  at: Places,
): void {
  const { orgId } = day.org;
  if (running?.orgId === orgId)
    at(running.customer, running.customerName).reasons.push({ code: 'draft', of: 'call' });
  for (const key of notesLeft) {
    const known =
      people.get(key)?.customer ??
      judged.get(key)?.snapshot.customer ??
      day.leads.find(({ ref }) => recordKey(ref) === key);
    if (known) at(known.ref, known.name).reasons.push({ code: 'draft', of: 'note' });
  }
  for (const { command, words } of entries.filter(needsAttention)) {
    if (command.orgId === orgId)
      at(command.customer, command.customerName).reasons.push({ code: 'write', words });
  }
}
