import { computed, createModel, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { rightSchema } from '../../../shared/company/rights.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { holdsRight, type Right } from '../../settings/rights.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { ChoiceModel } from '../models/choice-model.ts';
import type { ClockModel } from '../models/clock-model.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import type { AttemptEntry, PanelPorts } from '../panel-ports.ts';
import { debtsStoppedAlone } from './debts-stopped-alone.ts';
import { liveGrounds } from './grounds.ts';
import type { Asked, Grounds } from './judge.ts';
import { liveInbound } from './live-inbound.ts';
import { liveRules } from './live-rules.ts';
import { liveStandings } from './live-standings.ts';
import { evidenceOfStanding, nextChange } from './standing.ts';

/** A change further away than this is met by the clock's own tick. */
const LONGEST_WAIT_MS = 6 * 60 * 60_000;

interface Models {
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
  readonly choice: ChoiceModel;
  readonly outbox: OutboxModel;
  readonly clock: ClockModel;
  readonly call: { readonly running: ReadonlySignal<RunningCall | null> };
  /** Calls logged here for the customer, one entry an attempt, newest first. */
  readonly logged: ReadonlySignal<readonly AttemptEntry[]>;
  /** Passages of notes that bind although nobody recorded them. */
  readonly heard: ReadonlySignal<Grounds['heard']>;
}

type Ports = Pick<PanelPorts, 'clock' | 'every' | 'companyRules' | 'onCompanyRules' | 'badge'>;

/** "May I call?", for every number and debt on screen, anew whenever time or a fact may change the answer. */
export const VerdictModel = createModel((ports: Ports, models: Models) => {
  const { choice, clock, logged, snapshot } = models;
  const { rules, start: startRules } = liveRules(ports);
  const zones = signal<Grounds['possibleZones'] | null>(null);
  const stopsOf = signal<Grounds['stopsOf']>(null);
  /** Goes up at the very moment a verdict may change. */
  const pulse = signal(0);
  const { isInbound, toggleInbound } = liveInbound(choice, models.call.running);
  const { judged, grounds, at } = liveGrounds(
    { ...models, rules, zones, stopsOf, ticks: [clock.now, pulse] },
    ports.clock.now,
  );
  const standings = liveStandings({ judged, grounds, at }, choice, isInbound, logged);
  const { byPhone, byDebt, current, standingAt } = standings;

  effect(() => ports.badge.show(isInbound.value ? null : (current.value?.outcome ?? null)));
  effect(() => {
    const next = nextChange([...byPhone.value.values(), ...byDebt.value.values()], at.value);
    const wait = next === null ? null : millisecondsBetween(at.value, next);
    if (wait === null || wait > LONGEST_WAIT_MS) return;
    return ports.every(wait, () => {
      pulse.value += 1;
    });
  });

  return {
    judged,
    at,
    current,
    byPhone,
    byDebt,
    /** Until these are fetched a verdict may be stricter than it will be. */
    hasTables: computed(() => zones.value !== null && stopsOf.value !== null),
    /** Debts that something stops which does not stop the others: left out of a call unless chosen. */
    stoppedAlone: computed(
      (): ReadonlySet<string> => (isInbound.value ? new Set() : debtsStoppedAlone(byDebt.value)),
    ),
    isInbound,
    toggleInbound,
    policy: computed(() => rules.value?.policy ?? null),
    /** What is wrong in what IT set; the law is judged all the same. */
    mistakes: computed(() => rules.value?.mistakes ?? []),
    /** What the signed-in user may decide. */
    rights: computed((): ReadonlySet<Right> => {
      const login = snapshot.value?.org.login;
      const held = rules.value?.rights ?? {};
      return new Set(
        login === undefined ? [] : rightSchema.options.filter((right) => holdsRight(held, right, login)),
      );
    }),
    standingAt,
    /** The verdict on a call that begins, to be kept with it; null while there is none. */
    evidenceOf: (asked: Asked, startedAt: Instant): RunningCall['judged'] => {
      const standing = standingAt(asked, startedAt);
      return standing && evidenceOfStanding(standing);
    },
    start: () => {
      const stopRules = startRules();
      fetchTables(zones, stopsOf);
      return () => {
        stopRules();
        ports.badge.show(null);
      };
    },
  };
});
export type VerdictModel = InstanceType<typeof VerdictModel>;

/** Tables and lexicon too large for the first paint. Until they are there whoever needs them is not judged, or more strictly. */
function fetchTables(
  zones: Signal<Grounds['possibleZones'] | null>,
  reader: Signal<Grounds['stopsOf']>,
): void {
  void import('../../../shared/calendar/zones.ts').then(({ possibleZones }) => {
    zones.value = possibleZones;
  });
  void import('../../../shared/compliance/stops.ts').then(({ stopsOf }) => {
    reader.value = stopsOf;
  });
}
