import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { dana, deshawn } = CUSTOMERS;

describe('a page without a customer', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('is said to be one, with the way to go on', async () => {
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.says('No record on this page');
    expect(await panel.hasLandmark('Customer')).toBe(false);
    // My day is read beside such a page: its request is none of the search's.
    await until('My day', () => panel.page.$('.day-open'));
  });

  it.each([
    ['name', 'Pruitt'],
    ['telephone number', '850 555 0109'],
    ['account number', 'GA-44102'],
    ['e-mail', 'dpruitt@example.net'],
  ])('Find leads to the customer by %s, in one request', async (_by, text) => {
    await panel.page.keyboard.press('/');
    const before = stage.org.extensionCalls().length;
    await panel.fill('Name, phone, invoice, account or e-mail', text);
    await panel.page.keyboard.press('Enter');
    await panel.says('1 found');
    expect(stage.org.extensionCalls().slice(before)).toHaveLength(1);
    await panel.pressWith(deshawn.name);
    await panel.shows('Customer', deshawn.name);
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.press('Back to the page');
  });

  it('who calls in is found in three actions, the key, their number, Enter, and opened with Enter again', async () => {
    await stage.goTo('dana');
    await panel.shows('Customer', dana.name);
    const hands = new CountedHands(panel);
    await hands.key('/');
    await hands.fill('Name, phone, invoice, account or e-mail', deshawn.mobile);
    await hands.key('Enter');
    await panel.says('1 found');
    expect(await panel.text()).toContain(deshawn.name);
    expect(hands.actions).toBeLessThanOrEqual(3);
    await hands.key('Enter');
    await panel.shows('Customer', deshawn.name);
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.press('Back to the page');
    await panel.says('No record on this page');
  });

  it('a pasted record address opens the record, without a request to find it', async () => {
    const id = await stage.org.customerId(deshawn.account);
    await panel.page.keyboard.press('/');
    const before = stage.org.extensionCalls().length;
    await panel.fill(
      'Name, phone, invoice, account or e-mail',
      `${PAGE_ORIGIN}/lightning/r/Account/${id}/view`,
    );
    await panel.page.keyboard.press('Enter');
    await panel.shows('Customer', deshawn.name);
    const made = stage.org.extensionCalls().slice(before);
    expect(made.filter(({ path }) => path.includes('/search'))).toEqual([]);
  });
});
