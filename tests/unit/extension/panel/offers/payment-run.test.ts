// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { PaymentRun } from '../../../../../shared/plans/payment-run.ts';
import { northwind } from '../fixtures/businesses.ts';
import { answered } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const TUESDAYS: PaymentRun = {
  every: { is: 'week', weekday: 2 },
  cutOff: { businessDaysBefore: 3, time: '16:30', zone: 'America/Chicago' },
  lagDays: 5,
};
const { org, customer } = northwind;
const KEY = `${org.userId} ${customer.ref.id}`;

const form = async () => {
  pressKey('o');
  const found = await screen.findByRole('form', { name: 'Payment run' });
  return { fields: within(found), element: found };
};

it('what is remembered of a payment run stands in its fields, and a press keeps it', async () => {
  const world = on(northwind);
  world.paymentRuns.set(KEY, TUESDAYS);
  await answered(northwind, world);
  const { fields, element } = await form();
  expect((fields.getByLabelText('On') as HTMLSelectElement).value).toBe('2');
  expect((fields.getByLabelText('Approved, business days before') as HTMLInputElement).value).toBe('3');
  await press('Remember', element);
  await fields.findByText('Remembered in this browser.');
  await waitFor(() => expect(world.paymentRuns.get(KEY)).toEqual(TUESDAYS));
});

it('what cannot be read is told, and nothing is put in its place', async () => {
  const world = on({ ...northwind, org: { ...org, userId: 'another user' } });
  const ports = world.ports as { paymentRuns: { read: unknown } };
  ports.paymentRuns = { ...ports.paymentRuns, read: () => Promise.reject(new Error('The disk is gone')) };
  await answered({ ...northwind, org: { ...org, userId: 'another user' } }, world);
  pressKey('o');
  await screen.findByText('What is remembered of their payment run could not be read.');
  expect(screen.queryByRole('form', { name: 'Payment run' })).toBeNull();
});
