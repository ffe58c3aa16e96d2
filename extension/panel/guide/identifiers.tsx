import { useWalk } from './guide-context.ts';

/** What somebody may prove to be the right party by. Only that it matched is kept, never what was said. */
export function Identifiers() {
  const { words, walk } = useWalk();
  const ticked = walk.ticked.value;
  const names = words.guide.identifier;
  return (
    <fieldset class="identifiers">
      <legend>{words.guide.identifiers}</legend>
      {(Object.keys(names) as (keyof typeof names)[]).map((id) => (
        <label key={id} class="row tick">
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => walk.tickIdentifier(id)} />
          <span class="grow">{names[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
