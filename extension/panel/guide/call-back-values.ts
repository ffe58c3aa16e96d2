import type { GuideLanguage } from '../../../shared/call-guide/guide.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import { dateInWords } from '../../../shared/plans/date-words.ts';
import { readFact } from '../../../shared/wrap-up/read-fact.ts';
import { noGround } from '../../../shared/wrap-up/reading-ground.ts';
import type { LineValues } from './line-values.ts';

/** The day and hour a call-back was agreed for, as they are said back; nothing before they were taken down. */
export function callBackValues(session: CallSession | null, language: GuideLanguage): LineValues {
  const fact = session?.facts.findLast(({ code, takenBack }) => code === 'CB' && takenBack === null);
  if (!fact) return {};
  const reading = readFact(fact, noGround);
  const date = reading.date('date');
  const time = reading.text('time');
  return {
    ...(date === null ? {} : { date: dateInWords(date, language) }),
    ...(time === null ? {} : { time: hourAsSaid(time, language) }),
  };
}

/** `17:30` as people of the United States say it. */
function hourAsSaid(time: string, language: GuideLanguage): string {
  const clock = new Intl.DateTimeFormat(`${language}-US`, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return clock.format(Temporal.Instant.from(`2026-01-01T${time}:00Z`).epochMilliseconds);
}
