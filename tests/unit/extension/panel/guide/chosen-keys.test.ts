import { describe, expect, it } from 'vitest';
import { changedKeys, keyMistake } from '../../../../../extension/panel/guide/chosen-keys.ts';
import { guide as english } from '../../../../../extension/panel/words/en/guide.ts';
import { FIRST_KEYS } from '../../../../../shared/company/first-keys.ts';

const mistakeIn = (change: Partial<Record<keyof typeof FIRST_KEYS, string>>) =>
  keyMistake({ ...FIRST_KEYS, ...change }, english.keys);

describe('keys a person chooses', () => {
  it('are Parley’s own at first, and no two of them are the same', () => {
    expect(mistakeIn({})).toBeNull();
  });

  it('may all be turned off', () => {
    const off = Object.fromEntries(Object.keys(FIRST_KEYS).map((action) => [action, '']));
    expect(mistakeIn(off)).toBeNull();
  });

  it('are refused when another action has the key, and when it is a digit', () => {
    expect(mistakeIn({ refresh: 'n' })).toContain('n is already');
    expect(mistakeIn({ refresh: 'n', next: '' })).toBeNull();
    expect(mistakeIn({ refresh: '0' })).toContain('0 cannot be changed');
    expect(mistakeIn({ refresh: '9' })).toContain('9 cannot be changed');
  });

  it('are kept as what differs alone', () => {
    expect(changedKeys({ ...FIRST_KEYS, refresh: 'u', next: '' }, FIRST_KEYS)).toEqual({
      refresh: 'u',
      next: '',
    });
    expect(changedKeys(FIRST_KEYS, FIRST_KEYS)).toEqual({});
  });
});
