import { daysBetween, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { usePanelWithMoney } from './money-context.ts';

/** `50 days late`, `due today` or `in 3 days`. */
export function useLateness(): (due: PlainDate, today: PlainDate) => string {
  const { words, formats } = usePanelWithMoney();
  return (due, today) => {
    const late = daysBetween(due, today);
    if (late === 0) return words.money.dueToday;
    return late > 0
      ? words.money.late(late, formats.number(late))
      : words.money.inDays(-late, formats.number(-late));
  };
}
