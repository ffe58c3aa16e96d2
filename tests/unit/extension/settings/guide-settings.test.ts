import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  companyOnCalls,
  guideSettings,
  keepOwnGuideSettings,
  noGuideSettings,
  spokenBy,
} from '../../../../extension/settings/guide-settings.ts';
import { state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';

beforeEach(async () => {
  await freshDatabase();
  for (const area of [state.area.local, state.area.managed]) area.data.clear();
});

const manage = (policy: Record<string, unknown>) => state.area.managed.set(policy);

describe('settings of the call guide', () => {
  it('are nothing where nobody set any', async () => {
    expect(await guideSettings()).toEqual({ ...noGuideSettings, release: '9.9.9' });
  });

  it('of the company go before a person’s own', async () => {
    await keepOwnGuideSettings({ languages: ['en', 'es'], pack: { name: 'from a file' } });
    expect(await guideSettings()).toMatchObject({ own: ['en', 'es'], packFrom: 'file' });
    await manage({ guideLanguages: '{"es":["Ana@Example.com"]}', scriptPack: '{"name":"from IT"}' });
    const settings = await guideSettings();
    expect(settings).toMatchObject({ pack: { name: 'from IT' }, packFrom: 'company', mistakes: [] });
    expect(spokenBy(settings, 'ana@example.com', 'en')).toEqual(['es']);
    expect(spokenBy(settings, 'ben@example.com', 'en')).toEqual([]);
  });

  it('tell a mistake with its place, and hold without it', async () => {
    await manage({ guideLanguages: '{"fr":["*"]}', scriptPack: '{' });
    const { mistakes, speakers, pack } = await guideSettings();
    expect(mistakes.join(' ')).toMatch(/scriptPack: not JSON/);
    expect(mistakes.join(' ')).toMatch(/guideLanguages/);
    expect([speakers, pack]).toEqual([null, null]);
  });

  it('name the company as IT does, and as the person does where IT has said nothing', async () => {
    await keepOwnGuideSettings({ company: { nameUsed: 'Meadowgate', callbackNumber: '(614) 555-0100' } });
    expect(companyOnCalls(await guideSettings())).toEqual({
      nameUsed: 'Meadowgate',
      callbackNumber: '(614) 555-0100',
    });
    await manage({ company: '{"nameUsed":"Harbor Point"}' });
    expect(companyOnCalls(await guideSettings())).toEqual({
      nameUsed: 'Harbor Point',
      callbackNumber: '(614) 555-0100',
    });
    await keepOwnGuideSettings({ company: { nameUsed: '', callbackNumber: '' } });
    expect(companyOnCalls(await guideSettings())).toEqual({ nameUsed: 'Harbor Point' });
  });

  it('keep what the last check of a pack found', async () => {
    await keepOwnGuideSettings({ packCheck: { of: 'abc', faults: ['C03: leads nowhere'] } });
    expect(await guideSettings()).toMatchObject({ packCheck: { of: 'abc', faults: ['C03: leads nowhere'] } });
  });

  it('take a pack back', async () => {
    await keepOwnGuideSettings({ pack: { name: 'x' } });
    await keepOwnGuideSettings({ pack: null });
    expect(await guideSettings()).toMatchObject({ pack: null, packFrom: null });
  });

  it('leave a person the language of the panel until somebody says more', () => {
    expect(spokenBy(noGuideSettings, 'ana@example.com', 'es')).toEqual(['es']);
    expect(spokenBy({ ...noGuideSettings, own: ['en', 'es'] }, '', 'es')).toEqual(['en', 'es']);
  });
});
