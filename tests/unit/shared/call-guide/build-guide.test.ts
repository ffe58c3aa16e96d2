import { describe, expect, it } from 'vitest';
import { buildGuide, GuideMistakes, guideMistakes } from '../../../../shared/call-guide/build-guide.ts';
import type { Answer, GuideLine, GuideNode } from '../../../../shared/call-guide/guide.ts';
import { allNodes } from '../../../../shared/call-guide/nodes/all-nodes.ts';

const start = { out: 'C00', in: 'GREET_IN' };

/** The built-in nodes with one of them changed. */
const withNode = (id: string, change: (node: GuideNode) => GuideNode): string[] =>
  guideMistakes({
    version: 'test',
    start,
    nodes: allNodes.map((node) => (node.id === id ? change(node) : node)),
  });

const withAnswer = (id: string, change: Partial<Answer>): string[] =>
  withNode(id.split('.')[0] ?? '', (node) => ({
    ...node,
    answers: node.answers.map((answer) => (answer.id === id ? { ...answer, ...change } : answer)),
  }));

const withLine = (id: string, change: Partial<GuideLine>): string[] =>
  withNode(id.split('.')[0] ?? '', (node) => ({
    ...node,
    lines: node.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
  }));

describe('Building a guide', () => {
  it('builds what is whole', () => {
    expect(guideMistakes({ version: 'test', start, nodes: allNodes })).toEqual([]);
    expect(buildGuide({ version: 'test', start, nodes: allNodes }).nodes.size).toBe(allNodes.length);
  });

  it('fails with every mistake and its place', () => {
    const broken = allNodes.filter(({ id }) => id !== 'HU');
    const build = () => buildGuide({ version: ' ', start, nodes: broken });
    expect(build).toThrow(GuideMistakes);
    expect(build).toThrow(/version: is empty/);
    expect(build).toThrow(/C03\.hung-up: leads to an unknown node HU/);
  });

  it.each([
    ['an unknown target', withAnswer('C08.pays', { to: 'C99' }), 'C08.pays: leads to an unknown node C99'],
    [
      'a target of another profile',
      withAnswer('C08.pays', { to: 'B02' }),
      'C08.pays: leads to B02, which third-party and first-party has not',
    ],
    [
      'an unknown fact',
      withAnswer('RTP.noted', { facts: ['XYZ'] }),
      'RTP.noted: teaches an unknown fact XYZ',
    ],
    [
      'an unknown disposition',
      withAnswer('RTP.noted', { disposition: 'XYZ' }),
      'RTP.noted: proposes an unknown disposition XYZ',
    ],
    ['no reason', withAnswer('C08.pays', { reason: ' ' }), 'C08.pays: has no reason to be logged'],
    [
      'an end without a disposition',
      withNode('C15', (node) => ({
        ...node,
        answers: node.answers.map(({ disposition: _, ...answer }) => answer),
      })),
      'C15.done: ends the call without a disposition (I2)',
    ],
    [
      'a stop that leads back',
      withAnswer('BK.details', { to: 'C08' }),
      'BK.details: leads from a stop back to C08 (I4)',
    ],
    [
      'a tap that verifies a consumer',
      withAnswer('C03.speaking', { verifies: 'named-contact' }),
      'C03.speaking: verifies a consumer by one tap',
    ],
    [
      'no Spanish twin',
      withLine('C08.ask', { text: { en: 'Would you like to?', es: ' ' } }),
      'C08.ask: lacks its Spanish twin',
    ],
    [
      'a label without its English',
      withAnswer('C08.pays', { label: { en: '', es: 'Sí' } }),
      'C08.pays: lacks its English words',
    ],
    [
      'an unknown blank',
      withLine('C08.ask', { text: { en: '{sum}?', es: '¿{sum}?' } }),
      'C08.ask: has an unknown blank {sum}',
    ],
    [
      'other blanks in Spanish',
      withLine('C08.ask', { text: { en: '{amount}?', es: '¿{creditor}?' } }),
      'C08.ask: has other blanks in English (amount) than in Spanish (creditor)',
    ],
    [
      'a brace left open',
      withLine('C08.ask', { text: { en: '{amount?', es: '¿{amount?' } }),
      'C08.ask: has a brace that is no blank',
    ],
    [
      'the debt before the gate',
      withLine('C03.ask', { text: { en: '{amount}', es: '{amount}' } }),
      'C03.ask: tells of the debt ({amount}) before the gate: the node is “unverified”',
    ],
    [
      'the debt between verification and disclosure',
      withLine('C06.company', { text: { en: '{creditor}', es: '{creditor}' } }),
      'C06.company: tells of the debt ({creditor}) before the gate: the node is “verified”',
    ],
    [
      'the customer’s name on a machine',
      withLine('VM.limited', { text: { en: '{consumerName}', es: '{consumerName}' } }),
      'VM.limited: leaves {consumerName} on a machine',
    ],
    [
      'the employer unasked',
      withLine('3P.locate', { text: { en: '{businessName}', es: '{businessName}' } }),
      '3P.locate: names the employer before it is expressly asked for',
    ],
    [
      'a disclosure that does not say which',
      withNode('C06', (node) => ({
        ...node,
        lines: node.lines.map(({ discloses: _, ...line }) => line),
      })),
      'C06.initial: is a disclosure that does not say what it discloses, or the other way round',
    ],
    [
      'two stops on one key',
      withNode('BK', (node) => ({ ...node, stopKey: 1 })),
      'BK: shares its stop key 1 with another stop',
    ],
    [
      'a stop that one profile lacks',
      withNode('VUL', (node) => ({ ...node, profiles: ['b2b'] as const })),
      'VUL: has a stop key and is not in every profile: its place would move',
    ],
    [
      'a node twice',
      guideMistakes({ version: 'test', start, nodes: [...allNodes, ...allNodes.slice(0, 1)] }),
      'C00: is there twice',
    ],
    [
      'a balance before the gate',
      withNode('C05', (node) => ({ ...node, tool: 'balance' as const })),
      'C05: shows the debt (balance) before the gate',
    ],
    [
      'offers on a node that says it asks for nothing',
      withNode('C10', ({ asks: _, ...node }) => node),
      'C10: asks for money (offers) and does not say so',
    ],
    [
      'a beginning that is not there',
      guideMistakes({ version: 'test', start: { out: 'C00', in: 'HELLO' }, nodes: allNodes }),
      'start: begins in at an unknown node HELLO',
    ],
  ])('refuses %s, and says where', (_, mistakes, expected) => {
    expect(mistakes).toContain(expected);
  });

  it('refuses more answers than keys: ten, and not nine', () => {
    const more = (count: number) =>
      withNode('C12', (node) => ({
        ...node,
        answers: Array.from({ length: count }, (_, index) => ({
          ...(node.answers[0] as Answer),
          id: `C12.way-${index}`,
        })),
      })).filter((mistake) => mistake.startsWith('C12:'));
    expect(more(9)).toEqual([]);
    expect(more(10)).toContain('C12: shows 10 answers in b2b, and there are 9 keys');
  });

  it('refuses a node that nothing leads to, and one that leads to no end', () => {
    const lost: GuideNode = {
      ...(allNodes.find(({ id }) => id === 'C08') as GuideNode),
      id: 'LOST',
      lines: [],
      answers: [],
    };
    const ring = {
      ...lost,
      answers: [{ ...(allNodes[0]?.answers[0] as Answer), id: 'LOST.on', to: 'LOST' }],
    };
    const mistakes = guideMistakes({ version: 'test', start, nodes: [...allNodes, ring] });
    expect(mistakes).toContain('LOST: cannot be reached in third-party');
    expect(mistakes).toContain('LOST: never comes to an end in first-party (I2)');
    expect(guideMistakes({ version: 'test', start, nodes: [...allNodes, lost] })).toContain(
      'LOST: has no way on in third-party',
    );
  });
});
