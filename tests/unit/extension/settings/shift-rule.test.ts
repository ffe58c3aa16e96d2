import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepShiftRule, shiftRule } from '../../../../extension/settings/shift-rule.ts';
import { usualShift } from '../../../../shared/numbers/shift.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';

describe('when a shift begins', () => {
  beforeEach(async () => {
    resetBrowser();
    await freshDatabase();
  });

  it('is after a pause, unless the person says otherwise, and as the company says where it does', async () => {
    expect(await shiftRule()).toEqual({ rule: usualShift, isCompany: false });
    await keepShiftRule({ is: 'starts', at: '21:30' });
    expect(await shiftRule()).toEqual({ rule: { is: 'starts', at: '21:30' }, isCompany: false });
    await state.area.managed.set({ shiftStart: '22:00' });
    expect(await shiftRule()).toEqual({ rule: { is: 'starts', at: '22:00' }, isCompany: true });
  });

  it.each(['25:00', '9:00', 'late', 7, ''])('is not taken from a policy of %j', async (shiftStart) => {
    await state.area.managed.set({ shiftStart });
    expect(await shiftRule()).toEqual({ rule: usualShift, isCompany: false });
  });

  it('stands where the browser knows no policy', async () => {
    state.area.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await shiftRule()).toEqual({ rule: usualShift, isCompany: false });
  });
});
