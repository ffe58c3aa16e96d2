// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { agreement, terms } from '../../../shared/wrap-up/made-up-contact.ts';
import { NOW } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { answered, stored } from '../guide/on-a-call.ts';
import { beside, closePanel, pressKey } from '../open-panel.ts';

afterEach(closePanel);

/** The call taken up again once so much was agreed in it. */
async function agreedWith(snapshot: CustomerSnapshot, change: Parameters<typeof terms>[0] = {}) {
  const world = await answered(snapshot);
  const session: CallSession = {
    ...stored(world),
    verified: { at: NOW, by: ['birth-date'] },
    agreements: [agreement({ terms: terms(change) })],
  };
  const line = { lineId: 'C06.first', language: 'en', text: 'x', disclosure: 'initial_full', at: NOW };
  const said = [...session.said, line];
  if (world.runningCall?.guided) world.runningCall.guided.session = { ...session, said };
  await beside(world);
  pressKey('o');
  return within(await screen.findByRole('region', { name: 'Agreed in this call' }));
}

it('goes to a business as it stands: copied, by e-mail, on paper', async () => {
  const agreed = await agreedWith(northwind);
  expect(agreed.getByText(/^Dear Priya Natarajan,/)).toBeTruthy();
  for (const name of ['Copy', 'Print']) expect(agreed.getByRole('button', { name })).toBeTruthy();
});

it('goes to a consumer by Papers alone, with what the law adds', async () => {
  const agreed = await agreedWith(dana);
  expect(agreed.getByText(/^Dear Dana/)).toBeTruthy();
  for (const name of ['Copy', 'Print']) expect(agreed.queryByRole('button', { name })).toBeNull();
  expect(agreed.queryByRole('link')).toBeNull();
  expect(agreed.getByText(/Papers/)).toBeTruthy();
});

it('confirms nothing that was only offered', async () => {
  const agreed = await agreedWith(northwind, {
    kind: 'settlement',
    expiresAt: '2026-12-03T22:00:00.000Z',
  });
  expect(agreed.queryByText('Confirmation')).toBeNull();
});
