import { moveToEnd } from '../../../shared/plans/replan.ts';
import { isKept, isMissed } from '../../../shared/plans/standing.ts';
import type { KnownPlan } from '../money/agreements.ts';
import { OfferLine, PlanLine, PromiseLine } from '../money/standing-lines.tsx';
import { useTable } from './offers-context.ts';

/** What still runs in this currency: changed here, both versions are kept. */
export function EarlierAgreements() {
  const { words, table } = useTable();
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
  const { plan, payments } = known;
  if (plan.terms.is !== 'known' || !table.agreements.isSure) return null;
  const sequences = (test: (one: KnownPlan['payments'][number]) => boolean) =>
    payments.filter(test).flatMap(({ promise }) => promise.sequence ?? []);
  const missed = sequences(({ standing }) => isMissed(standing.status));
  if (missed.length === 0) return null;
  const paid = sequences(({ standing }) => isKept(standing.status));
  const moved = moveToEnd(plan.terms.value, paid, missed, table.today, table.rules);
  if (!moved) return null;
  const replaces = [{ object: plan.object, id: plan.id, reason: 'Missed payments moved to the end' }];
  return (
    <button type="button" class="chip" onClick={() => desk.choose(moved, null, replaces)}>
      {words.offers.moveToEnd(missed.length)}
    </button>
  );
}
