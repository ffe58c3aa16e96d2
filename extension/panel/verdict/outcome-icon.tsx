import type { Outcome } from '../../../shared/compliance/verdict.ts';

/** Each outcome has its own shape: tick, triangle, bar, question mark. The words beside it say the same. */
const shapes: Readonly<Record<Outcome, string>> = {
  allow: 'M4 8.5l3 3 5.5-6.5',
  caution: 'M8 4.5v4.5M8 11.3v.4',
  block: 'M4.5 8h7',
  'cannot-tell': 'M5.9 6.2a2.2 2.2 0 1 1 3 2.1c-.6.3-.9.7-.9 1.4M8 11.6v.3',
};

export function OutcomeIcon(props: { outcome: Outcome }) {
  return (
    <svg class="outcome-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {props.outcome === 'caution' ? (
        <path class="ground" d="M8 1.2 15.4 14.4H.6z" />
      ) : (
        <circle class="ground" cx="8" cy="8" r="7.5" />
      )}
      <path class="sign" d={shapes[props.outcome]} />
    </svg>
  );
}
