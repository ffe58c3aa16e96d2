import type { ComponentChildren } from 'preact';
import { useOptions } from './options-context.ts';
import type { Reading } from './use-reading.ts';
import type { OptionsWords } from './words/en.ts';

export type SectionName = keyof OptionsWords['sections'];

/** One section of the page, a landmark the menu leads to. */
export function Section({ name, children }: { name: SectionName; children: ComponentChildren }) {
  const { words } = useOptions();
  return (
    <section id={name} class="section" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} tabIndex={-1}>
        {words.sections[name]}
      </h2>
      {children}
    </section>
  );
}

/** What was read, or why there is nothing to show yet. */
export function Read<T>(props: {
  of: { readonly reading: Reading<T>; readonly again: () => void };
  children: (value: T) => ComponentChildren;
}) {
  const { words } = useOptions();
  const { reading, again } = props.of;
  if (reading.is === 'reading') return <p class="mut">{words.reading}</p>;
  if (reading.is === 'read') return <>{props.children(reading.value)}</>;
  return (
    <p class="gap" role="alert">
      {words.failed}{' '}
      <button type="button" class="link" onClick={again}>
        {words.again}
      </button>
    </p>
  );
}
