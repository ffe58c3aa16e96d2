import { describe, expect, it } from 'vitest';
import { secretIn } from '../../../../../extension/panel/wrap-up/secret-numbers.ts';

describe('numbers that are never stored', () => {
  it.each([
    ['pays with 4111 1111 1111 1111', 'card'],
    ['social is 078-05-1120', 'bank'],
    ['routing 021000021', 'bank'],
    ['su cuenta es 12345678', 'bank'],
  ] as const)('%s', (text, found) => {
    expect(secretIn(text)).toBe(found);
  });

  it.each([
    'invoice 021000021, order 12345678',
    'call (614) 555-0142 after 5',
    'account 2290 is his',
    'will pay 150.00 on 2026-12-04',
  ])('leaves alone: %s', (text) => {
    expect(secretIn(text)).toBeNull();
  });
});
