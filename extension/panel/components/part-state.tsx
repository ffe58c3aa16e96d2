import type { Part } from '../../../shared/domain/part.ts';
import { usePanel } from './panel-context.ts';

/** Says what became of a list that was not read, and nothing of one that was. */
export function PartState(props: { part: Part<unknown>; what: string; showAbsent?: boolean }) {
  const { words } = usePanel();
  const { part, what } = props;
  if (part.is === 'forbidden') return <p class="unreadable s">{words.part.forbidden(what)}</p>;
  if (part.is === 'failed')
    return (
      <p class="unreadable s" title={part.why}>
        {words.part.failed(what)}
      </p>
    );
  if (part.is === 'absent' && props.showAbsent) return <p class="mut s">{words.part.absent(what)}</p>;
  return null;
}
