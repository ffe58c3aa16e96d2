import { clauseAround, type Reading } from '../reading/clauses.ts';
import type { Match } from '../reading/patterns.ts';
import { wordClass } from '../reading/vocabulary.ts';
import type { RequestHead } from './request-cues.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const lifted = set(
  'lifted rescinded withdrew withdrawn removed cancelled canceled revoked expired cleared lift ok okay retiro levantado',
);
const weAre = set('we our agent rep advised told adv informed confirmed promised assured will');

/** A stop that is told as done, as our own practice, or as taken back. */
export function isToldOrOver(reading: Reading, { from, to, means }: Match<RequestHead>): boolean {
  const { tokens } = reading;
  const clause = clauseAround(reading, from);
  const before = tokens.slice(clause.from, from).map(({ text }) => text);
  if (means.wish === 'want' && before.some((text) => text === 'we' || text === 'our')) return true;
  if (tokens.slice(to, Math.min(clause.to, to + 4)).some(({ text }) => lifted.has(text) && text !== 'ok'))
    return true;
  if (before.slice(-4).some((text) => lifted.has(text))) return true;
  if (deniesAsking(before)) return true;
  if (tokens.slice(from + 1, to).some(({ text }) => losing.has(text))) return true;
  if (isDoubled(before, tokens[from]?.text ?? '')) return true;
  return (
    (before.at(-1) === 'we' && means.wish !== 'workplace') ||
    (before.at(-1) === 'to' && before.at(-2) === 'ready')
  );
}

/** "I don't want to lose contact" asks for it. */
const losing = set('lose losing miss missing skip perder');

const stopVerbs = wordClass('stop');

/** "Please don't stop calling"; but "if you don't stop calling" is a demand. */
function isDoubled(before: readonly string[], head: string): boolean {
  if (!stopVerbs.has(head) || before.includes('if') || before.includes('si')) return false;
  return ['dont', 'not', 'never', 'no', 'wont', 'cant', 'cannot', 'couldnt'].includes(before.at(-1) ?? '');
}

/** "Did not ask us to stop calling", "never said not to call", "doesn't mind". */
function deniesAsking(before: readonly string[]): boolean {
  const asks = before.findLastIndex((text) =>
    /^(?:ask|asked|say|said|want|request|requested|mind|tell|told|pidio|dijo)$/.test(text),
  );
  const earlier = before.slice(Math.max(0, asks - 2), asks);
  return asks > 0 && earlier.some((text) => /^(?:not|didnt|never|doesnt|no|nunca)$/.test(text));
}

const promising = set(
  'will ill wcb going gonna promised promises agreed plans planning tried trying attempted left lft lvm lm we let need needs needed must msg message vm voicemail mensaje vmail voy va called llamo sched scheduled schedule set',
);
const toUs = set('us our office oficina nosotros in center ctr this');
const tellsCust = set('told advised asked adv reminded instructed requested request tell ask dijo le');
const theCust = set('him her cust customer cx them debtor consumer caller he she');
const notPeople = set(
  'funds money balance credit portal supervisor manager info rep agent statement copy acct account product stock part parts line system report voicemail driver',
);

/** Hours that are ours to keep, promised by the other side, or of something that is no person. */
export function isOurs(reading: Reading, { from, to }: Match<RequestHead>, open: boolean): boolean {
  const { tokens } = reading;
  const clause = clauseAround(reading, from);
  const before = tokens.slice(clause.from, from).map(({ text }) => text);
  const next = tokens[to]?.text === 'back' ? to + 1 : to;
  const after = next < clause.to ? (tokens[next]?.text ?? '') : '';
  if (before.at(-1) === 'i') return true;
  if (open && before.some((text) => promising.has(text)))
    return !before.includes('can') && !before.includes('me');
  if (toUs.has(after) || notPeople.has(before.at(-1) ?? '')) return true;
  if (before.some((text) => weAre.has(text)) && open) return true;
  return before.some((text, at) => tellsCust.has(text) && theCust.has(before[at + 1] ?? ''));
}
