/** The org's zone: relative days and times of seeds are local to it. */
export const SEED_ZONE = 'America/New_York';

const RELATIVE = /^@today(?:(?<sign>[+-])(?<days>\d{1,4}))?(?:T(?<time>([01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * Resolves `@today`, `@today-45`, `@today+7` to a plain date and `@today-5T14:05` to an instant, so that the demo is
 * as fresh on any day as on the first. Anything else: undefined.
 */
export function resolveRelativeDate(text: string, now: Temporal.Instant): string | undefined {
  const match = RELATIVE.exec(text)?.groups;
  if (!match) return undefined;
  const today = now.toZonedDateTimeISO(SEED_ZONE).toPlainDate();
  const days = Number(match.days ?? 0) * (match.sign === '-' ? -1 : 1);
  const day = today.add({ days });
  if (match.time === undefined) return day.toString();
  const moment = day.toZonedDateTime({ timeZone: SEED_ZONE, plainTime: match.time });
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}
