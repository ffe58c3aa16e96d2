import { browser } from 'wxt/browser';
import type { Outcome } from '../../../shared/compliance/verdict.ts';

/** Shows the open panel's verdict on Parley's button in the toolbar; null: nothing. */
export interface BadgePort {
  show(outcome: Outcome | null): void;
}

/** A sign as well as a colour: nobody has to tell red from green. */
const looks: Readonly<Record<Outcome, { text: string; color: string }>> = {
  allow: { text: 'OK', color: '#0a6b3d' },
  caution: { text: '!', color: '#8a5a00' },
  block: { text: '✕', color: '#a5221a' },
  'cannot-tell': { text: '?', color: '#475569' },
};

/** The badge of the page beside this panel: another window's panel may say something else. */
export function toolbarBadge(windowId: number): BadgePort {
  let shown: Outcome | null = null;
  let at: number | null = null;

  const paint = (tabId: number, outcome: Outcome | null) => {
    const look = outcome && looks[outcome];
    // A tab closed meanwhile has no badge to set.
    const ignore = () => undefined;
    void browser.action.setBadgeText({ tabId, text: look?.text ?? '' }).catch(ignore);
    if (look) void browser.action.setBadgeBackgroundColor({ tabId, color: look.color }).catch(ignore);
  };
  const repaint = async () => {
    const [active] = await browser.tabs.query({ windowId, active: true });
    if (at !== null && at !== active?.id) paint(at, null);
    at = active?.id ?? null;
    if (at !== null) paint(at, shown);
  };

  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) void repaint();
  });
  // A loaded page takes its tab's badge away.
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === at && change.status !== undefined) void repaint();
  });
  addEventListener('pagehide', () => {
    if (at !== null) paint(at, null);
  });
  return {
    show(outcome) {
      if (outcome === shown) return;
      shown = outcome;
      void repaint();
    },
  };
}
