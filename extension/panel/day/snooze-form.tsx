import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { useDay } from './day-context.ts';
import type { DayRow } from './day-row.ts';
import { SNOOZES, type SnoozeFor, snoozeEnd } from './snooze-times.ts';

/** Lets a customer wait, with the reason that is read when they come back. */
export function SnoozeForm({ row, close }: { row: DayRow; close: () => void }) {
  const { day, words, ports } = useDay();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<SnoozeFor>('tomorrow');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // Before anything more can be typed: the next key is meant for the field.
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => {
    const said = reason.trim();
    setMissing(said === '');
    if (said === '') return field.current?.focus();
    if (heldIn(said).length > 0) return;
    const own = day.day.peek()?.org.zone ?? 'UTC';
    void day.snooze(row.id, { until: snoozeEnd(until, ports.clock.now(), own, row.zones), reason: said });
    close();
  };
  return (
    <form
      class="day-snooze"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span class="s">{words.day.snoozeReason}</span>
        <input
          ref={field}
          type="text"
          autocomplete="off"
          maxLength={200}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={`${id}-missing`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Caught text={reason} />
      <p class="s no-text" id={`${id}-missing`} role="alert">
        {isMissing && words.day.snoozeNeedsReason}
      </p>
      <span class="row">
        <label class="grow row s">
          {words.day.snoozeFor}
          <select value={until} onChange={(event) => setUntil(event.currentTarget.value as SnoozeFor)}>
            {SNOOZES.map((one) => (
              <option key={one} value={one}>
                {words.day.snoozeUntil[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn">
          {words.day.snoozeSave}
        </button>
        <button type="button" class="chip" onClick={close}>
          {words.day.cancel}
        </button>
      </span>
    </form>
  );
}
