import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { decimalFromMoney } from '../../../shared/money/money.ts';
import { type CounterAsk, plausibilityOf, promiseRecord } from '../../../shared/plans/plausibility.ts';
import { promisedBefore } from '../../../shared/plans/promised-before.ts';
import { receivedPayments } from '../../../shared/plans/received.ts';
import { editPayment } from '../../../shared/plans/replan.ts';
import { Reasons } from './offer-details.tsx';
import type { OpenTable } from './offer-table.ts';
import { type useOffers, useTable } from './offers-context.ts';
import { usePaymentRun } from './payment-run-of.ts';

/** What this customer's own record, the calendar and the payment run say of a promise, before it is saved. Advice only. */
export function Plausible({ terms }: { terms: AgreementTerms }) {
  const { desk, words, formats, table } = useTable();
  const { run } = usePaymentRun(table.snapshot);
  if (terms.kind === 'claimed') return null;
  const { rules, today } = table;
  const record = recordOf(table);
  const { reasons, counter } = plausibilityOf({ terms, record, run, rules, now: table.matter.now, today });
  return (
    <>
      <Reasons
        title={words.offers.plausible}
        reasons={[...reasons, ...promisedBefore(terms, itemsOf(table.snapshot.promises))]}
      />
      {counter && (
        <button type="button" class="chip" onClick={() => take(counter, terms, table, desk)}>
          {counter.now
            ? words.offers.counterHalf(formats.amount(counter.now), formats.day(counter.on, today))
            : words.offers.counterDay(formats.day(counter.on, today))}
        </button>
      )}
    </>
  );
}

/** Null where payments could not all be read: that is no empty record. */
function recordOf({ agreements, snapshot, currency }: OpenTable) {
  const received = receivedPayments(snapshot.receipts);
  if (!agreements.isSure || received.is !== 'read') return null;
  return promiseRecord(agreements.shared, received.payments, currency);
}

/** Another day is other terms on the card; another amount is another wish. */
function take(
  { now, on }: CounterAsk,
  terms: AgreementTerms,
  { rules, offering }: OpenTable,
  desk: ReturnType<typeof useOffers>['desk'],
): void {
  if (now) {
    desk.putAway();
    const { method, words } = offering.typed;
    desk.wish({ amount: decimalFromMoney(now), first: on, method: method ?? '', words: words ?? '' });
    return;
  }
  const changed = editPayment(terms, 1, { due: on }, rules);
  if (changed.is === 'terms') desk.changeTerms(changed.terms);
}
