import { describe, expect, it } from 'vitest';
import { besides, knownName, nameOfCode } from '../../../../../extension/panel/history/names-of-codes.ts';

describe('names of codes', () => {
  it('says in the panel’s language what else a contact came to, beside its result', () => {
    expect(besides('PTP', ['DSP', 'PTP', 'ATT'], 'en')).toBe('Dispute, Attorney');
    expect(besides('PTP', ['DSP', 'PTP'], 'es')).toBe('Disputa');
    expect(besides('PTP', ['PTP'], 'en')).toBe('');
    expect(besides('NA', undefined, 'en')).toBe('');
  });

  it('leaves another system’s code as it is', () => {
    expect(knownName('Contacted', 'en')).toBeNull();
    expect(nameOfCode('Contacted', 'en')).toBe('Contacted');
  });
});
