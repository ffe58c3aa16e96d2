import { browser } from 'wxt/browser';
import type { Sender } from '../messaging/caller.ts';
import type { Envelope } from '../messaging/router.ts';
import type { Trigger } from '../outbox/order.ts';
import { OUTBOX_ALARM } from '../outbox/outbox-alarm.ts';
import { openPanel } from './open-panel.ts';

export interface WorkerParts {
  receive(message: unknown, sender: Sender): Promise<Envelope>;
  run(trigger: Trigger): void;
  sessionChanged(): void;
  /** Finds the sign-ins again that a person wanted to last. */
  restoreSessions(): void;
  /** Deletes receipts and cached customers that have outlived their time. */
  tidy(): void;
}

const TIDY_ALARM = 'tidy';
const TWICE_A_DAY = 12 * 60;

/** All in the worker's first turn: an event that woke it is lost to a listener added after an `await`. */
export function registerListeners(parts: WorkerParts): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void parts.receive(message, sender).then(sendResponse);
    return true; // the answer comes later
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) parts.run('alarm');
    if (name === TIDY_ALARM) parts.tidy();
  });
  browser.action.onClicked.addListener(openPanel);
  browser.runtime.onStartup.addListener(() => begin(parts));
  browser.runtime.onInstalled.addListener(() => begin(parts));
  browser.permissions.onAdded.addListener(() => parts.sessionChanged());
  browser.permissions.onRemoved.addListener(() => parts.sessionChanged());
  // Only while the worker runs; otherwise the alarm, or the open panel, notices that the network is back.
  globalThis.addEventListener('online', () => parts.run('online'));
}

/** The browser, or a new version of Parley, has just started. Alarms may not have outlived the old one. */
function begin(parts: WorkerParts): void {
  void browser.action.setBadgeText({ text: '' });
  void browser.alarms.create(TIDY_ALARM, { periodInMinutes: TWICE_A_DAY });
  // A browser closed every evening would never come to the alarm.
  parts.tidy();
  parts.restoreSessions();
  parts.run('startup');
}
