// @vitest-environment happy-dom
import { waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { promiseSchema } from '../../../../../shared/domain/promise-to-pay.ts';
import { read, usd } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { beside, closePanel, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const claim = promiseSchema.parse({
  ...{ id: 'c', object: 'Promise_To_Pay__c', debtId: null, amount: usd(100), paid: absent },
  ...{ made: '2026-11-20', due: '2026-11-18', method: absent, status: known('active'), by: null },
  ...{ expected: known('2026-12-20'), graceDays: known(3), kind: known('claimed') },
});

describe('what the customer says was paid', () => {
  it('stands as claimed in Money and in History, not as a promise', async () => {
    await beside(on({ ...northwind, promises: read(claim), plans: { is: 'absent' }, receipts: read() }));
    const told = async (name: string, text: RegExp) =>
      waitFor(async () => expect((await region(name)).textContent).toMatch(text));
    await told('Money', /100\.00 USD claimed as paid on/);
    await told('History', /Claimed as paid: 100\.00/);
  });
});
