import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { dana } = CUSTOMERS;

describe('the worker dies', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('before the click: the click wakes it, one Task', async () => {
    const before = await stage.org.tasksOf(id);
    await panel.call(dana.mobile);
    await stage.stopWorker();
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });

  it('while the request is on its way and the org writes it all the same: exactly one Task', async () => {
    const before = await stage.org.tasksOf(id);
    await stage.org.fault({
      match: { method: 'POST', path: '/composite' },
      times: 1,
      fault: 'delay',
      ms: 1_500,
    });
    await panel.call(dana.mobile);
    await panel.press('Line busy');
    await until('the request at the org', async () =>
      stage.org.extensionCalls().some(({ method, status }) => method === 'POST' && status === 0),
    );
    await stage.stopWorker();
    // Its alarm would wake it; a look at the outbox does so sooner.
    await wakeByRetry(panel);
    await panel.outboxSays('All saved');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });
});

async function wakeByRetry(panel: PanelPage): Promise<void> {
  await panel.page.reload();
  await panel.shows('Customer', dana.name);
}
