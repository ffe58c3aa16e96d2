import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { Clock } from '../../shared/calendar/clock.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { OutboxTimes } from './back-off.ts';
import type { OutboxEntry } from './entry.ts';
import type { EntryChange } from './move.ts';
import type { OutboxEvent } from './transitions.ts';

/** An org somebody is signed in to. */
export interface OutboxOrg {
  orgId: string;
  userId: string;
  connector: Pick<CrmConnector, 'capabilities' | 'submit' | 'submitTogether' | 'reconcile'>;
}

/** All the runner touches, injected. */
export interface RunnerPorts {
  store: {
    listUnsettled(): Promise<OutboxEntry[]>;
    moveEntry(
      id: string,
      event: OutboxEvent,
      at: Instant,
      change?: EntryChange,
    ): Promise<OutboxEntry | undefined>;
  };
  /** The org of an API origin; null: nobody is signed in. */
  org(apiOrigin: string): Promise<OutboxOrg | null>;
  clock: Clock;
  /** A number in [0, 1). */
  random(): number;
  /** Runs `work` while no other worker of this browser does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** The answer of `work`, or undefined when it has not settled after so many milliseconds. */
  within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined>;
  /** Has the worker woken at `at`, even if it is killed before; null: it need not be. */
  wakeAt(at: Instant | null): Promise<void>;
  /** Something a person may be looking at has changed. */
  changed(): void;
  times: OutboxTimes;
}
