import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

describe('with the keyboard alone', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('Tab reaches Call, Enter presses it, and a digit logs the outcome', async () => {
    const before = await stage.org.tasksOf(id);
    await panel.choose(larkspur.phone);
    await until('the focus on Call', async () => {
      await panel.page.keyboard.press('Tab');
      return panel.page.evaluate(
        (number) =>
          document.activeElement?.textContent === 'Call' &&
          document.activeElement.closest('[role=group]')?.ariaLabel === number,
        larkspur.phone,
      );
    });
    await panel.page.keyboard.press('Enter');
    await panel.says('Not placed');
    await panel.page.keyboard.press('1');
    const [task] = await stage.org.newTasks(id, before);
    expect(task?.CallDisposition).toBe('No answer');
  });

  it('a digit typed in the note is a digit, and logs nothing', async () => {
    const before = await stage.org.attemptsOf(id);
    await panel.fill('Note', '1 of 3 boxes');
    await panel.says(/All saved/);
    expect(await stage.org.attemptsOf(id)).toHaveLength(before.length);
  });
});

describe('in a browser that speaks Spanish', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open({ language: 'es' });
  });
  afterAll(() => stage.close());

  it('the panel speaks Spanish', async () => {
    await stage.goTo('graciela');
    const panel = await PanelPage.open(stage.launched, stage.page);
    await panel.says('Conectar');
    expect(await panel.page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await panel.text()).not.toMatch(/\bConnect\b/);
  });
});
