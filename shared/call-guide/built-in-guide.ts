import { buildGuide } from './build-guide.ts';
import { allNodes } from './nodes/all-nodes.ts';

/** The guide that ships with the product. Raise the version with every change of a word or an edge: it is kept with what was read. */
export const builtInGuide = buildGuide({
  version: 'parley-2026-11-23.2',
  start: { out: 'C00', in: 'GREET_IN' },
  nodes: allNodes,
});
