import { usePanel } from '../components/panel-context.ts';
import { recordKey } from '../models/same-record.ts';
import { Elapsed } from './call-timer.tsx';

/** In sight wherever the panel is: with whom a call runs, for how long, and the way back to that customer. */
export function RunningBar() {
  const { model, words } = usePanel();
  const call = model.call.running.value;
  if (!call) return null;
  const shown = model.snapshot.value;
  const isHere =
    shown !== null &&
    !model.layers.isFinding.value &&
    recordKey(shown.customer.ref) === recordKey(call.customer);
  if (isHere) return null;
  return (
    <aside class="running row s" aria-label={words.landmarks.running}>
      <span class="grow">
        <b>{call.channel === 'call' ? words.call.onCallWith(call.customerName) : call.customerName}</b>
      </span>
      <Elapsed startedAt={call.startedAt} />
      <button type="button" class="chip" onClick={() => model.backToCall()}>
        {words.call.back}
      </button>
    </aside>
  );
}
