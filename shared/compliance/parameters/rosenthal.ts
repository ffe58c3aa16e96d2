import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

/** California reaches commercial debt of natural persons up to this sum with one creditor, in minor units of USD. */
export const coveredCommercialDebt: DatedParameter<{ readonly aggregateAtMostCents: number }> = {
  id: 'coverage.ca-commercial',
  title: 'California: largest aggregate of covered commercial debt with one creditor',
  lines: [
    {
      from: '2025-07-01',
      value: { aggregateAtMostCents: 50_000_000 },
      citation: cite('Cal. Civ. Code 1788 et seq. as amended by SB 1286', 'S'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};
