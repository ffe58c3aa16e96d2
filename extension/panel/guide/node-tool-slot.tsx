import type { GuideNode } from '../../../shared/call-guide/guide.ts';
import { PauseTimer } from './pause-timer.tsx';

/** What a step shows beside its words. Offers, affordability, payment and read-back stand here, each fetched when reached. */
export function NodeToolSlot({ node }: { node: GuideNode }) {
  switch (node.tool) {
    case 'pause':
      return <PauseTimer key={node.id} />;
    default:
      return null;
  }
}
