import type { ElementHandle } from 'puppeteer-core';

/**
 * Presses until the press reaches it: a row that comes or goes above it between the aim and the press takes the press
 * elsewhere. A press that went astray is told, since it does so for people too.
 * @param find hands back the element, anew for every try
 */
export async function press(what: string, find: () => Promise<ElementHandle>): Promise<void> {
  for (let tries = 1; tries <= 5; tries++) {
    const element = await find();
    const reached = await element.evaluateHandle((node) => {
      const press = { came: false };
      node.addEventListener('click', () => {
        press.came = true;
      });
      return press;
    });
    // Waits until it stands still.
    await element.asLocator().click();
    if (await reached.evaluate(({ came }) => came)) return;
    console.log(`ASTRAY: a press of ${what} did not reach it`);
    // Under the foot that stays where it is, a person scrolls.
    await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  }
  throw new Error(`No press reached ${what}`);
}
