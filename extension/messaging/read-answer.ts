import { CrmError, crmFaultSchema } from '../../crm-connector/crm-error.ts';
import { type ChannelName, channels, envelopeSchema } from './channels.ts';
import { MessagingError, type MessagingFault } from './messaging-error.ts';
import type { Answer } from './wire.ts';

/**
 * What the worker answered, parsed.
 * @throws CrmError the CRM could not answer
 * @throws MessagingError the worker could not
 */
export function readAnswer<C extends ChannelName>(channel: C, raw: unknown): Answer<C> {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) throw unusable(raw === undefined ? 'no-answer' : 'bad-answer', channel);
  if (!envelope.data.ok) throw toError(envelope.data.fault);
  const answer = channels[channel].response.safeParse(envelope.data.value);
  if (!answer.success) throw unusable('bad-answer', channel);
  return answer.data as Answer<C>;
}

function unusable(code: MessagingFault['code'], channel: ChannelName): MessagingError {
  return new MessagingError({ code, detail: channel, retryable: true });
}

function toError(fault: { code: string; detail: string; retryable: boolean }): CrmError | MessagingError {
  const ofCrm = crmFaultSchema.safeParse(fault);
  return ofCrm.success ? new CrmError(ofCrm.data) : new MessagingError(fault as MessagingFault);
}
