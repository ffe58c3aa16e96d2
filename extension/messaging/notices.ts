import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';

/** Said by the worker to whoever listens. */
const noticeSchema = z.enum(['outbox.changed', 'session.changed']);
export type Notice = z.infer<typeof noticeSchema>;

/** A notice on the wire. It carries no data: listeners re-read the stores. */
const noticeMessageSchema = z.strictObject({ notice: noticeSchema });

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
