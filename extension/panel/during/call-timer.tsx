import { useEffect, useState } from 'preact/hooks';
import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { usePanel } from '../components/panel-context.ts';
import type { RunningCall } from './running-call.ts';

/** How long the call has run, and the way out when it was never placed. */
export function CallTimer(props: { call: RunningCall }) {
  return (
    <span class="timer">
      <Elapsed startedAt={props.call.startedAt} />
      <NotPlaced />
    </span>
  );
}

export function NotPlaced() {
  const { model, words } = usePanel();
  return (
    <button
      type="button"
      class="chip"
      title={words.call.notPlacedMore}
      onClick={() => model.guide.walk.peek()?.keeps(null) || model.call.end()}
    >
      {words.call.notPlaced}
    </button>
  );
}

export function Elapsed(props: { startedAt: string }) {
  const { ports, words } = usePanel();
  const [now, setNow] = useState(() => ports.clock.now());
  useEffect(() => ports.every(1000, () => setNow(ports.clock.now())), [ports]);
  const seconds = Math.max(0, Math.floor(millisecondsBetween(props.startedAt, now) / 1000));
  return (
    <b class="num" role="timer" aria-label={words.call.calling}>
      {clockFace(seconds)}
    </b>
  );
}

function clockFace(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${two(minutes)}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
