import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RunningCall } from '../during/running-call.ts';
import type { ChoiceModel } from '../models/choice-model.ts';
import { recordKey } from '../models/same-record.ts';

/** Whether the customer on screen called us: said by a press, or by the call on the line. */
export function liveInbound(choice: ChoiceModel, running: ReadonlySignal<RunningCall | null>) {
  const from = signal<string | null>(null);
  /** The call on the line with the customer on screen says itself who placed it, also after the panel was closed. */
  const onLine = computed(() => {
    const call = running.value;
    const isHere = call?.channel === 'call' && recordKey(call.customer) === choice.customer.value;
    return isHere ? call.direction : null;
  });
  const isInbound = computed(() => {
    if (onLine.value !== null) return onLine.value === 'in';
    return choice.customer.value !== null && from.value === choice.customer.value;
  });
  effect(() => {
    // Their call was answered: whatever comes after it is asked anew.
    if (onLine.value === 'in') from.value = null;
  });
  return {
    isInbound,
    /** They called us, or not after all. */
    toggleInbound: () => {
      from.value = isInbound.peek() ? null : choice.customer.peek();
    },
  };
}
