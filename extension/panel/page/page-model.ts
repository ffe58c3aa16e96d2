import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { PageContext } from '../../../shared/domain/record-ref.ts';
import type { PanelPorts, VisibleTab } from '../panel-ports.ts';

export interface PageOfCrm {
  readonly is: 'crm';
  readonly tabId: number;
  readonly context: PageContext;
  /** The browser lets Parley reach the org. */
  readonly granted: boolean;
}

/**
 * What the panel knows of the page beside it.
 * `unseen`: the browser does not show Parley its address. `other`: no page of a CRM.
 */
export type PageSight = { is: 'looking' } | { is: 'unseen' } | { is: 'other' } | PageOfCrm;

type Ports = Pick<PanelPorts, 'pages' | 'grants' | 'identify' | 'hostsToGrant'>;

/**
 * Follows the pages of its own window. Every event only says "look again": the address is asked for anew each time and
 * the latest answer wins, so that a late or out-of-order event never shows the wrong record.
 */
export const PageModel = createModel((ports: Ports) => {
  const sight = signal<PageSight>({ is: 'looking' });
  let turns = 0;

  const look = async () => {
    const turn = ++turns;
    // Tabs can be closing, and the extension itself be on its way to an update: then there is nothing to see.
    const tab = await ports.pages.activeTab().catch(() => undefined);
    const next = await sightOf(tab, ports);
    if (turn !== turns) return;
    if (JSON.stringify(next) !== JSON.stringify(sight.peek())) sight.value = next;
  };

  return {
    sight: sight as ReadonlySignal<PageSight>,
    look,
    start: () => {
      void look();
      const stops = [ports.pages.onChange(() => void look()), ports.grants.onChange(() => void look())];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
});
export type PageModel = InstanceType<typeof PageModel>;

async function sightOf(tab: VisibleTab | undefined, ports: Ports): Promise<PageSight> {
  if (!tab) return { is: 'unseen' };
  const context = ports.identify(tab.url);
  if (!context) return { is: 'other' };
  const granted = await ports.grants.has(ports.hostsToGrant(context));
  return { is: 'crm', tabId: tab.id, context, granted };
}
