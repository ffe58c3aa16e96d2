// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { agreement } from '../../../../contract/connector/talks.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { closePanel, openPanel, press, pressKey } from '../open-panel.ts';
import { answered, callShows, stored } from './on-a-call.ts';

afterEach(closePanel);

const inRupiah = <T>(agreed: T): T => JSON.parse(JSON.stringify(agreed).replaceAll('"USD"', '"IDR"')) as T;

/** A conversation on disk as it is, but for what is given, when the panel is opened again. */
async function keptWith(change: object) {
  const world = await answered(dana);
  const earlier = { ...stored(world), ...change };
  if (!world.runningCall?.guided) throw new Error('no conversation');
  world.runningCall.guided.session = earlier;
  await openPanel(world);
  await callShows('May I speak with');
  return { world, earlier };
}

describe('a conversation in a currency that earlier versions counted in whole units', () => {
  it('of an earlier version is taken up but for its amounts, which are agreed anew', async () => {
    const { terms } = inRupiah(agreement(2));
    const card = { terms, approvalId: null, confirmed: [], read: [], isChanged: false, replaces: [] };
    const { world, earlier } = await keptWith({
      offering: {
        ...{ currency: 'IDR', typed: { total: '500000' }, card },
        maxMonthly: { minor: 500_000, currency: 'IDR' },
      },
      agreements: [inRupiah(agreement(2)), agreement(1)],
    });
    await screen.findByText(/agree them anew/);
    expect(world.setAside).toEqual([earlier]);
    expect(stored(world)).toMatchObject({
      path: earlier.path,
      offering: { typed: { total: '500000' }, maxMonthly: null, card: null },
      agreements: [{ terms: { total: { currency: 'USD' } } }],
    });
    pressKey('w');
    await callShows('Needed by law');
    expect(screen.getByText(/agree them anew/)).toBeTruthy();
  });

  it('of this version is marked as it is kept, and taken up with its amounts', async () => {
    const world = await answered(inRupiah(northwind));
    pressKey('o');
    await press('Record as claimed');
    await waitFor(() => expect(stored(world).agreements).toHaveLength(1));
    const kept = stored(world);
    expect(kept).toMatchObject({
      amounts: 'iso-4217',
      agreements: [{ terms: { total: { currency: 'IDR' } } }],
    });
    await openPanel(world);
    await screen.findByRole('form', { name: 'Pays now' });
    expect(stored(world)).toEqual(kept);
    expect(world.setAside).toEqual([]);
    expect(screen.queryByText(/agree them anew/)).toBeNull();
  });
});
