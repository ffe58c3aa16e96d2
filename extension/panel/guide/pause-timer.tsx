import { useEffect, useState } from 'preact/hooks';
import { useWalk } from './guide-context.ts';

/** After asking for the whole amount one waits: the seconds of silence, so that nobody fills them. */
export function PauseTimer() {
  const { words, ports } = useWalk();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => ports.every(1000, () => setSeconds((before) => before + 1)), [ports]);
  return (
    <p class="pause">
      {words.guide.pause}{' '}
      <b class="num" role="timer" aria-label={words.guide.pause}>
        {words.guide.paused(seconds)}
      </b>
    </p>
  );
}
