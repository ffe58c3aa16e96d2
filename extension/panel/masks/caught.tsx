import type { CaughtNumber } from '../../../shared/masks/caught-numbers.ts';
import { usePanel } from '../components/panel-context.ts';
import { CaughtNumbers } from './caught-numbers.tsx';
import { caughtIn, type Field } from './held.ts';

/** Under a field of the panel: what in it is not stored. */
export function Caught({ text, field = 'text' }: { text: string; field?: Field }) {
  return <CaughtList numbers={caughtIn(text, field)} />;
}

export function CaughtList({ numbers }: { numbers: readonly CaughtNumber[] }) {
  return <CaughtNumbers numbers={numbers} spoken={usePanel().words.spoken} />;
}
