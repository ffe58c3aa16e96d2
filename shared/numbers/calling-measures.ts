import type { Money } from '../money/money.ts';
import { fraction } from '../plans/fraction.ts';
import { type Measure, ratio, share } from './measure.ts';
import { inOneCurrency, shareOfMoney } from './receivables-measures.ts';

export const coverage = (attempted: number, assigned: number | null): Measure =>
  share('coverage', attempted, assigned);

export const intensity = (attempts: number, attempted: number): Measure =>
  ratio('intensity', {
    numerator: attempts,
    denominator: attempted,
    of: ['count', 'count'],
    unit: 'times',
  });

export const contactRate = (liveAnswers: number, attempts: number): Measure =>
  share('contact-rate', liveAnswers, attempts);

/** Calls we placed alone: their own calls are no attempts. */
export const rightPartyRate = (rightParty: number, attempts: number): Measure =>
  share('rpc-rate', rightParty, attempts);

export const rightPartyPerHour = (rightParty: number, seconds: number): Measure =>
  ratio('rpc-per-hour', {
    numerator: rightParty,
    denominator: fraction(seconds, 3600),
    of: ['count', 'hours'],
    unit: 'per-hour',
  });

export const promiseRate = (promises: number, rightParty: number): Measure =>
  share('promise-rate', promises, rightParty);

export const keptByCount = (kept: number, matured: number): Measure => share('kept-count', kept, matured);

/** @param paid Σ min(paid, promised); null: no promise matured whose payment is known */
export const keptByValue = (paid: Money | null, promised: Money | null): Measure =>
  shareOfMoney('kept-value', paid, promised);

export const brokenByCount = (kept: number, matured: number): Measure =>
  share('broken', matured - kept, matured);

export const firstCallResolution = (afterOne: number | null, resolved: number | null): Measure =>
  share('first-call', afterOne, resolved);

const secondsPerCall = (
  id: 'after-call-work' | 'handle-time' | 'note-lag',
  seconds: number | null,
  calls: number,
): Measure =>
  ratio(id, { numerator: seconds, denominator: calls, of: ['seconds', 'count'], unit: 'seconds' });

export const afterCallWork = (wrapSeconds: number | null, calls: number): Measure =>
  secondsPerCall('after-call-work', wrapSeconds, calls);

/** @param seconds talk, hold and wrap-up together; null: one of them is not recorded */
export const handleTime = (seconds: number | null, calls: number): Measure =>
  secondsPerCall('handle-time', seconds, calls);

export const noteLag = (seconds: number | null, calls: number): Measure =>
  secondsPerCall('note-lag', seconds, calls);

export const costPerUnitCollected = (cost: Money | null, collected: Money | null): Measure =>
  ratio('cost-per-unit', {
    numerator: cost?.minor ?? null,
    denominator: collected?.minor ?? null,
    of: ['money', 'money'],
    unit: 'times',
    currency: inOneCurrency(cost, collected),
  });

export const collectedPerContact = (collected: Money | null, rightParty: number): Measure =>
  ratio('collected-per-rpc', {
    numerator: collected?.minor ?? null,
    denominator: rightParty,
    of: ['money', 'count'],
    unit: 'money',
    currency: inOneCurrency(collected),
  });
