import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import { PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { shiftCountedDays } from '../../shared/calendar/bank-holidays.ts';
import { z } from '../../shared/schema.ts';
import { CountedKeys } from './fixtures/counted-keys.ts';
import { type Entries, Ledger } from './fixtures/ledger.ts';
import { CUSTOMERS, type CustomerName, Stage, screenshotFile } from './fixtures/stage.ts';

const { kitagawa, dana, larkspur } = CUSTOMERS;
const LIST = `${PAGE_ORIGIN}/lightning/o/Account/list?filterName=AllAccounts`;
/** A business day well within an associate's own authority. */
const day = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);
const idSchema = z.object({ Id: z.string() });
const balanceSchema = z.object({ InvoiceNumber: z.optional(z.string()), Balance: z.number() });

/** What a new promise changes of what was there: the one before it is over, the account is one with a promise. */
const REPLACED = {
  Promise_To_Pay__c: [
    {
      Status__c: 'superseded',
      Status_Reason__c: 'A new promise was made',
      Superseded_By__c: expect.any(String),
    },
  ],
  Account: [{ Parley_Status__c: 'promise' }],
};

const centsOf = ({ Balance }: { Balance: number }): number => Math.round(Balance * 100);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** What the tiles of a shift say, in whole cents for the sum. */
interface Tiles {
  readonly attempts: number;
  readonly rightParty: number;
  readonly promises: number;
  readonly promisedCents: number;
}

