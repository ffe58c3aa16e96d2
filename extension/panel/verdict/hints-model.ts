import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { withPendingWrites } from '../../../shared/compliance/customer/with-pending-writes.ts';
import type { HiddenStop } from '../../../shared/compliance/hidden-stops/hidden-stop.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import { heardIn } from './heard.ts';
import type { Grounds } from './judge.ts';
import { pendingFor } from './pending-for.ts';

type Detect = (snapshot: CustomerSnapshot) => readonly HiddenStop[];

/** Stops that notes speak of and that nobody recorded or dismissed. They bind as they stand: what is on file is known. */
export const HintsModel = createModel(
  (snapshot: ReadonlySignal<CustomerSnapshot | null>, outbox: OutboxModel) => {
    /** Fetched from the package once a customer is on screen, after the first paint. */
    const detect = signal<Detect | null>(null);
    const hasCustomer = computed(() => snapshot.value !== null);
    effect(() => {
      if (!hasCustomer.value || detect.peek()) return;
      void import('../../../shared/compliance/hidden-stops/find-hidden-stops.ts').then(
        ({ hiddenStopsOf }) => {
          detect.value = (read) => hiddenStopsOf(read);
        },
      );
    });

    const open = computed((): readonly HiddenStop[] => {
      const read = snapshot.value;
      if (!read || !detect.value) return [];
      const stops = detect.value(withPendingWrites(read, pendingFor(read, outbox.entries.value ?? [])));
      return stops.toSorted(
        (a, b) => Number(a.certainty === 'possible') - Number(b.certainty === 'possible'),
      );
    });

    return {
      open,
      /** The passages, for the rules. */
      heard: computed((): Grounds['heard'] => heardIn(open.value)),
    };
  },
);

export type HintsModel = InstanceType<typeof HintsModel>;
