import { browser } from 'wxt/browser';
import type { ChannelName } from './channels.ts';
import { MessagingError, type MessagingFault } from './messaging-error.ts';
import type { Answer, Request } from './wire.ts';

const MINUTE = 60_000;
/** Longer than the connector's own limit, so that its clearer error comes first. */
const USUAL_LIMIT_MS = MINUTE;
const limits: Partial<Record<ChannelName, number>> = {
  // A person types a password and a second factor.
  'session.connect': 10 * MINUTE,
  // Answered when the outbox has nothing left to do.
  'outbox.wake': 5 * MINUTE,
};

/**
 * Asks the worker. Always settles.
 * @throws CrmError the CRM could not answer
 * @throws MessagingError the worker could not
 */
export async function ask<C extends ChannelName>(channel: C, request: Request<C>): Promise<Answer<C>> {
  // Answers' schemas come while the worker works: the first paint, from the cache, needs none of them.
  const [raw, { readAnswer }] = await Promise.all([
    withLimit(browser.runtime.sendMessage({ channel, request }), channel),
    import('./read-answer.ts'),
  ]);
  return readAnswer(channel, raw);
}

function withLimit(answer: Promise<unknown>, channel: ChannelName): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(failure('timed-out', channel)), limits[channel] ?? USUAL_LIMIT_MS);
    answer
      .then(resolve, (cause: unknown) => reject(failure('no-answer', channel, { cause })))
      .finally(() => clearTimeout(limit));
  });
}

function failure(code: MessagingFault['code'], channel: ChannelName, options?: ErrorOptions): MessagingError {
  return new MessagingError({ code, detail: channel, retryable: true }, options);
}
