import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
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
export const REFRESH_AFTER_MS = 5 * 60_000;
/** After a write the CRM knows more than the snapshot, but a read costs the org an API call: it may wait a little. */
export const REFRESH_AFTER_WRITE_MS = 60_000;

/** Loads one customer at a time: the cache's answer at once, the CRM's when it comes (stale-while-revalidate). */
export const CustomerModel = createModel((ports: Pick<PanelPorts, 'ask' | 'cachedSnapshot' | 'clock'>) => {
  const shown = signal<ShownCustomer | null>(null);
  /** Raised with every customer opened and every read begun: an answer of an earlier turn is dropped. */
  let openings = 0;
  let reads = 0;
  let writtenSince = false;

  const update = (opening: number, change: Partial<ShownCustomer>) => {
    const current = shown.peek();
    if (opening === openings && current) shown.value = { ...current, ...change };
  };

  const readCache = async (ref: RecordRef, owner: Owner | null, opening: number) => {
    try {
      const snapshot = await ports.cachedSnapshot(ref, owner);
      if (snapshot && opening === openings && !shown.peek()?.snapshot) update(opening, { snapshot });
    } catch {
      // The cache only saves waiting; without it the CRM's answer is waited for.
    }
  };

  const readCrm = async (ref: RecordRef, opening: number) => {
    const read = ++reads;
    update(opening, { refreshing: true, fault: null });
    try {
      const snapshot = await ports.ask('customer.load', { ref });
      if (read !== reads) return;
      writtenSince = false;
      update(opening, { snapshot, isLive: true, refreshing: false });
    } catch (error) {
      if (read === reads) update(opening, { refreshing: false, fault: faultOf(error) });
    }
  };

  const refresh = async () => {
    const current = shown.peek();
    if (current && !current.refreshing) await readCrm(current.opened, openings);
  };

  return {
    shown: shown as ReadonlySignal<ShownCustomer | null>,

    /**
     * Shows the customer a record belongs to. A record of the customer already on screen only moves the mark.
     * @param live false: the cache alone, for an org that cannot be asked now
     */
    open: async (ref: RecordRef, owner: Owner | null, live: boolean) => {
      const current = shown.peek();
      if (current?.snapshot && holds(current.snapshot, ref)) {
        if (recordKey(current.opened) !== recordKey(ref)) shown.value = { ...current, opened: ref };
        if (live && (!current.isLive || current.fault) && !current.refreshing) await readCrm(ref, openings);
        return;
      }
      const isSame = current !== null && recordKey(current.opened) === recordKey(ref);
      if (isSame && (current.refreshing || !live)) return;
      const opening = ++openings;
      writtenSince = false;
      shown.value = { opened: ref, snapshot: null, isLive: false, refreshing: live, fault: null };
      const cache = readCache(ref, owner, opening);
      if (live) await readCrm(ref, opening);
      await cache;
    },

    close: () => {
      openings += 1;
      shown.value = null;
    },

    refresh,

    /** To be called now and then: reads again what has grown old. */
    refreshWhenOld: async () => {
      const current = shown.peek();
      if (!current?.snapshot || current.fault) return;
      const limit = writtenSince ? REFRESH_AFTER_WRITE_MS : REFRESH_AFTER_MS;
      if (millisecondsBetween(current.snapshot.readAt, ports.clock.now()) >= limit) await refresh();
    },

    /** The CRM now holds something of ours the snapshot does not. */
    noteWritten: () => {
      writtenSince = true;
    },

    /** Takes another user's or org's data off the screen. */
    dropUnlessOwnedBy: (owner: Owner) => {
      const org = shown.peek()?.snapshot?.org;
      if (org && (org.orgId !== owner.orgId || org.userId !== owner.userId)) {
        openings += 1;
        shown.value = null;
      }
    },
  };
});
export type CustomerModel = InstanceType<typeof CustomerModel>;
