// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { closePanel, pressKey } from '../open-panel.ts';
import { answered, calling, callShows } from './on-a-call.ts';

afterEach(closePanel);

/** Outcomes the command box finds by what is typed. */
async function outcomesBy(typed: string): Promise<string[]> {
  pressKey('k');
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: typed } });
  const found = screen.queryAllByRole('option').map(({ textContent }) => textContent ?? '');
  return found.filter((text) => text.endsWith('outcome'));
}

describe('The command box', () => {
  it('offers a consumer call the outcomes of consumers alone', async () => {
    await answered(dana);
    expect(await outcomesBy('invoice not received')).toEqual([]);
    expect((await outcomesBy('VM-L')).join()).toMatch(/\w/);
  });

  it('offers a business call the outcomes of trade', async () => {
    await calling(northwind);
    pressKey('a');
    await callShows('accounts payable');
    expect((await outcomesBy('invoice not received')).join()).toMatch(/not received/);
    expect(await outcomesBy('MIL')).toEqual([]);
  });
});
