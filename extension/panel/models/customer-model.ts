import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { type ContactFacts, withContactFacts } from '../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { customerReads } from './customer-reads.ts';
import type { PanelFault } from './panel-fault.ts';
import { holds, recordKey } from './same-record.ts';

/** The customer on screen. `snapshot` is null until the first answer, from the cache or from the CRM. */
export interface ShownCustomer {
  /** What is asked for; the item to mark. */
  readonly opened: RecordRef;
  readonly snapshot: CustomerSnapshot | null;
  /** False while only the cache has answered. */
  readonly isLive: boolean;
  readonly refreshing: boolean;
  /** Why the last read failed; a snapshot may be there all the same. */
  readonly fault: PanelFault | null;
}

export interface Owner {
  readonly orgId: string;
  readonly userId: string;
}

/** A snapshot older than this is read again by itself. */
const REFRESH_AFTER_MS = 5 * 60_000;
/** After a write the CRM knows more than the snapshot, but a read costs the org an API call: it may wait a little. */
const REFRESH_AFTER_WRITE_MS = 60_000;

type Ports = Pick<PanelPorts, 'ask' | 'cachedSnapshot' | 'clock'>;

/** Loads one customer at a time: the cache's answer at once, the CRM's when it comes (stale-while-revalidate). */
export const CustomerModel = createModel((ports: Ports) => {
  const shown = signal<ShownCustomer | null>(null);
  /** When the CRM last took a write of ours for this customer. */
  let writtenAt: Instant | null = null;
  const reads = customerReads(ports, shown);

  /** Only moves the mark: the record belongs to the customer on screen. */
  const moveMark = async (current: ShownCustomer, ref: RecordRef, live: boolean) => {
    if (recordKey(current.opened) !== recordKey(ref)) shown.value = { ...current, opened: ref };
    const isOutdated = !current.isLive || current.fault !== null;
    if (live && isOutdated && !current.refreshing) await reads.fromCrm(ref);
  };

  const refresh = async () => {
    const current = shown.peek();
    if (current && !current.refreshing) await reads.fromCrm(current.opened);
  };

  return {
    shown: shown as ReadonlySignal<ShownCustomer | null>,
    refresh,
    close: () => reads.show(null),

    /**
     * Shows the customer a record belongs to. A record of the customer already on screen only moves the mark.
     * @param live false: the cache alone, for an org that cannot be asked now
     */
    open: async (ref: RecordRef, owner: Owner | null, live: boolean) => {
      const current = shown.peek();
      if (current?.snapshot && holds(current.snapshot, ref)) return moveMark(current, ref, live);
      const isSame = current !== null && recordKey(current.opened) === recordKey(ref);
      if (isSame && (current.refreshing || !live)) return;
      writtenAt = null;
      reads.show({ opened: ref, snapshot: null, isLive: false, refreshing: live, fault: null });
      await Promise.all([reads.fromCache(ref, owner), live ? reads.fromCrm(ref) : null]);
    },

    /** To be called now and then: reads again what has grown old. */
    refreshWhenOld: async () => {
      const current = shown.peek();
      if (!current?.snapshot || current.fault) return;
      const { readAt } = current.snapshot;
      const isBehind = writtenAt !== null && writtenAt > readAt;
      const limit = isBehind ? REFRESH_AFTER_WRITE_MS : REFRESH_AFTER_MS;
      const since = isBehind && writtenAt !== null ? writtenAt : readAt;
      if (millisecondsBetween(since, ports.clock.now()) >= limit) await refresh();
    },

    /** What was read again just before a call, if it is still this customer's. */
    takeContactFacts: (ref: RecordRef, fresh: ContactFacts) => {
      const current = shown.peek();
      if (current?.snapshot && recordKey(current.snapshot.customer.ref) === recordKey(ref))
        shown.value = { ...current, snapshot: withContactFacts(current.snapshot, fresh) };
    },

    /** The CRM now holds something of ours the snapshot may not. */
    noteWritten: (at: Instant) => {
      writtenAt = at;
    },

    /** Takes what was read as another user off the screen, and reads it as this one. */
    readAs: async (owner: Owner) => {
      const current = shown.peek();
      const org = current?.snapshot?.org;
      if (!current || !org || (org.orgId === owner.orgId && org.userId === owner.userId)) return;
      reads.show({ ...current, snapshot: null, isLive: false, fault: null });
      await reads.fromCrm(current.opened);
    },
  };
});
export type CustomerModel = InstanceType<typeof CustomerModel>;
