import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { Stage } from '../fixtures/stage.ts';

/** A business day well within an associate's own authority. */
const day = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);
const READ_BACK =
  /^You will pay \$1,932\.50 \(one thousand nine hundred thirty-two dollars and fifty cents\) in all\..*Is that right\?$/;
const NUMBER = '(702) 555-0154';

describe('a right-party promise by the guide (third-party consumer, in English)', () => {
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

  it('is walked by keyboard alone from the opening to the read-back, and written payment by payment', async () => {
    const ledger = await Ledger.open(stage.org, id);
    await panel.call(NUMBER);
    await hands.verifyAnswered();
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Go on', 'Purpose');
    await hands.answer('Knows it, go on', 'Ask for payment in full');
    await hands.answer('Not in full', 'Find out what changed');
    await hands.type('Reason for being behind: Their own words', 'Hours were cut');
    await hands.key('Tab');
    await hands.answer('Look at options', 'Offers');
    await panel.shows('Offers', 'To agree on');
    await hands.key('o');
    await panel.page.keyboard.type(`1932.50 on ${day}`);
    await hands.key('Enter');
    await panel.shows('Offers', /As wished fits/);
    await hands.tabTo('Use these terms');
    await hands.key('Enter');
    await panel.shows('Offers', 'repeated or confirmed');
    for (const part of ['1', '2', '3', '4'] as const) await hands.key(part);
    await hands.tabTo('Agreed');
    await hands.key('Enter');
    await panel.shows('Offers', 'Agreed in this call');
    await hands.tabTo('Accepts');
    await hands.answer('Accepts', 'Terms');
    await hands.answer('Terms are set', 'Read back');
    await panel.shows('Call', 'You will pay $1,932.50 (one thousand nine hundred thirty-two dollars');
    // What is read back is what was agreed; no other offer stands beside it.
    await panel.shows('Offers', 'Agreed in this call');
    expect(await panel.page.$eval('.offers-open .further', (more) => (more as HTMLDetailsElement).open)).toBe(
      false,
    );
    await hands.tabTo('Yes');
    await hands.answer('Yes', 'Close');
    await hands.answer('Done');
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
      Facts__c: 'RFD;PTP',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking', 'said:C04.notice', 'C04.agrees'],
      ...['verify:birth-date+zip', 'C05.verified', 'said:C06.later', 'C06.go-on', 'C07.go-on'],
      ...['C08.not-in-full', 'C09.options', 'C10.accepts', 'C12.read-back', 'C14.yes', 'C15.done'],
    ]);
    expect(call.said.map(([line, language]) => [line, language])).toEqual([
      ['C04.notice', 'en'],
      ['C06.later', 'en'],
    ]);
    const { Promise_To_Pay__c: promises = [], Invoice_Note__c: notes = [], ...others } = call.made;
    expect(promises).toEqual([
      {
        Id: expect.any(String),
        Key__c: expect.any(String),
        Account__c: id,
        Contact__c: call.attempt.Contact__c,
        Attempt__c: call.attemptId,
        Kind__c: 'promise',
        Status__c: 'active',
        Amount__c: 1932.5,
        Made__c: call.task.ActivityDate,
        Due__c: day,
        Expected__c: day,
        Sequence__c: 1,
        Grace_Days__c: 3,
        Tolerance__c: '0',
        Invoices__c: JSON.stringify(notes.map(({ Invoice_Id__c }) => Invoice_Id__c)),
        Fingerprint__c: expect.stringMatching(/^[0-9a-f]{64}$/),
        Read_Back__c: expect.stringMatching(READ_BACK),
        Read_Back_Language__c: 'en',
        Confirmed__c: 'amount;dates;method;consequence',
      },
    ]);
    const mark = String(promises[0]?.Fingerprint__c).slice(0, 8);
    const line = (number: string, amount: string) => ({
      Id: expect.any(String),
      Key__c: expect.any(String),
      Account__c: id,
      Attempt__c: call.attemptId,
      Invoice_Object__c: 'Invoice',
      Invoice_Id__c: expect.stringMatching(/^3tt/),
      Invoice_Number__c: number,
      Line__c: `${call.task.ActivityDate} Call out: Promise to pay ${amount} USD ${day} [${mark}]`,
    });
    expect(notes).toEqual([line('DS-8821', '1,204.00'), line('CV-0417', '88.00'), line('BA-7350', '640.50')]);
    // The first day on which it would be late: three days of grace, and one more.
    const due = shiftCountedDays(Temporal.PlainDate.from(day).add({ days: 3 }).toString(), 1);
    expect(call.note.filter((text) => !text.startsWith('Read back'))).toEqual([
      'Call out: Monique Delacroix-Hart, (702) 555-0154, TODAY HH:MM America/New_York',
      'Result: Promise to pay (PTP)',
      'Also: RFD',
      'Right party verified HH:MM: birth date, ZIP',
      'Balance 1,932.50 USD (CRM, read HH:MM)',
      'Hospital ··8821: balance 1,204.00 USD (CRM, read HH:MM)',
      'Laboratory ··0417: balance 88.00 USD (CRM, read HH:MM)',
      'Dental ··7350: balance 640.50 USD (CRM, read HH:MM)',
      'Read HH:MM: C04.notice (en)',
      'Read HH:MM: C06.later (en)',
      'Reason for being behind (RFD). “Hours were cut”',
      `Promise to pay (PTP) [${mark}], 1,932.50 USD; DS-8821 1,204.00 USD, CV-0417 88.00 USD, BA-7350 640.50 USD`,
      `1,932.50 USD on ${day}`,
      `Follow-up ${due}: Promise to pay: Monique Delacroix-Hart`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Ask for the person: Speaking › Recording: Agrees › Verify: Verified › Disclosure: Go on › Purpose: Knows it, go on › Ask for payment in full: Not in full › Find out what changed: Look at options › Offers: Accepts › Terms: Terms are set › Read back: Yes › Close: Done',
    ]);
    expect(call.task).toMatchObject({ Subject: 'Call – Promise to pay', CallDisposition: 'Promise to pay' });
    expect(call.opened).toMatchObject([
      { Subject: 'Promise to pay: Monique Delacroix-Hart', Status: 'Not Started', ActivityDate: due },
    ]);
    expect(call.opened).toHaveLength(1);
    expect([others, call.changes]).toEqual([{}, []]);
    expect(call.changed).toEqual({ Account: [{ Parley_Status__c: 'promise' }] });
  });
});
