import type { HiddenStop } from '../../../shared/compliance/hidden-stops/hidden-stop.ts';
import type { Grounds } from './judge.ts';

/**
 * The passages, for the rules: those that say outright what the person is or is in. What is only possible, and a wish
 * about one number, hour or place that a note seldom names in full, is for a person to read and record.
 */
export function heardIn(stops: readonly HiddenStop[]): Grounds['heard'] {
  return stops
    .filter(({ kind, certainty }) => certainty === 'likely' && ofThePerson.has(kind))
    .map(({ id, quote }) => ({ id, words: quote }));
}

const ofThePerson: ReadonlySet<HiddenStop['kind']> = new Set<HiddenStop['kind']>([
  'attorney',
  'bankruptcy',
  'deceased',
  'identity-theft',
  'minor',
  'servicemember',
]);
