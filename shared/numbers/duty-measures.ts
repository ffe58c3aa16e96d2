import type { Money } from '../money/money.ts';
import { type Measure, ratio, share } from './measure.ts';
import { shareOfMoney } from './receivables-measures.ts';

/** @param conversations those of which it is on record whether anything had to be disclosed */
export const disclosureRate = (complete: number, conversations: number): Measure =>
  share('disclosed', complete, conversations);

export const attemptBudgetUsed = (used: number | null, allowed: number | null): Measure =>
  share('attempt-budget', used, allowed);

export const complaintsPerThousand = (complaints: number | null, contacts: number): Measure =>
  ratio('complaints', {
    numerator: complaints,
    denominator: contacts,
    of: ['count', 'count'],
    unit: 'per-1000',
    factor: 1000,
  });

/** @param later balance of bucket b+1 now  @param before balance of bucket b a month before */
export const rollRate = (later: Money | null, before: Money | null): Measure =>
  shareOfMoney('roll-rate', later, before);

export const cureRate = (cured: Money | null, before: Money | null): Measure =>
  shareOfMoney('cure-rate', cured, before);

export const liquidation = (collected: Money | null, placed: Money | null): Measure =>
  shareOfMoney('liquidation', collected, placed);

export const settlementRate = (settledFor: Money | null, balance: Money | null): Measure =>
  shareOfMoney('settlement-rate', settledFor, balance);
