import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { until } from '../../../scripts/until.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { curtis, larkspur, wendell } = CUSTOMERS;

describe('calls that come in (third-party consumer, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('curtis'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('inside the waiting week: answered at two actions from Find, talked to, and the wait starts anew', async () => {
    const before = await panel.shows('Verdict', /Blocked until .*\n.*wait after a talk/);
    await panel.callIs('closed', curtis.mobile);
    await stage.goTo('larkspur');
    await panel.shows('Customer', larkspur.name);
    const ledger = await Ledger.open(stage.org, id);
    await hands.key('/');
    await panel.page.waitForSelector('.find input');
    await panel.page.keyboard.type(curtis.mobile);
    await hands.key('Enter');
    await hands.tabTo('Answered: Curtis Mbeki is calling');
    await hands.key('Enter');
    await hands.at('Greeting, incoming call');
    await panel.shows('Verdict', 'Right party not verified yet');
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Gives the name', 'Verify');
    await hands.tick('Address');
    await hands.tick('E-mail');
    await hands.answer('Verified', 'Disclosure');
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Go on', 'Purpose');
    await panel.shows('Verdict', 'You may talk');
    await hands.answer('Refuses to pay', 'Refuses to pay');
    await hands.type('Refuses to pay: Their own words', 'Not this year');
    await hands.key('Tab');
    await hands.key('w');
    await panel.shows('Call', 'Refuses to pay RTP');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'in',
      Number__c: curtis.mobile,
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
      ...['said:GREET_IN.recording', 'GREET_IN.named', 'verify:address+email', 'C05.verified'],
      ...['said:C06.later', 'C06.go-on', 'C07.refuses'],
    ]);
    expect(call.said.map(([line, language]) => [line, language])).toEqual([
      ['GREET_IN.recording', 'en'],
      ['C06.later', 'en'],
    ]);
    expect(call.note).toContain('Call in: Curtis Mbeki, (510) 555-0143, TODAY HH:MM America/New_York');
    expect(call.note).toContain('Refuses to pay (RTP). “Not this year”');
    expect(call.task).toMatchObject({ Subject: 'Call (inbound) – Refuses to pay', CallType: 'Inbound' });
    expect(call.opened).toMatchObject([{ Subject: 'Refuses to pay: Curtis Mbeki', Status: 'Not Started' }]);
    // Said by mouth it ends no contact (12 CFR 1006.6(c)(1)): no hold.
    expect([call.made, call.changed]).toEqual([{}, {}]);
    // Calling him is asked anew: a week from this talk, not from the one before.
    await until('another day', async () => {
      const after = await panel.shows('Verdict', /Blocked until .*\n.*wait after a talk/);
      return after.split('\n')[0] !== before.split('\n')[0];
    });
    await panel.callIs('closed', curtis.mobile);
  });

  it('a customer without a number on record calls: taken from Find, no number made up', async () => {
    const wendellId = await stage.org.customerId(wendell.account);
    await stage.org.setLocalHour(wendellId, 14);
    const ledger = await Ledger.open(stage.org, wendellId);
    await hands.key('/');
    await panel.page.waitForSelector('.find input');
    await panel.page.keyboard.type('Wendell');
    await hands.key('Enter');
    await hands.tabTo(`Answered: ${wendell.name} is calling`);
    await hands.key('Enter');
    await hands.at('Greeting, incoming call');
    await panel.shows('Customer', 'number not known');
    // Closed and opened again it is on the line still, with the page's own customer beside it.
    await panel.page.reload();
    await panel.says(`On call with ${wendell.name}`);
    await panel.press('Back');
    await hands.at('Greeting, incoming call');
    await hands.key('x');
    await panel.shows('Call', 'number not known');
    await hands.key('a');
    await hands.answer('Hung up', 'Hung up');
    await hands.answer('Before verification');
    await panel.shows('Call', 'HU-P');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: wendellId,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'in',
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      // Nothing was said between them: no talk, and no wait begins.
      Result__c: 'answered_then_dropped',
      Disposition__c: 'HU-P',
    });
    expect(call.steps).toEqual(['GREET_IN.hung-up', 'HU.before']);
    expect(call.note[0]).toBe('Call in: Wendell Tsosie-Burke, TODAY HH:MM America/New_York');
    expect(call.task).toEqual({
      Subject: 'Call (inbound) – Hung up',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: expect.any(String),
      WhatId: wendellId,
      WhoId: call.attempt.Contact__c,
      OwnerId: expect.stringMatching(/^005/),
      TaskSubtype: 'Call',
      CallType: 'Inbound',
      CallDisposition: 'Hung up',
    });
    expect([call.said, call.facts, call.changes, call.made, call.changed]).toEqual([[], [], [], {}, {}]);
  });
});
