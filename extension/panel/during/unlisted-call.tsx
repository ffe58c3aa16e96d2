import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { noteWords } from '../../../shared/notes/note-words.ts';
import { usePanel } from '../components/panel-context.ts';
import { CallActions } from '../guide/call-actions.tsx';
import { CallTimer } from './call-timer.tsx';

/**
 * Who calls us from a number that is not on record is answered all the same, and that call stands in a row of its own; so does
 * a message that is being logged, with the way back to its wrap-up.
 */
export function UnlistedCall({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanel();
  const running = model.call.running.value;
  if (running === null)
    return (
      <p class="actions">
        <button
          type="button"
          class="chip"
          onClick={() => {
            model.call.answer({ unlisted: '' });
            model.guide.open('guide');
          }}
        >
          {words.call.answeredUnlisted}
        </button>
      </p>
    );
  const isListed = itemsOf(snapshot.phones).some(({ id }) => id === running.phoneId);
  const isCall = running.channel === 'call';
  if (isListed && isCall) return null;
  const said = noteWords[words.spoken];
  const number = isCall
    ? running.number || words.call.noNumber
    : `${said.media[running.channel]}, ${said.directions[running.direction]}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in phone-group.tsx, the group is named by the number.
    <div role="group" aria-label={number} class="phone selected">
      <div class="row">
        <p class="grow">
          <b class="num">{number}</b>
        </p>
        {isCall && <CallTimer call={running} />}
      </div>
      <CallActions />
    </div>
  );
}
