// @vitest-environment happy-dom
import { act, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CompanyRules } from '../../../../../extension/settings/company-rules.ts';
import { noCompanyRules } from '../../../../../extension/settings/no-company-rules.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { known } from '../../../../../shared/domain/known.ts';
import { debt, party, phone, read, snapshotOf } from '../fixtures/build.ts';
import { beside, closePanel, groupOf, openPanel, press, pressKey, region } from '../open-panel.ts';
import { on } from '../states.ts';

const VERA = '001000000000021AAA';
const MOBILE = '(614) 555-0161';

afterEach(closePanel);

/** A consumer in Ohio whose record is whole and of whom nothing stands in the way. */
const vera = (): CustomerSnapshot =>
  snapshotOf(
    {
      id: VERA,
      name: 'Vera Okafor',
      profile: known('third-party'),
      address: known({ street: null, city: 'Dayton', state: 'OH', postalCode: '45402', country: 'US' }),
      zones: ['America/New_York'],
    },
    {
      parties: read(party(VERA, 'Vera Okafor', { isPrimary: true, zone: known('America/New_York') })),
      phones: read(phone(`${VERA}.Mobile`, MOBILE)),
      debts: read(debt('a02000000000021AAA', 'Card ··7713', 1240)),
      holds: read(),
      preferences: read(),
      decisions: read(),
    },
  );
const strip = async () => (await region('Verdict')).textContent ?? '';

describe('what is not known yet is no yes', () => {
  it('says yes when everything is known', async () => {
    const world = await beside(on(vera()));
    await waitFor(async () => expect(await strip()).toContain('OK to call'));
    expect(world.badges.at(-1)).toBe('allow');
  });

  it('before the company rules are read there is no verdict, and Call dials nothing', async () => {
    const world = on(vera());
    let answer: (rules: CompanyRules) => void = () => {};
    const companyRules = () =>
      new Promise<CompanyRules>((resolve) => {
        answer = resolve;
      });
    Object.assign(world.ports, { companyRules });
    await beside(world);
    expect(await strip()).not.toMatch(/OK to call|Caution/);
    await press('Call', await groupOf(MOBILE));
    expect(world.dialled).toEqual([]);
    expect(world.badges.filter(Boolean)).toEqual([]);
    expect(await strip()).toContain('Checking the rules');
    answer(noCompanyRules);
    await waitFor(async () => expect(await strip()).toContain('OK to call'));
    await waitFor(() => expect(world.dialled).toEqual([MOBILE]));
  });

  it('a press that early dials nothing when they ring before the rules come', async () => {
    const world = on(vera());
    let answer: (rules: CompanyRules) => void = () => {};
    const companyRules = () =>
      new Promise<CompanyRules>((resolve) => {
        answer = resolve;
      });
    Object.assign(world.ports, { companyRules });
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await waitFor(async () => expect(await strip()).toContain('Checking the rules'));
    pressKey('i');
    answer(noCompanyRules);
    await waitFor(async () => expect(await strip()).toContain('You may talk'));
    expect(world.dialled).toEqual([]);
    expect(world.runningCall).toBeNull();
  });

  it('a press that early dials nothing when the rules never come, and says what to do', async () => {
    const world = on(vera());
    Object.assign(world.ports, { companyRules: () => new Promise<CompanyRules>(() => {}) });
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await act(() => world.pass(3_500));
    await waitFor(async () => expect(await strip()).toContain('press Call again'));
    expect(world.dialled).toEqual([]);
  });

  it('a policy with a mistake is not the same as no policy: at best caution', async () => {
    const world = on(vera());
    world.companyRules = { ...noCompanyRules, mistakes: ['companyPolicy.hours: Expected an object'] };
    await beside(world);
    await waitFor(async () => expect(await strip()).toContain('Caution'));
    expect(await strip()).not.toContain('OK to call');
  });

  it('what IT sets while the panel is open is read again, and counts at once', async () => {
    const world = await beside(on(vera()));
    await waitFor(async () => expect(await strip()).toContain('OK to call'));
    world.setCompanyRules({ ...noCompanyRules, mistakes: ['companyPolicy.hours: Expected an object'] });
    await waitFor(async () => expect(await strip()).toContain('Caution'));
    world.setCompanyRules(noCompanyRules);
    await waitFor(async () => expect(await strip()).toContain('OK to call'));
  });

  it('an earlier reading of the rules that answers late does not undo a later one', async () => {
    const world = on(vera());
    const answers: ((rules: CompanyRules) => void)[] = [];
    const companyRules = () => new Promise<CompanyRules>((resolve) => answers.push(resolve));
    Object.assign(world.ports, { companyRules });
    await beside(world);
    world.setCompanyRules(noCompanyRules);
    answers[1]?.({ ...noCompanyRules, mistakes: ['companyPolicy.hours: Expected an object'] });
    await waitFor(async () => expect(await strip()).toContain('Caution'));
    answers[0]?.(noCompanyRules);
    await act(async () => undefined);
    expect(await strip()).toContain('Caution');
  });

  it('a mistake in the rights alone leaves the verdict as it is', async () => {
    const world = on(vera());
    world.companyRules = { ...noCompanyRules, mistakes: ['overrideRights: not JSON'] };
    await beside(world);
    await waitFor(async () => expect(await strip()).toContain('OK to call'));
  });

  it('with an outbox that cannot be read the calls are "at least", and the verdict at best caution', async () => {
    const world = on(vera());
    world.ports.outbox.list = async () => {
      throw new Error('the disk is gone');
    };
    await openPanel(world);
    await waitFor(async () => expect(await strip()).toContain('Caution'));
    const own = within(await region('Verdict'));
    await own.findByText(/at least 0 of 7/);
  });
});
