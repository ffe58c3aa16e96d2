import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { connectTo, startSalesforce } from './salesforce-harness.ts';

describe('my day', () => {
  let org: RunningOrg;
  beforeAll(async () => {
    org = await startSalesforce();
  });
  afterAll(() => org.close());

  it('is read in one request', async () => {
    const connector = connectTo(org).connect();
    await connector.whoAmI();
    const before = org.calls().length;
    const day = await connector.myDay(null);
    expect(day.order).toBe('money');
    expect(org.calls().length - before).toBe(1);
  });
});
