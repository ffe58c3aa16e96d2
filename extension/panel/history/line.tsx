import type { ComponentChildren } from 'preact';
import { Dotted } from '../components/dotted.tsx';

/** What happened, the facts beside it, and the words written about it. */
export function Line(props: { title: string; note: string | null; facts: ComponentChildren[] }) {
  return (
    <>
      {props.title}{' '}
      <span class="s mut">
        <Dotted>{props.facts}</Dotted>
      </span>
      {props.note && <span class="note-text s">{props.note}</span>}
    </>
  );
}
