import type { Signal } from '@preact/signals';
import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { withContactFacts } from '../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { Owner, ShownCustomer } from './customer-model.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
import { recordKey } from './same-record.ts';

/** Reads for the customer on screen; an answer that comes after another customer was opened, or read again, is dropped. */
export interface CustomerReads {
  /** Puts a customer (or none) on screen; answers still under way for an earlier one no longer count. */
  show(customer: ShownCustomer | null): void;
  fromCache(ref: RecordRef, owner: Owner | null): Promise<void>;
  fromCrm(ref: RecordRef): Promise<void>;
}

/** The page is another org's or user's than the session, or nobody can tell. */
const isStranger = (fault: PanelFault | null | undefined) => /^(wrong|unsure)-/.test(fault?.code ?? '');

export function customerReads(
  ports: Pick<PanelPorts, 'ask' | 'cachedSnapshot'>,
  shown: Signal<ShownCustomer | null>,
): CustomerReads {
  let openings = 0;
  let reads = 0;

  const update = (opening: number, change: Partial<ShownCustomer>) => {
    const current = shown.peek();
    if (opening === openings && current) shown.value = { ...current, ...change };
  };

  return {
    show(customer) {
      openings += 1;
      shown.value = customer;
    },
    async fromCache(ref, owner) {
      const opening = openings;
      try {
        const snapshot = await ports.cachedSnapshot(ref, owner);
        const { snapshot: live, fault } = shown.peek() ?? {};
        if (snapshot && opening === openings && !live && !isStranger(fault)) update(opening, { snapshot });
      } catch {
        // The cache only saves waiting; without it the CRM's answer is waited for.
      }
    },
    async fromCrm(ref) {
      const opening = openings;
      const read = ++reads;
      update(opening, { refreshing: true, fault: null });
      try {
        const snapshot = await ports.ask('customer.load', { ref });
        if (read !== reads) return;
        const fresh = withFresherFacts(snapshot, shown.peek()?.snapshot ?? null);
        update(opening, { snapshot: fresh, isLive: true, refreshing: false });
      } catch (error) {
        if (read !== reads) return;
        const fault = faultOf(error);
        // What was read before is then another's: nothing may be written about it beside this page.
        const stranger = isStranger(fault) ? { snapshot: null, isLive: false } : {};
        update(opening, { refreshing: false, fault, ...stranger });
      }
    },
  };
}

/** A load takes longer than the read just before a call: what that one has learnt since is not taken back. */
function withFresherFacts(answer: CustomerSnapshot, before: CustomerSnapshot | null): CustomerSnapshot {
  if (!before || recordKey(before.customer.ref) !== recordKey(answer.customer.ref)) return answer;
  const { contactFactsReadAt, attempts, callsInProgress, holds, preferences } = before;
  if (millisecondsBetween(answer.contactFactsReadAt, contactFactsReadAt) <= 0) return answer;
  return withContactFacts(answer, {
    v: 1,
    readAt: contactFactsReadAt,
    attempts,
    callsInProgress,
    holds,
    preferences,
  });
}
