import type { Instant, Zone } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { decimalFromMoney, type Money, minorDigits } from '../../../shared/money/money.ts';

/** How this person's locale writes amounts, days and times. */
export interface Formats {
  readonly locale: string;
  /** `1,980.00`, for places where the currency stands beside it. */
  amount(money: Money): string;
  /** `1,980.00 USD`. */
  money(money: Money): string;
  number(value: number): string;
  /** `17 Nov`, with the year when it is not the year of `today`. */
  day(date: PlainDate, today: PlainDate): string;
  /** `2:12 pm` in `zone`. */
  time(at: Instant, zone: Zone): string;
  /** `17 Nov, 2:12 pm` in `zone`; only the time when it is today there. */
  moment(at: Instant, zone: Zone, now: Instant): string;
  /** `3 minutes ago`; null when it is less than a minute. */
  ago(at: Instant, now: Instant): string | null;
  language(code: string): string;
}

/** `Intl.NumberFormat` takes an exact decimal string, so that large amounts never become floats. */
type Decimal = Intl.StringNumericLiteral;

export function createFormats(locale: string): Formats {
  const amounts = perKey((currency) => {
    const digits = minorDigits(currency);
    return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  });
  const times = perKey((timeZone) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }));
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const years = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(locale);
  const since = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

  const amount = (money: Money) => amounts(money.currency).format(decimalFromMoney(money) as Decimal);
  const day = (date: PlainDate, today: PlainDate) =>
    (date.slice(0, 4) === today.slice(0, 4) ? days : years).format(utcNoon(date));
  const time = (at: Instant, zone: Zone) => times(zone).format(Temporal.Instant.from(at).epochMilliseconds);

  return {
    locale,
    amount,
    money: (money) => `${amount(money)} ${money.currency}`,
    number: (value) => numbers.format(value),
    day,
    time,
    moment(at, zone, now) {
      const date = dayOf(at, zone);
      const today = dayOf(now, zone);
      return date === today ? time(at, zone) : `${day(date, today)}, ${time(at, zone)}`;
    },
    ago(at, now) {
      const minutes = Math.floor(
        (Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds) / 60_000,
      );
      if (minutes < 1) return null;
      if (minutes < 60) return since.format(-minutes, 'minute');
      if (minutes < 48 * 60) return since.format(-Math.floor(minutes / 60), 'hour');
      return since.format(-Math.floor(minutes / 1440), 'day');
    },
    language(code) {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code; // the CRM may hold any text where a language code belongs
      }
    },
  };
}

/** Noon UTC of a calendar day, only ever given to a formatter in UTC. */
function utcNoon(date: PlainDate): number {
  return Temporal.Instant.from(`${date}T12:00:00Z`).epochMilliseconds;
}

function dayOf(at: Instant, zone: Zone): PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function perKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
