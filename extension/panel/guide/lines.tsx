import { unknownValue } from '../../../shared/call-guide/fill.ts';
import type { SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from './guide-context.ts';
import { Line } from './line.tsx';
import { missingBlanks, OWN_BLANKS } from './missing-blanks.ts';
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
      <NotSet lines={next.filter(({ sort }) => sort !== 'leave')} />
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

/** Where to set what these lines say of the company and nobody has set. A message that lacks it is not shown at all. */
function NotSet({ lines }: { lines: readonly SpokenLine[] }) {
  const { model, words, walk } = useWalk();
  const values = walk.context.value.values[walk.session.value?.language ?? 'en'];
  const missing = new Set(lines.flatMap(({ id }) => missingBlanks(walk.node.value, id, values)));
  const own = [...missing].filter((blank) => OWN_BLANKS.has(blank));
  if (own.length === 0) return null;
  return (
    <p class="s mut">
      {words.guide.notSet(own.map((blank) => words.guide.blanks[blank]).join(', '))}{' '}
      <button type="button" class="link s" onClick={() => model.layers.openOver('shortcuts')}>
        {words.guide.setMissing}
      </button>
    </p>
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
