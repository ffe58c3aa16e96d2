import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { putInOutbox } from '../fire/outbox-on-disk.ts';
import { entryOfVersion1 } from '../unit/extension/storage/version-1.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;
const exportSchema = z.object({ entries: z.array(z.unknown()), broken: z.array(z.unknown()) });

describe('what is stored', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('by version 1 of Parley is read on, and what is damaged is set aside and exported, never dropped', async () => {
    const damaged = { ...entryOfVersion1, id: 'damaged:1', tries: 'one' };
    await putInOutbox(panel.page, damaged);
    await putInOutbox(panel.page, entryOfVersion1);
    await panel.page.reload();
    await panel.outboxSays('1 needs attention');
    await panel.press('Show what was saved');
    await panel.says('1 stored item could not be read. Export and give the file to your admin.');
    await panel.says('Northwind Bakery');
    await panel.page.evaluate(keepExports);
    await panel.press('Export as file');
    const text = await until('the exported file', () => panel.page.evaluate(() => globalThis.exported));
    const file = exportSchema.parse(JSON.parse(text));
    expect(file.broken).toMatchObject([{ store: 'outbox', value: damaged, why: 'tries: invalid_type' }]);
    expect(file.entries).toMatchObject([{ v: 2, id: entryOfVersion1.id, state: 'unknown' }]);
  });

  it('by a newer Parley is refused with words, and nothing of it is touched', async () => {
    const newer = await panel.page.evaluate(storeAsNewer);
    await panel.page.reload();
    await panel.says('Update Parley: a newer version wrote what is stored here. Nothing was changed.');
    await panel.call(larkspur.phone);
    await panel.press('No answer');
    await panel.says('Not saved. Nothing was logged; try again.');
    expect(await panel.page.evaluate(readAll)).toEqual(newer);
  });
});

declare global {
  var exported: string | undefined;
}

/** Reads the file instead of handing it to the person. Runs in the panel. */
function keepExports(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    void (file as Blob).text().then((text) => {
      globalThis.exported = text;
    });
    return make(file);
  };
  HTMLAnchorElement.prototype.click = () => undefined;
}

/** What a newer Parley leaves behind. Runs in the panel. */
function storeAsNewer(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('parley', 99);
    opening.onerror = () => reject(new Error('The database could not be opened', { cause: opening.error }));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
      reading.onerror = () => reject(new Error('The outbox could not be read', { cause: reading.error }));
      reading.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify([99, reading.result]));
      };
    };
  });
}

/** Version and outbox as they are on disk. Runs in the panel. */
function readAll(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('parley');
    opening.onerror = () => reject(new Error('The database could not be opened', { cause: opening.error }));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
      reading.onerror = () => reject(new Error('The outbox could not be read', { cause: reading.error }));
      reading.onsuccess = () => {
        const { version } = opening.result;
        opening.result.close();
        resolve(JSON.stringify([version, reading.result]));
      };
    };
  });
}
