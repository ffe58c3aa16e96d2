/** Runs in a real browser worker, as the connector does in the extension; see `jsforce-in-worker.test.ts`. */
import { CallFailure } from '../../../crm-connector/http/call-failure.ts';
import { OrgClient } from '../../../crm-connector/salesforce/http/org-client.ts';
import { z } from '../../../shared/schema.ts';

const grant = { accessToken: '00D!token', orgId: '00D', userId: '005' };

self.onmessage = async ({ data }: MessageEvent<{ origin: string; path: string; body?: unknown }>) => {
  const client = new OrgClient({
    apiOrigin: data.origin,
    tokens: { accessToken: async () => grant, refresh: async () => null },
    timeoutMs: 500,
    fetch: self.fetch.bind(self),
    online: () => self.navigator.onLine,
  });
  const method = data.body === undefined ? 'GET' : 'POST';
  try {
    self.postMessage({
      answer: await client.call({ method, path: data.path, body: data.body }, z.unknown()),
    });
  } catch (error) {
    self.postMessage({ failure: error instanceof CallFailure ? error.kind : String(error) });
  }
};
