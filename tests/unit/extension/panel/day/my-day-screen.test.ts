// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { DayPage } from '../../../../../shared/domain/my-day.ts';
import { readWorklistPolicy } from '../../../../../shared/worklist/read-policy.ts';
import type { FakeWorld } from '../fake-world.ts';
import { PAGE_ORIGIN, read, ref } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dayOf } from '../fixtures/day.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, openPanel, press, pressKey } from '../open-panel.ts';
import { on, pageOf } from '../states.ts';
import { hold } from '../verdict/customers.ts';

afterEach(closePanel);

const LIST = `${PAGE_ORIGIN}/lightning/o/Account/list?filterName=AllAccounts`;
const open = async (world: FakeWorld) => {
  await beside(world);
  pressKey('h');
  return screen.findByRole('dialog', { name: 'My day' });
};
const withDay = (change: Parameters<typeof dayOf>[1] = {}) => {
  const world = on(dana);
  world.knows(dana, northwind);
  world.answers['day.read'] = () => dayOf([northwind], { readAt: world.now, ...change });
  return world;
};

it('says of a part that was not read that it was not', async () => {
  const dialog = await open(
    withDay({ promises: { is: 'forbidden' }, followUps: { is: 'failed', why: 'x' } }),
  );
  await within(dialog).findByText(/Promises may not be read by you/);
  within(dialog).getByText(/Tasks could not be read/);
  expect(within(dialog).queryByText(/^Approvals/)).toBeNull();
});

it('says why the day could not be read, and reads it when asked again', async () => {
  const world = withDay();
  const answer = world.answers['day.read'];
  world.answers['day.read'] = () => {
    throw new CrmError({ code: 'offline', detail: '', retryable: true });
  };
  const dialog = await open(world);
  await within(dialog).findByRole('alert');
  expect(within(dialog).queryByText('Nothing waits for you today.')).toBeNull();
  if (answer) world.answers['day.read'] = answer;
  await press('Refresh', dialog);
  await within(dialog).findByText(northwind.customer.name);
  expect(within(dialog).queryByRole('alert')).toBeNull();
});

it('calls nobody callable whom the company’s policy holds back', async () => {
  const world = withDay();
  const held: CustomerSnapshot = {
    ...northwind,
    attempts: read(),
    holds: read(hold('hardship', 'lost the shop')),
  };
  world.knows(dana, held);
  world.answers['day.read'] = () => dayOf([held], { readAt: world.now });
  const callable = await open(world);
  await within(callable).findByText('Callable now');
  world.worklistPolicy = {
    ...world.worklistPolicy,
    policy: { ...world.worklistPolicy.policy, stops: ['hardship'] },
  };
  const dialog = await open(world);
  expect((await within(dialog).findByText('Held back by company policy')).className).toContain('no');
  expect(within(dialog).queryByText('Callable now')).toBeNull();
});

it('tells what is wrong in the company’s policy', async () => {
  const world = withDay();
  const reading = readWorklistPolicy({ v: 1, name: 'Ours', dispute: 5 });
  if (reading.is !== 'mistakes') throw new Error('no mistake');
  world.worklistPolicy = { ...world.worklistPolicy, mistakes: reading.mistakes };
  await within(await open(world)).findByText(/dispute: /);
});

it('refuses a snooze without a reason, and keeps one with it for this person alone', async () => {
  const world = withDay();
  const dialog = await open(world);
  await press(`Snooze: ${northwind.customer.name}`, dialog);
  const form = within(dialog).getByRole('textbox', { name: 'Why can this wait?' }).closest('form');
  if (!form) throw new Error('no form');
  fireEvent.submit(form);
  await within(dialog).findByText(/Say why it can wait/);
  expect(world.dayMarks.size).toBe(0);
  fireEvent.input(within(dialog).getByRole('textbox', { name: 'Why can this wait?' }), {
    target: { value: 'calls back' },
  });
  fireEvent.submit(form);
  await within(dialog).findByText(/Snoozed until .*: calls back/);
  expect([...world.dayMarks.keys()]).toEqual(['00D000000000001EAA 005000000000001AAA']);
});

