import { isDeepStrictEqual } from 'node:util';
import { type Adapter, type CaseAnswer, list, texts, type VectorCase } from './case.ts';
import { contactCases } from './contact-cases.ts';
import { documentCases } from './document-cases.ts';
import { messageCases } from './message-cases.ts';
import { planCases } from './plan-cases.ts';

/** Every `ask.type` the product answers. A further kind of vector adds its own table here. */
const adapters: Readonly<Record<string, Adapter>> = { ...contactCases, ...messageCases, ...documentCases };

/** Asks the product about one case; null when the answer is the expected one, else what was expected and got. */
export function checkCase(vector: VectorCase): string | null {
  const figures = planCases[vector.ask.type];
  if (figures) return checkFigures(vector, figures(vector));
  const adapter = adapters[vector.ask.type];
  if (!adapter) return `unknown ask.type ${vector.ask.type}`;
  const { expect } = vector;
  const got = adapter(vector);
  const accepted = [expect.verdict, ...[expect.accept_also ?? []].flat()].filter(
    (verdict) => verdict !== undefined,
  );
  const words: string[] = [];
  if (accepted.length > 0 && !accepted.some((verdict) => isVerdict(verdict, got))) {
    words.push(`expected verdict ${accepted.join(' or ')} got ${got.verdict ?? 'value'}`);
  }
  if (
    expect.presumption !== undefined &&
    expect.presumption !== got.presumption &&
    got.verdict === expect.verdict
  ) {
    words.push(`expected presumption ${expect.presumption} got ${got.presumption}`);
  }
  for (const [name, value] of Object.entries(expect.values ?? {})) {
    if (!isDeepStrictEqual(plain(got.values[name]), plain(value))) {
      words.push(`expected ${name} ${JSON.stringify(value)} got ${JSON.stringify(got.values[name])}`);
    }
  }
  return words.length === 0 ? null : words.join('; ');
}

/** A plan case names its figures at the top of `expect`: each of them must be in the answer. */
function checkFigures({ ask, expect }: VectorCase, got: Readonly<Record<string, unknown>>): string | null {
  const figures = ask.type === 'already_paid' ? unordered : plain;
  const names = Object.keys(expect);
  const isMet = names.every((name) => isDeepStrictEqual(figures(got[name]), figures(expect[name])));
  return isMet && names.length > 0 ? null : `expected ${JSON.stringify(expect)} got ${JSON.stringify(got)}`;
}

/** Neither the order of the sets nor that of the ids in one matters. */
const unordered = (sets: unknown): string[] =>
  list(sets)
    .map((set) => texts(set).toSorted().join('\n'))
    .toSorted();

/** `value` asks for figures only; a computation that allows nothing and refuses nothing counts as allowed. */
const isVerdict = (verdict: string, got: CaseAnswer): boolean =>
  verdict === 'value' || verdict === got.verdict || (got.verdict === null && verdict === 'allow');

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
