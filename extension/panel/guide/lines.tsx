import { unknownValue } from '../../../shared/call-guide/fill.ts';
import type { SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from './guide-context.ts';
import { Line } from './line.tsx';
import { RequiredLine } from './required-line.tsx';

/** The words of a step, the next ones largest. What lowers the heat or answers a question is folded away. */
export function Lines() {
  const { model, words, walk } = useWalk();
  const lines = walk.lines.value;
  const ofSort = (sort: SpokenLine['sort']) => lines.filter((line) => line.sort === sort);
  if (!walk.mayBeSaid.value) return <NotSpoken />;
  const next = lines.filter(({ sort }) => sort === 'say' || sort === 'leave' || sort === 'disclosure');
  return (
    <div class="spoken">
      {next.map((line) =>
        line.sort === 'say' ? <Line key={line.id} line={line} /> : <RequiredLine key={line.id} line={line} />,
      )}
      <p class="sr-only" aria-live="polite" aria-atomic="true" lang={walk.session.value?.language}>
        {next.map(({ text }) => text.replaceAll(unknownValue, words.guide.blank)).join(' ')}
      </p>
      <Folded
        title={words.guide.calm}
        hint={model.keys.map.value.calm}
        lines={ofSort('calm')}
        isOpen={walk.isCalming.value}
      />
      <Folded title={words.guide.ifAsked} lines={ofSort('if-asked')} isOpen={false} />
    </div>
  );
}

function Folded(props: { title: string; hint?: string; lines: readonly SpokenLine[]; isOpen: boolean }) {
  if (props.lines.length === 0) return null;
  return (
    <details class="folded" open={props.isOpen}>
      <summary class="s" aria-keyshortcuts={props.hint}>
        {props.title} {props.hint && <KeyHint>{props.hint}</KeyHint>}
      </summary>
      {props.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </details>
  );
}

/** Nobody improvises in a language: whoever is not marked for it hands over. */
function NotSpoken() {
  const { words, walk } = useWalk();
  const language = walk.session.value?.language ?? 'en';
  return (
    <div class="notice wa" role="alert">
      <p>{words.guide.notSpoken(words.guide.language[language])}</p>
      <p class="actions">
        <button type="button" class="btn" onClick={() => walk.handOff()}>
          {words.guide.handOff}
        </button>
      </p>
    </div>
  );
}
