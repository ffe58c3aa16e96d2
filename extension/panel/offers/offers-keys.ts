import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isField } from '../components/shortcuts.ts';
import { useOffers } from './offers-context.ts';

/**
 * Digits choose offers, or tick what was repeated, while the person is in Offers: in its own view always, beside a step of the
 * guide (whose answers digits are) once the focus is here. The key of Offers brings the focus here.
 */
export function useOffersKeys(region: RefObject<HTMLElement | null>): void {
  const { model } = useOffers();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const within = region.current;
      if (!within || !isForPanel(event) || !model.layers.isClear()) return;
      const isOwnView = model.guide.view.peek() === 'offers';
      const isHere = isOwnView || within.contains(document.activeElement);
      if (model.keys.actionOf(event.key) === 'offers') {
        within.querySelector<HTMLElement>('[name="amount"], .read-back h3')?.focus();
        event.preventDefault();
      } else if (isHere && model.keys.areDigitsOn() && choose(within, event)) event.preventDefault();
    };
    // Before the panel's own keys: the same digit would answer the guide.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [region, model]);
}

const isForPanel = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat && !isField(event.target);

/** Whether the key was a digit that chose, or ticked, something. */
function choose(within: HTMLElement, { code, shiftKey }: KeyboardEvent): boolean {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit === undefined || shiftKey) return false;
  const place = Number(digit) - 1;
  const tick = within.querySelectorAll<HTMLInputElement>('[data-part]')[place];
  if (tick) {
    tick.focus();
    tick.click();
    return true;
  }
  const head = within.querySelectorAll<HTMLButtonElement>('.offer-head')[place];
  if (head) unfold(head);
  // A digit is never anything else while the offers are in focus.
  return true;
}

function unfold(head: HTMLButtonElement): void {
  if (head.getAttribute('aria-expanded') !== 'true') head.click();
  head.focus();
  // The offer is drawn unfolded first.
  requestAnimationFrame(() => head.parentElement?.querySelector<HTMLElement>('.offer-details .btn')?.focus());
}
