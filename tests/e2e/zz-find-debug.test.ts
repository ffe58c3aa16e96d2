import { it } from 'vitest';
import { Stage } from '/work/main/tests/e2e/fixtures/stage.ts';
import { PAGE_ORIGIN } from '/work/main/scripts/browser/demo-hosts.ts';
it('find', async () => {
  const stage = await Stage.open();
  try {
    const { panel } = await stage.panelBeside('dana');
    await panel.page.screenshot({ path: '/tmp/parley/panel-dev/real-dana.png' });
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.says('No record on this page');
    await panel.page.keyboard.press('/');
    await panel.fill('Name, phone, invoice, account or e-mail', 'Pruitt');
    await panel.page.keyboard.press('Enter');
    await new Promise((r) => setTimeout(r, 2500));
    console.log(await panel.text());
    await panel.page.screenshot({ path: '/tmp/parley/panel-dev/real-find.png' });
  } finally { await stage.close(); }
}, 60000);
