import type { Known } from '../../domain/known.ts';

/** A fact for the rules: what is not known, for whatever reason, is null and never a guess. */
export function knownOrNull<T>(fact: Known<T>): T | null {
  return fact.is === 'known' ? fact.value : null;
}
