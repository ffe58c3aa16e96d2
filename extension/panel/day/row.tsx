import { useState } from 'preact/hooks';
import { useDay } from './day-context.ts';
import { type DayRow, isOffered } from './day-row.ts';
import { reasonInWords } from './reason-in-words.ts';
import { LocalTime, StandingWords, WaitsWords } from './row-words.tsx';
import { ScoreParts } from './score-parts.tsx';
import { SnoozeForm } from './snooze-form.tsx';
import { useSaying } from './use-saying.ts';

/** Reasons that fit one row; the rest is under "Why here". */
const REASONS_SHOWN = 3;

/** One customer: open with a press; pin, snooze and the score behind the dots. */
export function Row({ row }: { row: DayRow }) {
  const { model, words } = useDay();
  const saying = useSaying();
  const { customer, reasons } = row;
  // Nobody knows yet who is on the line, and why they are here tells of the debt (15 USC 1692c(b)).
  const isCovered = model.guide.coveredOnLine.value === row.id;
  const open = () => {
    model.layers.openOver(null);
    void model.next.open(customer.ref);
  };
  return (
    <li class={`day-row ${isOffered(row) ? 'offered' : ''}`}>
      <button type="button" class="day-open" onClick={open}>
        <span class="row">
          <b class="grow">{customer.name}</b>
          <LocalTime row={row} />
        </span>
        {isCovered ? (
          <span class="s mut">{words.day.covered}</span>
        ) : (
          reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <span key={JSON.stringify(reason)} class="s day-reason">
              {reasonInWords(reason, saying)}
            </span>
          ))
        )}
        <span class="s">
          <StandingWords row={row} />
          {!isCovered && <WaitsWords row={row} />}
        </span>
      </button>
      {!isCovered && <RowMore row={row} />}
    </li>
  );
}

function RowMore({ row }: { row: DayRow }) {
  const { day, words } = useDay();
  const [opened, setOpened] = useState<'why' | 'snooze' | null>(null);
  const toggle = (what: 'why' | 'snooze') => setOpened(opened === what ? null : what);
  const isSnoozed = row.waits?.for === 'snooze';
  const { name } = row.customer;
  const button = (label: string, press: () => void, state?: { expanded?: boolean; pressed?: boolean }) => (
    <button
      type="button"
      class="link s"
      aria-label={`${label}: ${name}`}
      aria-expanded={state?.expanded}
      aria-pressed={state?.pressed}
      onClick={press}
    >
      {label}
    </button>
  );
  return (
    <>
      <span class="actions day-actions">
        {button(words.day.why, () => toggle('why'), { expanded: opened === 'why' })}
        {button(row.isPinned ? words.day.unpin : words.day.pin, () => void day.pin(row.id))}
        {isSnoozed
          ? button(words.day.wake, () => void day.wake(row.id))
          : button(words.day.snooze, () => toggle('snooze'), { expanded: opened === 'snooze' })}
      </span>
      {opened === 'why' && <ScoreParts row={row} />}
      {opened === 'snooze' && <SnoozeForm row={row} close={() => setOpened(null)} />}
    </>
  );
}
