import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { findNodes } from '../../../../shared/call-guide/find-node.ts';

const found = (typed: string, language: 'en' | 'es' = 'en') =>
  findNodes(builtInGuide, typed, language).map(({ node }) => node.id);

describe('Looking a node up', () => {
  it.each([
    ['an id', 'c08', 'C08'],
    ['an old code', 'LM', 'VM'],
    ['a number people have in their fingers', '143', 'C12'],
    ['the code of its fact', 'cnd', 'CEASE'],
    ['its English name', 'bankruptcy', 'BK'],
    ['its Spanish name, without the accents', 'menor', 'MIN'],
    ['a word of its name', 'theft', 'IDT'],
    ['a part of a word', 'ardshi', 'HARD'],
  ])('finds it by %s', (_, typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  it('puts what is typed whole before what only begins so, and stops before the rest', () => {
    expect(found('PO')[0]).toBe('PO');
    expect(found('PO').length).toBeGreaterThan(1);
    const stolen = found('robo', 'es');
    expect(stolen[0]).toBe('IDT');
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('zzzz')).toEqual([]);
  });
});
