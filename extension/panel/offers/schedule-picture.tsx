import { dayFromDate } from '../../../shared/calendar/epoch-day.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import { usePanelWithOffers } from './offers-context.ts';

const WIDTH = 320;
const HEIGHT = 34;
/** Below the bars: the line of the calendar. */
const LINE = 5;

/** The payments as bars on a calendar line, each as high as its amount; a notch where a month begins. */
export function SchedulePicture({ terms, today }: { terms: AgreementTerms; today: PlainDate }) {
  const { words, formats } = usePanelWithOffers();
  const { payments } = terms;
  const [first, last] = [payments[0], payments.at(-1)];
  if (!first || !last) return null;
  const days = payments.map(({ due }) => dayFromDate(due));
  const from = Math.min(dayFromDate(today), days[0] ?? 0);
  const span = Math.max(28, (days.at(-1) ?? from) - from);
  const minors = payments.map(({ amount }) => amount.minor);
  const most = Math.max(...minors);
  const barWidth = Math.max(2, Math.min(14, (WIDTH - 14) / payments.length - 2, ((WIDTH - 14) / span) * 6));
  const x = (day: number) => ((day - from) / span) * (WIDTH - barWidth);
  const of = (minor: number) => formats.amount({ ...terms.total, minor });
  return (
    <svg
      class="schedule-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.offers.schedule(
        payments.length,
        formats.day(first.due, today),
        formats.day(last.due, today),
        of(Math.min(...minors)),
        of(most),
      )}
    >
      <line class="calendar-line" x1={0} x2={WIDTH} y1={HEIGHT - LINE} y2={HEIGHT - LINE} />
      {monthsBetween(from, from + span).map((day) => (
        <line key={day} class="calendar-line" x1={x(day)} x2={x(day)} y1={HEIGHT - LINE} y2={HEIGHT} />
      ))}
      {payments.map(({ sequence, amount }, index) => {
        const height = Math.max(2, (amount.minor / most) * (HEIGHT - LINE - 2));
        return (
          <rect
            key={sequence}
            x={x(days[index] ?? from)}
            y={HEIGHT - LINE - height}
            width={barWidth}
            height={height}
            rx={1.5}
          />
        );
      })}
    </svg>
  );
}

/** First days of the months that begin between two days. */
function monthsBetween(from: number, to: number): number[] {
  const months: number[] = [];
  let month = Temporal.PlainDate.from('1970-01-01').add({ days: from }).with({ day: 1 }).add({ months: 1 });
  for (let day = dayFromDate(month.toString()); day <= to; day = dayFromDate(month.toString())) {
    months.push(day);
    month = month.add({ months: 1 });
  }
  return months;
}
