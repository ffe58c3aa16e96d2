import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorFileSchema } from './case.ts';
import { checkCase } from './check-case.ts';

const read = (file: URL) => vectorFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
const own = [
  'compliance.json',
  'varied.json',
  'examined.json',
  'worded.json',
  'plans.json',
  'varied-plans.json',
  'both-sides.json',
  'everyday.json',
].map((name) => new URL(name, import.meta.url));
/** The vectors beside the product, where they are there: what is kept here must not lag behind them. */
const beside = ['compliance.json', 'plans.json'].map(
  (name) => new URL(`../../../shared/vectors/${name}`, import.meta.url),
);

describe.each(
  [...own, ...beside]
    .filter((file) => existsSync(file))
    .map((file) => [file.pathname.split('/').at(-1), file] as const),
)('%s', (_name, file) => {
  it.each(read(file).map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    expect(checkCase(vector)).toBeNull();
  });
});

describe('the runner', () => {
  const [first] = read(own[0] as URL);
  if (!first) throw new Error('no vectors');

  it('fails a case whose question it does not know', () => {
    expect(checkCase({ ...first, ask: { ...first.ask, type: 'read_tea_leaves' } })).toBe(
      'unknown ask.type read_tea_leaves',
    );
  });

  it('fails a case with another verdict, and one with another value', () => {
    expect(checkCase({ ...first, expect: { verdict: 'block' } })).toBe('expected verdict block got allow');
    expect(checkCase({ ...first, expect: { values: { count_in_window_including_this: 8 } } })).toBe(
      'expected count_in_window_including_this 8 got 7',
    );
  });

  it('fails a plan case one cent off, one that names no figure, and one with a set of invoices too few', () => {
    const ask = { type: 'split_equal', total: '10.00', currency: 'USD', count: 3 };
    expect(checkCase({ id: 'plan', ask, expect: { rows: ['3.33', '3.33', '3.34'] } })).toBeNull();
    expect(checkCase({ id: 'plan', ask, expect: { rows: ['3.33', '3.34', '3.33'] } })).toContain(
      '"3.34","3.33"',
    );
    expect(checkCase({ id: 'plan', ask, expect: {} })).toContain('expected {}');
    const paid = {
      type: 'already_paid',
      currency: 'USD',
      invoices: ['A', 'B'].map((id) => ({ id, open: '5.00' })),
      receipt: '5.00',
    };
    expect(checkCase({ id: 'paid', ask: paid, expect: { matches: [['B'], ['A']] } })).toBeNull();
    expect(checkCase({ id: 'paid', ask: paid, expect: { matches: [['A']] } })).toContain('expected');
  });
});
