import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { Dotted } from '../components/dotted.tsx';
import { amountsInShort } from '../offers/offer-in-short.ts';
import { type Parked, parkedOffers } from '../offers/parked.ts';
import { usePanelWithMoney } from './money-context.ts';

/** Offers that wait for a supervisor's answer, or have one that was not used yet. */
export function ParkedLines({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMoney();
  const parked = parkedOffers(snapshot, model.outbox.entries.value).filter(isLive);
  if (parked.length === 0) return null;
  return (
    <div class="standings s">
      <h3 class="s">{words.parked.title}</h3>
      <ul>
        {parked.map((one) => (
          <li key={one.is === 'in-crm' ? one.approval.id : one.command.key}>
            <ParkedLine parked={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Not used, and not taken back. */
export function isLive(parked: Parked): boolean {
  if (parked.is !== 'in-crm') return true;
  const { status } = parked.approval;
  return status.is !== 'known' || (status.value !== 'used' && status.value !== 'withdrawn');
}

export function ParkedLine({ parked }: { parked: Parked }) {
  const { words, formats } = usePanelWithMoney();
  const { terms } = parked;
  const status =
    parked.is !== 'in-crm'
      ? parked.is
      : parked.approval.status.is === 'known'
        ? parked.approval.status.value
        : 'unknown';
  const tone = { approved: 'ok-text', refused: 'no-text', failed: 'no-text' }[status as string] ?? 'wa-text';
  const answer =
    parked.is === 'in-crm' && parked.approval.answer.is === 'known' ? parked.approval.answer.value : null;
  return (
    <p>
      <b class="num">{terms ? amountsInShort(terms, formats.amount) : words.parked.unreadable}</b>{' '}
      <Dotted>
        {terms && terms.forgiven.minor > 0 && words.parked.forgives(formats.money(terms.forgiven))}
        <span class={tone}>{words.parked.status[status]}</span>
        {answer && <q>{answer}</q>}
        {parked.is === 'in-crm' && parked.approval.answeredBy}
      </Dotted>
    </p>
  );
}
