import { localDate, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { ActivityRange } from '../../../shared/domain/activity.ts';
import { activityMeasures } from '../../../shared/numbers/activity-measures.ts';
import { keptIn } from '../../../shared/numbers/kept.ts';
import { reasonTallies } from '../../../shared/numbers/reason-tallies.ts';
import { shiftAt } from '../../../shared/numbers/shift.ts';
import { totalsOf } from '../../../shared/numbers/totals.ts';
import { type MadeCommand, type Work, workOf } from '../../../shared/numbers/work.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { workTables } from './export/work-tables.ts';
import { ExportButtons } from './export-buttons.tsx';
import { LastCall } from './last-call.tsx';
import { MeasureList } from './measure-list.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';
import { ReasonLists } from './reason-lists.tsx';
import { ShiftSetting } from './shift-setting.tsx';
import { TotalTiles } from './total-tiles.tsx';
import { type Counted, type Period, useActivity, useWhose, type Whose } from './use-activity.ts';
import { WayBars } from './way-bars.tsx';
import { WhatIsOwed } from './what-is-owed.tsx';

/** What the signed-in person did in a shift, a week or a month. */
export function MyWork({ period }: { period: Period }) {
  const { words } = usePanelWithNumbers();
  const whose = useWhose();
  const { counting, again } = useActivity(whose, period);
  if (!whose) return <p class="gap">{words.numbers.noOrg}</p>;
  return (
    <>
      <div aria-live="polite" class={counting.is === 'reading' ? 's mut' : 'sr-only'}>
        {counting.is === 'reading' && words.numbers.reading}
      </div>
      {counting.is === 'failed' && <p class="gap">{words.numbers.failed}</p>}
      {counting.is === 'read' && <Counts whose={whose} period={period} counted={counting} again={again} />}
      {counting.is !== 'reading' && (
        <button type="button" class="chip" onClick={again}>
          {words.numbers.refresh}
        </button>
      )}
    </>
  );
}

/** Calls made here that the CRM has, or will have; of each command once. */
function madeOf(entries: readonly OutboxEntry[] | null, { identity }: Whose): MadeCommand[] {
  return (entries ?? [])
    .filter(({ state, command }) => state !== 'undone' && command.userId === identity.userId)
    .filter(({ command }) => command.orgId === identity.orgId)
    .map(({ state, command }) => ({ command, isSettled: state === 'applied' }));
}

/** The moments that make a shift: calls, presses a rule stopped, and what was decided between them. */
const momentsOf = ({ attempts, blocked, decisions }: Work) => [
  ...attempts.flatMap(({ startedAt, endedAt }) => (endedAt === null ? [startedAt] : [startedAt, endedAt])),
  ...[...blocked, ...decisions].map(({ at }) => at),
];

function Counts(props: { whose: Whose; period: Period; counted: Counted; again: () => void }) {
  const { model, words, formats, ports } = usePanelWithNumbers();
  const { whose, period, counted, again } = props;
  const { activity, rule } = counted;
  const { zone } = activity;
  const made = madeOf(model.outbox.entries.value, whose);
  const work = workOf(activity, made, counted.blocked);
  const now = ports.clock.now();
  const range = period === 'shift' ? shiftAt(rule, momentsOf(work), now, zone) : activity.range;
  const setting = period === 'shift' && (
    <ShiftSetting
      words={words.numbers}
      rule={rule}
      isCompanyRule={counted.isCompanyRule}
      keep={(next) => void ports.numbers.keepShiftRule(next).then(again, () => undefined)}
    />
  );
  if (activity.attempts.is !== 'read')
    return (
      <>
        <Gaps counted={counted} />
        {setting}
      </>
    );
  if (range === null)
    return (
      <>
        <Gaps counted={counted} />
        <p>{words.numbers.noShift}</p>
        <LastCall made={made} />
        {setting}
      </>
    );
  const totals = totalsOf(work, range, rule, zone);
  const kept = keptIn(work.promises, range, zone, localDate(now, zone));
  const measures = activityMeasures(totals, kept, activity.assigned);
  const reasons = reasonTallies(work, range);
  const waiting = made.filter(
    ({ command, isSettled }) => !isSettled && startsIn(range, command.madeAt),
  ).length;
  return (
    <>
      <p class="s mut">
        {words.numbers.since(formats.moment(range.from, zone, now))} ·{' '}
        {words.numbers.readAt(formats.time(activity.readAt, zone))}
        {waiting > 0 && ` · ${words.numbers.waiting(waiting)}`}
      </p>
      <Gaps counted={counted} />
      <TotalTiles totals={totals} />
      <WayBars totals={totals} />
      <MeasureList title={words.numbers.measures} measures={measures} />
      {kept.notKnown > 0 && <p class="gap s">{words.numbers.notJudged(kept.notKnown)}</p>}
      <ReasonLists reasons={reasons} />
      {period === 'month' && <WhatIsOwed whose={whose} />}
      <LastCall made={made} />
      {setting}
      <ExportButtons
        name={`parley-${period}-${localDate(now, zone)}`}
        tables={() => workTables({ totals, measures, reasons }, words)}
      />
    </>
  );
}

const startsIn = ({ from }: ActivityRange, at: string): boolean => millisecondsBetween(from, at) >= 0;

/** What was not, or not wholly, read: a count of it would look like a fact. */
function Gaps({ counted: { activity } }: { counted: Counted }) {
  const { words } = usePanelWithNumbers();
  const names = ['attempts', 'promises', 'decisions', 'holds'] as const;
  if (activity.attempts.is === 'absent') return <p class="gap">{words.numbers.absent}</p>;
  return (
    <>
      {names.map((name) => {
        const part = activity[name];
        if (part.is === 'read' && part.complete) return null;
        const said =
          part.is === 'read'
            ? words.numbers.atLeast
            : part.is === 'failed'
              ? words.numbers.partFailed(part.why)
              : part.is === 'forbidden'
                ? words.numbers.forbidden
                : words.numbers.absent;
        return (
          <p class="gap s" key={name}>
            {words.numbers.of[name]}: {said}
          </p>
        );
      })}
    </>
  );
}
