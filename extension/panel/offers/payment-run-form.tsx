import { useState } from 'preact/hooks';
import { type FeasibleRun, nextFeasibleRun, type PaymentRun } from '../../../shared/plans/payment-run.ts';
import { zoneToTell } from '../verdict/moments.ts';
import { useTable } from './offers-context.ts';
import { usePaymentRun } from './payment-run-of.ts';

/** When this business pays its bills: the next run that can be made is the day to agree on. */
export function PaymentRunForm() {
  const { desk, words, formats, table } = useTable();
  const { run, is, remember } = usePaymentRun(table.snapshot);
  const { today, matter } = table;
  const next = run && feasible(run, matter.now, today);
  return (
    <details class="payment-run">
      <summary class="s">
        {words.offers.run.title}
        {next && <b> {words.offers.run.next(formats.day(next.runsOn, today))}</b>}
      </summary>
      {run && next && (
        <p class="s">
          {words.offers.run.ifApproved(
            formats.moment(next.approveBy, run.cutOff.zone, matter.now),
            formats.day(next.expected, today),
          )}{' '}
          <button type="button" class="chip" onClick={() => desk.type('by', next.runsOn)}>
            {words.offers.run.use}
          </button>
        </p>
      )}
      {is === 'failed' && <p class="gap s">{words.offers.run.unread}</p>}
      {/* Drawn once it is read: its fields begin with what is remembered. */}
      {is === 'read' && <Entry run={run} remember={remember} />}
    </details>
  );
}

/** A run far in the future, or none in three years, is no day to name. */
function feasible(run: PaymentRun, now: string, today: string): FeasibleRun | null {
  try {
    return nextFeasibleRun(run, now, today);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Typed {
  readonly every: PaymentRun['every']['is'];
  readonly weekday: string;
  readonly known: string;
  readonly day: string;
  readonly before: string;
  readonly time: string;
  readonly lag: string;
}

function Entry(props: { run: PaymentRun | null; remember: (run: PaymentRun | null) => Promise<void> }) {
  const { words, table } = useTable();
  const { remember } = props;
  const { law, matter } = table;
  // Whoever names a time of day at the customer's means the clock there.
  const zone = props.run?.cutOff.zone ?? zoneToTell(law.facts, matter.zone, matter.now).zone;
  const [typed, setTyped] = useState<Typed>(() => typedOf(props.run, table.today));
  const [said, setSaid] = useState<string | null>(null);
  const set = (field: keyof Typed) => (event: { currentTarget: { value: string } }) =>
    setTyped({ ...typed, [field]: event.currentTarget.value });
  const save = async (run: PaymentRun | null) => {
    await remember(run).then(
      () => setSaid(run ? words.offers.run.saved : words.offers.run.forgotten),
      () => setSaid(words.offers.notStored),
    );
  };
  return (
    <form
      class="wish-more"
      aria-label={words.offers.run.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save(runOf(typed, zone));
      }}
    >
      <label class="field s mut">
        {words.offers.run.every}
        <select value={typed.every} onChange={set('every')}>
          {(['week', 'two-weeks', 'month'] as const).map((one) => (
            <option key={one} value={one}>
              {words.offers.run.everyOf[one]}
            </option>
          ))}
        </select>
      </label>
      {typed.every === 'week' && (
        <label class="field s mut">
          {words.offers.run.weekday}
          <select value={typed.weekday} onChange={set('weekday')}>
            {words.offers.run.weekdays.map((name, place) => (
              <option key={name} value={String(place)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {typed.every === 'two-weeks' && (
        <label class="field s mut">
          {words.offers.run.known}
          <input type="date" required value={typed.known} onInput={set('known')} />
        </label>
      )}
      {typed.every === 'month' && (
        <label class="field s mut">
          {words.offers.run.day}
          <input type="number" min={1} max={31} required value={typed.day} onInput={set('day')} />
        </label>
      )}
      <label class="field s mut">
        {words.offers.run.before}
        <input type="number" min={0} max={20} required value={typed.before} onInput={set('before')} />
      </label>
      <label class="field s mut">
        {words.offers.run.time(placeOf(zone))}
        <input type="time" required value={typed.time} onInput={set('time')} />
      </label>
      <label class="field s mut">
        {words.offers.run.lag}
        <input type="number" min={0} max={20} required value={typed.lag} onInput={set('lag')} />
      </label>
      <div class="actions wide">
        <button type="submit" class="chip">
          {words.offers.run.save}
        </button>
        {props.run && (
          <button type="button" class="link s" onClick={() => void save(null)}>
            {words.offers.run.forget}
          </button>
        )}
        <span class="s mut" role="status">
          {said}
        </span>
      </div>
    </form>
  );
}

/** `Chicago` */
const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

function typedOf(run: PaymentRun | null, today: string): Typed {
  const every = run?.every;
  return {
    every: every?.is ?? 'week',
    weekday: every?.is === 'week' ? String(every.weekday) : '5',
    known: every?.is === 'two-weeks' ? every.known : today,
    day: every?.is === 'month' ? String(every.day) : '31',
    before: String(run?.cutOff.businessDaysBefore ?? 2),
    time: run?.cutOff.time ?? '12:00',
    lag: String(run?.lagDays ?? 2),
  };
}

/** The browser's own checks of the fields have passed. */
function runOf({ every, weekday, known, day, before, time, lag }: Typed, zone: string): PaymentRun {
  return {
    every:
      every === 'week'
        ? { is: 'week', weekday: Number(weekday) }
        : every === 'month'
          ? { is: 'month', day: Number(day) }
          : { is: 'two-weeks', known },
    cutOff: { businessDaysBefore: Number(before), time, zone },
    lagDays: Number(lag),
  };
}
