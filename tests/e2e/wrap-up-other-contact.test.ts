import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const attemptSchema = z.object({
  Id: z.string(),
  Channel__c: z.string(),
  Direction__c: z.string(),
  Result__c: z.string(),
  Disposition__c: z.string(),
  Number__c: z.nullable(z.string()),
});
const taskSchema = z.object({
  Id: z.string(),
  Subject: z.string(),
  Status: z.string(),
  Description: z.nullable(z.string()),
});
const holdSchema = z.object({
  Id: z.string(),
  Kind__c: z.string(),
  Written__c: z.nullable(z.string()),
  Words__c: z.string(),
});

describe('other contact', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('an e-mail that came in is at its wrap-up in two presses; what it stops, it stops at once', async () => {
    const attempts = () =>
      stage.org.query(
        `SELECT Id, Channel__c, Direction__c, Result__c, Disposition__c, Number__c FROM Contact_Attempt__c WHERE Account__c = '${id}'`,
        attemptSchema,
      );
    const before = (await attempts()).map(({ Id }) => Id);
    const hands = new CountedHands(panel);
    await hands.press('Other contact');
    await hands.press('E-mail in');
    await panel.shows('Call', 'Message sent or received');
    expect(hands.actions).toBe(2);
    await hands.press('Stop contacting');
    await hands.fill('Their own words', 'Do not contact me again');
    await hands.save();
    await panel.shows('Verdict', /Blocked/);
    await panel.outboxSays('All saved');
    await panel.says(/Hold \S+ contact stopped · read back/);
    await panel.page.screenshot({ path: screenshotFile('wrap-up-email') as `${string}.png` });

    const made = await until('the contact', async () =>
      (await attempts()).find(({ Id }) => !before.includes(Id)),
    );
    expect(made).toEqual({
      Id: expect.any(String),
      Channel__c: 'email',
      Direction__c: 'in',
      Result__c: 'voicemail_left_by_consumer',
      Disposition__c: 'CND',
      Number__c: null,
    });
    const holds = await stage.org.query(
      `SELECT Id, Kind__c, Written__c, Words__c FROM Contact_Hold__c WHERE Account__c = '${id}'`,
      holdSchema,
    );
    expect(holds).toContainEqual({
      Id: expect.any(String),
      Kind__c: 'cease',
      // An e-mail is writing (12 CFR 1006.6(c)(1)).
      Written__c: 'yes',
      Words__c: 'Do not contact me again',
    });
  });

  it('an e-mail of ours stands under the rules: after that request it is not begun, and says why', async () => {
    await panel.press('Other contact');
    await panel.press('E-mail out');
    await panel.says(/Not now: /);
    expect(await panel.text()).not.toContain('Message sent or received');
  });

  it('a message to sales with its day is a task for the account’s owner', async () => {
    const larkspur = await stage.goTo('larkspur');
    await panel.shows('Customer', CUSTOMERS.larkspur.name);
    const hands = new CountedHands(panel);
    await hands.call(CUSTOMERS.larkspur.phone);
    await hands.key('w');
    await hands.press('Invoice not received');
    await hands.press('Message to…');
    await hands.fill('Message', 'They ask for the pallet prices of March');
    await hands.press('Add message');
    await hands.save();
    await panel.outboxSays('All saved');
    const sent = `SELECT Id, Subject, Status, Description FROM Task WHERE AccountId = '${larkspur}' AND Subject LIKE 'Sales%'`;
    const task = await until('the task', async () => (await stage.org.query(sent, taskSchema))[0]);
    expect(task).toMatchObject({
      Subject: `Sales (account owner): Larkspur Outdoor Supply, Inc.`,
      Status: 'Not Started',
    });
    expect(task.Description).toContain('They ask for the pallet prices of March');
  });
});
