import { describe, expect, it, vi } from 'vitest';
import { network } from '../../../../extension/background/network.ts';
import { API_ORIGIN } from '../samples.ts';

function machine(saysOnline: boolean, answers: boolean) {
  const there = { saysOnline, answers };
  const send = vi.fn(async () => {
    if (!there.answers) throw new TypeError('Failed to fetch');
    return new Response(null, { status: 404 });
  });
  return { there, send, net: network(() => there.saysOnline, send) };
}

describe('network', () => {
  it('believes a browser that says there is one, and asks nobody', async () => {
    const { net, send } = machine(true, false);
    await net.look(API_ORIGIN);
    expect(net.online()).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it('checks a browser that says there is none with one request, any answer to which will do', async () => {
    const { net, send } = machine(false, true);
    expect(net.online()).toBe(false);
    await net.look(API_ORIGIN);
    await net.look(API_ORIGIN);
    expect(net.online()).toBe(true);
    expect(send).toHaveBeenCalledOnce();
    const [url, init] = send.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe(API_ORIGIN);
    expect(init).toMatchObject({ method: 'HEAD', credentials: 'omit', redirect: 'manual' });
  });

  it('agrees when nobody answers, and looks again the next time', async () => {
    const { net, there } = machine(false, false);
    await net.look(API_ORIGIN);
    expect(net.online()).toBe(false);
    there.answers = true;
    await net.look(API_ORIGIN);
    expect(net.online()).toBe(true);
  });

  it('trusts what it found only until a request fails', async () => {
    const { net, there } = machine(false, true);
    await net.look(API_ORIGIN);
    there.answers = false;
    await expect(net.fetch(API_ORIGIN)).rejects.toThrow();
    expect(net.online()).toBe(false);
  });
});
