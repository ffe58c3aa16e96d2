import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage, screenshotFile } from '../fixtures/stage.ts';

const { dana } = CUSTOMERS;

describe('"talk to my attorney" in the first sentence (third-party consumer, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('dana'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('is one key away with nobody verified, stops the next call at once, and is a hold any colleague sees', async () => {
    const ledger = await Ledger.open(stage.org, id);
    const callsBefore = stage.org.extensionCalls().length;
    await panel.call(dana.mobile);
    await panel.says('Answered');
    await hands.key('a');
    await hands.at('Ask for the person');
    await hands.stop('Attorney');
    await panel.shows('Verdict', 'Right party not verified yet');
    await hands.type('Attorney: Their own words', 'Talk to my lawyer, Ines Calder');
    await hands.key('Tab');
    await hands.answer('Name given');
    await panel.shows('Call', 'Attorney ATT');
    await hands.type('Name', 'Ines Calder');
    await hands.type('Phone', '(614) 555-0177');
    await hands.save();
    await panel.shows('Verdict', /Blocked/);
    await panel.callIs('closed', dana.mobile);

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: dana.mobile,
      Phone_Field__c: `${id}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'ATT',
      Disclosure__c: 'not-due',
      Facts__c: 'ATT',
    });
    expect(call.steps).toEqual(['C00.allowed', 'C01.dialled', 'C02.person', 'stop:ATT', 'ATT.named']);
    expect([call.said, call.facts, call.changes]).toEqual([[], ['ATT'], []]);
    const due = shiftCountedDays(String(call.task.ActivityDate), 1);
    const heard = 'Attorney (ATT): Name Ines Calder; Phone (614) 555-0177. “Talk to my lawyer, Ines Calder”';
    expect(call.note).toEqual([
      'Call out: Dana Reyes, (614) 555-0142, TODAY HH:MM America/New_York',
      'Result: Represented by an attorney (ATT)',
      'Right party not verified',
      'Balance 2,292.40 USD (CRM, read HH:MM)',
      'Card ··2290: balance 1,980.00 USD (CRM, read HH:MM)',
      heard,
      `Follow-up ${due}: Represented by an attorney: Dana Reyes`,
      `Task ${due}: Hand to legal – Attorney: Dana Reyes`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Attorney › Attorney: Name given',
    ]);
    expect(call.task).toEqual({
      Subject: 'Call – Represented by an attorney',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: expect.any(String),
      WhatId: id,
      WhoId: call.attempt.Contact__c,
      OwnerId: expect.stringMatching(/^005/),
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'Represented by an attorney',
      Parley_Number__c: dana.mobile,
    });
    const task = {
      Status: 'Not Started',
      Priority: 'Normal',
      ActivityDate: due,
      WhatId: id,
      WhoId: call.attempt.Contact__c,
      OwnerId: call.task.OwnerId,
      TaskSubtype: 'Task',
    };
    expect(call.opened).toEqual([
      { ...task, Subject: 'Represented by an attorney: Dana Reyes' },
      { ...task, Subject: 'Hand to legal – Attorney: Dana Reyes', Description: expect.any(String) },
    ]);
    expect(
      String(call.opened[1]?.Description)
        .replace(/\b\d\d:\d\d\b/, 'HH:MM')
        .split('\n'),
    ).toEqual([
      'Customer: Dana Reyes (PR-20417)',
      `Contact: Dana Reyes, (614) 555-0142, ${call.task.ActivityDate} HH:MM`,
      `Heard: ${heard}`,
      'Open: 2,292.40 USD',
      `Please answer by ${due}.`,
    ]);
    expect(call.made).toEqual({
      Contact_Hold__c: [
        {
          Id: expect.any(String),
          Key__c: expect.any(String),
          Account__c: id,
          Attempt__c: call.attemptId,
          Debt__c: expect.stringMatching(/^a04/),
          Kind__c: 'attorney',
          Status__c: 'active',
          Source__c: 'parley',
          Received_On__c: call.task.ActivityDate,
          Written__c: 'no',
          Words__c: 'Talk to my lawyer, Ines Calder',
          Attorney_Name__c: 'Ines Calder',
          Attorney_Phone__c: '(614) 555-0177',
        },
      ],
    });
    expect(call.changed).toEqual({ Account: [{ Parley_Status__c: 'legal-hold' }] });
    await panel.says(/Hold \S+ attorney · read back/);
    await panel.says(/Rules now: \S/);
    await panel.page.screenshot({ path: screenshotFile('wrap-up-receipt') as `${string}.png` });
    const writes = stage.org
      .extensionCalls()
      .slice(callsBefore)
      .filter(({ method, path }) => method !== 'GET' && path.includes('composite'));
    // One request writes it all; one more reads it back.
    expect(writes.map(({ apiCalls }) => apiCalls)).toEqual([1, 1]);
  });
});
