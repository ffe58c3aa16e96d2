import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';
import type { OrgTask } from './fixtures/test-org.ts';

const { larkspur } = CUSTOMERS;

describe('the answer is lost', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  const logOnce = async (outcome: string) => {
    await panel.call(larkspur.phone);
    await panel.press(outcome);
  };
  const newTasks = async (before: readonly OrgTask[]) => {
    const known = new Set(before.map(({ Id }) => Id));
    return (await stage.org.tasksOf(id)).filter(({ Id }) => !known.has(Id));
  };

  it('after the org wrote: one Task, and what a colleague changed meanwhile stays', async () => {
    const before = await stage.org.tasksOf(id);
    await stage.org.fault({
      match: { method: 'POST', path: '/composite' },
      times: 1,
      fault: 'lost-answer',
      ms: 0,
    });
    // What the worker asks next waits long enough for the colleague to save first.
    await stage.org.fault({ match: { path: '/services/data' }, times: 1, fault: 'delay', ms: 1_500 });
    await logOnce('No answer');
    const [task] = await until('the Task the answer of which was lost', async () => {
      const written = await newTasks(before);
      return written.length > 0 && written;
    });
    if (!task) throw new Error('no Task');
    await stage.org.edit('Task', task.Id, { Description: 'A colleague was here' });
    await panel.outboxSays('All saved');
    const written = await newTasks(before);
    expect(written).toHaveLength(1);
    expect(written[0]?.Description).toBe('A colleague was here');
  });

  it('before the org wrote, which it does later: one Task', async () => {
    const before = await stage.org.tasksOf(id);
    await stage.org.fault({
      match: { method: 'POST', path: '/composite' },
      times: 1,
      fault: 'late-commit',
      ms: 700,
    });
    await logOnce('Line busy');
    await panel.outboxSays('All saved');
    await until('the Task', async () => (await newTasks(before)).length > 0);
    expect(await newTasks(before)).toHaveLength(1);
    expect(await stage.org.attemptsOf(id)).toSatisfy((all: { Key__c: string | null }[]) => {
      const keys = all.map(({ Key__c }) => Key__c).filter((key) => key !== null);
      return new Set(keys).size === keys.length;
    });
  });
});
