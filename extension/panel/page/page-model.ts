import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { PageContext } from '../../../shared/domain/record-ref.ts';
import { recordKey } from '../models/same-record.ts';
import type { PanelPorts, VisibleTab } from '../panel-ports.ts';

/**
 * What the panel knows of the page beside it.
 * `unseen`: the browser does not show Parley its address. `other`: no page of a CRM.
 */
export type PageSight =
  | { is: 'looking' }
  | { is: 'unseen' }
  | { is: 'other' }
  | { is: 'crm'; context: PageContext; granted: boolean };

type Ports = Pick<PanelPorts, 'pages' | 'grants' | 'identify' | 'hostsToGrant'>;

/**
 * Follows the pages of its own window. Every event only says "look again": the address is asked for anew each time and
 * the latest answer wins, so that a late or out-of-order event never shows the wrong record.
 */
export const PageModel = createModel((ports: Ports) => {
  const sight = signal<PageSight>({ is: 'looking' });
  /** Other tabs of this window with a record open, in the order of the tab strip from the active one on. */
  const otherRecordTabs = signal<readonly number[]>([]);
  let turns = 0;

  const look = async () => {
    const turn = ++turns;
    // Tabs can be closing, and the extension itself be on its way to an update: then there is nothing to see.
    const tabs = await ports.pages.visibleTabs().catch(() => []);
    const next = await sightOf(tabs.find((tab) => tab.active)?.url, ports);
    if (turn !== turns) return;
    if (JSON.stringify(next) !== JSON.stringify(sight.peek())) sight.value = next;
    const others = recordTabsAfterActive(tabs, ports);
    if (others.join() !== otherRecordTabs.peek().join()) otherRecordTabs.value = others;
  };

  return {
    sight: sight as ReadonlySignal<PageSight>,
    otherRecordTabs: otherRecordTabs as ReadonlySignal<readonly number[]>,
    look,
    start: () => {
      void look();
      const stops = [ports.pages.onChange(() => void look()), ports.grants.onChange(() => void look())];
      return () => {
        for (const stop of stops) stop();
      };
    },
    goToNextTab: async () => {
      const [next] = otherRecordTabs.peek();
      if (next !== undefined) await ports.pages.activate(next);
    },
  };
});
export type PageModel = InstanceType<typeof PageModel>;

async function sightOf(url: string | undefined, ports: Ports): Promise<PageSight> {
  if (url === undefined) return { is: 'unseen' };
  const context = ports.identify(url);
  if (!context) return { is: 'other' };
  return { is: 'crm', context, granted: await ports.grants.has(ports.hostsToGrant(context.pageOrigin)) };
}

function recordTabsAfterActive(tabs: readonly VisibleTab[], ports: Ports): number[] {
  const active = tabs.findIndex((tab) => tab.active);
  const contextOf = (tab: VisibleTab | undefined) => {
    const context = tab && ports.identify(tab.url);
    return context?.is === 'record' ? context : undefined;
  };
  const shown = contextOf(tabs[active]);
  const inTurn = [...tabs.slice(active + 1), ...tabs.slice(0, Math.max(active, 0))];
  return inTurn.flatMap((tab) => {
    const record = contextOf(tab);
    return record && (!shown || recordKey(record.ref) !== recordKey(shown.ref)) ? [tab.id] : [];
  });
}
