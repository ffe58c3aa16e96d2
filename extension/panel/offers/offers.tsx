import './offers.css';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanPolicySetting } from '../../settings/plan-policy.ts';
import { useWalk } from '../guide/guide-context.ts';
import { MoneyAlreadyHere } from '../money/money-here.tsx';
import { AffordForm } from './afford-form.tsx';
import { AgreedList } from './agreed-list.tsx';
import { AskedFor } from './asked-for.tsx';
import { EarlierAgreements } from './earlier-agreements.tsx';
import { OfferList } from './offer-list.tsx';
import { OffersProvider, useOffers, usePanelWithOffers, useTable } from './offers-context.ts';
import { OffersDesk } from './offers-desk.ts';
import { useOffersKeys } from './offers-keys.ts';
import { ParkedList } from './parked-list.tsx';
import { PayForm } from './pay-form.tsx';
import { PaymentRunForm } from './payment-run-form.tsx';
import { ReadBackCard } from './read-back-card.tsx';
import { WishForm } from './wish-form.tsx';

/** What a step of the guide opens first; left out: the offers. */
export type Opening = 'offers' | 'read-back' | 'afford' | 'pay';

/** What the customer can pay, what may be offered, and what is agreed. */
export function Offers({ opening }: { opening?: Opening }) {
  const desk = useDesk();
  const { words } = usePanelWithOffers();
  return (
    <OffersProvider value={desk}>
      <section class="offers-part" aria-label={words.offers.landmark}>
        {/* Beside a step of the guide the step is the heading. */}
        {opening === undefined && <Heading />}
        <Inside opening={opening ?? 'offers'} />
        <Said />
      </section>
    </OffersProvider>
  );
}

function Heading() {
  const { model, words } = usePanelWithOffers();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} class="step s">
      {words.offers.title}
      {model.keys.digit(` · ${words.offers.keys}`)}
    </h2>
  );
}

function useDesk(): OffersDesk {
  const { model, walk } = useWalk();
  const { ports } = usePanelWithOffers();
  const desk = useMemo(() => {
    const policy = signal<PlanPolicySetting | null>(null);
    void ports.planPolicy().then(
      (set) => {
        policy.value = set;
      },
      (error: unknown) => {
        policy.value = { policy: null, mistakes: [String(error)] };
      },
    );
    return new OffersDesk(model, walk, policy);
  }, [model, walk, ports]);
  useEffect(() => () => desk[Symbol.dispose](), [desk]);
  return desk;
}

function Inside({ opening }: { opening: Opening }) {
  const { model, desk, words } = useOffers();
  const { walk } = useWalk();
  const table = desk.table.value;
  const toVerify = () => {
    const node = [...(walk.guide.peek()?.nodes.values() ?? [])].find(({ tool }) => tool === 'identifiers');
    // Where the way there is not open yet, the guide says what comes first.
    if (model.guide.open('guide') && node) walk.goTo(node.id);
  };
  switch (table.is) {
    case 'waiting':
      return <p class="mut">{words.offers.loading}</p>;
    case 'covered':
      return (
        <>
          <p class="gap">{words.offers.covered}</p>
          <button type="button" class="chip" onClick={toVerify}>
            {words.offers.toVerify}
          </button>
        </>
      );
    case 'stopped':
      return <p class="gap no-text">{words.offers.stopped}</p>;
    case 'nothing-owed':
      return <p>{words.offers.nothingOwed}</p>;
    case 'unread':
      return <p class="gap">{words.offers.unread(table.why)}</p>;
    case 'open':
      return <Open opening={opening} />;
  }
}

function Open({ opening }: { opening: Opening }) {
  const { desk, words, table } = useTable();
  const region = useRef<HTMLDivElement>(null);
  const [isJudged, setJudged] = useState(false);
  useOffersKeys(region);
  const { card } = table.offering;
  const wish = table.offers.find(({ isWish }) => isWish);
  useEffect(() => {
    if (!isJudged) return;
    setJudged(false);
    const found = (selector: string) => region.current?.querySelector<HTMLElement>(selector);
    (found('.offer-details .btn') ?? found('.offer-head'))?.focus();
  }, [isJudged]);
  const mistakes = desk.policy.value?.mistakes ?? [];
  // Where money is asked for or paid there is more to do; elsewhere what was agreed is what is looked at.
  const isSettled = opening === 'offers' || opening === 'read-back';
  const isAgreed = table.session.agreements.some(({ terms }) => terms.total.currency === table.currency);
  const judge = () => {
    desk.unfold(wish?.id ?? table.offers[0]?.id ?? null);
    setJudged(true);
  };
  const ladder = <Ladder opening={opening} onJudge={judge} />;
  return (
    <div ref={region} class="offers-open">
      {mistakes.length > 0 && (
        <p class="notice no s" role="alert">
          {words.offers.policyRefused(mistakes.join('; '))}
        </p>
      )}
      <AgreedList />
      {card && <ReadBackCard card={card} />}
      {!card && (isAgreed && isSettled ? <Further>{ladder}</Further> : ladder)}
    </div>
  );
}

/** What there is to agree on, the money already here, the wish, and what may be offered. */
function Ladder({ opening, onJudge }: { opening: Opening; onJudge: () => void }) {
  const { table } = useTable();
  const { typed } = table.offering;
  return (
    <>
      <AskedFor />
      {/* Before anybody asks; once there is a wish it stands in Money alone. */}
      {(typed.amount ?? '') === '' && (
        <MoneyAlreadyHere snapshot={table.snapshot} currency={table.currency} />
      )}
      <EarlierAgreements />
      <ParkedList />
      <WishForm onJudge={onJudge} />
      {table.session.profile === 'b2b' ? <PaymentRunForm /> : <AffordForm isOpen={opening === 'afford'} />}
      <OfferList />
      <PayForm isOpen={opening === 'pay'} />
    </>
  );
}

/** Something is agreed: the rest folds away, and is there for more. */
function Further({ children }: { children: ComponentChildren }) {
  const { words } = useOffers();
  return (
    <details class="further">
      <summary class="s">{words.offers.further}</summary>
      <div class="offers-open">{children}</div>
    </details>
  );
}

/** Speaks what a press did to those who cannot see it. */
function Said() {
  const { desk, words } = useOffers();
  const said = desk.said.value;
  const text = said && words.offers.said[said.is];
  return (
    <p class="sr-only" aria-live="polite">
      {typeof text === 'function' && said && 'rung' in said ? text(words.offers.rungs[said.rung]) : text}
    </p>
  );
}
