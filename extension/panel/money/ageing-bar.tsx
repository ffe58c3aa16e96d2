import type { Ageing } from './ageing.ts';
import { usePanelWithMoney } from './money-context.ts';

/** How late the open amount is: a bar for the eye and its legend, which says the same in figures. */
export function AgeingBar(props: {
  ageing: Ageing;
  /** One bar of several: it says of which currency. */
  isNamed: boolean;
}) {
  const { words, formats } = usePanelWithMoney();
  const { currency, bands } = props.ageing;
  if (bands.length === 0) return null;
  return (
    <div class="ageing">
      <div class="bar" aria-hidden="true">
        {bands.map(({ band, minor }) => (
          <i key={band} class={`age-${cssName(band)}`} style={{ flexGrow: String(minor) }} />
        ))}
      </div>
      <ul class="legend s" aria-label={words.money.ageingOf(currency)}>
        {props.isNamed && <li aria-hidden="true">{currency}</li>}
        {bands.map(({ band, minor }) => (
          <li key={band}>
            <i class={`age-${cssName(band)}`} aria-hidden="true" /> {words.money.ageing[band]}
            <span class="sr-only"> {/\d/.test(words.money.ageing[band]) ? words.money.days : ''}</span>{' '}
            <b class="num">{formats.amount({ minor, currency })}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function cssName(band: string): string {
  return band.replace('+', '-plus');
}
