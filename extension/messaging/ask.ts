import { browser } from 'wxt/browser';
import { CrmError, crmFaultSchema } from '../../crm-connector/crm-error.ts';
import { type ChannelName, channels, envelopeSchema } from './channels.ts';
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
  const raw = await withLimit(browser.runtime.sendMessage({ channel, request }), channel);
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) throw failure(raw === undefined ? 'no-answer' : 'bad-answer', channel);
  if (!envelope.data.ok) throw toError(envelope.data.fault);
  const answer = channels[channel].response.safeParse(envelope.data.value);
  if (!answer.success) throw failure('bad-answer', channel);
  return answer.data as Answer<C>;
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

function toError(fault: { code: string; detail: string; retryable: boolean }): CrmError | MessagingError {
  const ofCrm = crmFaultSchema.safeParse(fault);
  return ofCrm.success ? new CrmError(ofCrm.data) : new MessagingError(fault as MessagingFault);
}
