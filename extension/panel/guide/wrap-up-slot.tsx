import { useEffect, useRef } from 'preact/hooks';
import { NoteField } from '../during/note-field.tsx';
import { Outcomes } from '../during/outcomes.tsx';
import { useWalk } from './guide-context.ts';

/** The end of a call from any moment of it. */
export function WrapUpSlot() {
  const { words } = useWalk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="step">
        {words.guide.wrapUp}
      </h2>
      <p class="s mut">{words.guide.wrapUpLater}</p>
      <div class="grid">
        <Outcomes />
        <NoteField />
      </div>
    </>
  );
}
