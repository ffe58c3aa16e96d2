import { noteWords } from '../../../shared/notes/note-words.ts';
import { instantOfLocal, localOfInstant } from '../after/local-time-field.ts';
import { useDesk } from './desk-context.ts';

/** Which message it is, and when it was sent or came: counts and waits go by that, not by when it is logged. */
export function MessageHead() {
  const { desk, model, words, ports } = useDesk();
  const now = desk.now.value;
  const running = model.call.running.value;
  if (!now || !running || now.session.channel === 'call') return null;
  const { channel, direction } = now.session;
  const { zone, startedAt } = now.contact;
  const said = noteWords[words.spoken];
  const set = (value: string) => {
    const at = instantOfLocal(value, zone);
    if (at !== null && at <= ports.clock.now()) model.call.take({ ...running, startedAt: at });
  };
  return (
    <div class="row">
      <b class="grow">
        {said.media[channel]}, {said.directions[direction]}
      </b>
      <label class="s">
        {direction === 'in' ? words.wrapUp.receivedAt : words.wrapUp.sentAt}
        <input
          type="datetime-local"
          max={localOfInstant(ports.clock.now(), zone)}
          value={localOfInstant(startedAt, zone)}
          onChange={(event) => set(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

/** A message that need not be logged after all. A call is taken back beside its number. */
export function Discard() {
  const { desk, model, words } = useDesk();
  if (desk.now.value?.session.channel === 'call') return null;
  return (
    <button type="button" class="chip" onClick={() => model.call.end()}>
      {words.wrapUp.discard}
    </button>
  );
}
