import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../../scripts/browser/panel-page.ts';
import { GuidedHands } from '../fixtures/guided-hands.ts';
import { Ledger } from '../fixtures/ledger.ts';
import { soundCall } from '../fixtures/sound-call.ts';
import { CUSTOMERS, Stage } from '../fixtures/stage.ts';

const { ines } = CUSTOMERS;
const WORDS = 'Me despidieron en octubre y no puedo pagar';

describe('a call in Spanish (third-party consumer, associate who speaks it)', () => {
  let stage: Stage;
  let panel: PanelPage;
  let hands: GuidedHands;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('ines'));
    hands = new GuidedHands(panel);
  });
  afterAll(() => stage.close());

  it('hardship: lines in Spanish with what they mean beside them, the words kept as they were said', async () => {
    await hands.key('k');
    await panel.page.waitForSelector('[role=combobox]');
    await panel.page.keyboard.type('Keys');
    await hands.key('Enter');
    await hands.tick('Spanish');
    await hands.key('Escape');

    const ledger = await Ledger.open(stage.org, id);
    await panel.call(ines.mobile);
    await panel.says('Answered');
    await hands.key('a');
    await hands.at('Ask for the person');
    await panel.shows('Call', 'Hola, le habla Avery Morgan. ¿Podría hablar con Inés Benally, por favor?');
    await panel.shows('Call', 'Hello, this is Avery Morgan. May I speak with Inés Benally, please?');
    const spoken = await panel.page.$$eval('.line-text', (lines) =>
      lines.map((line) => (line as HTMLElement).lang),
    );
    expect(new Set(spoken)).toEqual(new Set(['es']));
    await hands.verify();
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Go on', 'Purpose');
    await panel.shows('Call', 'Según nuestros registros, el saldo es de $1,052.10.');
    await hands.answer('Cannot pay now', 'Hardship');
    await hands.type('Hardship: Their own words', WORDS);
    await hands.key('Tab');
    await hands.answer('Pause agreed', 'Close');
    await hands.answer('Done');
    await panel.shows('Call', 'Hardship HARD');
    await hands.choose('Reason', 'Lost the job');
    await hands.save();

    const call = soundCall(await ledger.written());
    expect(call.attempt).toEqual({
      Account__c: id,
      Contact__c: expect.stringMatching(/^003/),
      Channel__c: 'call',
      Direction__c: 'out',
      Number__c: ines.mobile,
      Number_Status__c: 'confirmed',
      Phone_Field__c: `${id}.PersonMobilePhone`,
      Debts__c: expect.stringMatching(/^\["a04\w{15}","a04\w{15}"\]$/),
      Language__c: 'es',
      Result__c: 'conversation',
      Disposition__c: 'HARD',
      Disclosure__c: 'made',
      Facts__c: 'HARD',
    });
    expect(call.steps).toEqual([
      ...['C00.allowed', 'C01.dialled', 'C02.person', 'C03.speaking', 'said:C04.notice', 'C04.agrees'],
      ...['verify:birth-date+zip', 'C05.verified', 'said:C06.later', 'C06.go-on', 'C07.hardship'],
      ...['HARD.pause', 'C15.done'],
    ]);
    expect(call.said).toEqual([
      [
        'C04.notice',
        'es',
        'Antes de seguir, le informo que esta llamada se está grabando. ¿Está usted de acuerdo?',
      ],
      ['C06.later', 'es', 'Esta comunicación es de un cobrador de deudas.'],
    ]);
    const review = Temporal.PlainDate.from(String(call.task.ActivityDate)).add({ days: 30 }).toString();
    // The org is kept in English; the words are the customer's.
    expect(call.note).toEqual([
      'Call out: Inés Benally, (520) 555-0136, TODAY HH:MM America/New_York',
      'Result: Hardship (HARD)',
      'Right party verified HH:MM: birth date, ZIP',
      'Store card ··0094: balance 310.00 USD (CRM, read HH:MM)',
      'Store card ··3318: balance 742.10 USD (CRM, read HH:MM)',
      'Read HH:MM: C04.notice (es)',
      'Read HH:MM: C06.later (es)',
      `Hardship (HARD): Reason Lost the job. “${WORDS}”`,
      `Follow-up ${review}: Hardship: Inés Benally`,
      'Path: Before the call: Call allowed › Dial: Dialled › Who answers?: A person › Ask for the person: Speaking › Recording: Agrees › Verify: Verified › Disclosure: Go on › Purpose: Cannot pay now › Hardship: Pause agreed › Close: Done',
    ]);
    expect(call.opened).toMatchObject([
      { Subject: 'Hardship: Inés Benally', Status: 'Not Started', ActivityDate: review, WhatId: id },
    ]);
    expect(call.opened).toHaveLength(1);
    expect(call.made).toEqual({
      Contact_Hold__c: [
        {
          Id: expect.any(String),
          Key__c: expect.any(String),
          Account__c: id,
          Attempt__c: call.attemptId,
          Kind__c: 'hardship',
          Status__c: 'active',
          Reason__c: 'job-loss',
          Words__c: WORDS,
          Written__c: 'no',
          Source__c: 'parley',
          Received_On__c: call.task.ActivityDate,
          Effective_To__c: review,
        },
      ],
    });
    expect(call.changed).toEqual({ Account: [{ Parley_Status__c: 'hardship' }] });
  });
});
