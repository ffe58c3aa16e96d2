import { browser } from 'wxt/browser';
import { hostsToGrant, identify } from '../../crm-connector/identify.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { ask } from '../messaging/ask.ts';
import { onNotice } from '../messaging/notices.ts';
import { languageInForce, languagesBy } from '../settings/language.ts';
import { managedCompanyRules, onManagedPolicy } from '../settings/managed-rules.ts';
import { listBroken } from '../storage/broken.ts';
import { cachedSnapshot } from '../storage/snapshot-cache.ts';
import { idbDrafts } from './during/draft-store.ts';
import { telAddress } from './during/tel-address.ts';
import { mountPanel } from './mount-panel.tsx';
import { browserGrants, windowPages } from './page/window-pages.ts';
import type { PanelPorts } from './panel-ports.ts';
import { toolbarBadge } from './verdict/badge.ts';

// The first paint does without it, the first verdict does not: fetched as soon as the panel starts.
const outboxStore = import('../outbox/outbox-store.ts');
const later = async () => (await import('./later-ports.ts')).laterPorts;

/** Draws the panel into `root` with the browser's own stores, tabs and worker behind it. */
export async function startPanel(root: HTMLElement): Promise<void> {
  const [{ id }, { choice }] = await Promise.all([browser.windows.getCurrent(), languageInForce()]);
  const ports = browserPorts(id ?? browser.windows.WINDOW_ID_CURRENT);
  await mountPanel(root, ports, languagesBy(choice, navigator.languages));
}

function browserPorts(windowId: number): PanelPorts {
  return {
    clock: systemClock,
    every(ms, tick) {
      const timer = setInterval(tick, ms);
      return () => clearInterval(timer);
    },
    ask,
    onNotice,
    outbox: {
      add: async (command, at) => (await outboxStore).addToOutbox(command, at),
      undo: async (id, at) => (await outboxStore).undo(id, at),
      retryNow: async (id) => (await outboxStore).retryNow(id),
      list: async () => (await outboxStore).listOutbox(),
      broken: listBroken,
    },
    cachedSnapshot: (ref, owner) => cachedSnapshot(ref, owner),
    pages: windowPages(windowId),
    grants: browserGrants,
    drafts: idbDrafts,
    day: async () => (await import('./day/day-ports.ts')).browserDayPorts,
    identify,
    hostsToGrant,
    dial(number) {
      if ('sidebarAction' in browser) {
        void import('./during/dial-in-window.ts').then(({ dialInWindow }) =>
          dialInWindow(telAddress(number)),
        );
        return;
      }
      const link = document.createElement('a');
      link.href = telAddress(number);
      link.click();
    },
    newKey: () => crypto.randomUUID(),
    companyRules: managedCompanyRules,
    onCompanyRules: onManagedPolicy,
    guideSettings: async () => (await later()).guideSettings(),
    paymentRuns: {
      read: async (...whose) => (await later()).paymentRuns.read(...whose),
      write: async (...entered) => (await later()).paymentRuns.write(...entered),
    },
    papers: async () => (await import('./papers/papers-port.ts')).browserPapers,
    planPolicy: async () => (await later()).planPolicy(),
    keepOwnGuideSettings: async (own) => (await later()).keepOwnGuideSettings(own),
    shortcuts: {
      read: async () => (await later()).shortcuts.read(),
      write: async (keys) => (await later()).shortcuts.write(keys),
    },
    numbers: {
      blocked: async (owner, press) => (await later()).numbers.blocked(owner, press),
      blockedPresses: async (owner) => (await later()).numbers.blockedPresses(owner),
      shiftRule: async () => (await later()).numbers.shiftRule(),
      keepShiftRule: async (rule) => (await later()).numbers.keepShiftRule(rule),
    },
    badge: toolbarBadge(windowId),
    onOnline(listener) {
      addEventListener('online', listener);
      return () => removeEventListener('online', listener);
    },
    isVisible: () => document.visibilityState === 'visible',
  };
}
