import { type CaughtNumber, MASK } from '../../../shared/masks/caught-numbers.ts';
import { masks as en } from '../words/en/masks.ts';
import { masks as es } from '../words/es/masks.ts';
import type { Language } from '../words/words.ts';
import { release } from './held.ts';

export const masksIn = { en: en.masks, es: es.masks } as const;

/** What looks like a number that is never stored, each with the one press that says that it is none. */
export function CaughtNumbers(props: { numbers: readonly CaughtNumber[]; spoken: Language }) {
  const words = masksIn[props.spoken];
  // The same number twice is one thing to say.
  const each = [...new Map(props.numbers.map((number) => [number.digits, number])).values()];
  if (each.length === 0) return null;
  return (
    <div class="s wide" role="alert">
      <ul>
        {each.map(({ digits, kind }) => {
          const shown = `${MASK} ${digits.slice(-4)}`;
          return (
            <li key={digits} class={kind === 'long' ? 'mut' : 'no-text'}>
              {words.looksLike[kind](shown)}{' '}
              <button
                type="button"
                class="chip"
                aria-label={`${words.release[kind]} (${shown})`}
                onClick={() => release(digits)}
              >
                {words.release[kind]}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
