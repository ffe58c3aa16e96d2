import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { lookUp } from '../dated-parameter.ts';
import { dateAt, type Matter } from '../matter.ts';
import { bindingHours } from './hours.ts';
import { openInEveryState } from './hours-without-state.ts';

/**
 * Hours of the local day open in every zone under every binding rule, or in every state where it is not known which binds;
 * as moments. Null: none bind, or none is common.
 */
export function openHoursAt(matter: Matter, t: number): { from: number; to: number } | null {
  const binding = bindingHours(matter, t)
    .map((rule) => lookUp(rule, dateAt(matter, t)))
    .filter((value) => value !== undefined)
    .filter(({ exempt }) => !exempt.includes(matter.question.channel));
  const inEveryState = openInEveryState(matter, t);
  const open = inEveryState === null ? binding : [...binding, inEveryState];
  if (open.length === 0 || matter.zones.length === 0) return null;
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const zone of matter.zones) {
    const day = localDay(t, zone);
    for (const { fromMinute, toMinute } of open) {
      from = Math.max(from, momentOf(day, fromMinute, zone));
      to = Math.min(to, momentOf(day, toMinute, zone));
    }
  }
  return from < to ? { from, to } : null;
}
