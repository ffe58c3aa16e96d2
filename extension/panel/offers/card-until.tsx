import { useState } from 'preact/hooks';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import { cardGoodUntil, chargedAfter } from '../../../shared/plans/card-expiry.ts';
import { useTable } from './offers-context.ts';

/** Whether the customer's card lasts as long as the payments. The month stays on this screen alone. */
export function CardUntil({ terms }: { terms: AgreementTerms }) {
  const { words, formats, table } = useTable();
  const [typed, setTyped] = useState('');
  if (terms.method !== 'card') return null;
  const until = cardGoodUntil(typed);
  const after = until === null ? [] : chargedAfter(terms, until);
  return (
    <>
      <label class="row s">
        <span>{words.offers.cardUntil}</span>
        <input
          type="text"
          size={5}
          maxLength={7}
          autocomplete="off"
          placeholder={words.offers.cardUntilHint}
          aria-invalid={typed.length >= 5 && until === null}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {after[0] && (
        <p class="s wa-text" role="alert">
          {words.offers.cardEnds(after.length, formats.day(after[0].due, table.today))}
        </p>
      )}
    </>
  );
}
