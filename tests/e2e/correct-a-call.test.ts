import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

describe('a call once logged', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('is undone while it waits: nothing is ever written', async () => {
    const before = await stage.org.attemptsOf(id);
    await stage.setOffline(true);
    await panel.call(larkspur.phone);
    await panel.press('No answer');
    // While a try is under way it is too late; then it waits for the network.
    await panel.says('will be sent again');
    await panel.press('Undo');
    await panel.outboxSays('All saved');
    await stage.setOffline(false);
    await panel.says('undone, nothing was written');
    expect(await stage.org.attemptsOf(id)).toHaveLength(before.length);
  });

  it('is corrected with Fix: the same record, the next revision, both kept as evidence', async () => {
    const known = new Set((await stage.org.attemptsOf(id)).map(({ Id }) => Id));
    const written = async () => (await stage.org.attemptsOf(id)).filter(({ Id }) => !known.has(Id));
    await panel.call(larkspur.phone);
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    await until('revision 1', async () => (await written())[0]?.Revision__c === 1);
    const tasks = await stage.org.tasksOf(id);

    await panel.press('Fix');
    await panel.select('What happened', 'Left voicemail');
    await panel.press('Save correction');
    await until('revision 2', async () => (await written())[0]?.Revision__c === 2);
    await panel.outboxSays('All saved');

    const [attempt, ...others] = await written();
    expect(others).toEqual([]);
    expect(attempt).toMatchObject({ Revision__c: 2, Result__c: 'voicemail_lcm', Disposition__c: 'VM-L' });
    expect(attempt?.Evidence__c).toContain('no_answer');
    expect(attempt?.Evidence__c).toContain('voicemail_lcm');
    expect(await stage.org.tasksOf(id)).toHaveLength(tasks.length);
  });
});
