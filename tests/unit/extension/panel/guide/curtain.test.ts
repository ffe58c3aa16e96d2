// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dayOf } from '../fixtures/day.ts';
import { dana } from '../fixtures/people.ts';
import { closePanel, openPanel, pressKey, region } from '../open-panel.ts';
import { entryOf, on, pageOf } from '../states.ts';
import { answered, calling, callShows, everything, pressDigit } from './on-a-call.ts';

afterEach(closePanel);

const OF_THE_DEBT = /1,980|312\.40|2,292|Harbor Bank|Lakeside|··2290|··118/;
const isCovered = () => waitFor(() => expect(everything()).not.toMatch(OF_THE_DEBT));
const isShown = () => waitFor(() => expect(everything()).toMatch(OF_THE_DEBT));

describe('the privacy curtain', () => {
  it('is drawn when somebody answers, not while it rings', async () => {
    await calling(dana);
    await isShown();
    pressKey('a');
    await callShows('May I speak with');
    await isCovered();
    expect((await region('Money')).textContent).toContain('covered');
    expect((await region('Verdict')).textContent).toContain('Right party not verified yet');
  });

  it('stays drawn on the record, and in what was logged in this browser', async () => {
    await answered(dana);
    pressKey('x');
    await screen.findByRole('group', { name: '(614) 555-0142' });
    await isCovered();
    fireEvent.click(screen.getByRole('button', { name: 'Show what was saved' }));
    await screen.findByText('Covered until the right party is verified.');
    await isCovered();
  });

  it('stays drawn in what was logged while another customer is on screen', async () => {
    const world = on(dana).knows(dana, northwind);
    const entry = structuredClone(entryOf(dana, 'NA', 1));
    entry.command.attempt.note = 'Owes Harbor Bank 1,980.00';
    world.outbox = [entry];
    await answered(dana, world);
    world.goTo(pageOf(northwind));
    await waitFor(async () =>
      expect((await region('Customer')).textContent).toContain(northwind.customer.name),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show what was saved' }));
    await screen.findByText('Covered until the right party is verified.');
    expect(everything()).not.toMatch(OF_THE_DEBT);
  });

  it('opens while its key or its button is held, and closes when the window loses the keyboard', async () => {
    await answered(dana);
    await isCovered();
    pressKey('p');
    await isShown();
    fireEvent.keyUp(document.body, { key: 'p' });
    await isCovered();
    const button = screen.getByRole('button', { name: /Hold to look/ });
    button.setPointerCapture = () => {};
    fireEvent.pointerDown(button, { pointerId: 1 });
    await isShown();
    fireEvent(window, new Event('blur'));
    await isCovered();
  });

  it('is not opened beforehand by its key, pressed while nothing was covered', async () => {
    const world = on(dana);
    world.guideSettings = {
      ...world.guideSettings,
      company: { nameUsed: 'Hollis and Reed', callbackNumber: '(614) 555-0100', recordsCalls: false },
    };
    await answered(dana, world);
    pressDigit(1);
    await callShows('protect your privacy');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Date of birth' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'ZIP code' }));
    pressDigit(1);
    await callShows(/debt collector|collect a debt/);
    pressKey('d');
    pressDigit(1);
    await isShown();
    pressKey('p');
    fireEvent.keyUp(document.body, { key: 'p' });
    pressKey('m');
    await callShows('word for word');
    await isCovered();
  });

  it('covers the invoices of a dispute in the wrap-up, and shows them at the gate', async () => {
    const numbers = itemsOf(northwind.invoices).map(({ number }) => number);
    const tells = () => numbers.filter((number) => everything().includes(number));
    await answered({ ...dana, invoices: northwind.invoices });
    pressKey('w');
    const call = within(await region('Call'));
    fireEvent.click(await call.findByRole('button', { name: 'Dispute' }));
    await call.findByRole('group', { name: 'Invoices' });
    await call.findByText('Covered until the right party is verified.');
    expect(tells()).toEqual([]);
    pressKey('p');
    await waitFor(() => expect(tells()).not.toEqual([]));
    fireEvent.keyUp(document.body, { key: 'p' });
    await waitFor(() => expect(tells()).toEqual([]));
  });

  it('covers the row of the customer on the line in My day, on screen or not', async () => {
    const world = on(dana);
    world.knows(dana, northwind);
    world.answers['day.read'] = () => dayOf([dana, northwind], { readAt: world.now });
    await answered(dana, world);
    pressKey('h');
    const day = within(await screen.findByRole('dialog', { name: 'My day' }));
    const row = async (name: string) => (await day.findByText(name)).closest('li')?.textContent ?? '';
    await waitFor(async () => expect(await row(northwind.customer.name)).toContain(' open'));
    expect(await row(dana.customer.name)).toContain('Covered until the right party is verified.');
    expect(everything()).not.toMatch(OF_THE_DEBT);
    // Nor is it found by what is covered.
    const filter = day.getByRole('searchbox', { name: 'Filter by name or reason' });
    fireEvent.input(filter, { target: { value: 'open' } });
    await waitFor(() => expect(day.queryByText(dana.customer.name)).toBeNull());
    await day.findByText(northwind.customer.name);
    pressKey('Escape');
    world.goTo(pageOf(northwind));
    await waitFor(async () =>
      expect((await region('Customer')).textContent).toContain(northwind.customer.name),
    );
    pressKey('h');
    const again = within(await screen.findByRole('dialog', { name: 'My day' }));
    const other = (await again.findByText(dana.customer.name)).closest('li')?.textContent;
    expect(other).toContain('Covered until the right party is verified.');
    expect(everything()).not.toMatch(OF_THE_DEBT);
  });

  it('is there before the guide is, when the panel opens in the middle of a call', async () => {
    const world = await answered(dana);
    await isCovered();
    await openPanel(world);
    await region('Customer');
    expect(everything()).not.toMatch(OF_THE_DEBT);
  });

  it('lifts by itself at the gate, and falls again before a machine', async () => {
    const world = on(dana);
    const company = { nameUsed: 'Hollis and Reed', callbackNumber: '(614) 555-0100' };
    world.guideSettings = { ...world.guideSettings, company };
    await answered(dana, world);
    pressDigit(1);
    await callShows('being recorded');
    pressKey('d');
    await waitFor(() => expect(world.runningCall?.guided?.session).toMatchObject({ said: [{}] }));
    pressDigit(1);
    await callShows('protect your privacy');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Date of birth' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'ZIP code' }));
    pressDigit(1);
    await callShows(/debt collector|collect a debt/);
    await isCovered();
    pressKey('d');
    pressDigit(1);
    await callShows('$1,980.00');
    await isShown();
    pressKey('m');
    await callShows('word for word');
    await isCovered();
  });

  it('is not drawn in trade: accounts payable or the named contact is one tap', async () => {
    const world = await calling(northwind);
    pressKey('a');
    await callShows('accounts payable');
    expect(world.runningCall?.guided).toMatchObject({ isCovered: false, session: { profile: 'b2b' } });
    expect((await region('Money')).textContent).not.toContain('covered');
  });
});