describe('a shift, from My day at rest to its numbers', () => {
  let stage: Stage;
  let panel: PanelPage;
  let ledgers: Record<'kitagawa' | 'dana' | 'larkspur', Ledger>;
  let attemptsBefore: ReadonlySet<string>;
  let numbersBefore: Tiles;
  /** What Larkspur owes beyond what was disputed before and what was paid or credited to no invoice yet, in cents. */
  let owed: { readonly total: number; readonly byInvoice: ReadonlyMap<string, number> };
  let disputed = '';

  const allAttempts = async () =>
    (await stage.org.query('SELECT Id FROM Contact_Attempt__c', idSchema)).map(({ Id }) => Id);
  const isAt = async (customer: CustomerName) => {
    const id = await stage.org.customerId(CUSTOMERS[customer].account);
    await until(`the page of ${customer}`, async () => stage.page.url().includes(id));
    await panel.shows('Customer', CUSTOMERS[customer].name);
    await panel.shows('Money', /[A-Z]{3}/);
  };
  const owedOn = async (id: string) => {
    const balances = (soql: string) => stage.org.query(`${soql} AND Balance > 0`, balanceSchema);
    const invoices = await balances(
      `SELECT InvoiceNumber, Balance FROM Invoice WHERE BillingAccountId = '${id}' AND Disputed__c = false`,
    );
    const unapplied = [
      ...(await balances(`SELECT Balance FROM Payment WHERE AccountId = '${id}'`)),
      ...(await balances(`SELECT Balance FROM CreditMemo WHERE BillingAccountId = '${id}'`)),
    ];
    return {
      total: sum(invoices.map(centsOf)) - sum(unapplied.map(centsOf)),
      byInvoice: new Map(invoices.map((one) => [one.InvoiceNumber ?? '', centsOf(one)])),
    };
  };
  const readNumbers = async (): Promise<Tiles> => {
    await panel.page.keyboard.press('t');
    await until(
      'the tiles, or that there are none yet',
      async () =>
        (await panel.page.$('.tile')) !== null || (await panel.text()).includes('Nothing was done yet'),
    );
    const said = await panel.page.$$eval('.tile', (all) =>
      all.map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('b')?.textContent ?? '',
        one.querySelector('dd span')?.textContent ?? '',
      ]),
    );
    const of = (name: string, part: 1 | 2) => said.find(([label]) => label === name)?.[part] ?? '';
    await panel.page.screenshot({ path: screenshotFile('shift-numbers') as `${string}.png` });
    await panel.page.keyboard.press('Escape');
    return {
      attempts: Number(of('Attempts', 1)),
      rightParty: Number(of('Right party', 1)),
      promises: Number(of('Promises', 1)),
      promisedCents: Number(of('Promises', 2).replaceAll(/\D/g, '')),
    };
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('dana'));
    const own = `SELECT Id FROM Account WHERE OwnerId = '${ASSOCIATE.id}'`;
    for (const { Id } of await stage.org.query(own, idSchema)) await stage.org.setLocalHour(Id, 14);
    const idOf = async (customer: CustomerName) => stage.org.customerId(CUSTOMERS[customer].account);
    const ledgerOf = async (customer: CustomerName) => Ledger.open(stage.org, await idOf(customer));
    ledgers = {
      ...{ kitagawa: await ledgerOf('kitagawa'), dana: await ledgerOf('dana') },
      larkspur: await ledgerOf('larkspur'),
    };
    owed = await owedOn(await idOf('larkspur'));
    attemptsBefore = new Set(await allAttempts());
    numbersBefore = await readNumbers();
    await stage.page.goto(LIST);
    await until('the day at rest', () => panel.page.$('.day-open'));
  });
  afterAll(() => stage.close());

  it('leads from My day to a customer who does not answer, and on in two actions', async () => {
    await panel.page.keyboard.press('n');
    await isAt('kitagawa');
    const from = stage.page.url();
    const hands = new CountedKeys(panel);
    await hands.key('1');
    await hands.key('n');
    await until('another page', async () => stage.page.url() !== from);
    await until('its customer', async () => !(await panel.landmarkText('Customer')).includes(kitagawa.name));
    expect(hands.actions).toBeLessThanOrEqual(2);
    await panel.outboxSays('All saved');
  });

  it('finds who calls in, in three actions, and keeps their promise in eight', async () => {
    const finding = new CountedKeys(panel);
    await finding.key('/');
    await panel.page.waitForSelector('.find input');
    await finding.typeHere(dana.mobile);
    await finding.key('Enter');
    await panel.says('1 found');
    expect(await panel.text()).toContain(dana.name);
    expect(finding.actions).toBeLessThanOrEqual(3);
    // One key takes their call or opens their record; their line dropped, so they are called back.
    await finding.pressFirst('.hits .hit');
    await panel.shows('Customer', dana.name);
    await panel.callIs('open', dana.mobile);

    const hands = new CountedKeys(panel);
    await hands.call(dana.mobile);
    await panel.says('Answered');
    await hands.key('w');
    await hands.type('Amount', '150.00');
    await hands.typeDay('By', day);
    await hands.tick('Date of birth');
    await hands.tick('ZIP code');
    await hands.tick('I read this to them');
    await hands.save();
    expect(hands.actions).toBeLessThanOrEqual(8);
  });

  it('keeps a dispute of one of three invoices and a promise on the rest in fourteen actions', async () => {
    await stage.goTo('larkspur');
    await isAt('larkspur');
    const hands = new CountedKeys(panel);
    await panel.callIs('open', larkspur.phone);
    await hands.call(larkspur.phone);
    await panel.says('Answered');
    await hands.key('w');
    await hands.press('Dispute');
    const line = await until('an invoice to dispute', () => panel.page.$('.fact .invoice-line label'));
    disputed = await line.evaluate((label) => label.querySelector('.grow')?.textContent ?? '');
    await hands.tickFirst('.fact .invoice-line input[type="checkbox"]');
    await hands.choose('Reason', 'Quantity or short shipment');
    await hands.type('Their own words', 'Two pallets were missing');
    await hands.pressWith('The rest');
    await hands.typeDay('By', day);
    await hands.save();
    expect(hands.actions).toBeLessThanOrEqual(14);
  });

  it('is in the numbers as it was, and in the org as it was said', async () => {
    const onInvoice = owed.byInvoice.get(disputed);
    expect(onInvoice).toBeGreaterThan(0);
    const rest = owed.total - (onInvoice ?? 0);
    const numbers = await readNumbers();
    expect(numbers).toEqual({
      attempts: numbersBefore.attempts + 3,
      rightParty: numbersBefore.rightParty + 2,
      promises: numbersBefore.promises + 2,
      promisedCents: numbersBefore.promisedCents + 15_000 + rest,
    });

    const noAnswer = await ledgers.kitagawa.written();
    expect(noAnswer).toMatchObject({
      made: {
        Contact_Attempt__c: [{ Direction__c: 'out', Result__c: 'no_answer', Disposition__c: 'NA' }],
        Task: [{ Status: 'Completed', CallDisposition: 'No answer' }],
      },
    });
    expect(objectsOf(noAnswer)).toEqual(['Contact_Attempt__c', 'Task']);
    expect(noAnswer.changed).toEqual({});

    const promised = await ledgers.dana.written();
    expect(promised.made.Contact_Attempt__c).toMatchObject([
      { Result__c: 'conversation', Disposition__c: 'PTP', Number__c: dana.mobile },
    ]);
    expect(promised.made.Promise_To_Pay__c).toMatchObject([
      { Amount__c: 150, Due__c: day, Status__c: 'active' },
    ]);
    expect(objectsOf(promised)).toEqual([
      'Contact_Attempt__c',
      'Invoice_Note__c',
      'Promise_To_Pay__c',
      'Task',
    ]);
    expect(promised.changed).toEqual(REPLACED);

    const split = await ledgers.larkspur.written();
    expect(split.made.Contact_Attempt__c).toMatchObject([
      { Result__c: 'conversation', Disposition__c: 'PTP', Number__c: larkspur.phone },
    ]);
    expect(split.made.Contact_Hold__c).toMatchObject([
      { Kind__c: 'dispute', Reason__c: 'quantity', Invoice_Number__c: disputed },
    ]);
    expect(split.made.Promise_To_Pay__c).toMatchObject([
      { Amount__c: rest / 100, Due__c: day, Status__c: 'active' },
    ]);
    expect(split.made.Invoice_Note__c).toContainEqual(
      expect.objectContaining({ Invoice_Number__c: disputed, Line__c: expect.stringContaining('Dispute') }),
    );
    expect(objectsOf(split)).toEqual([
      ...['Contact_Attempt__c', 'Contact_Hold__c', 'Invoice_Note__c', 'Promise_To_Pay__c', 'Task'],
    ]);
    expect(split.changed).toEqual(REPLACED);
    expect((await allAttempts()).filter((id) => !attemptsBefore.has(id))).toHaveLength(3);
  });
});

const objectsOf = ({ made }: Entries): string[] => Object.keys(made).toSorted();
