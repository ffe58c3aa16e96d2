import { describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { customerLoader } from '../../../../extension/background/customer-loader.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import { ref, snapshot } from '../samples.ts';

const acme = ref('001000000000001AAA');

function loaderWith(loadCustomer: () => Promise<CustomerSnapshot>, cache = vi.fn(async () => undefined)) {
  const cacheFailed = vi.fn();
  const connector = { loadCustomer };
  const ports = { connector: async () => connector, cache, cacheFailed };
  return { load: customerLoader(ports), cache, cacheFailed };
}

describe('customerLoader', () => {
  it('reads, stores and answers', async () => {
    const { load, cache } = loaderWith(async () => snapshot());
    expect(await load(acme)).toEqual(snapshot());
    expect(cache).toHaveBeenCalledExactlyOnceWith(snapshot());
  });

  it('makes one request of those that come together, and a new one afterwards', async () => {
    const read = vi.fn(async () => snapshot());
    const { load } = loaderWith(read);
    await Promise.all([load(acme), load({ ...acme }), load(ref('001000000000002AAA'))]);
    expect(read).toHaveBeenCalledTimes(2);
    await load(acme);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('gives nobody what was asked for another person, who signed out in the meantime', async () => {
    const next = snapshot({ owner: { userId: '005000000000002AAA' } });
    let answer: (read: CustomerSnapshot) => void = () => undefined;
    const slow = new Promise<CustomerSnapshot>((resolve) => (answer = resolve));
    const connectors = [{ loadCustomer: () => slow }, { loadCustomer: async () => next }];
    const connector = async () => connectors.shift() ?? { loadCustomer: async () => next };
    const load = customerLoader({ connector, cache: async () => undefined, cacheFailed: vi.fn() });
    const first = load(acme);
    expect(await load(acme)).toEqual(next);
    answer(snapshot());
    expect(await first).toEqual(snapshot());
  });

  it('does not wait for the disk, and does not fail with it', async () => {
    let fail: (error: Error) => void = () => undefined;
    const cache = vi.fn(() => new Promise<undefined>((_resolve, reject) => (fail = reject)));
    const { load, cacheFailed } = loaderWith(async () => snapshot(), cache);
    expect(await load(acme)).toEqual(snapshot());
    fail(new Error('disk full'));
    await vi.waitFor(() => expect(cacheFailed).toHaveBeenCalledOnce());
  });

  it('hands on a failure to all who asked, and stores nothing', async () => {
    const fault = new CrmError({ code: 'not-found', detail: '', retryable: false });
    const read = vi.fn(() => Promise.reject(fault));
    const { load, cache } = loaderWith(read);
    const both = await Promise.allSettled([load(acme), load(acme)]);
    expect(both.map((one) => one.status === 'rejected' && one.reason)).toEqual([fault, fault]);
    expect(read).toHaveBeenCalledOnce();
    expect(cache).not.toHaveBeenCalled();
    await expect(load(acme)).rejects.toBe(fault);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
