import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PanelPorts } from '../panel-ports.ts';

const TICK_MS = 15_000;

/** The time the screen was last drawn for. Coarse: only the call timer needs seconds, and it keeps its own. */
export const ClockModel = createModel((ports: Pick<PanelPorts, 'clock' | 'every'>) => {
  const now = signal<Instant>(ports.clock.now());
  return {
    now: now as ReadonlySignal<Instant>,
    start: () => ports.every(TICK_MS, () => (now.value = ports.clock.now())),
  };
});
export type ClockModel = InstanceType<typeof ClockModel>;
