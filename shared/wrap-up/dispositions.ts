import type { Disposition } from './disposition.ts';
import { noContactDispositions } from './no-contact-dispositions.ts';
import { stopDispositions } from './stop-dispositions.ts';
import { talkDispositions } from './talk-dispositions.ts';
import { tradeDispositions } from './trade-dispositions.ts';

/**
 * Every disposition of the trade's list. The one-click outcomes of a call that reached nobody stand in
 * `shared/domain/disposition.ts`, which the panel's first screen needs; their codes are the same.
 */
export const dispositions: readonly Disposition[] = [
  ...noContactDispositions,
  ...stopDispositions,
  ...talkDispositions,
  ...tradeDispositions,
];

const byCode = new Map(dispositions.map((one) => [one.code, one]));

export function dispositionByCode(code: string): Disposition | undefined {
  return byCode.get(code);
}

/** The disposition a fact proposes; undefined: it proposes none (a language, a new number). */
export function dispositionOfFact(factCode: string): Disposition | undefined {
  return byFact.get(factCode);
}

const byFact = new Map(dispositions.flatMap((one) => one.facts.map((fact) => [fact, one] as const)));
