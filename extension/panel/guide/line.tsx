import { unknownValue } from '../../../shared/call-guide/fill.ts';
import type { SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { useWalk } from './guide-context.ts';

/** A line as it is said, with what it means in English beside one in another language. */
export function Line({ line }: { line: SpokenLine }) {
  const { words, walk } = useWalk();
  return (
    <div class="line">
      <p class="line-text" lang={walk.session.value?.language}>
        <LineText text={line.text} />
      </p>
      {line.gloss !== null && (
        <p class="s mut gloss" lang="en">
          <span class="sr-only">{words.guide.gloss}: </span>
          <LineText text={line.gloss} />
        </p>
      )}
    </div>
  );
}

/** A blank nothing is known of says so in its place. */
function LineText({ text }: { text: string }) {
  const { words } = useWalk();
  return (
    <>
      {text.split(unknownValue).map((part, place) => (
        <span key={place}>
          {place > 0 && <span class="unreadable">{words.guide.blank}</span>}
          {part}
        </span>
      ))}
    </>
  );
}
