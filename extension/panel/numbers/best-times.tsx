import type { Instant, Zone } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { type BestTime, bestChannel, bestTime } from '../../../shared/numbers/best-time.ts';
import { zoneToTell } from '../verdict/moments.ts';
import type { Standing } from '../verdict/standing.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** When and how this customer was reached best, from their own outcomes; never outside of the open hours. */
export function BestTimes({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words, formats, ports } = usePanelWithNumbers();
  const { customer } = words.numbers;
  const now = ports.clock.now();
  const standing = model.verdict.current.value;
  const zone = zoneOf(snapshot, standing, now);
  const attempts = itemsOf(snapshot.attempts);
  const time = zone === null ? 'zone-unknown' : bestTime(attempts, zone, standing?.verdict ?? null, now);
  const channel = bestChannel(attempts, (medium) => {
    const asked = { phone: null, debtIds: model.choice.debtIds.value, isInbound: false, channel: medium };
    return isOpenToUs(medium === 'call' ? standing : model.verdict.standingAt(asked, now));
  });
  const todayInWords = (today: BestTime['today'], at: Zone): string => {
    if (today === 'cannot-tell') return customer.todayUnknown;
    return today
      ? customer.today(formats.time(today.from, at), formats.time(today.to, at))
      : customer.notToday;
  };
  return (
    <section>
      <h3>{customer.best}</h3>
      {zone === null || typeof time === 'string' ? (
        <p class="s mut">{time === 'zone-unknown' ? customer.zoneUnknown : customer.timeUnknown}</p>
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
          <p class="s mut">{todayInWords(time.today, zone)}</p>
        </>
      )}
      <p class={`s${typeof channel === 'string' ? ' mut' : ''}`}>
        {typeof channel === 'string'
          ? customer[channel === 'none-open' ? 'channelClosed' : 'channelUnknown']
          : customer.bestChannel(customer.channel[channel.channel], channel.reached, channel.tries)}
      </p>
    </section>
  );
}

/** The one clock that holds where the customer is; null: which, nobody knows. */
function zoneOf(snapshot: CustomerSnapshot, standing: Standing | null, now: Instant): Zone | null {
  if (standing) {
    const { zone, isTheirs } = zoneToTell(standing.facts, snapshot.org.zone, now);
    return isTheirs ? zone : null;
  }
  const [only, ...others] = snapshot.customer.zones;
  return only !== undefined && others.length === 0 ? only : null;
}

/** A medium somebody asked us not to use is not proposed, also where a creditor outside the Act is only warned. */
function isOpenToUs(standing: Standing | null): boolean {
  if (!standing) return false;
  const { outcome, nextAllowedAt, findings } = standing.verdict;
  if (outcome === 'cannot-tell' || (outcome === 'block' && nextAllowedAt === null)) return false;
  return !findings.some(({ ruleId, effect }) => ruleId === 'medium-request' && effect !== 'permit');
}

/** `2:00 PM`, as the locale writes it; 24 is midnight. */
const hourText = (hour: number, locale: string): string =>
  new Temporal.PlainTime(hour % 24).toLocaleString(locale, { timeStyle: 'short' });
