import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

describe('a trade call (B2B, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('an invoice that was not received: one tap tells who it is, the invoice and its address are on record', async () => {
    const ledger = await Ledger.open(stage.org, id);
    await panel.call(larkspur.phone);
    await panel.says('Answered');
    await hands.key('a');
    await hands.at('Reach accounts payable');
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Accounts payable', 'Purpose');
    // What is not due yet is not asked for, and never said to have been due.
    await panel.shows('Call', /INV-10412, INV-10437, INV-10455, and \d more\. The first due date is/);
    await hands.answer('Not received', 'Invoice not received');
    await hands.type('Invoice not received: Their own words', 'We never got 10437');
    await hands.key('Tab');
    await hands.answer('Copy requested', 'Confirm by e-mail');
    await hands.answer('Done');
    await panel.shows('Call', 'Invoice not received INV-NR');
    await hands.tick('INV-10437 1,250.00 USD');
    await hands.type('Address or portal', 'ap@larkspur.example.com');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: larkspur.phone,
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${call.attempt.Contact__c}.Phone`,
      Debts__c: '[]',
      Language__c: 'en',
      Result__c: 'conversation',
      Disposition__c: 'INV-NR',
      Disclosure__c: 'not-due',
      Facts__c: 'INV-NR',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed-trade', 'B00.ready', 'C01.dialled', 'C02.person-trade', 'said:B01.recording'],
      ...['B01.accounts-payable', 'B02.not-received', 'INV-NR.request', 'B06.done'],
    ]);
    expect(call.said).toEqual([
      ['B01.recording', 'en', 'Before we go on, please know that this call is being recorded.'],
    ]);
    const due = shiftCountedDays(String(call.task.ActivityDate), 2);
    expect(call.note).toEqual([
      'Call out: Harriet Quill, (916) 555-0111, TODAY HH:MM America/New_York',
      'Result: Invoice not received (INV-NR)',
      'Right party verified HH:MM: accounts payable',
      'Balance 17,458.40 USD (CRM, read HH:MM)',
      'Read HH:MM: B01.recording (en)',
      'Invoice not received (INV-NR): Invoices INV-10437; Address or portal ap@larkspur.example.com. “We never got 10437”',
      `Follow-up ${due}: Invoice not received: Larkspur Outdoor Supply, Inc.`,
      'Path: Before the call: Call allowed › Prepare: Ready to call › Dial: Dialled › Who answers?: A person › Reach accounts payable: Accounts payable › Purpose: Not received › Invoice not received: Copy requested › Confirm by e-mail: Done',
    ]);
    expect(call.task).toEqual({
      Subject: 'Call – Invoice not received',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: expect.any(String),
      WhatId: id,
      WhoId: call.attempt.Contact__c,
      OwnerId: expect.stringMatching(/^005/),
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'Invoice not received',
      Parley_Number__c: larkspur.phone,
    });
    expect(call.opened).toEqual([
      {
        Subject: 'Invoice not received: Larkspur Outdoor Supply, Inc.',
        Status: 'Not Started',
        Priority: 'Normal',
        ActivityDate: due,
        WhatId: id,
        WhoId: call.attempt.Contact__c,
        OwnerId: call.task.OwnerId,
        TaskSubtype: 'Task',
      },
    ]);
    expect(call.made).toEqual({
      Invoice_Note__c: [
        {
          Id: expect.any(String),
          Key__c: expect.any(String),
          Account__c: id,
          Attempt__c: call.attemptId,
          Invoice_Object__c: 'Invoice',
          Invoice_Id__c: expect.stringMatching(/^3tt/),
          Invoice_Number__c: 'INV-10437',
          Line__c: `${call.task.ActivityDate} Call out: Invoice not received “We never got 10437”`,
        },
      ],
    });
    expect([call.facts, call.changes, call.changed]).toEqual([['INV-NR'], [], {}]);
  });
});
