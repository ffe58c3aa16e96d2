// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import type { PaymentPlan } from '../../../../../shared/domain/promise-to-pay.ts';
import { terms } from '../../../shared/wrap-up/made-up-contact.ts';
import { read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { answered } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const leftOpen = (expiresAt: string): CustomerSnapshot => {
  const plan: PaymentPlan = {
    ...{ id: 'offer', object: 'Payment_Plan__c', key: null, name: null, status: known('active' as const) },
    ...{ made: '2026-11-20', by: null, terms: known(terms({ kind: 'settlement', expiresAt })) },
    ...{ fingerprint: absent, readBack: absent, supersededById: null, statusReason: absent },
  };
  return { ...northwind, plans: read(plan) };
};

const offers = async (expiresAt: string) => {
  const snapshot = leftOpen(expiresAt);
  await answered(snapshot, on(snapshot));
  pressKey('o');
  return within(await screen.findByRole('region', { name: 'Runs already' }));
};

it('an offer the customer left open is accepted as it stands while it stands', async () => {
  await offers('2026-12-03T22:00:00.000Z');
  await press('Use these terms');
  const card = within(await screen.findByRole('region', { name: 'Read back' }));
  expect(card.getByText(/and that settles your balance of/)).toBeTruthy();
  expect(card.getByText(/^Takes the place of/)).toBeTruthy();
});

it('one that ended is only told of', async () => {
  const running = await offers('2026-11-23T19:00:00.000Z');
  expect(running.queryByRole('button', { name: 'Use these terms' })).toBeNull();
});
