import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportedData } from '../../../../extension/options/data/export-data.ts';
import { wipeData } from '../../../../extension/options/data/wipe-data.ts';
import { forgetOwner } from '../../../../extension/storage/forget-owner.ts';
import { forgetRunsOfNobody } from '../../../../extension/storage/old-drafts.ts';
import { readPaymentRun, writePaymentRun } from '../../../../extension/storage/payment-runs.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { AT, identity } from '../samples.ts';
import { run } from './payment-run-sample.ts';

const avery = { orgId: identity.orgId, userId: identity.userId };
const blake = { ...avery, userId: '005000000000002AAA' };

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('when a customer pays its bills', () => {
  it('is kept for who entered it, until it is forgotten, and nowhere but in the database', async () => {
    await writePaymentRun(avery, 'acme', run);
    expect(await readPaymentRun(avery, 'acme')).toEqual(run);
    expect(await readPaymentRun(avery, 'other')).toBeNull();
    expect(await readPaymentRun(blake, 'acme')).toBeNull();
    expect(await readPaymentRun({ ...avery, orgId: '00Dother' }, 'acme')).toBeNull();
    expect(state.area.local.data.size).toBe(0);
    await writePaymentRun(avery, 'acme', null);
    expect(await readPaymentRun(avery, 'acme')).toBeNull();
  });

  it.each([
    ['signs out', () => forgetOwner(avery)],
    ['deletes what is kept', () => wipeData(avery, 0)],
  ])('is gone when its owner %s, and another’s is not', async (_what, wipe) => {
    await writePaymentRun(avery, 'acme', run);
    await writePaymentRun(blake, 'acme', run);
    await wipe();
    expect(await readPaymentRun(avery, 'acme')).toBeNull();
    expect(await readPaymentRun(blake, 'acme')).toEqual(run);
  });

  it('is in its owner’s export', async () => {
    await writePaymentRun(avery, 'acme', run);
    const { data } = await exportedData(avery, {}, { version: '1.2.3', exportedAt: AT });
    expect(data.drafts).toMatchObject([{ value: { run } }]);
  });

  it('that an earlier version kept for nobody is deleted, and no other setting', async () => {
    state.area.local.data.set('paymentRuns', { v: 1, data: { '00D acme': run } });
    state.area.local.data.set('shiftRule', { v: 1, data: '08:00' });
    await forgetRunsOfNobody();
    expect([...state.area.local.data.keys()]).toEqual(['shiftRule']);
  });
});
