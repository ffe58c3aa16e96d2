import { isInstant, localDate } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { todayFor, usePanel } from '../components/panel-context.ts';
import { PartStates } from '../components/part-states.tsx';
import { unapplied } from '../money/unapplied.ts';

/** What to know before a word is said: the CRM's own warnings, and money that is here and not applied. */
export function Warnings(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { warnings, opened, org } = props.snapshot;
  const quoted = new Set(model.hints.open.value.map(({ sourceId }) => sourceId));
  // One whose words are asked about just above is not said twice.
  const items = itemsOf(warnings).filter(({ id }) => !quoted.has(id));
  const cash = unapplied(props.snapshot);
  const unappliedCash = cash.is === 'known' ? cash.value : [];
  const isUnread = warnings.is === 'forbidden' || warnings.is === 'failed';
  if (items.length === 0 && unappliedCash.length === 0 && !isUnread) return null;
  const today = todayFor(org.zone, model.clock.now.value);
  return (
    <section class="warn s" aria-label={words.landmarks.warnings}>
      <ul>
        {items.map(({ id, text, since }) => (
          <li key={id} class={id === opened.id ? 'marked' : undefined}>
            {text}
            {since && <span> · {formats.day(dayOf(since, org.zone), today)}</span>}
          </li>
        ))}
        {unappliedCash.map((money) => (
          <li key={money.currency} title={words.cash.unappliedWarning}>
            {words.cash.unapplied(formats.money(money))}
          </li>
        ))}
      </ul>
      <PartStates parts={[[warnings, words.things.warnings]]} />
    </section>
  );
}

/** The CRM gives a day or a moment. */
function dayOf(since: string, zone: string): string {
  return isInstant(since) ? localDate(since, zone) : since.slice(0, 10);
}
