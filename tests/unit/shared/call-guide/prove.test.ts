import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import type { Answer, Guide, GuideNode } from '../../../../shared/call-guide/guide.ts';
import { proveGuide } from '../../../../shared/call-guide/prove.ts';
import { search } from '../../../../shared/call-guide/search-paths.ts';
import { plain } from './made-up-call.ts';

const withNode = (id: string, change: (node: GuideNode) => GuideNode): Guide => {
  const node = builtInGuide.nodes.get(id) as GuideNode;
  return { ...builtInGuide, nodes: new Map([...builtInGuide.nodes, [id, change(node)]]) };
};

const withAnswer = (id: string, change: (answer: Answer) => Answer): Guide =>
  withNode(id.split('.')[0] ?? '', (node) => ({
    ...node,
    answers: node.answers.map((answer) => (answer.id === id ? change(answer) : answer)),
  }));

const broken = (guide: Guide) =>
  proveGuide(guide).violations.map(({ invariant, place, what }) => `${invariant} ${place} ${what}`);

describe('The path search', () => {
  it('I1: finds a way past verification, and tells it', () => {
    const guide = withAnswer('C05.verified', ({ needs: _, ...answer }) => answer);
    const { violations } = proveGuide(guide);
    const found = violations.find(({ place }) => place === 'C05.verified');
    expect(found?.invariant).toBe('I1');
    expect(found?.what).toContain('leads past a gate (not-verified)');
    expect(found?.path).toEqual(['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking-plain']);
  });

  it('I1: finds a way past the disclosure, for the collector alone', () => {
    const found = broken(withAnswer('C06.go-on', ({ needs: _, ...answer }) => answer));
    expect(found).toContain('I1 C06.go-on leads past a gate (disclosure), in third-party, out');
    expect(found.some((line) => line.includes('first-party'))).toBe(false);
  });

  it('I1: in trade nothing opens without the tap', () => {
    const found = broken(withAnswer('B01.accounts-payable', ({ verifies: _, ...answer }) => answer));
    expect(found).toContain('I1 B01.accounts-payable leads past a gate (not-verified), in b2b, out');
  });

  it('asks for nothing on a time-barred debt before the notice', () => {
    const found = broken(withAnswer('TB.go-on', ({ needs: _, ...answer }) => answer));
    expect(found).toContain('I1 TB.go-on leads past a gate (time-barred), in third-party, out');
  });

  it('I4: finds a stop that does not stop, and one that is heard in passing', () => {
    for (const stage of ['open', 'unverified'] as const)
      expect(broken(withNode('INSOLV', (node) => ({ ...node, stage })))).toContain(
        'I4 INSOLV takes down INSOLV and does not stop',
      );
    const passing = withAnswer('C07.go-on', (answer) => ({ ...answer, facts: ['BK'] }));
    expect(broken(passing)).toContain('I4 C07.go-on hears BK and goes on to C08');
    const stopping = withAnswer('C07.go-on', (answer) => ({ ...answer, facts: ['BK'], to: 'BK' }));
    expect(broken(stopping)).toEqual([]);
  });

  it('I4: looks at every step with a stop heard beside the script too', () => {
    const kind = { profile: 'first-party', direction: 'out', now: plain } as const;
    const reached = search(builtInGuide, kind);
    const asking = reached.filter(({ node }) => node.id === 'C08');
    expect(new Set(asking.map(({ at }) => at.stopped))).toEqual(new Set([false, true]));
    for (const { at, steps } of asking) {
      const pays = steps.find(({ name }) => name === 'C08.pays');
      expect(pays?.why).toBe(at.stopped ? 'stopped' : null);
    }
    const stopped = reached.filter(({ at }) => at.stopped);
    for (const { steps } of stopped)
      for (const { to, why } of steps)
        if (to && why === null) expect(['stopped', 'ended']).toContain(to.stage);
  });

  it('I2: finds a disposition that wants a verified party before there is one', () => {
    const found = broken(withAnswer('UNV.refuses', (answer) => ({ ...answer, disposition: 'PTP' })));
    expect(found).toContain(
      'I2 UNV.refuses proposes PTP before the right party is verified, in third-party, out',
    );
  });

  it('I2: finds a disposition or fact of another profile', () => {
    const found = broken(
      withAnswer('RTP.noted', (answer) => ({ ...answer, facts: ['INV-NR'], disposition: 'INV-NR' })),
    );
    expect(
      found.some((line) => line.startsWith('I2 RTP.noted records INV-NR, which this profile has not')),
    ).toBe(true);
  });

  it('I2: finds a gate that can never open', () => {
    const found = broken(
      withNode('C06', (node) => ({ ...node, lines: node.lines.filter(({ id }) => id !== 'C06.later') })),
    );
    expect(found).toContain('I2 C06.go-on can never be given, in third-party, out');
    const stuck = broken(
      withNode('C06', (node) => ({
        ...node,
        lines: node.lines.filter(({ discloses }) => !discloses),
        answers: node.answers.filter(({ id }) => id === 'C06.go-on'),
      })),
    );
    expect(stuck).toContain('I2 C06 never comes to an end from here');
  });

  it('I3: misses a stop that lost its key', () => {
    const found = broken(withNode('ATT', ({ stopKey: _, ...node }) => node));
    // Nothing leads there any more either.
    expect(found.join()).toContain('cannot be reached');
    const renamed = broken(withNode('VUL', (node) => ({ ...node, fact: 'DSP' })));
    expect(renamed).toContain('I3 VUL has no stop of its own');
  });

  it('I6: finds an incoming call that is held up like one of ours', () => {
    const found = broken(withAnswer('GREET_IN.named-plain', (answer) => ({ ...answer, to: 'C00' })));
    expect(found.some((line) => line.includes('GREET_IN.named-plain') && line.includes('no-such-step'))).toBe(
      true,
    );
  });

  it('searches the whole of the built-in guide within a second', () => {
    // Not timed: how much work it is. 20,000 positions of at most 16 steps take a fraction of a second.
    expect(proveGuide(builtInGuide).positions).toBeLessThan(40_000);
  });
});
