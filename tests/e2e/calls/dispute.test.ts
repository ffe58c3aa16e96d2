import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { Stage } from '../fixtures/stage.ts';

/** A business day well within an associate's own authority. */
const day = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);
const NUMBER = '(702) 555-0154';

describe('one of three invoices disputed, the rest promised (third-party consumer, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('monique'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('keeps both: a hold on the one invoice, a promise on the other two', async () => {
    const ledger = await Ledger.open(stage.org, id);
    await panel.call(NUMBER);
    await hands.verifyAnswered();
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Go on', 'Purpose');
    await hands.answer('Disputes it', 'Dispute');
    await hands.type('Dispute: Their own words', 'I never had that scan');
    await hands.key('Tab');
    await hands.answer('The rest is fine', 'Offers');
    await hands.key('w');
    await panel.shows('Call', 'Result');
    await hands.tick('DS-8821 1,204.00 USD');
    await hands.choose('Reason', 'Service not');
    await hands.tabTo('The rest, 728.50 USD');
    await hands.key('Enter');
    await hands.tabTo('By');
    // A field of a date takes month, day and year, as the browser's language writes them.
    const [year, month, date] = day.split('-');
    await panel.page.keyboard.type(`${month}${date}${year}`);
    await panel.shows('Call', 'Promise to pay PTP');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: NUMBER,
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${id}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}","a04\w{15}","a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'PTP',
      Disclosure__c: 'made',
      Facts__c: 'DSP;PTP',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking', 'said:C04.notice', 'C04.agrees'],
      ...['verify:birth-date+zip', 'C05.verified', 'said:C06.later', 'C06.go-on', 'C07.disputes', 'DSP.rest'],
    ]);
    expect(call.said.map(([line, language]) => [line, language])).toEqual([
      ['C04.notice', 'en'],
      ['C06.later', 'en'],
    ]);
    expect([call.facts, call.changes]).toEqual([['DSP', 'PTP'], []]);
    const {
      Contact_Hold__c: holds,
      Promise_To_Pay__c: promises = [],
      Invoice_Note__c: notes = [],
    } = call.made;
    expect(Object.keys(call.made).sort()).toEqual([
      'Contact_Hold__c',
      'Invoice_Note__c',
      'Promise_To_Pay__c',
    ]);
    const [disputed, ...promised] = notes.map(({ Invoice_Id__c }) => Invoice_Id__c);
    expect(holds).toEqual([
      {
        Id: expect.any(String),
        Key__c: expect.any(String),
        Account__c: id,
        Attempt__c: call.attemptId,
        Debt__c: expect.stringMatching(/^a04/),
        Invoice_Id__c: disputed,
        Invoice_Number__c: 'DS-8821',
        Kind__c: 'dispute',
        Reason__c: 'service',
        Status__c: 'active',
        Source__c: 'parley',
        Received_On__c: call.task.ActivityDate,
        Words__c: 'I never had that scan',
        Written__c: 'no',
      },
    ]);
    expect(promises).toEqual([
      {
        Id: expect.any(String),
        Key__c: expect.any(String),
        Account__c: id,
        Contact__c: call.attempt.Contact__c,
        Attempt__c: call.attemptId,
        Kind__c: 'promise',
        Status__c: 'active',
        Amount__c: 728.5,
        Made__c: call.task.ActivityDate,
        Due__c: day,
        Expected__c: day,
        Sequence__c: 1,
        Grace_Days__c: 3,
        Tolerance__c: '0',
        Invoices__c: JSON.stringify(promised),
        Fingerprint__c: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const mark = String(promises[0]?.Fingerprint__c).slice(0, 8);
    const note = (number: string, line: string) => ({
      Id: expect.any(String),
      Key__c: expect.any(String),
      Account__c: id,
      Attempt__c: call.attemptId,
      Invoice_Object__c: 'Invoice',
      Invoice_Id__c: expect.stringMatching(/^3tt/),
      Invoice_Number__c: number,
      Line__c: `${call.task.ActivityDate} Call out: ${line}`,
    });
    expect(notes).toEqual([
      note('DS-8821', 'Dispute “I never had that scan”'),
      note('CV-0417', `Promise to pay 88.00 USD ${day} [${mark}]`),
      note('BA-7350', `Promise to pay 640.50 USD ${day} [${mark}]`),
    ]);
    // The first day on which it would be late: three days of grace, and one more.
    const due = shiftCountedDays(Temporal.PlainDate.from(day).add({ days: 3 }).toString(), 1);
    const looked = shiftCountedDays(String(call.task.ActivityDate), 2);
    expect(call.note).toEqual([
      'Call out: Monique Delacroix-Hart, (702) 555-0154, TODAY HH:MM America/New_York',
      'Result: Promise to pay (PTP)',
      'Also: DSP',
      'Right party verified HH:MM: birth date, ZIP',
      'Balance 1,932.50 USD (CRM, read HH:MM)',
      'Hospital ··8821: balance 1,204.00 USD (CRM, read HH:MM)',
      'Laboratory ··0417: balance 88.00 USD (CRM, read HH:MM)',
      'Dental ··7350: balance 640.50 USD (CRM, read HH:MM)',
      'Read HH:MM: C04.notice (en)',
      'Read HH:MM: C06.later (en)',
      'Dispute (DSP): Invoices DS-8821; Reason Service not complete. “I never had that scan”',
      `Promise to pay (PTP) [${mark}], 728.50 USD; CV-0417 88.00 USD, BA-7350 640.50 USD`,
      `728.50 USD on ${day}`,
      `Follow-up ${due}: Promise to pay: Monique Delacroix-Hart`,
      `Task ${looked}: Dispute: Monique Delacroix-Hart: DS-8821`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Ask for the person: Speaking › Recording: Agrees › Verify: Verified › Disclosure: Go on › Purpose: Disputes it › Dispute: The rest is fine',
    ]);
    expect(call.task).toEqual({
      Subject: 'Call – Promise to pay',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: expect.any(String),
      WhatId: id,
      WhoId: call.attempt.Contact__c,
      OwnerId: expect.stringMatching(/^005/),
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'Promise to pay',
      Parley_Number__c: NUMBER,
    });
    const task = {
      Status: 'Not Started',
      Priority: 'Normal',
      WhatId: id,
      WhoId: call.attempt.Contact__c,
      OwnerId: call.task.OwnerId,
      TaskSubtype: 'Task',
    };
    expect(call.opened).toEqual([
      { ...task, Subject: 'Promise to pay: Monique Delacroix-Hart', ActivityDate: due },
      {
        ...task,
        Subject: 'Dispute: Monique Delacroix-Hart: DS-8821',
        Description: '“I never had that scan”',
        ActivityDate: looked,
      },
    ]);
    expect(call.changed).toEqual({ Account: [{ Parley_Status__c: 'promise' }] });
  });
});
