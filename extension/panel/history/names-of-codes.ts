import { dispositionByCode } from '../../../shared/wrap-up/dispositions.ts';
import { factCode } from '../../../shared/wrap-up/fact-codes.ts';

type Spoken = 'en' | 'es';

/** What a fact or a result is called; null: another system's code. */
export const knownName = (code: string, spoken: Spoken): string | null =>
  (factCode(code) ?? dispositionByCode(code))?.label[spoken] ?? null;

/** The same, or the code itself. */
export const nameOfCode = (code: string, spoken: Spoken): string => knownName(code, spoken) ?? code;

/** What else a contact came to, beside its result: each fact and agreement by name. Empty: nothing. */
export function besides(result: string | null, facts: readonly string[] | undefined, spoken: Spoken): string {
  const others = (facts ?? []).filter((code) => code !== result);
  return others.map((code) => nameOfCode(code, spoken)).join(', ');
}
