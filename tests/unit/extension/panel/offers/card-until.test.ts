// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { answered, everything, stored } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';

afterEach(closePanel);

it('a card that ends before the last payment is told of, and its month is kept nowhere', async () => {
  const world = await answered(northwind);
  pressKey('o');
  const offers = within(await screen.findByRole('region', { name: 'Offers' }));
  const wish = within(offers.getByRole('form', { name: 'Customer can pay' }));
  fireEvent.change(wish.getByLabelText('Method'), { target: { value: 'card' } });
  fireEvent.click(await offers.findByRole('button', { name: /^4?\s*Plan / }));
  await press('Use these terms');
  const card = within(await screen.findByRole('region', { name: 'Read back' }));
  const month = card.getByLabelText('Their card is good until');
  fireEvent.input(month, { target: { value: '12/26' } });
  expect(card.getByText(/^The card ends before 2 payments, from Jan/)).toBeTruthy();
  fireEvent.input(month, { target: { value: '12/29' } });
  expect(card.queryByText(/^The card ends/)).toBeNull();
  expect(JSON.stringify(stored(world))).not.toContain('12/29');
  expect(everything()).not.toContain('12/26');
});
