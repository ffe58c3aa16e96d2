import { usePanel } from '../components/panel-context.ts';
import { NotPlaced } from './call-timer.tsx';
import { NoteField } from './note-field.tsx';
import { Outcomes } from './outcomes.tsx';
import type { RunningCall } from './running-call.ts';

/** A call that runs with a customer who is not on screen. Its outcomes are logged to that customer, and say so. */
export function PinnedCall(props: { call: RunningCall }) {
  const { words } = usePanel();
  const { call } = props;
  const number = call.number || words.call.noNumber;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in phone-group.tsx, the group is named by the number.
    <div role="group" aria-label={number} class="phone selected pinned">
      <div class="row">
        <p class="grow">
          <b class="num">{number}</b> <span class="s mut">{call.partyName ?? call.customerName}</span>
        </p>
        <NotPlaced />
      </div>
      <p class="s wa-text">{words.call.logsTo(call.customerName)}</p>
      <div class="grid">
        <Outcomes />
        <NoteField />
      </div>
    </div>
  );
}
