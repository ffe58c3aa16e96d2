import { askedOf } from '../../../shared/plans/asked.ts';
import { Dotted } from '../components/dotted.tsx';
import { useTable } from './offers-context.ts';

/** How much there is to agree on, what is left out of it, and in which currency. */
export function AskedFor() {
  const { desk, words, formats, table } = useTable();
  const { total, disputed, offset } = askedOf(table.matter);
  const open = { ...total, minor: total.minor + disputed.minor + offset.minor };
  return (
    <div class="asked">
      <p class="row top">
        <span class="s mut">{words.offers.asked}</span>
        <span class="right">
          <b class="num owed">{formats.money(total)}</b>
          {open.minor !== total.minor && (
            <span class="s mut num">{words.offers.outOf(formats.amount(open))}</span>
          )}
        </span>
      </p>
      <p class="s wa-text">
        <Dotted>
          {disputed.minor > 0 && words.offers.disputedOut(formats.amount(disputed))}
          {offset.minor > 0 && words.offers.offset(formats.amount(offset))}
        </Dotted>
      </p>
      {table.currencies.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees.
        <div class="filters s" role="group" aria-label={words.offers.currency}>
          {table.currencies.map((currency) => (
            <button
              key={currency}
              type="button"
              class="filter"
              aria-pressed={currency === table.currency}
              onClick={() => desk.useCurrency(currency)}
            >
              {currency}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
