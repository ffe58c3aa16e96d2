import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type CaughtNumber,
  cardsInText,
  numbersInText,
  withMasks,
} from '../../../shared/masks/caught-numbers.ts';

/** Whether a person writes there freely, or a number of some order, cheque or case. */
export type Field = 'text' | 'reference';

/**
 * Digits of which a person has said that they are no card, bank account or Social Security number. Kept in memory alone: they
 * hold until the panel is closed, in every field.
 */
const released = signal<ReadonlySet<string>>(new Set());
export const releasedNumbers: ReadonlySignal<ReadonlySet<string>> = computed(() => released.value);

/** It is no such number: from now on it is text like any. */
export function release(digits: string): void {
  released.value = new Set([...released.peek(), digits]);
}

/** What was released is caught again. */
export function forgetReleased(): void {
  released.value = new Set();
}

/** What of a text is not stored until it is removed or released, and what is only kept out of its draft. */
export function caughtIn(text: string, field: Field = 'text'): readonly CaughtNumber[] {
  const found = field === 'text' ? numbersInText(text) : cardsInText(text);
  return found.filter(({ digits }) => !released.value.has(digits));
}

/** What keeps a text from being saved. A long number alone is no secret. */
export function heldIn(text: string, field: Field = 'text'): readonly CaughtNumber[] {
  return caughtIn(text, field).filter(({ kind }) => kind !== 'long');
}

/** The text as a draft may hold it: the words kept, such numbers masked. */
export function onDisk(text: string, field: Field = 'text'): string {
  return withMasks(text, caughtIn(text, field));
}
