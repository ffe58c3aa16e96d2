/** A dated value as the registry writes it, `fromMinute 480; windowDays 7`, as a person reads it: `from 08:00; window days 7`. */
export function valueInWords(value: string): string {
  return value
    .replace(
      /\b(\w+)Minute (\d+)/g,
      (_all, name: string, minute: string) => `${name} ${clock(Number(minute))}`,
    )
    .replace(/[a-z][A-Z]/g, (pair) => `${pair[0]} ${pair[1]?.toLowerCase()}`);
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
