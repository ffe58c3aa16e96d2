import { unknownValue } from '../../../shared/call-guide/fill.ts';
import { useWalk } from './guide-context.ts';

/** A line as it is said. A blank nothing is known of says so in its place. */
export function LineText({ text }: { text: string }) {
  const { words } = useWalk();
  return (
    <>
      {text.split(unknownValue).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name.
        <span key={place}>
          {place > 0 && <span class="unreadable">{words.guide.blank}</span>}
          {part}
        </span>
      ))}
    </>
  );
}
