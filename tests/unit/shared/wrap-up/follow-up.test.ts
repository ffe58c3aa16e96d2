import { describe, expect, it } from 'vitest';
import { agreement, fact, key, terms, wrapUp } from './made-up-contact.ts';

describe('the day of a follow-up', () => {
  const trade = { profile: 'b2b' } as const;
  const told = (code: string, fields: Record<string, string>) => fact(code, { fields });
  const due = (...facts: ReturnType<typeof fact>[]) => {
    const { disposition, followUp } = wrapUp({ ...trade, facts });
    return [disposition?.code, followUp?.due];
  };

  it('is counted from what gave the result its name, not from what stands beside it', () => {
    expect(due(told('RUN', { date: '2026-12-04' }), told('SALES', { date: '2026-12-18' }))).toEqual([
      'RUN',
      '2026-12-07',
    ]);
    expect(due(told('RUN', { date: '2026-11-25' }), told('CB', { date: '2026-12-18' }))).toEqual([
      'RUN',
      '2026-11-27',
    ]);
    const { disposition, followUp } = wrapUp({
      facts: [told('HARD', { until: '2026-12-10' }), told('UTP', { until: '2027-02-01' })],
    });
    expect([disposition?.code, followUp?.due]).toEqual(['HARD', '2026-12-10']);
  });

  it('of several of its kind is after the last', () => {
    const runs = ['2026-12-11', '2026-12-04'].map((date, n) => ({
      ...told('RUN', { date }),
      key: key(70 + n),
    }));
    expect(due(...runs)).toEqual(['RUN', '2026-12-14']);
  });

  it('is never over: what was sent long ago is looked for on the next business day', () => {
    expect(due(told('CIM', { date: '2026-11-10' }))).toEqual(['CIM', '2026-11-24']);
    expect(due(told('EFT', { date: '2026-11-23' }))).toEqual(['EFT', '2026-11-24']);
    expect(due(told('EFT', { date: '2026-11-24' }))).toEqual(['EFT', '2026-11-25']);
    expect(due(told('CB', { date: '2026-11-20' }))).toEqual(['RPC-CB', '2026-11-23']);
  });

  it('of a promise is counted from what is still to come, not from what is said to be paid', () => {
    const paid = terms().payments.map((one) => ({ ...one, due: '2026-11-10', expected: '2026-11-12' }));
    const claimed = agreement({ key: key(51), terms: terms({ kind: 'claimed', payments: paid }) });
    expect(wrapUp({ agreements: [claimed, agreement()] }).followUp?.due).toBe('2026-12-07');
  });
});
