import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { hastenOutbox } from '../fire/outbox-on-disk.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

describe('the worker dies', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('before the click: the click wakes it, one Task', async () => {
    const before = await stage.org.tasksOf(id);
    await panel.call(larkspur.phone);
    await stage.stopWorker();
    await panel.press('No answer');
    expect(await stage.org.newTasks(id, before)).toHaveLength(1);
    await panel.outboxSays('All saved');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });

  it('between the click and the answer, and the org writes all the same: exactly one Task', async () => {
    const before = await stage.org.tasksOf(id);
    const calls = stage.org.extensionCalls().length;
    await stage.org.fault({
      match: { method: 'POST', path: '/composite' },
      times: 1,
      fault: 'delay',
      ms: 1_500,
    });
    await panel.call(larkspur.phone);
    await panel.press('Line busy');
    await until('the request at the org', async () => stage.org.extensionCalls().length > calls);
    await stage.stopWorker();
    // Nobody does anything more: an alarm set before the request wakes the worker, which asks by the key.
    await hastenOutbox(panel.page);
    expect(await stage.org.newTasks(id, before)).toHaveLength(1);
    await panel.outboxSays('All saved', 80_000);
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });
});
