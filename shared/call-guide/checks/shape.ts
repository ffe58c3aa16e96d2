import type { GuideNode, NodeTool } from '../guide.ts';
import type { Complain, GuideParts } from './guide-parts.ts';

/** Tools that show the debt, and those that ask for money. */
const debtTools: ReadonlySet<NodeTool> = new Set([
  'balance',
  'pause',
  'offers',
  'afford',
  'pay',
  'read-back',
]);
const askingTools: ReadonlySet<NodeTool> = new Set(['pause', 'offers', 'afford', 'pay', 'read-back']);

/** A node by itself: its stage, its tool, its stop key. */
export function checkShape(node: GuideNode, complain: Complain): void {
  const { id, stage, tool } = node;
  if (node.profiles.length === 0) complain(id, 'is for no profile');
  if (tool && debtTools.has(tool) && stage !== 'open')
    complain(id, `shows the debt (${tool}) before the gate`);
  if (tool && askingTools.has(tool) && !node.asks)
    complain(id, `asks for money (${tool}) and does not say so`);
  if (node.asks && stage !== 'open') complain(id, `asks for money on a node that is “${stage}”`);
  if (tool === 'fact' && !node.fact) complain(id, 'shows a form and does not say of which fact');
  if (node.stopKey === undefined) return;
  if (stage !== 'stopped') complain(id, 'has a stop key and does not stop');
  if (node.profiles.length < 3)
    complain(id, 'has a stop key and is not in every profile: its place would move');
  if (!Number.isInteger(node.stopKey) || node.stopKey < 1 || node.stopKey > 9)
    complain(id, `has a stop key out of place (${node.stopKey}): 1 to 9`);
}

/** What stands twice. */
export function checkOnce({ nodes }: GuideParts, complain: Complain): void {
  const seen = new Set<string>();
  const once = (name: string, place: string, what: string) => {
    if (seen.has(name)) complain(place, what);
    seen.add(name);
  };
  for (const node of nodes) {
    once(`node ${node.id}`, node.id, 'is there twice');
    for (const { id } of node.lines) once(`line ${id}`, id, 'is there twice');
    for (const { id } of node.answers) once(`answer ${id}`, id, 'is there twice');
    if (node.stopKey !== undefined)
      once(`stop ${node.stopKey}`, node.id, `shares its stop key ${node.stopKey} with another stop`);
  }
}
