import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { dana } = CUSTOMERS;

describe('the wrap-up in Spanish, in both themes and widths, by keyboard', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open({ language: 'es' });
    await stage.goTo('dana');
    panel = await PanelPage.open(stage.launched, stage.page);
    await panel.press('Conectar');
    await until('the customer in Spanish', async () => {
      const window = stage.launched.browser.targets().find((target) => target.url().includes('authorize'));
      const page = await window?.asPage();
      await (await page?.$('::-p-aria([name="Allow"][role="button"])'))?.click();
      return (await panel.text()).includes(dana.name);
    });
  });
  afterAll(() => stage.close());

  it('has no violation, with a form open, a gate shut and something wrong', async () => {
    await panel.press('Llamar');
    await until('the call to run', async () => (await panel.text()).includes('No se hizo'));
    await panel.page.keyboard.press('w');
    await panel.says('Cerrar el contacto');
    const hands = new CountedHands(panel);
    await hands.press('Disputa');
    await hands.fill('Sus propias palabras', 'Nunca recibí eso');
    await hands.fill('Importe', '9999999');
    await hands.press('Mensaje a…');
    await panel.says('Más de los');
    expect(await findViolations(panel.page, (look) => screenshotFile(`wrap-up-es-${look}`))).toEqual([]);
  });

  it('finds a result by its code, without a mouse, and never loses the focus', async () => {
    const { page } = panel;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const other = await until('the button', () =>
      page.$('::-p-aria([name="Otro resultado"][role="button"])'),
    );
    await other.focus();
    await page.keyboard.press('Enter');
    await until('the search', async () => (await focused()) === 'Resultado, por nombre o código');
    await page.keyboard.type('neg');
    await page.keyboard.press('Enter');
    await panel.says('elegido por usted');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});
