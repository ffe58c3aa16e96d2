import { isLive, ParkedLine } from '../money/parked-lines.tsx';
import { useTable } from './offers-context.ts';
import { parkedOffers } from './parked.ts';

/** What was asked about this customer; once approved, exactly these terms go onto the card. */
export function ParkedList() {
  const { model, desk, words, table } = useTable();
  const parked = parkedOffers(table.snapshot, model.outbox.entries.value).filter(isLive);
  if (parked.length === 0) return null;
  return (
    <section class="standings s" aria-label={words.offers.parked}>
      <h3 class="s">{words.offers.parked}</h3>
      <ul>
        {parked.map((one) => {
          const isApproved =
            one.is === 'in-crm' &&
            one.approval.status.is === 'known' &&
            one.approval.status.value === 'approved';
          const { terms } = one;
          return (
            <li key={one.is === 'in-crm' ? one.approval.id : one.command.key} class="row">
              <span class="grow">
                <ParkedLine parked={one} />
              </span>
              {isApproved && terms && (
                <button type="button" class="chip" onClick={() => desk.choose(terms, one.approval.id)}>
                  {words.offers.useApproved}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
