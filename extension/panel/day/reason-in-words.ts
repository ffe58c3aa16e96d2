import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import { daysBetween, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { HoldKind } from '../../../shared/domain/hold.ts';
import type { day as english } from '../words/en/day.ts';
import type { Formats } from '../words/formats.ts';
import type { DayReason } from './day-reason.ts';

export type DayWords = (typeof english)['day'];

/** What words are put together from. */
export interface Saying {
  readonly words: DayWords;
  readonly formats: Formats;
  readonly at: Instant;
  /** The associate's own zone, which days are counted in. */
  readonly zone: Zone;
}

/** A day as people say it: "yesterday", "3 days ago", "on 24 Nov". */
function dayInWords(on: PlainDate, { words, formats, at, zone }: Saying): string {
  const today = localDate(at, zone);
  const ago = daysBetween(on, today);
  if (ago === 0) return words.on.today;
  if (ago === 1) return words.on.yesterday;
  if (ago === -1) return words.on.tomorrow;
  return ago > 1 && ago < 15 ? words.on.daysAgo(ago) : words.on.on(formats.day(on, today));
}

function holdInWords(
  kind: HoldKind | null,
  until: PlainDate | null,
  { words, formats, at, zone }: Saying,
): string {
  const name = kind === null ? words.holdUnknown : words.holdKind[kind];
  return until === null ? name : name + words.reason.untilDay(formats.day(until, localDate(at, zone)));
}

/** Why a customer is on the list, in the associate's language. */
export function reasonInWords(reason: DayReason, saying: Saying): string {
  const { words, formats, at, zone } = saying;
  const say = words.reason;
  switch (reason.code) {
    case 'call-back':
      if (reason.at !== null) return say['call-back'](formats.moment(reason.at, zone, at));
      return say['call-back'](reason.on === null ? '' : dayInWords(reason.on, saying)).trim();
    case 'follow-up':
      return say['follow-up'](reason.subject, reason.on === null ? '' : dayInWords(reason.on, saying));
    case 'answered':
      return say.answered(reason.subject);
    case 'snoozed':
      return say.snoozed(formats.moment(reason.until, zone, at), reason.reason);
    case 'promise-due':
      return say[reason.isLate ? 'promise-late' : 'promise-due'](
        formats.money(reason.amount),
        dayInWords(reason.on, saying),
      );
    case 'approval':
      return say[reason.answer](reason.amount === null ? '' : say.of(formats.money(reason.amount)));
    case 'draft':
      return say[reason.of === 'call' ? 'draft-call' : 'draft-note'];
    case 'write':
      return say.write;
    case 'broken': {
      const more = reason.count > 1 ? say.brokenMore(reason.count) : '';
      return say.broken(formats.money(reason.amount), dayInWords(reason.on, saying)) + more;
    }
    case 'due':
    case 'waiting':
      return say[reason.code](formats.money(reason.amount), dayInWords(reason.on, saying));
    case 'hold':
    case 'stop':
      return say[reason.code](holdInWords(reason.kind, reason.until, saying));
    default:
      return plainReason(reason, saying);
  }
}

/** `08:00` as this person's locale writes it; it is a time of their day there, in no zone of ours. */
const timeOfDay = (time: string, { formats }: Saying): string =>
  formats.time(`2026-01-01T${time}:00Z`, 'UTC');

type PlainReason = Extract<
  DayReason,
  { code: 'open' | 'late' | 'dispute' | 'unapplied' | 'last' | 'never' | 'callable' | 'later' | 'closed' }
>;

function plainReason(reason: PlainReason, saying: Saying): string {
  const { words, formats } = saying;
  const say = words.reason;
  switch (reason.code) {
    case 'open':
      return say.open(formats.money(reason.amount));
    case 'late':
      return say.late(reason.days, formats.number(reason.days));
    case 'unapplied': {
      const money = formats.money(reason.amount);
      return reason.invoice === null ? say.unapplied(money) : say.unappliedFor(money, reason.invoice);
    }
    case 'last':
      return say.last(dayInWords(reason.on, saying));
    case 'callable':
      return reason.until === '24:00' ? say.callableAlways : say.callable(timeOfDay(reason.until, saying));
    case 'later':
      return say.later(timeOfDay(reason.from, saying));
    case 'dispute':
    case 'never':
    case 'closed':
      return say[reason.code];
  }
}
