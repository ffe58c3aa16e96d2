import type { PaidOn } from '../../../shared/numbers/payment-behaviour.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** The latest that fit beside each other in the narrowest panel. */
const MOST_BARS = 40;
const WIDTH = 300;
const HEIGHT = 64;
const WIDEST_BAR = 18;

/** One bar a payment: up is late, down is early. A person who does not see it hears the counts. */
export function BehaviourPicture(props: { payments: readonly PaidOn[] }) {
  const { words } = usePanelWithNumbers();
  const { customer } = words.numbers;
  const shown = props.payments.slice(-MOST_BARS);
  const latest = Math.max(0, ...shown.map(({ daysLate }) => daysLate));
  const earliest = Math.max(0, ...shown.map(({ daysLate }) => -daysLate));
  const scale = (HEIGHT - 2) / Math.max(1, latest + earliest);
  const zero = 1 + latest * scale;
  const step = Math.min(WIDEST_BAR, WIDTH / shown.length);
  const late = shown.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <figure class="behaviour">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={customer.picture(shown.length, shown.length - late, late, latest)}
      >
        {shown.map(({ id, daysLate }, index) => {
          // A payment on its very day is still a payment: it is drawn as a line.
          const height = Math.max(2, Math.abs(daysLate) * scale);
          return (
            <rect
              key={id}
              class={daysLate > 0 ? 'late' : 'early'}
              x={index * step + 1}
              y={daysLate > 0 ? zero - height : zero}
              width={step - 2}
              height={height}
            />
          );
        })}
        <line x1="0" x2={WIDTH} y1={zero} y2={zero} />
      </svg>
      <figcaption class="s mut">
        {customer.picture(shown.length, shown.length - late, late, latest)}. {customer.pictureAxis}
      </figcaption>
    </figure>
  );
}