it('says of a longer worklist which part of it is here, and shows the next and the first', async () => {
  const world = withDay();
  world.answers['day.read'] = ({ page }: { page: DayPage }) =>
    dayOf(
      [northwind],
      page.skip === 0 ? { readAt: world.now, next: 50 } : { readAt: world.now, skipped: 50 },
    );
  const dialog = await open(world);
  await within(dialog).findByText('1 customer: the first 50 of more');
  await press('Show the next ones', dialog);
  await within(dialog).findByText('1 customer: from 51 on');
  await press('Back to the first ones', dialog);
  await within(dialog).findByText('1 customer: the first 50 of more');
});

it('takes a pin back that could not be saved, and says so', async () => {
  const world = withDay();
  const day = await world.ports.day();
  const marks = { ...day.marks, changeMarks: () => Promise.reject(new Error('disk full')) };
  Object.assign(world.ports, { day: async () => ({ ...day, marks }) });
  const dialog = await open(world);
  await press(`Pin: ${northwind.customer.name}`, dialog);
  await within(dialog).findByText('That could not be saved on this computer, and is undone.');
  await within(dialog).findByRole('button', { name: `Pin: ${northwind.customer.name}` });
});

it('says that pins and snoozes could not be read', async () => {
  const world = withDay();
  const day = await world.ports.day();
  const marks = { ...day.marks, marks: () => Promise.reject(new Error('x')) };
  Object.assign(world.ports, { day: async () => ({ ...day, marks }) });
  await within(await open(world)).findByText('Pins and snoozes could not be read. Press Refresh.');
});

it('offers the list on the page, and asks with it', async () => {
  const world = withDay();
  world.goTo(LIST);
  await openPanel(world);
  fireEvent.click(await screen.findByRole('button', { name: 'Use the list on this page' }));
  await waitFor(() =>
    expect(world.asked.filter(({ channel }) => channel === 'day.read').at(-1)?.request).toMatchObject({
      view: { object: 'Account', view: 'AllAccounts' },
    }),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Back to my own worklist' }));
  await waitFor(() =>
    expect(world.asked.filter(({ channel }) => channel === 'day.read').at(-1)?.request).toMatchObject({
      view: null,
    }),
  );
});

it('opens a customer and is gone', async () => {
  const world = withDay();
  const dialog = await open(world);
  fireEvent.click(await within(dialog).findByText(northwind.customer.name));
  await waitFor(() => expect(world.opened).toEqual([{ tabId: 1, url: pageOf(northwind) }]));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows open requests only to those who may answer them', async () => {
  const request = {
    approval: {
      id: 'a1',
      object: 'Plan_Approval__c',
      key: null,
      status: { is: 'known', value: 'requested' },
      fingerprint: { is: 'absent' },
      terms: { is: 'absent' },
      beyond: [],
      reason: { is: 'absent' },
      requestedBy: 'Ben Cruz',
      requestedById: '005000000000009AAA',
      requestedAt: '2026-11-23T10:00:00.000Z',
      answeredBy: null,
      answeredAt: null,
      answer: { is: 'absent' },
    },
    customer: ref('001000000000077AAA'),
    customerName: 'Juniper',
  } as const;
  const approvals = read({
    ...request,
    approval: { ...request.approval, beyond: [...request.approval.beyond] },
  });
  const world = withDay({ approvals });
  const dialog = await open(world);
  await within(dialog).findByText(northwind.customer.name);
  expect(within(dialog).queryByText(/request for approval is open/)).toBeNull();
  expect(within(dialog).queryByText('Juniper')).toBeNull();
  await closePanel();
  const supervised = withDay({ approvals });
  supervised.planPolicy = {
    policy: { v: 1, name: 'Ours', roles: { supervisor: ['ana@example.com'] } },
    mistakes: [],
  };
  await within(await open(supervised)).findByText('1 request for approval is open');
});
