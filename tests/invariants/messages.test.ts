import { describe, expect, it } from 'vitest';
import { type HandlerPorts, handlers } from '../../extension/background/handlers.ts';
import { channels } from '../../extension/messaging/channels.ts';
import { z } from '../../shared/schema.ts';

const names = Object.keys(channels).toSorted();

describe('the message channels', () => {
  it('are all handled by the worker, and nothing else is', () => {
    // Nothing is asked of the ports until a message comes.
    expect(Object.keys(handlers({} as HandlerPorts)).toSorted()).toEqual(names);
  });

  it('are open to the panel alone', () => {
    for (const { from } of Object.values(channels)) expect(from).toEqual(['panel']);
  });

  it.each(names)('%s carries JSON only, described on both ends', (name) => {
    const { request, response } = channels[name as keyof typeof channels];
    for (const schema of [request, response]) {
      // Throws for what JSON cannot hold: dates, bigints, maps, undefined.
      const described = JSON.stringify(z.toJSONSchema(schema));
      expect(described).not.toMatch(/"(?:accessToken|refreshToken|token|password|secret)"/i);
    }
  });
});
