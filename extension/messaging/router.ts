import { CrmError } from '../../crm-connector/crm-error.ts';
import type { z } from '../../shared/schema.ts';
import { callerOf, type Self, type Sender } from './caller.ts';
import { type ChannelName, channels, type envelopeSchema } from './channels.ts';
import type { MessagingErrorCode } from './messaging-error.ts';
import { type Answer, isChannel, questionSchema, type Request } from './wire.ts';
import { answerWithoutTricks } from './without-tricks.ts';

/** One handler for every channel; a missing one does not compile. */
export type Handlers = { [C in ChannelName]: (request: Request<C>) => Promise<Answer<C>> };
export type Envelope = z.output<typeof envelopeSchema>;
/** Receives a channel's name and an error's code, never a payload: those are debtors' data. */
export type FaultLog = (channel: string, code: string) => void;

type Receive = (message: unknown, sender: Sender) => Promise<Envelope>;

/**
 * The worker's side of every message. Always answers, refusals included: silence would leave the panel waiting.
 */
export function router(handlers: Handlers, self: Self, log: FaultLog): Receive {
  return async (message, sender) => {
    const question = questionSchema.safeParse(message);
    if (!question.success) return refuse('', 'bad-message', log);
    const { channel, request } = question.data;
    if (!isChannel(channel)) return refuse('', 'unknown-channel', log);
    const caller = callerOf(sender, self);
    const allowed: readonly string[] = channels[channel].from;
    if (caller === undefined || !allowed.includes(caller)) return refuse(channel, 'wrong-caller', log);
    const parsed = channels[channel].request.safeParse(request);
    if (!parsed.success) return refuse(channel, 'bad-message', log);
    return answer(channel, parsed.data, handlers, log);
  };
}

async function answer(
  channel: ChannelName,
  request: unknown,
  handlers: Handlers,
  log: FaultLog,
): Promise<Envelope> {
  try {
    // The request was parsed by this channel's own schema; the table's union hides that from the compiler.
    const handle = handlers[channel] as (request: unknown) => Promise<unknown>;
    const value = channels[channel].response.safeParse(await handle(request));
    // Whatever a CRM says is shown to a person: no text of it may pass for another.
    return value.success
      ? { ok: true, value: answerWithoutTricks(value.data) }
      : refuse(channel, 'broken', log);
  } catch (error) {
    if (!(error instanceof CrmError)) return refuse(channel, 'broken', log);
    log(channel, error.fault.code);
    return { ok: false, fault: answerWithoutTricks(error.fault) };
  }
}

function refuse(
  channel: string,
  code: Extract<MessagingErrorCode, 'unknown-channel' | 'wrong-caller' | 'bad-message' | 'broken'>,
  log: FaultLog,
): Envelope {
  log(channel, code);
  return { ok: false, fault: { code, detail: channel, retryable: code === 'broken' } };
}
