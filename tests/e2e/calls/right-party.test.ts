import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { dana, monique } = CUSTOMERS;
const RECORDING =
  'Before we go on, please know that this call is being recorded. Is that all right with you?';

describe('calls with the consumer (third-party, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let danaId: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: danaId } = await stage.panelBeside('dana'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('hangs up after verification: a conversation in which nothing was disclosed yet', async () => {
    const ledger = await Ledger.open(stage.org, danaId);
    await panel.call(dana.mobile);
    await hands.verifyAnswered();
    await hands.answer('Hung up', 'Hung up');
    await hands.answer('After verification');
    await panel.shows('Call', 'Hung up after verification HU-V');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: danaId,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: dana.mobile,
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${danaId}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'HU-V',
      Disclosure__c: 'not-due',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking', 'said:C04.notice', 'C04.agrees'],
      ...['verify:birth-date+zip', 'C05.verified', 'C06.hung-up', 'HU.after'],
    ]);
    expect(call.said).toEqual([['C04.notice', 'en', RECORDING]]);
    // Five business days, and not before the talk's own seven are over.
    const lastClosed = Temporal.PlainDate.from(String(call.task.ActivityDate)).add({ days: 6 }).toString();
    const [, due] = [
      shiftCountedDays(String(call.task.ActivityDate), 5),
      shiftCountedDays(lastClosed, 1),
    ].toSorted();
    expect(call.note).toEqual([
      'Call out: Dana Reyes, (614) 555-0142, TODAY HH:MM America/New_York',
      'Result: Hung up after verification (HU-V)',
      'Right party verified HH:MM: birth date, ZIP',
      'Balance 2,292.40 USD (CRM, read HH:MM)',
      'Card ··2290: balance 1,980.00 USD (CRM, read HH:MM)',
      'Read HH:MM: C04.notice (en)',
      `Follow-up ${due}: Hung up after verification: Dana Reyes`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Ask for the person: Speaking › Recording: Agrees › Verify: Verified › Disclosure: Hung up › Hung up: After verification',
    ]);
    expect(call.task).toMatchObject({
      Subject: 'Call – Hung up after verification',
      CallDisposition: 'Hung up after verification',
    });
    expect(call.opened).toEqual([
      {
        Subject: 'Hung up after verification: Dana Reyes',
        Status: 'Not Started',
        Priority: 'Normal',
        ActivityDate: due,
        WhatId: danaId,
        WhoId: call.attempt.Contact__c,
        OwnerId: call.task.OwnerId,
        TaskSubtype: 'Task',
      },
    ]);
    expect([call.facts, call.made, call.changed]).toEqual([[], {}, {}]);
    // A conversation starts the wait about the debts it was about.
    await panel.shows('Verdict', /wait after a talk|Blocked/);
  });

  it('a stop that was none is taken back with a reason before it is saved: kept in the note, and no hold', async () => {
    const id = await stage.goTo('monique');
    await panel.shows('Customer', monique.name);
    const ledger = await Ledger.open(stage.org, id);
    await panel.call('(702) 555-0154');
    await hands.verifyAnswered();
    await hands.stop('Bankruptcy');
    await hands.type('Bankruptcy: Their own words', 'We filed last week');
    await hands.tabTo('Take back');
    await hands.key('Enter');
    await hands.type('Bankruptcy: Why was it no stop?', 'Her sister filed, not she');
    await hands.key('Enter');
    await hands.at('Disclosure');
    await panel.shows('Call', 'taken back: Her sister filed, not she');
    await hands.answer('Call back later', 'Call back later');
    await hands.key('w');
    await panel.shows('Call', 'Result');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: '(702) 555-0154',
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${id}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}","a04\w{15}","a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'RPC-CB',
      Disclosure__c: 'not-due',
      Facts__c: 'CB',
    });
    expect(call.steps.slice(6)).toEqual([
      ...['verify:birth-date+zip', 'C05.verified', 'stop:BK', 'take-back:1', 'C06.not-now', null],
    ]);
    expect(call.facts).toEqual(['CB']);
    expect(call.note).toContain('Taken back HH:MM: Bankruptcy: Her sister filed, not she');
    expect(call.note.at(-1)).toMatch(/Verify: Verified › Disclosure: Call back later$/);
    expect(call.opened).toMatchObject([
      { Subject: 'Call back requested: Monique Delacroix-Hart', Status: 'Not Started' },
    ]);
    // No bankruptcy, no status: what was taken back binds nobody.
    expect([call.made, call.changed]).toEqual([{}, {}]);
  });
});
