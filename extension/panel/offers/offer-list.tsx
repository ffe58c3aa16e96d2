import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Offer } from '../../../shared/plans/offer.ts';
import { Dotted } from '../components/dotted.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { OfferDetails } from './offer-details.tsx';
import { amountsInShort, isNearest } from './offer-in-short.ts';
import { useTable } from './offers-context.ts';

/** The wish judged, then the ladder from its top: one line each that tells them apart, one of them unfolded. */
export function OfferList() {
  const { desk, words, table } = useTable();
  const opened = desk.opened.value;
  return (
    <>
      <ol class="offers">
        {table.offers.map((offer, place) => (
          <li key={offer.id} class={`offer ${offer.standing}`}>
            <OfferHead offer={offer} place={place + 1} isOpen={opened === offer.id} />
            {opened === offer.id && (
              <div id={`offer-${offer.id}`} class="offer-details">
                <OfferDetails offer={offer} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <AnsweredRungs />
      <p class="s mut policy-line">
        {words.offers.policy(table.rules.policyName, words.offers.role[table.rules.role] ?? table.rules.role)}
      </p>
    </>
  );
}

function OfferHead({ offer, place, isOpen }: { offer: Offer; place: number; isOpen: boolean }) {
  const { model, desk, words, formats, table } = useTable();
  const key = model.keys.digit(String(place));
  const { terms, rung, isWish, standing } = offer;
  const wished = isNearest(offer) ? words.offers.nearest : words.offers.asWished;
  const due = terms?.payments[0]?.due;
  const own =
    rung === 'full-by' && due ? words.offers.fullBy(formats.day(due, table.today)) : words.offers.rungs[rung];
  const title = isWish ? wished : own;
  return (
    <button
      type="button"
      class="offer-head"
      data-offer={offer.id}
      aria-expanded={isOpen}
      aria-controls={`offer-${offer.id}`}
      aria-keyshortcuts={key || undefined}
      onClick={() => desk.unfold(isOpen ? null : offer.id)}
    >
      <KeyHint>{key}</KeyHint>
      <span class="offer-title">
        <b>{title}</b>{' '}
        {isWish && <span class={`standing ${standing}`}>{words.offers.standing[standing]}</span>}
      </span>
      <b class="num right">{terms ? amountsInShort(terms, formats.amount) : ''}</b>
      <span class="s mut offer-more">
        {terms ? <More offer={offer} terms={terms} /> : words.offers.hardshipMore}
      </span>
    </button>
  );
}

/** How many, how often, until when; what is given away, and what stands in the way. */
function More({ offer, terms }: { offer: Offer; terms: AgreementTerms }) {
  const { words, formats, table } = useTable();
  const { payments, frequency, forgiven } = terms;
  const last = payments.at(-1)?.due ?? table.today;
  const isOne = payments.length === 1;
  return (
    <Dotted>
      {!isOne && words.offers.payments(payments.length)}
      {frequency && words.offers.rhythms[frequency]}
      {isOne
        ? words.offers.on(formats.day(last, table.today))
        : words.offers.last(formats.day(last, table.today))}
      {forgiven.minor > 0 && words.offers.forgives(formats.amount(forgiven))}
      {terms.expiresAt &&
        words.offers.ends(formats.moment(terms.expiresAt, table.snapshot.org.zone, table.matter.now))}
      {offer.law.some(({ effect }) => effect === 'block') && (
        <span class="no-text">{words.offers.lawBlocks}</span>
      )}
    </Dotted>
  );
}

/** What was refused or skipped; it may be brought back, and settlement goes again when it is. */
function AnsweredRungs() {
  const { desk, words, table } = useTable();
  const answered = Object.entries(table.session.rungs) as [Offer['rung'], 'refused' | 'not-asked'][];
  if (answered.length === 0) return null;
  return (
    <p class="s mut answered-rungs">
      {words.offers.answeredRungs}:{' '}
      {answered.map(([rung, answer]) => (
        <span key={rung} class="nowrap">
          {words.offers.rungs[rung]} ({words.offers.answered[answer]}){' '}
          <button type="button" class="link s" onClick={() => desk.answerRung(rung, null)}>
            {words.offers.bringBack}
          </button>{' '}
        </span>
      ))}
    </p>
  );
}
