/** Days and times of day as an admin writes them in a text field: `Mon,Tue,Fri`, `15:00`. */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Weekdays, 0 = Sunday; undefined when a word is none. */
export function weekdaysOf(text: string): number[] | undefined {
  const days = text.split(/[\s,;]+/).filter(Boolean);
  const numbers = days.map((day) =>
    DAYS.findIndex((name) => name.toLowerCase() === day.slice(0, 3).toLowerCase()),
  );
  return numbers.includes(-1) ? undefined : numbers;
}

export function weekdaysText(days: readonly number[]): string {
  return days.map((day) => DAYS[day] ?? '').join(',');
}

/** Minutes since midnight, `24:00` being its end; undefined when the text is no time of day. */
export function minuteOf(text: string): number | undefined {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text.trim());
  if (!match) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute > 1440 ? undefined : minute;
}

export function minuteText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
