import { hasLapsed } from '../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { Dotted } from '../components/dotted.tsx';
import { todayFor } from '../components/panel-context.ts';
import {
  type Agreements,
  agreementsOf,
  isClaimed,
  type KnownOffer,
  type KnownPlan,
  type KnownPromise,
} from './agreements.ts';
import { usePanelWithMoney } from './money-context.ts';

/** What the customer has agreed to and how it stands, by what was paid; what is over is History's. */
export function StandingLines({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMoney();
  const today = todayFor(snapshot.org.zone, model.clock.now.value);
  const agreements = agreementsOf(snapshot, today);
  const plans = agreements.plans.filter(isOpen);
  const promises = agreements.promises.filter(isOpen);
  const { offers } = agreements;
  if (plans.length + promises.length + offers.length === 0) return null;
  return (
    <div class="standings s">
      <h3 class="s">{words.standing.title}</h3>
      {!agreements.isSure && <p class="gap">{words.standing.unsure}</p>}
      <ul>
        {plans.map((known) => (
          <li key={known.plan.id}>
            <PlanLine known={known} today={today} />
          </li>
        ))}
        {promises.map((known) => (
          <li key={known.promise.id}>
            <PromiseLine known={known} today={today} />
          </li>
        ))}
        {offers.map((offer) => (
          <li key={offer.plan.id}>
            <OfferLine offer={offer} zone={snapshot.org.zone} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Still to be looked at: running, or missed and not replaced. */
const isOpen = ({ told }: { told: Agreements['plans'][number]['told'] }): boolean =>
  told === 'active' || told === 'broken' || told === 'partly-kept' || told === 'void' || told === 'not-known';

export function PlanLine({ known, today }: { known: KnownPlan; today: string }) {
  const { words, formats } = usePanelWithMoney();
  const { plan, standing, told, payments } = known;
  const kept = payments.filter((one) => one.told === 'kept' || one.told === 'kept-late').length;
  const next = payments.find((one) => one.told === 'active');
  const isLate = payments.some((one) => one.isLate);
  const total = { ...standing.paid, minor: standing.paid.minor + standing.missing.minor };
  return (
    <>
      <p>
        <b>{words.standing.plan(formats.money(total))}</b>{' '}
        <span class="mut">
          <Dotted>
            <Told told={told} />
            {words.standing.progress(kept, payments.length)}
            {isLate && <span class="no-text">{words.standing.late}</span>}
            {!isLate && payments.some(isAtRisk) && <span class="wa-text">{words.standing.atRisk}</span>}
            {next &&
              words.standing.next(formats.amount(next.promise.amount), formats.day(next.promise.due, today))}
            {plan.name}
          </Dotted>
        </span>
      </p>
      <Progress payments={payments} />
      {standing.needs && <p class="wa-text">{words.standing.needs[standing.needs]}</p>}
    </>
  );
}

/** What was left open, and until when; it is no agreement. */
export function OfferLine({ offer: { terms }, zone }: { offer: KnownOffer; zone: string }) {
  const { model, words, formats } = usePanelWithMoney();
  const now = model.clock.now.value;
  const end = formats.moment(terms.expiresAt ?? now, zone, now);
  return (
    <p>
      <b>{words.standing.offer(formats.money(terms.total))}</b>{' '}
      <span class="mut">
        {hasLapsed(terms, now) ? words.standing.lapsed(end) : words.standing.openUntil(end)}
      </span>
    </p>
  );
}

/** One mark a payment, in their order; the words beside it say the same. */
function Progress({ payments }: { payments: readonly KnownPromise[] }) {
  return (
    <span class="plan-progress" aria-hidden="true">
      {payments.map(({ promise, told, isLate }) => (
        <i key={promise.id} class={isLate ? 'late' : told} />
      ))}
    </span>
  );
}

export function PromiseLine({ known, today }: { known: KnownPromise; today: string }) {
  const { words, formats } = usePanelWithMoney();
  const { promise, standing, told, isLate } = known;
  const say = isClaimed(promise) ? words.standing.claimed : words.standing.promise;
  const { matched } = standing;
  return (
    <p>
      <b>{say(formats.money(promise.amount), formats.day(promise.due, today))}</b>{' '}
      <span class="mut">
        <Dotted>
          {isLate ? <span class="no-text">{words.standing.late}</span> : <Told told={told} />}
          {isAtRisk(known) && (
            <span class="wa-text">{words.standing.risks[standing.risks[0] ?? 'left-late']}</span>
          )}
          {matched.minor > 0 &&
            matched.minor < promise.amount.minor &&
            words.standing.paid(formats.amount(matched))}
          {standing.isMisallocated && <span class="wa-text">{words.standing.misallocated}</span>}
        </Dotted>
      </span>
    </p>
  );
}

const isAtRisk = ({ standing, isLate }: KnownPromise): boolean => !isLate && standing.risks.length > 0;

/** A status in words; what is bad news is not told by colour alone. */
export function Told({ told }: { told: KnownPromise['told'] }) {
  const { words } = usePanelWithMoney();
  const tone = { broken: 'no-text', void: 'no-text', 'partly-kept': 'wa-text', 'not-known': 'unreadable' }[
    told as string
  ];
  return <span class={tone}>{words.standing.told[told]}</span>;
}
