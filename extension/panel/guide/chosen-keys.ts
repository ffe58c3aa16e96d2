import type { KeyAction } from '../../../shared/company/first-keys.ts';
import type { KeyMap } from '../models/keys-model.ts';
import type { guide as english } from '../words/en/guide.ts';

/** Digits answer and log; no action may take them. */
const RESERVED = /^\d$/;

/** Why these keys cannot be; null: they can. */
export function keyMistake(keys: KeyMap, words: (typeof english)['keys']): string | null {
  const taken = new Map<string, KeyAction>();
  for (const [action, key] of Object.entries(keys) as [KeyAction, string][]) {
    if (key === '' || action === 'digits') continue;
    if (RESERVED.test(key)) return words.reserved(key);
    const other = taken.get(key);
    if (other) return words.taken(key, words.action[other]);
    taken.set(key, action);
  }
  return null;
}

/** What differs from Parley's own: the rest follows Parley when it changes. */
export function changedKeys(keys: KeyMap, first: KeyMap): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(keys).filter(([action, key]) => first[action as KeyAction] !== key),
  );
}
