import { z } from '../../shared/schema.ts';
import { type ChannelName, channels } from './channels.ts';

/** A question on the wire. Strict: a message with anything more is not ours. */
export const questionSchema = z.strictObject({ channel: z.string(), request: z.unknown() });

export type Request<C extends ChannelName> = z.output<(typeof channels)[C]['request']>;
export type Answer<C extends ChannelName> = z.output<(typeof channels)[C]['response']>;

export function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}
