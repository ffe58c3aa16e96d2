import type { GuideNode } from '../../../shared/call-guide/guide.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { PauseTimer } from './pause-timer.tsx';

const Offers = lazyView(async () => (await import('../offers/offers.tsx')).Offers);

/** What a step shows beside its words. Offers, affordability, payment and read-back are one place with several openings. */
export function NodeToolSlot({ node }: { node: GuideNode }) {
  switch (node.tool) {
    case 'pause':
      return <PauseTimer key={node.id} />;
    case 'offers':
    case 'read-back':
    case 'afford':
    case 'pay':
      return <Offers opening={node.tool} />;
    default:
      return null;
  }
}
