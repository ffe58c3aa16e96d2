import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

describe('the network is gone', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('what is logged waits, and is sent when it returns', async () => {
    const before = await stage.org.tasksOf(id);
    await stage.setOffline(true);
    await panel.call(larkspur.phone);
    await panel.press('No answer');
    await panel.outboxSays('1 waiting');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length);
    await stage.setOffline(false);
    await panel.outboxSays('All saved');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });
});
