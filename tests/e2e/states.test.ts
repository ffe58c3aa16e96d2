import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newEntry } from '../../extension/outbox/new-entry.ts';
import { API_ORIGIN, PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { noAnswerAt } from '../contract/salesforce-harness.ts';
import { putInOutbox } from '../fire/outbox-on-disk.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, type CustomerName, Stage, screenshotFile } from './fixtures/stage.ts';

const { deshawn, larkspur } = CUSTOMERS;

/** In order: each state is reached from the one before. */
describe('every state of the panel is accessible, in light and dark, at 360 and 480 px', () => {
  let stage: Stage;
  let panel: PanelPage;

  const isClean = async (state: string) => {
    expect(await findViolations(panel.page, (look) => screenshotFile(`state-${state}-${look}`))).toEqual([]);
  };
  const show = async (customer: CustomerName) => {
    await stage.goTo(customer);
    await panel.shows('Customer', CUSTOMERS[customer].name);
  };

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  // Whatever lies on top is closed, so that one failure is not all.
  afterEach(async () => {
    for (let layer = 0; layer < 3; layer += 1) await panel.page.keyboard.press('Escape');
  });

  it('Connect', async () => {
    await stage.goTo('dana');
    panel = await PanelPage.open(stage.launched, stage.page);
    await panel.says('Connect this org');
    await isClean('connect');
  });

  it('a customer', async () => {
    await panel.connect();
    await panel.shows('Money', 'USD');
    await isClean('customer');
  });

  it.each(['graciela', 'larkspur', 'cooperative', 'tyler', 'wendell', 'gruenwald'] as const)(
    'another kind of customer: %s',
    async (customer) => {
      await show(customer);
      await isClean(`customer-${customer}`);
    },
  );

  it('a running call, and the same with another customer’s page open', async () => {
    await show('larkspur');
    await panel.call(larkspur.phone);
    await isClean('call');
    await stage.goTo('joel');
    await panel.says(`On call with ${larkspur.name}`);
    await isClean('call-elsewhere');
  });

  it('a receipt and its correction', async () => {
    await panel.press('No answer');
    await show('larkspur');
    await panel.choose(larkspur.phone);
    await panel.says('written');
    await isClean('receipt');
    await panel.press('Fix');
    await isClean('fix');
  });

  it('the outbox', async () => {
    await panel.pressWith('Show');
    await panel.says('wri');
    await isClean('outbox');
  });

  it('Find', async () => {
    await panel.page.keyboard.press('/');
    await panel.fill('Name, phone, invoice, account or e-mail', 'Pruitt');
    await panel.page.keyboard.press('Enter');
    await panel.says('1 found');
    await isClean('find');
  });

  it('a page without a record', async () => {
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.says('No record on this page');
    await isClean('no-record');
  });

  it('a page that is no CRM', async () => {
    await stage.page.goto('about:blank');
    await panel.says(/Open a customer|cannot see this page/);
    await isClean('rest');
  });

  it('figures that could not be read', async () => {
    await stage.org.fault({ match: { path: '/composite' }, times: 20, fault: '503', ms: 0 });
    await stage.goTo('joel');
    await panel.says('The CRM is not available');
    await isClean('trouble');
    await stage.org.clearFaults();
  });

  it('fields hidden by security', async () => {
    await stage.org.hide(
      ['Account.PersonDoNotCall', 'Debt__c.Disputed__c', 'Debt__c.Balance__c'],
      ['Promise_To_Pay__c', 'ContentNote'],
    );
    await show('deshawn');
    await panel.page.reload();
    await panel.shows('Customer', deshawn.name);
    await isClean('hidden');
  });

  it('offline, with something waiting', async () => {
    await show('larkspur');
    await stage.setOffline(true);
    await panel.call(larkspur.phone);
    await panel.press('Line busy');
    await panel.outboxSays('1 waiting');
    await isClean('offline');
    await stage.setOffline(false);
    await panel.outboxSays('All saved');
  });

  it('signed out', async () => {
    await stage.org.revokeTokens();
    await stage.goTo('rosa');
    await panel.says('Signed out');
    await isClean('signed-out');
  });

  it('a long queue, in one line at the foot', async () => {
    const plain = noAnswerAt(stage.org.running);
    const customer = { ...plain.customer, apiOrigin: API_ORIGIN };
    for (let n = 0; n < 120; n += 1) {
      const attempt = { ...plain.attempt, key: randomUUID() };
      await putInOutbox(panel.page, newEntry({ ...plain, customer, attempt }, systemClock.now()));
    }
    await panel.outboxSays('120 waiting');
    await isClean('long-queue');
    await panel.page.setViewport({ width: 360, height: 800 });
    const foot = await panel.page.$$eval('.outbox > *', (parts) =>
      parts.map((part) => {
        const { height, right } = part.getBoundingClientRect();
        const lines = Math.round(height / Number.parseFloat(getComputedStyle(part).lineHeight));
        return { lines, isInside: right <= 360 - 12 };
      }),
    );
    expect(foot).toEqual(Array(3).fill({ lines: 1, isInside: true }));
  });
});
