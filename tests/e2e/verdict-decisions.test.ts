import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { dana, deshawn } = CUSTOMERS;
const holdSchema = z.object({ Id: z.string(), Kind__c: z.string(), Status__c: z.string() });
const decisionSchema = z.object({ Id: z.string(), Reason__c: z.nullable(z.string()) });
const profileSchema = z.object({ Parley_Profile__c: z.nullable(z.string()) });

describe('decisions about the rules', () => {
  let stage: Stage;
  let panel: PanelPage;
  let danaId: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: danaId } = await stage.panelBeside('dana'));
    // What IT would set: a supervisor's rights. The browser's own policy is the machine's, and not a test's to change.
    await panel.page.evaluateOnNewDocument(() => {
      const overrideRights = JSON.stringify({ presumption: ['*'], 'recorded-in-error': ['*'] });
      Object.defineProperty(chrome.storage.managed, 'get', { value: async () => ({ overrideRights }) });
    });
    await panel.page.reload();
    await panel.shows('Customer', dana.name);
  });
  afterAll(() => stage.close());

  const holds = () =>
    stage.org.query(
      `SELECT Id, Kind__c, Status__c FROM Contact_Hold__c WHERE Account__c = '${danaId}'`,
      holdSchema,
    );

  it('one click makes a hold of what a note says, and the strip blocks at once', async () => {
    await panel.shows('Verdict', /until 9:00/);
    await panel.says('Attorney?');
    await panel.callIs('open', dana.mobile);
    await panel.page.screenshot({ path: screenshotFile('verdict-hidden-stop') as `${string}.png` });
    await panel.press('Record', await panel.partWith('Attorney?', 'li'));
    await panel.shows('Verdict', /Blocked[\s\S]*has an attorney/);
    await panel.callIs('closed', dana.mobile);
    expect(await panel.text()).not.toContain('Attorney?');
    const [hold] = await until('the hold in the org', async () => {
      const written = await holds();
      return (
        written.some(({ Kind__c }) => Kind__c === 'attorney') &&
        written.filter(({ Kind__c }) => Kind__c === 'attorney')
      );
    });
    expect(hold).toMatchObject({ Status__c: 'active' });
  });

  it('a supervisor marks it as recorded in error, with a reason, and the call is open again', async () => {
    await panel.page.keyboard.press('v');
    await panel.press('Recorded in error');
    await panel.fill('Reason', 'too short');
    await panel.press('Mark as recorded in error');
    await panel.says('Write the reason in a few words.');
    await panel.fill('Reason', 'Her brother is a lawyer, not hers');
    await panel.press('Mark as recorded in error');
    await panel.shows('Verdict', /(?:OK to call|Caution) until 9:00/);
    await until('the hold marked in the org', async () =>
      (await holds()).some(({ Status__c }) => Status__c === 'recorded-in-error'),
    );
    await panel.callIs('open', dana.mobile);
    await panel.page.keyboard.press('v');
  });

  it('a presumption is lifted by somebody with the right, with a reason that is logged, for one call', async () => {
    await stage.goTo('deshawn');
    await panel.shows('Customer', deshawn.name);
    await panel.shows('Verdict', 'Blocked');
    const before = await stage.org.query('SELECT Id, Reason__c FROM Compliance_Decision__c', decisionSchema);
    await panel.page.keyboard.press('v');
    await panel.press('Decide to call');
    await panel.fill('Reason', 'He asked by letter to be called today');
    await panel.press('Decide and log');
    await panel.shows('Verdict', /by decision/);
    await panel.callIs('open', deshawn.mobile);
    await panel.page.screenshot({ path: screenshotFile('verdict-decided') as `${string}.png` });
    await until('the decision in the org', async () => {
      const now = await stage.org.query('SELECT Id, Reason__c FROM Compliance_Decision__c', decisionSchema);
      return now.length > before.length && now.some(({ Reason__c }) => Reason__c?.includes('by letter'));
    });
    await panel.page.keyboard.press('v');
    await panel.call(deshawn.mobile);
    await panel.press('No answer');
    await panel.shows('Verdict', 'Blocked');
  });

  it('the profile is asked once where nobody has said, and stored', async () => {
    const id = await stage.org.customerId(CUSTOMERS.tyler.account);
    await stage.org.edit('Account', id, { Parley_Profile__c: null });
    const debts = await stage.org.query(
      `SELECT Id FROM Debt__c WHERE Account__c = '${id}'`,
      z.object({ Id: z.string() }),
    );
    for (const debt of debts) await stage.org.edit('Debt__c', debt.Id, { Profile__c: null });
    await stage.goTo('tyler');
    await panel.shows('Customer', CUSTOMERS.tyler.name);
    await panel.shows('Verdict', 'Cannot tell');
    await panel.press('Business');
    await panel.shows('Verdict', /OK to call|Caution/);
    await until('the profile in the org', async () => {
      const soql = `SELECT Parley_Profile__c FROM Account WHERE Id = '${id}'`;
      return (await stage.org.query(soql, profileSchema))[0]?.Parley_Profile__c === 'b2b';
    });
  });
});
