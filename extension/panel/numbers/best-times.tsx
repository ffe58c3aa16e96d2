import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { bestChannel, bestTime } from '../../../shared/numbers/best-time.ts';
import { zoneToTell } from '../verdict/moments.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** When and how this customer was reached best, from their own outcomes; never outside of the open hours. */
export function BestTimes({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words, formats, ports } = usePanelWithNumbers();
  const { customer } = words.numbers;
  const now = ports.clock.now();
  const standing = model.verdict.current.value;
  const zone = standing
    ? zoneToTell(standing.facts, snapshot.org.zone, now).zone
    : (snapshot.customer.zones[0] ?? snapshot.org.zone);
  const attempts = itemsOf(snapshot.attempts);
  const time = bestTime(attempts, zone, standing?.verdict ?? null, now);
  const channel = bestChannel(attempts);
  return (
    <section>
      <h3>{customer.best}</h3>
      {time === 'not-enough-data' ? (
        <p class="s mut">{customer.timeUnknown}</p>
      ) : (
        <>
          <p class="s">
            {customer.bestTime(
              hourText(time.fromHour, formats.locale),
              hourText(time.toHour, formats.locale),
              time.answered,
              time.calls,
            )}
          </p>
          <p class="s mut">
            {time.today
              ? customer.today(formats.time(time.today.from, zone), formats.time(time.today.to, zone))
              : customer.notToday}
          </p>
        </>
      )}
      <p class={`s${channel === 'not-enough-data' ? ' mut' : ''}`}>
        {channel === 'not-enough-data'
          ? customer.channelUnknown
          : customer.bestChannel(customer.channel[channel.channel], channel.reached, channel.tries)}
      </p>
    </section>
  );
}

/** `2:00 PM`, as the locale writes it; 24 is midnight. */
const hourText = (hour: number, locale: string): string =>
  new Temporal.PlainTime(hour % 24).toLocaleString(locale, { timeStyle: 'short' });
