import { isFederalHoliday } from '../../calendar/bank-holidays.ts';
import { weekday } from '../../calendar/epoch-day.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import { lookUp } from '../dated-parameter.ts';
import type { ContactEvent } from '../facts.ts';
import {
  concerns,
  dateAt,
  isCall,
  isConnected,
  isCountedContact,
  isOurs,
  isWith,
  lately,
  type Matter,
} from '../matter.ts';
import { callPattern, mediaVolume } from '../parameters/call-frequency.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import { isConsentedCall } from './call-frequency.ts';

/**
 * Supp. I, cmt 14(b)(2)(i)-2: calls in rapid succession (two within five minutes) or highly concentrated (seven in one day)
 * rebut the presumption of compliance although the count is kept. Sundays and holidays are named too; since nothing forbids
 * them they are a note.
 */
export const callPatternRule: ContactRule = {
  id: 'call-pattern',
  citation: cite('12 CFR 1006 Supp. I, cmt 14(b)(2)(i)-2', 'S'),
  changesWithTime: false,
  check(matter, t, report) {
    if (matter.coverage.regF === false || !isCountedContact(matter)) return;
    const pattern = lookUp(callPattern, dateAt(matter, t));
    if (!pattern || isConsentedCall(matter, t)) return;
    const last = lately(matter, t, 1).findLast(({ event }) => isPlacedTo(event, matter));
    const minutes = last ? (t - last.ms) / 60_000 : Number.POSITIVE_INFINITY;
    if (minutes <= pattern.successionMinutes) {
      report.hit({
        ruleId: 'call-pattern.succession',
        effect: 'caution',
        reason: `The last call was ${Math.floor(minutes)} minutes ago: calls in rapid succession count against the collector`,
        citation: this.citation,
        values: { minutesSinceLast: Math.floor(minutes), withinMinutes: pattern.successionMinutes },
      });
    }
    const today = Math.max(...matter.dayZones.map((zone) => callsToday(matter, t, zone)));
    if (today + 1 >= pattern.callsInOneDay) {
      report.hit({
        ruleId: 'call-pattern.concentrated',
        effect: 'caution',
        reason: `This would be call ${today + 1} today: highly concentrated calls count against the collector`,
        citation: this.citation,
        values: { callsToday: today, concentratedFrom: pattern.callsInOneDay },
      });
    }
    noteRestDays(matter, t, this, report);
  },
};

function noteRestDays(
  matter: Matter,
  t: number,
  { citation }: ContactRule,
  report: Parameters<ContactRule['check']>[2],
): void {
  const day = localDay(t, matter.dayZones[0] ?? 'America/New_York');
  if (weekday(day) !== 0 && !isFederalHoliday(day)) return;
  const reason = 'Calls on Sundays and holidays are weighed when a pattern is judged';
  report.hit({
    ruleId: 'call-pattern.rest-day',
    effect: 'note',
    reason,
    citation,
    values: { sunday: weekday(day) === 0 },
  });
}

const isPlacedTo = (event: Matter['recent'][number]['event'], matter: Matter): boolean =>
  event.direction === 'out' &&
  isCall(event) &&
  isOurs(event) &&
  isConnected(event) &&
  isWith(event, matter.question.personId) &&
  (matter.debtIds.length === 0 || concerns(event, matter.debtIds));

function callsToday(matter: Matter, t: number, zone: string): number {
  const today = localDay(t, zone);
  return lately(matter, t, 1).filter(
    ({ event, ms }) => isPlacedTo(event, matter) && localDay(ms, zone) === today,
  ).length;
}

/**
 * 12 CFR 1006.14(a) with cmts 14(a)-1, -2: conduct in any medium is judged, and volume across media together, even where
 * each count is kept. The law gives no number: many messages in one day are a caution, volume over a week a note.
 */
export const mediaVolumeRule: ContactRule = {
  id: 'media-volume',
  citation: cite('12 CFR 1006.14(a); Supp. I, cmts 14(a)-1, -2', 'M'),
  changesWithTime: false,
  check(matter, t, report) {
    if (!matter.coverage.fdcpaStandards || isExcludedFromCount(matter.role)) return;
    const bar = lookUp(mediaVolume, dateAt(matter, t));
    if (!bar) return;
    const { week, messages } = volumeOf(matter, t);
    const isMessage = isElectronic(matter.question.channel);
    if (isMessage && messages + 1 >= bar.messagesInOneDay) {
      const reason = `This would be message ${messages + 1} today: many messages in a day may harass whatever else is kept`;
      report.hit({
        ruleId: this.id,
        effect: 'caution',
        reason,
        citation: this.citation,
        values: { messagesToday: messages, from: bar.messagesInOneDay },
      });
    } else if (week + 1 >= bar.contactsInSevenDays) {
      const reason = `${week} contacts by all media in seven days: volume is judged together`;
      report.hit({
        ruleId: this.id,
        effect: 'note',
        reason,
        citation: this.citation,
        values: { contactsInSevenDays: week, from: bar.contactsInSevenDays },
      });
    }
  },
};

/** Contacts of ours to the person in seven days by all media, and texts and e-mails of the day. */
function volumeOf(matter: Matter, t: number): { week: number; messages: number } {
  const zone = matter.dayZones[0] ?? 'America/New_York';
  const today = localDay(t, zone);
  const ages = lately(matter, t, 7)
    .filter(
      ({ event }) => event.direction === 'out' && isOurs(event) && isWith(event, matter.question.personId),
    )
    .map(({ event, ms }) => ({ age: today - localDay(ms, zone), electronic: isElectronic(event.channel) }));
  return {
    week: ages.filter(({ age }) => age < 7).length,
    messages: ages.filter(({ age, electronic }) => age === 0 && electronic).length,
  };
}

const isElectronic = (channel: ContactEvent['channel']): boolean => channel === 'text' || channel === 'email';
