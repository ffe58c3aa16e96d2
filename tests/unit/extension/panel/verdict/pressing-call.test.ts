// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import { plusMilliseconds } from '../../../../../shared/calendar/instant.ts';
import type { ContactFacts } from '../../../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { attempt, read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { attemptsIn, beside, closePanel, groupOf, outboxSays, press, region } from '../open-panel.ts';
import { on, pageOf } from '../states.ts';

const MOBILE = '(614) 555-0142';
const PRIYA = '(850) 555-0121';
const OLD = '2026-11-23T19:05:00.000Z';

afterEach(closePanel);

const factsOf = (snapshot: CustomerSnapshot, readAt: string): ContactFacts => {
  const { attempts, callsInProgress, holds, preferences } = snapshot;
  return { v: 1, readAt, attempts, callsInProgress, holds, preferences };
};
const old = (snapshot: CustomerSnapshot): CustomerSnapshot => ({ ...snapshot, contactFactsReadAt: OLD });
const verdict = () => region('Verdict');

describe('the press of Call on facts older than a minute', () => {
  it('that cannot be read again dials nothing until a person decides', async () => {
    const world = on(old(dana));
    world.answers['customer.reread'] = () => {
      throw new CrmError({ code: 'offline', detail: '', retryable: true });
    };
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Could not check for other calls/);
    expect(world.dialled).toEqual([]);
    await press('Call anyway');
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
  });

  it('that are read again dials, once', async () => {
    const world = on(old(dana));
    world.answers['customer.reread'] = () => factsOf(dana, world.now);
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
    expect(world.asked.filter(({ channel }) => channel === 'customer.reread')).toHaveLength(1);
  });

  it('counts from the press, not from the answer that let it through', async () => {
    const world = on(old(dana));
    let answer: (facts: ContactFacts) => void = () => {};
    world.answers['customer.reread'] = () =>
      new Promise<ContactFacts>((resolve) => {
        answer = resolve;
      });
    await beside(world);
    const pressed = world.now;
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Checking for other calls/);
    world.now = plusMilliseconds(pressed, 2_000);
    answer(factsOf(dana, world.now));
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
    expect(world.runningCall?.startedAt).toBe(pressed);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ startedAt: pressed, endedAt: world.now }]);
  });

  it('counts from Call anyway when that is what placed the call', async () => {
    const world = on(old(dana));
    world.answers['customer.reread'] = () => {
      throw new CrmError({ code: 'offline', detail: '', retryable: true });
    };
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Could not check for other calls/);
    const anyway = plusMilliseconds(world.now, 9_000);
    world.now = anyway;
    await press('Call anyway');
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
    expect(world.runningCall?.startedAt).toBe(anyway);
  });

  it('keeps what was read for it when a load begun before answers after it', async () => {
    const world = on(old(dana));
    const colleague = attempt('00T000000000090AAA', '2026-11-23T19:08:00.000Z', {
      number: MOBILE,
      by: 'Luz Vega',
    });
    const after = { ...dana, attempts: read(colleague) };
    world.answers['customer.reread'] = () => factsOf(after, world.now);
    await beside(world);
    let answer: (snapshot: CustomerSnapshot) => void = () => {};
    world.answers['customer.load'] = () =>
      new Promise<CustomerSnapshot>((resolve) => {
        answer = resolve;
      });
    await press('Refresh');
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Luz Vega called/);
    answer({ ...old(dana), customer: { ...dana.customer, name: 'Dana Reyes-Ortiz' } });
    await screen.findByRole('heading', { name: 'Dana Reyes-Ortiz' });
    expect(within(await region('History')).getByText(/Luz Vega/)).toBeTruthy();
  });

  it('is forgotten when the page moves on meanwhile, and the next customer can be called', async () => {
    const world = on(old(dana)).knows(old(dana), northwind);
    let answer: (facts: ContactFacts) => void = () => {};
    world.answers['customer.reread'] = () =>
      new Promise<ContactFacts>((resolve) => {
        answer = resolve;
      });
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Checking for other calls/);
    world.goTo(pageOf(northwind));
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    answer(factsOf(dana, world.now));
    await press('Call', await groupOf(PRIYA));
    await waitFor(() => expect(world.dialled).toEqual([PRIYA]));
  });

  it('does not keep the next customer waiting while the first is still being read', async () => {
    const world = on(old(dana)).knows(old(dana), northwind);
    world.answers['customer.reread'] = () => new Promise(() => {});
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    world.goTo(pageOf(northwind));
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    await press('Call', await groupOf(PRIYA));
    await waitFor(() => expect(world.dialled).toEqual([PRIYA]));
  });

  it('after a colleague has called asks once more when the notice itself has grown old', async () => {
    const world = on(old(dana));
    const colleague = attempt('00T000000000090AAA', '2026-11-23T19:08:00.000Z', {
      number: MOBILE,
      by: 'Maria Cruz',
    });
    const attempts = dana.attempts.is === 'read' ? dana.attempts : null;
    if (!attempts) throw new Error('Dana has attempts');
    const after = { ...dana, attempts: { ...attempts, items: [colleague, ...attempts.items] } };
    world.answers['customer.reread'] = () => factsOf(after, world.now);
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await within(await verdict()).findByText(/Maria Cruz called/);
    expect(world.dialled).toEqual([]);
    world.pass(61_000);
    await press('Call anyway');
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
    expect(world.asked.filter(({ channel }) => channel === 'customer.reread')).toHaveLength(2);
  });
});
