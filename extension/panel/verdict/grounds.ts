import { computed, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import { withPendingWrites } from '../../../shared/compliance/customer/with-pending-writes.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { CompanyRules } from '../../settings/company-rules.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import { decisionsInForce } from './decisions.ts';
import type { Grounds } from './judge.ts';
import { pendingFor } from './pending-for.ts';

/** What the customer on screen is judged by, put together anew when any of it changes. */
export interface LiveGrounds {
  /** The customer as the CRM will hold it once all that is saved here has been written. */
  readonly judged: ReadonlySignal<CustomerSnapshot | null>;
  readonly grounds: ReadonlySignal<Grounds | null>;
  /** Now, asked anew with every fact: one just logged must not lie in the future. */
  readonly at: ReadonlySignal<Instant>;
}

export function liveGrounds(
  known: {
    readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
    readonly outbox: OutboxModel;
    readonly heard: ReadonlySignal<Grounds['heard']>;
    readonly rules: ReadonlySignal<CompanyRules | null>;
    /** Null until the tables are fetched. */
    readonly zones: ReadonlySignal<Grounds['possibleZones'] | null>;
    /** Null until the reader of words is fetched. */
    readonly stopsOf: ReadonlySignal<Grounds['stopsOf']>;
    /** Each changes when time may have changed the answer. */
    readonly ticks: readonly ReadonlySignal<unknown>[];
  },
  now: () => Instant,
): LiveGrounds {
  const { snapshot, outbox, heard, rules, zones, stopsOf, ticks } = known;
  const pending = computed(() =>
    snapshot.value ? pendingFor(snapshot.value, outbox.entries.value ?? []) : [],
  );
  const judged = computed(() => snapshot.value && withPendingWrites(snapshot.value, pending.value));
  /** Null before the rules and the outbox are read: nobody can say yet what the company forbids, or what was just logged. */
  const inForce = computed(() => (outbox.status.value.is === 'reading' ? null : rules.value));
  const at = computed((): Instant => {
    for (const tick of [...ticks, judged, rules, zones, stopsOf, heard]) void tick.value;
    return now();
  });
  const grounds = computed(
    (): Grounds | null =>
      snapshot.value &&
      judged.value &&
      inForce.value && {
        snapshot: outbox.status.value.is === 'unreadable' ? withCallsMissing(snapshot.value) : snapshot.value,
        pending: pending.value,
        heard: heard.value,
        // The worker has looked up the customer's own zones; those of somebody else follow with the tables.
        possibleZones: zones.value ?? (() => []),
        stopsOf: stopsOf.value,
        rules: inForce.value,
        decided: decisionsInForce(judged.value, at.value),
      },
  );
  return { judged, grounds, at };
}

/** A call in an outbox that cannot be read is missing here: what is counted is "at least". */
export function withCallsMissing(snapshot: CustomerSnapshot): CustomerSnapshot {
  const { attempts } = snapshot;
  return attempts.is === 'read'
    ? { ...snapshot, attempts: { ...attempts, complete: false, total: null } }
    : snapshot;
}
