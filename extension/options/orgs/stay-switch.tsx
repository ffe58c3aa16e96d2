import { useCallback, useId, useState } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import { Read } from '../section.tsx';
import { useReading } from '../use-reading.ts';

/** Whether the sign-in is found again when the browser starts; IT may forbid it. */
export function StaySwitch({ apiOrigin }: { apiOrigin: string }) {
  const { words, ports } = useOptions();
  const id = useId();
  const [isFailed, setFailed] = useState(false);
  const read = useCallback(() => ports.ask('session.stay', { apiOrigin, stays: null }), [ports, apiOrigin]);
  const stay = useReading(read, ports.onManaged);
  const set = (stays: boolean) =>
    void ports.ask('session.stay', { apiOrigin, stays }).then(
      (now) => {
        // It was wished and is not so: the disk is full, or IT has just forbidden it.
        setFailed(now.stays !== stays);
        stay.again();
      },
      () => setFailed(true),
    );
  return (
    <Read of={stay}>
      {({ stays, mayStay }) => (
        <div>
          <label class="tick">
            <input
              type="checkbox"
              checked={stays}
              disabled={!mayStay}
              aria-describedby={id}
              onChange={(event) => set(event.currentTarget.checked)}
            />
            <span>{words.stay.label}</span>
          </label>
          <p id={id} class="s mut">
            {mayStay ? words.stay.hint : words.stay.forbidden}
          </p>
          {isFailed && (
            <p class="s no-text" role="alert">
              {words.keys.failed}
            </p>
          )}
        </div>
      )}
    </Read>
  );
}
