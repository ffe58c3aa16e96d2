import { hasLapsed } from '../../../shared/domain/agreement.ts';
import { processingDay } from '../../../shared/plans/processing-day.ts';
import { moveToEnd } from '../../../shared/plans/replan.ts';
import type { KnownPlan } from '../money/agreements.ts';
import { OfferLine, PlanLine, PromiseLine } from '../money/standing-lines.tsx';
import { useTable } from './offers-context.ts';
import { whatIsLeft } from './what-is-left.ts';

/** What still runs in this currency: changed here, both versions are kept. */
export function EarlierAgreements() {
  const { desk, words, table } = useTable();
  const { agreements, currency, today } = table;
  const runs = ({ told }: { told: KnownPlan['told'] }) =>
    told !== 'superseded' && told !== 'cancelled' && told !== 'kept' && told !== 'kept-late';
  const plans = agreements.plans.filter((one) => runs(one) && one.standing.paid.currency === currency);
  const promises = agreements.promises.filter((one) => runs(one) && one.promise.amount.currency === currency);
  const offers = agreements.offers.filter(({ terms }) => terms.total.currency === currency);
  if (plans.length + promises.length + offers.length === 0) return null;
  return (
    <section class="standings s" aria-label={words.offers.earlier}>
      <h3 class="s">{words.offers.earlier}</h3>
      <ul>
        {plans.map((known) => (
          <li key={known.plan.id}>
            <PlanLine known={known} today={today} />
            <MoveToEnd known={known} />
          </li>
        ))}
        {promises.map((known) => (
          <li key={known.promise.id}>
            <PromiseLine known={known} today={today} />
          </li>
        ))}
        {offers.map((offer) => (
          <li key={offer.plan.id}>
            <OfferLine offer={offer} zone={table.snapshot.org.zone} />
            {!hasLapsed(offer.terms, table.matter.now) && (
              <button type="button" class="chip" onClick={() => desk.choose(offer.terms)}>
                {words.offers.use}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="mut">{words.offers.earlierMore}</p>
    </section>
  );
}

/** The missed payments of a plan put behind its last: other terms, read back like any. */
function MoveToEnd({ known }: { known: KnownPlan }) {
  const { desk, words, table } = useTable();
  const { plan } = known;
  if (plan.terms.is !== 'known' || !table.agreements.isSure) return null;
  const left = whatIsLeft(known);
  const missed = left.filter((one) => one.isMissed && one.left.minor > 0);
  if (missed.length === 0) return null;
  const processing = processingDay(table.matter, table.rules);
  const moved = moveToEnd(plan.terms.value, left, processing, table.rules);
  if (!moved) return null;
  const replaces = [{ object: plan.object, id: plan.id, reason: 'Missed payments moved to the end' }];
  return (
    <button type="button" class="chip" onClick={() => desk.choose(moved, null, replaces)}>
      {words.offers.moveToEnd(missed.length)}
    </button>
  );
}
