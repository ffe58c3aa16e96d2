import type { Part } from '../../../shared/domain/part.ts';
import { usePanel } from './panel-context.ts';

type NamedPart = readonly [Part<unknown>, string];

/** Says which lists were not read, and nothing of those that were. */
export function PartStates(props: { parts: readonly NamedPart[]; showAbsent?: boolean }) {
  const { words } = usePanel();
  const named = (is: Part<unknown>['is']) =>
    props.parts.flatMap(([part, name]) => (part.is === is ? [name] : [])).join(', ');
  const whys = props.parts.flatMap(([part]) => (part.is === 'failed' ? [part.why] : []));
  const [forbidden, failed, absent] = [named('forbidden'), named('failed'), named('absent')];
  return (
    <>
      {forbidden && <p class="gap s">{words.part.forbidden(forbidden)}</p>}
      {failed && (
        <p class="gap s" title={whys.join('; ')}>
          {words.part.failed(failed)}
        </p>
      )}
      {props.showAbsent && absent && <p class="mut s">{words.part.absent(absent)}</p>}
    </>
  );
}
