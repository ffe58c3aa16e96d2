import { el } from './elements.ts';
import { PageError } from './page-fetch.ts';

/**
 * Runs something that reads from the org. What the org refuses goes to `onFault` in its own words; what was given up,
 * because another page took over, goes nowhere.
 */
export async function readOrFault(
  signal: AbortSignal,
  work: () => Promise<void>,
  onFault: (message: string) => void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof PageError)) throw error;
    onFault(error.message);
  }
}

export function faultView(message: string): HTMLElement {
  return el('p', { class: 'fault', role: 'alert' }, `The org says: ${message}`);
}
