import type { Known } from '../../domain/known.ts';

/** A fact for the rules: what is not known, for whatever reason, is null and never a guess. */
export function knownOrNull<T>(fact: Known<T>): T | null {
  return fact.is === 'known' ? fact.value : null;
}

/** There may be a value that was not shown: nothing that stands in for an empty field may stand in for it. */
export function isHidden({ is }: Known<unknown>): boolean {
  return is === 'forbidden' || is === 'unknown';
}
