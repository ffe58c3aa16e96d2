// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { ApprovalRow } from '../../../../../shared/domain/approval.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { terms } from '../../../shared/wrap-up/made-up-contact.ts';
import { NOW, read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { answered } from '../guide/on-a-call.ts';
import { beside, closePanel, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const askedAbout = ({ customer }: CustomerSnapshot, beyond: string): ApprovalRow => ({
  approval: {
    ...{ id: `approval of ${customer.name}`, object: 'Parley_Approval__c', key: null },
    ...{ status: known('requested' as const), fingerprint: known('ab'), terms: known(terms()) },
    ...{ beyond: [beyond], reason: known('Long customer'), requestedBy: 'Ana Lim', requestedById: 'other' },
    ...{ requestedAt: NOW, answeredBy: null, answeredAt: null, answer: absent },
  },
  customer: customer.ref,
  customerName: customer.name,
});

const open = async () => {
  pressKey('s');
  return within(await screen.findByRole('dialog', { name: 'Approvals' }));
};

function asking() {
  const world = on(dana);
  world.answers['approval.list'] = () =>
    read(askedAbout(dana, 'Longer than 90 days'), askedAbout(northwind, 'x'));
  return world;
}

it('shows the amount of a request, and its terms unfolded', async () => {
  await beside(asking());
  const dialog = await open();
  const head = await dialog.findByRole('button', { name: new RegExp(dana.customer.name) });
  expect(head.textContent).toMatch(/\d/);
  fireEvent.click(head);
  await dialog.findByText('Longer than 90 days');
});

it('covers the request of the customer on the line until the right party is verified', async () => {
  await answered(dana, asking());
  const dialog = await open();
  const other = await dialog.findByRole('button', { name: new RegExp(northwind.customer.name) });
  expect(other.textContent).toMatch(/\d/);
  const row = (await dialog.findByText(dana.customer.name)).closest('li');
  expect(row?.textContent).toBe(`${dana.customer.name}Covered until the right party is verified.`);
  expect(row?.querySelector('button')).toBeNull();
});

it('looks at the customer of each request, though two systems number theirs alike', async () => {
  const world = asking();
  const ref = { ...dana.customer.ref, apiOrigin: 'https://books.other.example' };
  const other = { ...dana, customer: { ...dana.customer, ref, name: 'Other Books' } };
  world.answers['approval.list'] = () => read(askedAbout(dana, 'x'), askedAbout(other, 'y'));
  await beside(world);
  const dialog = await open();
  for (const name of [dana.customer.name, 'Other Books'])
    fireEvent.click(await dialog.findByRole('button', { name: new RegExp(name) }));
  const looked = world.asked.filter(({ channel }) => channel === 'customer.load').slice(-2);
  expect(looked.map(({ request }) => request)).toEqual([{ ref: dana.customer.ref }, { ref }]);
});
