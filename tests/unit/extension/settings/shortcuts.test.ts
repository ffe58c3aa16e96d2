import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepShortcuts, shortcutsInForce } from '../../../../extension/settings/shortcuts.ts';
import { FIRST_KEYS } from '../../../../shared/company/first-keys.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';

const own = { keys: { refresh: 'u' }, isCompany: false };

describe('single keys', () => {
  beforeEach(async () => {
    resetBrowser();
    await freshDatabase();
  });

  it('are Parley’s until the person chose, and the company’s where it has', async () => {
    expect(await shortcutsInForce()).toEqual({ keys: {}, isCompany: false });
    await keepShortcuts(own.keys);
    expect(await shortcutsInForce()).toEqual(own);
    await state.area.managed.set({ shortcuts: '{"find":"f","voicemail":""}' });
    expect(await shortcutsInForce()).toEqual({ keys: { find: 'f', voicemail: '' }, isCompany: true });
  });

  it('all can be turned off, or all but some', async () => {
    await state.area.managed.set({ shortcuts: '{"*":"","find":"r"}' });
    const { keys } = await shortcutsInForce();
    expect(Object.keys(keys).toSorted()).toEqual(Object.keys(FIRST_KEYS).toSorted());
    expect(Object.entries(keys).filter(([, key]) => key !== '')).toEqual([['find', 'r']]);
  });

  it('may change places', async () => {
    await state.area.managed.set({ shortcuts: '{"find":"r","refresh":"/"}' });
    expect(await shortcutsInForce()).toMatchObject({ isCompany: true });
  });

  it.each(['{"find":"r"}', '{"find":"1"}', '{"digits":"q"}', '{"fly":"q"}', '{', '', 7])(
    'the person’s stand beside a policy of %j',
    async (shortcuts) => {
      await keepShortcuts(own.keys);
      await state.area.managed.set({ shortcuts });
      expect(await shortcutsInForce()).toEqual(own);
    },
  );

  it('the person’s stand where the browser knows no policy', async () => {
    await keepShortcuts(own.keys);
    state.area.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await shortcutsInForce()).toEqual(own);
  });
});
