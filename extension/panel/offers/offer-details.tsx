import type { ComponentChildren } from 'preact';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Offer, Reason } from '../../../shared/plans/offer.ts';
import { dutiesOf } from '../../../shared/plans/plan-duties.ts';
import { Dotted } from '../components/dotted.tsx';
import { useWalk } from '../guide/guide-context.ts';
import { LawList } from './law-list.tsx';
import { useTable } from './offers-context.ts';
import { reasonInWords } from './reason-in-words.ts';
import { SchedulePicture } from './schedule-picture.tsx';
import { ScheduleTable } from './schedule-table.tsx';

/** Why it is offered, what limits it, what it needs; and what the customer says to it. */
export function OfferDetails({ offer }: { offer: Offer }) {
  const { desk, words, table } = useTable();
  const { terms, why, limits, beyond, law } = offer;
  const duties = terms ? dutiesOf(terms, table.law, table.today, table.workdays) : [];
  return (
    <>
      {terms && (
        <>
          <SchedulePicture terms={terms} today={table.today} />
          <Costs terms={terms} />
          <Folded
            isLong={terms.payments.length > MOST_ROWS}
            summary={words.offers.payments(terms.payments.length)}
          >
            <ScheduleTable
              terms={terms}
              today={table.today}
              edit={{ rules: table.rules, take: (changed) => desk.choose(changed) }}
            />
          </Folded>
        </>
      )}
      <Reasons title={words.offers.why} reasons={why.filter(({ code }) => !toldAbove.has(code))} />
      <Reasons title={words.offers.limits} reasons={limits} />
      <Reasons title={words.offers.beyond} reasons={beyond} />
      <LawList findings={law} duties={duties} />
      <Actions offer={offer} />
    </>
  );
}

/** What is in the payments beside what is owed, with rate, day count and since when. */
function Costs({ terms: { interest, fees } }: { terms: AgreementTerms }) {
  const { words, formats, table } = useTable();
  return (
    <p class="s wa-text">
      <Dotted>
        {interest &&
          words.offers.interest(
            formats.money(interest.amount),
            `${Number((Number(interest.annualRate) * 100).toFixed(4))} %`,
            `${interest.dayCount}, ${formats.day(interest.from, table.today)}`,
          )}
        {fees && words.offers.fee(formats.money(fees))}
      </Dotted>
    </p>
  );
}

/** More would push what follows out of sight. */
const MOST_ROWS = 6;

function Folded(props: { isLong: boolean; summary: string; children: ComponentChildren }) {
  if (!props.isLong) return <>{props.children}</>;
  return (
    <details>
      <summary class="s">{props.summary}</summary>
      {props.children}
    </details>
  );
}

/** Said once, over all offers. */
const toldAbove: ReadonlySet<string> = new Set(['disputed-out', 'money-here']);

export function Reasons({ title, reasons }: { title: string; reasons: readonly Reason[] }) {
  const { words, formats } = useTable();
  if (reasons.length === 0) return null;
  return (
    <div class="reasons s">
      <h4 class="s mut">{title}</h4>
      <ul>
        {reasons.map((one) => {
          const { text, lang } = reasonInWords(one, words, formats);
          return (
            <li key={one.code} lang={lang}>
              {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Actions({ offer }: { offer: Offer }) {
  const { desk, words } = useTable();
  const { walk } = useWalk();
  const { terms, rung, isWish } = offer;
  return (
    <div class="actions">
      {terms ? (
        <button type="button" class="btn" onClick={() => desk.choose(terms)}>
          {words.offers.use}
        </button>
      ) : (
        rung === 'hardship' && (
          <button type="button" class="btn" onClick={() => walk.goTo('HARD')}>
            {words.offers.hardshipUse}
          </button>
        )
      )}
      {!isWish && rung !== 'hardship' && (
        <>
          <button type="button" class="chip" onClick={() => desk.answerRung(rung, 'refused')}>
            {words.offers.refused}
          </button>
          <button type="button" class="chip" onClick={() => desk.answerRung(rung, 'not-asked')}>
            {words.offers.notAsked}
          </button>
        </>
      )}
    </div>
  );
}
