import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { shiftCountedDays } from '../../shared/calendar/bank-holidays.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { dana } = CUSTOMERS;

const promiseSchema = z.object({
  Id: z.string(),
  Amount__c: z.number(),
  Due__c: z.string(),
  Method__c: z.nullable(z.string()),
  Status__c: z.nullable(z.string()),
});

/** A business day well within an associate's own authority. */
const day = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);

describe('a right-party promise, the guide not walked', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('takes at most 8 actions and is written field by field with its call', async () => {
    const attemptsBefore = (await stage.org.attemptsOf(id)).map(({ Id }) => Id);
    const promises = () =>
      stage.org.query(
        `SELECT Id, Amount__c, Due__c, Method__c, Status__c FROM Promise_To_Pay__c WHERE Account__c = '${id}'`,
        promiseSchema,
      );
    const before = (await promises()).map(({ Id }) => Id);
    const hands = new CountedHands(panel);
    await hands.call(dana.mobile);
    await hands.key('w');
    await hands.fill('Amount', '150.00');
    await hands.fill('By', day);
    await hands.tick('Date of birth');
    await hands.tick('ZIP code');
    await hands.tick('I read this to them');
    await panel.page.screenshot({
      path: screenshotFile('wrap-up-promise') as `${string}.png`,
      fullPage: true,
    });
    await hands.save();
    await panel.outboxSays('All saved');
    expect(hands.actions).toBeLessThanOrEqual(8);

    const attempt = await until('the attempt', async () =>
      (await stage.org.attemptsOf(id)).find(({ Id }) => !attemptsBefore.includes(Id)),
    );
    expect(attempt).toMatchObject({
      Result__c: 'conversation',
      Disposition__c: 'PTP',
      Number__c: dana.mobile,
      Revision__c: 1,
    });
    const made = (await promises()).filter(({ Id }) => !before.includes(Id));
    expect(made).toEqual([
      { Id: expect.any(String), Amount__c: 150, Due__c: day, Method__c: null, Status__c: 'active' },
    ]);
    const tasks = (await stage.org.tasksOf(id)).filter(
      ({ Parley_Key__c }) => Parley_Key__c === attempt.Key__c,
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ Status: 'Completed' });
    expect(tasks[0]?.Description).toMatch(/Promise to pay \(PTP\) \[[0-9a-f]{8}\], 150\.00 USD/);
  });
});
