import '../fake-browser.ts';
import { describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../../../crm-connector/contract.ts';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { handlers } from '../../../../extension/background/handlers.ts';
import type { Sessions } from '../../../../extension/background/sessions.ts';
import { API_ORIGIN, identity, ref } from '../samples.ts';

/** A worker whose page check answers so; every handler it is not asked for fails by name. */
function worker(checkPage: () => Promise<void>) {
  const connector = {
    loadCustomer: async () => ({ customer: 'read' }),
    rereadContactFacts: async () => ({ facts: 'read' }),
  } as unknown as CrmConnector;
  const sessions = {
    org: async () => ({ identity, connector }),
    checkPage: (apiOrigin: string) => {
      expect(apiOrigin).toBe(API_ORIGIN);
      return checkPage();
    },
  } as Partial<Sessions> as Sessions;
  const unused = () => {
    throw new Error('Not asked for here');
  };
  return handlers({
    sessions,
    cache: async () => undefined,
    cacheFailed: unused,
    hasAccess: async () => true,
    mayStay: unused,
    outboxChanged: unused,
    signedIn: unused,
  } as unknown as Parameters<typeof handlers>[0]);
}

describe('what is read for the page beside the panel', () => {
  it('is answered while the page is the session’s own', async () => {
    const own = worker(async () => undefined);
    expect(await own['customer.load']({ ref: ref('001') })).toEqual({ customer: 'read' });
    expect(await own['customer.reread']({ ref: ref('001') })).toEqual({ facts: 'read' });
  });

  it.each(['wrong-org', 'wrong-user', 'unsure-org', 'offline'] as const)(
    'is not answered, neither at opening nor before a call, when the page is %s',
    async (code) => {
      const fault = new CrmError({ code, detail: '', retryable: false });
      const other = worker(() => Promise.reject(fault));
      await expect(other['customer.load']({ ref: ref('001') })).rejects.toBe(fault);
      await expect(other['customer.reread']({ ref: ref('001') })).rejects.toBe(fault);
    },
  );
});
