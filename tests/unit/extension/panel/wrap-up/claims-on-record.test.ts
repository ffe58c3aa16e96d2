// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { answered, stored } from '../guide/on-a-call.ts';
import { closePanel, press, pressKey } from '../open-panel.ts';

afterEach(closePanel);

describe('a payment told at the wrap-up', () => {
  it('stands with the call as claimed, and follows what is typed', async () => {
    const world = await answered(northwind);
    pressKey('w');
    await screen.findByRole('heading', { name: 'Wrap up' });
    await press('Says it was paid');
    const type = async (label: string, field: string, value: string) => {
      const input = await screen.findByLabelText(label, { selector: '.fact input' });
      fireEvent.input(input, { target: { value } });
      await waitFor(() => expect(stored(world).facts[0]?.fields[field]).toBe(value));
    };
    await type('Amount', 'amount', '50.00 USD');
    await type('Date', 'date', '2026-11-20');
    const claimed = () => stored(world).agreements.map(({ terms }) => [terms.kind, terms.total.minor]);
    await waitFor(() => expect(claimed()).toEqual([['claimed', 5_000]]));
    await type('Amount', 'amount', '75.00 EUR');
    await waitFor(() => expect(claimed()).toEqual([['claimed', 7_500]]));
    await type('Amount', 'amount', '');
    await waitFor(() => expect(claimed()).toEqual([]));
  });
});
