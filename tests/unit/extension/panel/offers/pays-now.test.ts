// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { answered, stored } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';

afterEach(closePanel);

it('what is paid now is asked for in the currency it is owed in, by its own amount', async () => {
  const world = await answered(northwind);
  pressKey('o');
  const form = async () => within(await screen.findByRole('form', { name: 'Pays now' }));
  const amount = async () => ((await form()).getByLabelText('Amount') as HTMLInputElement).value;
  expect(await amount()).toBe('97333.43');
  fireEvent.input((await form()).getByLabelText('Confirmation number'), { target: { value: 'C-1' } });
  await press('EUR');
  await waitFor(async () => expect(await amount()).toBe('12500.00'));
  await press('Record as claimed');
  await waitFor(() => expect(stored(world).agreements).toHaveLength(1));
  const [claimed] = stored(world).agreements;
  expect(claimed).toMatchObject({
    reference: null,
    terms: { kind: 'claimed', total: { minor: 1_250_000, currency: 'EUR' } },
  });
});

it('is recorded once however often it is pressed; another payment has a number of its own', async () => {
  const world = await answered(northwind);
  pressKey('o');
  await press('Record as claimed');
  await waitFor(() => expect(stored(world).agreements).toHaveLength(1));
  await press('Record as claimed');
  const form = within(await screen.findByRole('form', { name: 'Pays now' }));
  fireEvent.input(form.getByLabelText('Confirmation number'), { target: { value: 'C-2' } });
  await press('Record as claimed');
  await waitFor(() =>
    expect(stored(world).agreements.map(({ reference }) => reference)).toEqual([null, 'C-2']),
  );
});

it('a wish in one currency is none in another, but its rhythm and words stay', async () => {
  const world = await answered(northwind);
  pressKey('o');
  const wish = within(await screen.findByRole('form', { name: 'Customer can pay' }));
  fireEvent.change(wish.getByLabelText('Amount'), { target: { value: '150 weekly' } });
  await waitFor(() => expect(stored(world).offering?.typed.frequency).toBe('weekly'));
  await press('USD');
  expect(stored(world).offering?.typed).toMatchObject({ amount: '150', frequency: 'weekly' });
  await press('EUR');
  await waitFor(() => expect(stored(world).offering?.currency).toBe('EUR'));
  expect(stored(world).offering?.typed).toEqual({ frequency: 'weekly' });
});
