import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Offering } from '../../../shared/call-guide/session.ts';
import { isRecurringDebit, lawOnPlan } from '../../../shared/plans/law-on-plan.ts';
import { dutiesOf } from '../../../shared/plans/plan-duties.ts';
import { LanguageSwitch } from '../guide/language-switch.tsx';
import { type CardWords, supersedesOf } from './agreeing.ts';
import { ApprovalAsk } from './approval-ask.tsx';
import { asAgreed, type CardStanding } from './card-standing.ts';
import { CardUntil } from './card-until.tsx';
import { LawList } from './law-list.tsx';
import { amountsInShort } from './offer-in-short.ts';
import { useTable } from './offers-context.ts';
import { Plausible } from './plausible.tsx';
import { ScheduleTable } from './schedule-table.tsx';

type Card = NonNullable<Offering['card']>;

/** The terms in one plain text, read aloud; ticks for what the customer repeated; then, and only then, agreed. */
export function ReadBackCard({ card }: { card: Card }) {
  const { desk, words, formats, table } = useTable();
  const terms = asAgreed(card.terms);
  const standing = useStanding(card);
  const said = desk.wordsOf(table, terms);
  const findings = lawOnPlan(terms, table.law, table.today);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="read-back" aria-label={words.offers.card}>
      <div class="row">
        <h3 ref={heading} tabIndex={-1}>
          {words.offers.card} <span class="num">{amountsInShort(terms, formats.amount)}</span>
        </h3>
        <LanguageSwitch />
      </div>
      {card.isChanged && (
        <p class="s notice wa" role="alert">
          {words.offers.cardVoid}
        </p>
      )}
      <Required words={said} card={card} />
      <p class="line-text" lang={said.readBack.language}>
        {said.readBack.text}
      </p>
      <Ticks words={said} card={card} />
      <Plausible terms={terms} />
      <Replaces card={card} />
      <CardUntil terms={terms} />
      <LawFields />
      <LawList findings={findings} duties={dutiesOf(terms, table.law, table.today, table.workdays)} />
      <details>
        <summary class="s">{words.offers.payments(terms.payments.length)}</summary>
        <ScheduleTable
          terms={card.terms}
          today={table.today}
          edit={{ rules: table.rules, take: (changed) => desk.changeTerms(changed) }}
        />
      </details>
      {standing && <Decide card={card} standing={standing} words={said} />}
    </section>
  );

  /** Which texts of the law stand with these terms and need an answer first. */
  function LawFields() {
    const isAsked = isRecurringDebit(terms) && findings.some(({ ruleId }) => ruleId === 'plan.authorization');
    const isCredit = findings.some(({ ruleId }) => ruleId === 'plan.truth-in-lending');
    return (
      <>
        {isAsked && (
          <Answer
            field="authorization"
            label={words.offers.authorization}
            options={words.offers.authorizations}
          />
        )}
        {isAsked && <Answer field="copyGiven" label={words.offers.copyGiven} options={words.offers.yesNo} />}
        {isCredit && <Answer field="signed" label={words.offers.signed} options={words.offers.yesNo} />}
      </>
    );
  }
}

/** Earlier agreements these terms take the place of; both versions stay on record. */
function Replaces({ card }: { card: Card }) {
  const { words, formats, table } = useTable();
  const ids = new Set(supersedesOf(table, card).map(({ id }) => id));
  const { plans, promises, offers } = table.agreements;
  const named = [
    ...plans
      .filter(({ plan }) => ids.has(plan.id))
      .map(({ plan, standing }) => {
        const total = { ...standing.paid, minor: standing.paid.minor + standing.missing.minor };
        return `${plan.name ?? words.offers.kinds.plan} ${formats.money(total)}`;
      }),
    ...offers
      .filter(({ plan }) => ids.has(plan.id))
      .map(
        ({ plan, terms }) => `${plan.name ?? words.offers.kinds[terms.kind]} ${formats.money(terms.total)}`,
      ),
    ...promises
      .filter(({ promise }) => ids.has(promise.id))
      .map(
        ({ promise }) =>
          `${formats.money(promise.amount)} ${words.offers.on(formats.day(promise.due, table.today))}`,
      ),
  ];
  return named.length === 0 ? null : <p class="s wa-text">{words.offers.replaces(named.join('; '))}</p>;
}

