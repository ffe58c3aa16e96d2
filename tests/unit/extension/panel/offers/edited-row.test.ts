// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { answered } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';

afterEach(closePanel);

it('what is told of one change of a payment is not taken as told of another', async () => {
  await answered(northwind);
  pressKey('o');
  const offers = within(await screen.findByRole('region', { name: 'Offers' }));
  fireEvent.click(await offers.findByRole('button', { name: /^4?\s*Plan / }));
  await press('Change payment 1');
  const form = offers.getByLabelText('Day').closest('form') as HTMLFormElement;
  const row = within(form);
  const told = () => row.queryByRole('checkbox', { name: 'I told the customer of this' });
  const ask = (field: 'Day' | 'Amount', value: string) => {
    fireEvent.input(row.getByLabelText(field), { target: { value } });
    expect(told()).toBeNull();
    fireEvent.submit(form);
  };
  ask('Amount', '20000');
  expect(told()).not.toBeNull();
  ask('Day', '2026-12-01');
  fireEvent.click(told() as HTMLElement);
  const card = within(await screen.findByRole('region', { name: 'Read back' }));
  expect(card.getByText(/\$20,000\.00 .* on Tuesday, December 1, 2026/)).toBeTruthy();
});
