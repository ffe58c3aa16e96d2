import type { SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from './guide-context.ts';
import { Line } from './line.tsx';
import { missingBlanks } from './missing-blanks.ts';

/**
 * A text to be said or left word for word, and the tick that keeps which text it was. One that with these names would tell
 * of the debt is not shown to be left at all.
 */
export function RequiredLine({ line }: { line: SpokenLine }) {
  const { model, words, walk } = useWalk();
  const isLeft = line.sort === 'leave';
  const language = walk.session.value?.language ?? 'en';
  const missing = isLeft ? missingBlanks(walk.node.value, line.id, walk.context.value.values[language]) : [];
  if (missing.length > 0)
    return (
      <div class="notice no">
        <p>
          <b>{words.guide.leaveNothing}</b>
        </p>
        <p class="s">
          {words.guide.leaveMissing(missing.map((blank) => words.guide.blanks[blank]).join(', '))}
        </p>
        <p class="actions">
          <button type="button" class="chip" onClick={() => model.layers.openOver('shortcuts')}>
            {words.guide.setMissing}
          </button>
        </p>
      </div>
    );
  if (line.refused !== null)
    return (
      <div class="notice no">
        <p>
          <b>{words.guide.leaveNothing}</b>
        </p>
        <p class="s">{line.refused}</p>
      </div>
    );
  return (
    <div class={`required${line.ticked ? ' read' : ''}`}>
      <p class="s">{isLeft ? words.guide.leave : words.guide.disclosure}</p>
      <Line line={line} />
      <Tick line={line} />
    </div>
  );
}

function Tick({ line }: { line: SpokenLine }) {
  const { model, words, formats, walk } = useWalk();
  const read = walk.session.value?.said.findLast(({ lineId }) => lineId === line.id);
  const zone = model.call.running.value?.zone ?? 'UTC';
  const key = model.keys.map.value.said;
  return (
    <label class="row tick">
      <input
        type="checkbox"
        checked={line.ticked}
        // What was read aloud was read: a slip is taken back with the step itself.
        disabled={line.ticked}
        aria-keyshortcuts={key}
        onChange={() => walk.tickSaid(line.id)}
      />
      <span class="grow">{line.sort === 'leave' ? words.guide.left : words.guide.said}</span>
      {read ? (
        <span class="s mut num">{words.guide.saidAt(formats.time(read.at, zone))}</span>
      ) : (
        <KeyHint>{key}</KeyHint>
      )}
    </label>
  );
}
