import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepOwnMapping, orgMappingSetting } from '../../../../extension/background/org-mapping.ts';
import { browserOptionsPorts } from '../../../../extension/options/browser-options-ports.ts';
import { guideSettings, keepOwnGuideSettings } from '../../../../extension/settings/guide-settings.ts';
import { managedPolicy } from '../../../../extension/settings/managed-policy.ts';
import { managedCompanyRules } from '../../../../extension/settings/managed-rules.ts';
import { keepOwnSender, noSender, paperSettings } from '../../../../extension/settings/paper-settings.ts';
import { planPolicy } from '../../../../extension/settings/plan-policy.ts';
import { worklistPolicy } from '../../../../extension/settings/worklist-policy.ts';
import { defaultWorklistPolicy } from '../../../../shared/worklist/default-policy.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN } from '../samples.ts';

const UNREAD = 'the browser does not hand over what IT set';

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

const failing = (message: string) => {
  state.area.managed.get = () => Promise.reject(new Error(message));
};

describe('a policy that cannot be read is not taken for none', () => {
  beforeEach(() => failing('An unexpected error occurred'));

  it('of the rules: told, so that the verdict is at best caution, and nobody holds a right', async () => {
    expect(await managedCompanyRules()).toEqual({
      policy: null,
      company: {},
      rights: {},
      mistakes: [`companyPolicy: ${UNREAD}`],
    });
  });

  it('of plans and of the worklist: told, and the built-in ones hold', async () => {
    expect(await planPolicy()).toEqual({ policy: null, mistakes: [`planPolicy: ${UNREAD}`] });
    expect(await worklistPolicy()).toEqual({
      policy: defaultWorklistPolicy,
      mistakes: [`worklistPolicy: ${UNREAD}`],
    });
  });

  it('of the mapping: told, and what a person saved does not take its place', async () => {
    await keepOwnMapping(API_ORIGIN, { v: 1 });
    expect(await orgMappingSetting(API_ORIGIN)).toEqual({
      mapping: null,
      from: null,
      mistakes: [`orgMappings: ${UNREAD}`],
    });
  });

  it('of papers: told, and nobody else writes them in the place of the company', async () => {
    await keepOwnSender({ ...noSender, companyName: 'Harbor' });
    expect(await paperSettings()).toEqual({
      sender: noSender,
      senderFrom: null,
      pack: null,
      mistakes: [`paperSender: ${UNREAD}`],
    });
  });

  it('of the guide: told, and a pack from a file does not take its place', async () => {
    await keepOwnGuideSettings({ pack: { name: 'mine' }, languages: ['es'] });
    expect(await guideSettings()).toMatchObject({
      pack: null,
      packFrom: null,
      mistakes: [`scriptPack: ${UNREAD}`],
    });
  });

  it('of the client ids and of the options page: the reading fails', async () => {
    await expect(managedPolicy()).rejects.toThrow('An unexpected error occurred');
    await expect(browserOptionsPorts.managed()).rejects.toThrow('An unexpected error occurred');
  });
});

it('none is installed where Firefox says so', async () => {
  failing('Managed storage manifest not found');
  expect(await managedCompanyRules()).toMatchObject({ mistakes: [] });
  expect(await planPolicy()).toEqual({ policy: null, mistakes: [] });
  expect(await worklistPolicy()).toMatchObject({ mistakes: [] });
  expect(await orgMappingSetting(API_ORIGIN)).toMatchObject({ mistakes: [] });
  expect(await paperSettings()).toMatchObject({ mistakes: [] });
  expect(await guideSettings()).toMatchObject({ mistakes: [] });
  expect(await managedPolicy()).toEqual({});
  expect(await browserOptionsPorts.managed()).toEqual({});
});
