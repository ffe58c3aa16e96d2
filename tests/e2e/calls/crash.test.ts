import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { until } from '../../../scripts/until.ts';
import { draftOnDiskHas } from '../fixtures/drafts-on-disk.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { dana } = CUSTOMERS;
const WORDS = 'My brother pays it, ask him on Friday';

describe('a crash in the middle of a call (third-party consumer, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open({ survives: true });
    ({ panel, id } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('loses nothing: step, ticks and words are there again, and the call is saved once', async () => {
    const ledger = await Ledger.open(stage.org, id);
    const before = new GuidedHands(panel);
    await panel.call(dana.mobile);
    await before.verifyAnswered();
    await before.key('d');
    await panel.shows('Call', /read \d/);
    await before.answer('Go on', 'Purpose');
    await before.answer('Refuses to pay', 'Refuses to pay');
    await before.type('Refuses to pay: Their own words', WORDS);
    await panel.shows('Call', WORDS);
    await until('the words on disk', () => draftOnDiskHas(panel.page, WORDS));
    await stage.crash();

    await stage.goTo('dana');
    panel = await PanelPage.open(stage.launched, stage.page);
    // Tokens are kept in memory alone: whoever crashed signs in again.
    await panel.connect();
    const after = new GuidedHands(panel);
    await after.at('Refuses to pay');
    expect(await panel.page.$eval('textarea', (field) => field.value)).toBe(WORDS);
    await after.key('w');
    await panel.shows('Call', 'Refuses to pay RTP');
    await after.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: dana.mobile,
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${id}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'RTP',
      Disclosure__c: 'made',
      Facts__c: 'RTP',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking', 'said:C04.notice', 'C04.agrees'],
      ...['verify:birth-date+zip', 'C05.verified', 'said:C06.later', 'C06.go-on', 'C07.refuses'],
    ]);
    expect(call.said.map(([line, language]) => [line, language])).toEqual([
      ['C04.notice', 'en'],
      ['C06.later', 'en'],
    ]);
    expect(call.note).toContain('Right party verified HH:MM: birth date, ZIP');
    expect(call.note).toContain(`Refuses to pay (RTP). “${WORDS}”`);
    expect(call.task).toMatchObject({ Subject: 'Call – Refuses to pay', WhatId: id });
    expect(call.opened).toMatchObject([{ Subject: 'Refuses to pay: Dana Reyes', Status: 'Not Started' }]);
    expect([call.changes, call.made, call.changed]).toEqual([[], {}, {}]);
    expect(await draftOnDiskHas(panel.page, WORDS)).toBe(false);
  });
});
