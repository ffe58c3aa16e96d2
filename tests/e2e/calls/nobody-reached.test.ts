import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { until } from '../../../scripts/until.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { dana, monique } = CUSTOMERS;
/** What tells of Dana's debts: amounts, creditors, invoices, names of the debts, and that it is about one at all. */
const OF_THE_DEBT =
  /1,980|312\.40|2,292|Harbor|Riverside|RC-118|HB2290|··2290|··118|debt collector|collect a debt/;

describe('calls that do not reach the consumer (third-party, in English)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let danaId: string;

  /** All the panel holds: on screen, hidden, in attributes, what a copy of it takes, and the accessibility tree. */
  const everything = async () => {
    const held = await panel.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      const copied = String(getSelection());
      getSelection()?.removeAllRanges();
      const typed = [...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      );
      return [document.documentElement.outerHTML, document.title, copied, ...typed].join('\n');
    });
    return held + JSON.stringify(await panel.page.accessibility.snapshot({ interestingOnly: false }));
  };
  const covered = () => until('the debt to be covered', async () => !OF_THE_DEBT.test(await everything()));

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: danaId } = await stage.panelBeside('dana'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('somebody else answers: only permitted words, nothing of the debt, and an attempt that is no conversation', async () => {
    const ledger = await Ledger.open(stage.org, danaId);
    await panel.call(dana.mobile);
    await panel.says('Answered');
    expect(await everything()).toMatch(OF_THE_DEBT);
    await hands.key('a');
    await hands.answer('Somebody else', 'Somebody else');
    await covered();
    const words = await panel.page.$$eval('.line-text', (lines) => lines.map((line) => line.textContent));
    // Where she is, is on record: she is asked for, not located (15 USC 1692b). The employer, only when asked.
    // The recording is announced to whoever answers: the wiretap acts ask for the consent of everybody on the line.
    expect(words).toEqual([
      'Before we go on, please know that this call is being recorded.',
      'This is Avery Morgan. When is a good time to find Dana Reyes in?',
      'I understand, and I will not keep you.',
      'Since you ask: I work for not known.',
      'It is a personal matter, so I can only go into it with Dana Reyes.',
    ]);
    await hands.answer('Not in');
    await panel.shows('Call', 'Not in TP-NI');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: danaId,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: dana.mobile,
      Phone_Field__c: `${danaId}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'answered_by_third_party_no_debt_discussed',
      Disposition__c: 'TP-NI',
    });
    expect(call.steps).toEqual(['C00.allowed', 'C01.dialled', 'C02.person', 'C03.other', '3P.not-in']);
    expect([call.said, call.facts, call.changes]).toEqual([[], [], []]);
    expect(call.note).toEqual([
      'Call out: Dana Reyes, (614) 555-0142, TODAY HH:MM America/New_York',
      'Result: Not in (TP-NI)',
      'Right party not verified',
      'Balance 2,292.40 USD (CRM, read HH:MM)',
      'Card ··2290: balance 1,980.00 USD (CRM, read HH:MM)',
      `Follow-up ${next(call.task.ActivityDate)}: Not in: Dana Reyes`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Ask for the person: Somebody else › Somebody else: Not in',
    ]);
    expect(call.task).toMatchObject({ Subject: 'Call – Not in', CallType: 'Outbound', WhatId: danaId });
    expect(call.opened).toEqual([
      {
        Subject: 'Not in: Dana Reyes',
        Status: 'Not Started',
        Priority: 'Normal',
        ActivityDate: next(call.task.ActivityDate),
        WhatId: danaId,
        WhoId: call.attempt.Contact__c,
        OwnerId: call.task.OwnerId,
        TaskSubtype: 'Task',
      },
    ]);
    expect([call.made, call.changed]).toEqual([{}, {}]);
  });

  it('a machine: without name and number nothing is left; with them the limited-content message, word for word', async () => {
    const ledger = await Ledger.open(stage.org, danaId);
    await panel.call(dana.mobile);
    await panel.says('Answered');
    await hands.key('m');
    await hands.at('Voicemail');
    await panel.shows('Call', 'Not set: the company’s name on calls, the call-back number');
    await hands.tabTo('Set it in Keys and languages');
    await hands.key('Enter');
    await hands.type('Name on calls', 'Meadowgate');
    await hands.type('Call-back number', '(614) 555-0100');
    await hands.key('Tab');
    await hands.key('Escape');
    const message =
      'Hello, this is Avery Morgan from Meadowgate. Please call me back at (614) 555-0100. Thank you.';
    await panel.shows('Call', message);
    await covered();
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Left in full');
    await panel.shows('Call', 'VM-L');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: danaId,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: dana.mobile,
      Phone_Field__c: `${danaId}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}"\]$/),
      Language__c: 'en',
      Result__c: 'voicemail_lcm',
      Disposition__c: 'VM-L',
    });
    expect(call.steps).toEqual(['C00.allowed', 'C01.dialled', 'C02.machine', 'said:VM.limited', 'VM.left']);
    expect(call.said).toEqual([['VM.limited', 'en', message]]);
    const due = shiftCountedDays(String(call.task.ActivityDate), 2);
    expect(call.note).toEqual([
      'Call out: Dana Reyes, (614) 555-0142, TODAY HH:MM America/New_York',
      'Result: Left voicemail (VM-L)',
      'Right party not verified',
      'Balance 2,292.40 USD (CRM, read HH:MM)',
      'Card ··2290: balance 1,980.00 USD (CRM, read HH:MM)',
      `Follow-up ${due}: Left voicemail: Dana Reyes`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: Voicemail › Voicemail: Left in full',
    ]);
    expect(call.task).toMatchObject({ Subject: 'Call – Left voicemail', CallType: 'Outbound' });
    expect(call.opened).toMatchObject([{ Subject: 'Left voicemail: Dana Reyes', ActivityDate: due }]);
    expect(call.opened).toHaveLength(1);
    expect([call.facts, call.changes, call.made, call.changed]).toEqual([[], [], {}, {}]);
  });

  it('a wrong number: apologized for, closed to further calls, nothing asked', async () => {
    const id = await stage.goTo('monique');
    await panel.shows('Customer', monique.name);
    const ledger = await Ledger.open(stage.org, id);
    await panel.call('(702) 555-0129');
    await panel.says('Answered');
    await hands.key('a');
    await hands.answer('Wrong number', 'Wrong number');

    await hands.answer('Number marked');
    await panel.shows('Call', 'Wrong number WN');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call).toMatchObject({
      attempt: {
        Number__c: '(702) 555-0129',
        Number_Status__c: 'wrong-number',
        Phone_Field__c: `${id}.PersonHomePhone`,
        Result__c: 'answered_by_third_party_no_debt_discussed',
        Disposition__c: 'WN',
        Facts__c: 'WN',
      },
      steps: ['C00.allowed', 'C01.dialled', 'C02.person', 'C03.wrong', 'WN.noted'],
      facts: ['WN'],
    });
    expect([call.said, call.opened, call.made, call.changed]).toEqual([[], [], {}, {}]);
    await panel.callIs('closed', '(702) 555-0129');
  });
});

const next = (day: unknown): string => shiftCountedDays(String(day), 1);