function Answer(props: { field: string; label: string; options: Readonly<Record<string, string>> }) {
  const { desk, table } = useTable();
  return (
    <label class="row s">
      <span>{props.label}</span>
      <select
        value={table.offering.typed[props.field] ?? ''}
        onChange={(event) => desk.type(props.field, event.currentTarget.value)}
      >
        {Object.entries(props.options).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Required({ words: { required, readBack }, card }: { words: CardWords; card: Card }) {
  const { desk, words } = useTable();
  return (
    <>
      {required.map((one) => {
        const isRead = card.read.includes(one.id);
        return (
          <div key={one.id} class={isRead ? 'required read' : 'required'}>
            <p class="s">{words.offers.required}</p>
            <p lang={readBack.language}>{one[readBack.language]}</p>
            <label class="row tick s">
              <input
                type="checkbox"
                checked={isRead}
                onChange={(event) => desk.tickRead(one.id, event.currentTarget.checked)}
              />
              <span class="grow">{words.offers.read}</span>
            </label>
          </div>
        );
      })}
    </>
  );
}

function Ticks({ words: { readBack }, card }: { words: CardWords; card: Card }) {
  const { desk, words } = useTable();
  return (
    <fieldset class="identifiers">
      <legend class="s mut">{words.offers.repeated}</legend>
      {readBack.parts.map(({ part }) => (
        <label key={part} class="row tick s">
          <input
            type="checkbox"
            data-part={part}
            checked={card.confirmed.includes(part)}
            onChange={(event) => desk.tick(part, event.currentTarget.checked)}
          />
          <span class="grow">{words.offers.parts[part]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** On whose word these terms stand; null while it is looked up. */
function useStanding(card: Card): CardStanding | null {
  const { desk, table } = useTable();
  const [known, setKnown] = useState<{ card: Card; standing: CardStanding } | null>(null);
  useEffect(() => {
    let isGone = false;
    void desk.standing(table, card.terms).then((standing) => {
      if (!isGone) setKnown({ card, standing });
    });
    return () => {
      isGone = true;
    };
  }, [desk, table, card]);
  return known && JSON.stringify(known.card.terms) === JSON.stringify(card.terms) ? known.standing : null;
}

function Decide({ card, standing, words: said }: { card: Card; standing: CardStanding; words: CardWords }) {
  const { desk, words, table } = useTable();
  const [missing, setMissing] = useState<string | null>(null);
  const terms = asAgreed(card.terms);
  if (standing.is !== 'own' && standing.is !== 'approved')
    return <ApprovalAsk card={card} standing={standing} />;
  const agree = () => {
    const unread = said.required.some(({ id }) => !card.read.includes(id));
    const law = {
      ...table.law,
      timeBarredShown: table.law.timeBarredShown || card.read.includes('plan.time-barred'),
    };
    const isBlocked = lawOnPlan(terms, law, table.today).some(({ effect }) => effect === 'block');
    if (unread) setMissing(words.offers.tickFirst);
    else if (isBlocked) setMissing(words.offers.blocked);
    else if (said.readBack.parts.some(({ part }) => !card.confirmed.includes(part)))
      setMissing(words.offers.tickParts);
    else void desk.agree();
  };
  return (
    <>
      {standing.is === 'approved' && (
        <p class="s ok-text">{words.offers.approvedBy(standing.approval.answeredBy ?? '')}</p>
      )}
      {missing && (
        <p class="s no-text" role="alert">
          {missing}
        </p>
      )}
      <div class="actions">
        <button type="button" class="btn" data-agree onClick={agree}>
          {words.offers.save}
        </button>
        {card.terms.expiresAt !== null && (
          <button type="button" class="chip" onClick={() => void desk.leaveOpen()}>
            {words.offers.leaveOpen}
          </button>
        )}
        <button type="button" class="chip" onClick={() => desk.putAway()}>
          {words.offers.otherTerms}
        </button>
      </div>
    </>
  );
}
