import { describe, expect, it } from 'vitest';
import { type HandlerPorts, handlers } from '../../extension/background/handlers.ts';
import { channels } from '../../extension/messaging/channels.ts';
import { z } from '../../shared/schema.ts';

const names = Object.keys(channels).toSorted();

/** Keeping a mapping and staying signed in are decided where one sees all that hangs on it. */
const OPTIONS_ALONE = ['mapping.keep', 'mapping.preview', 'mapping.propose', 'session.stay'];
const OPEN_TO_OPTIONS = [
  ...['customer.search', ...OPTIONS_ALONE.slice(0, 3), 'mapping.state', 'org.capabilities', 'outbox.wake'],
  ...['session.connect', 'session.disconnect', 'session.list', 'session.stay'],
];

describe('the message channels', () => {
  it('are all handled by the worker, and nothing else is', () => {
    // Nothing is asked of the ports until a message comes.
    expect(Object.keys(handlers({} as HandlerPorts)).toSorted()).toEqual(names);
  });

  it('are open to the panel, to the options page what it needs, and to nobody else', () => {
    const open = (page: string) =>
      names.filter((name) =>
        (channels[name as keyof typeof channels].from as readonly string[]).includes(page),
      );
    const callers = new Set(Object.values(channels).flatMap(({ from }) => from));
    expect([...callers].toSorted()).toEqual(['options', 'panel']);
    expect(open('options')).toEqual(OPEN_TO_OPTIONS);
    expect(names.filter((name) => !open('panel').includes(name))).toEqual(OPTIONS_ALONE);
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
