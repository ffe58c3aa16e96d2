import { browser } from 'wxt/browser';
import type { Notice } from './channels.ts';
import { noticeMessageSchema } from './wire.ts';

/** Tells every open panel. Nobody listening is normal: the panel may be closed. */
export function notify(notice: Notice): void {
  browser.runtime.sendMessage({ notice }).catch(() => undefined);
}

/**
 * Calls `listener` whenever the worker says `notice`.
 * @returns stops listening
 */
export function onNotice(notice: Notice, listener: () => void): () => void {
  const receive = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const parsed = noticeMessageSchema.safeParse(message);
    // Questions of other windows' panels pass here too; they are the worker's to answer.
    if (parsed.success && sender.id === browser.runtime.id && parsed.data.notice === notice) listener();
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
