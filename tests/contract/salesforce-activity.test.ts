import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../crm-connector/contract.ts';
import { ASSOCIATE, SECOND_ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { known } from '../../shared/domain/known.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { canned, connectTo, noAnswerAt, refTo, startSalesforce } from './salesforce-harness.ts';

const range = { from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' };
let keys = 0;
const key = () => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;

describe('what an associate did in a range', () => {
  let org: RunningOrg;
  let connector: CrmConnector;
  let account: string;

  const insert = (object: string, fields: Record<string, unknown>): string =>
    String(org.store.insertSeed([{ object, fields: { Key__c: key(), ...fields } }])[0]);
  const attempt = (startedAt: string, fields: Record<string, unknown> = {}): string =>
    insert('Contact_Attempt__c', {
      Account__c: account,
      OwnerId: ASSOCIATE.id,
      Started_At__c: startedAt,
      Direction__c: 'out',
      Channel__c: 'call',
      Result__c: 'no_answer',
      Disposition__c: 'NA',
      Revision__c: 1,
      ...fields,
    });

  beforeAll(async () => {
    org = await startSalesforce({ seed: 'none' });
    connector = connectTo(org, { username: ASSOCIATE.username }).connect();
    account = String(
      org.store.insertSeed([{ object: 'Account', fields: { Name: 'Ash', OwnerId: ASSOCIATE.id } }])[0],
    );
    org.store.insertSeed([{ object: 'Account', fields: { Name: 'Birch', OwnerId: SECOND_ASSOCIATE.id } }]);
    await connector.whoAmI();
  });
  afterAll(() => org.close());

  it('is read in one request that counts as one API call', async () => {
    const before = org.calls().length;
    await connector.activity(range);
    const made = org.calls().slice(before);
    expect(made.map(({ path, apiCalls }) => [path, apiCalls])).toEqual([
      ['/services/data/v68.0/composite', 1],
    ]);
  });

  it('holds own contacts alone, from the first moment of the range to before its last', async () => {
    attempt('2026-11-19T23:59:59.000Z');
    attempt(range.from, {
      Result__c: 'conversation',
      Disposition__c: 'PTP',
      Ended_At__c: '2026-11-20T00:04:00.000Z',
      Disclosure__c: 'made',
      Delinquency_Reason__c: 'job-loss',
    });
    attempt('2026-11-20T23:59:59.000Z');
    attempt(range.to);
    attempt('2026-11-20T12:00:00.000Z', { OwnerId: SECOND_ASSOCIATE.id });
    const { attempts, assigned } = await connector.activity(range);
    expect(attempts).toMatchObject({ is: 'read', complete: true, total: 2 });
    expect(itemsOf(attempts)[0]).toMatchObject({
      customerId: account,
      isOwnCustomer: true,
      result: 'conversation',
      disposition: 'PTP',
      startedAt: expect.stringMatching(/^2026-11-20T00:00:00/),
      endedAt: expect.stringMatching(/^2026-11-20T00:04:00/),
      disclosure: 'made',
      delinquencyReason: 'job-loss',
    });
    expect(itemsOf(attempts)[1]).toMatchObject({ disclosure: null, endedAt: null });
    expect(assigned).toEqual(known(1));
  });

  it('counts a promise when it was given, which is when the call began, and keeps what is known of its payment', async () => {
    const call = attempt('2026-11-20T13:00:00.000Z');
    const promise = {
      Account__c: account,
      Amount__c: 250.5,
      Made__c: '2026-11-20',
      Due__c: '2026-11-25',
      Kind__c: 'promise',
    };
    const mine = { CreatedById: ASSOCIATE.id, CreatedDate: '2026-11-20T13:09:00.000Z', Status__c: 'active' };
    insert('Promise_To_Pay__c', {
      ...promise,
      ...mine,
      Attempt__c: call,
      Expected__c: '2026-11-27',
      Grace_Days__c: 3,
      Tolerance__c: '0.05',
    });
    insert('Promise_To_Pay__c', { ...promise, ...mine, CreatedById: SECOND_ASSOCIATE.id });
    insert('Promise_To_Pay__c', {
      ...promise,
      CreatedById: ASSOCIATE.id,
      CreatedDate: '2026-10-01T10:00:00.000Z',
      Due__c: '2026-11-20',
      Status__c: 'broken',
      Paid__c: 0,
    });
    const { promises } = await connector.activity(range);
    expect(itemsOf(promises)).toMatchObject([
      { lastDay: '2026-11-20', status: known('broken'), paid: known({ minor: 0, currency: 'USD' }) },
      {
        at: expect.stringMatching(/^2026-11-20T13:00:00/),
        amount: { minor: 25_050, currency: 'USD' },
        lastDay: '2026-11-30',
        tolerance: '0.05',
        paid: { is: 'absent' },
      },
    ]);
  });

  it('holds decisions and stops with their kind and reason', async () => {
    const own = { Account__c: account, CreatedById: ASSOCIATE.id, CreatedDate: '2026-11-20T15:00:00.000Z' };
    insert('Compliance_Decision__c', {
      ...own,
      Kind__c: 'verdict-overridden',
      Rules__c: '["us.reg-f"]',
      Reason__c: 'asked',
    });
    insert('Contact_Hold__c', {
      ...own,
      Kind__c: 'dispute',
      Reason__c: 'price',
      Words__c: 'no',
      Disputed_Amount__c: 12,
    });
    const { decisions, holds } = await connector.activity(range);
    expect(itemsOf(decisions)).toMatchObject([{ kind: known('verdict-overridden'), ruleIds: ['us.reg-f'] }]);
    expect(itemsOf(holds)).toMatchObject([
      { kind: known('dispute'), reason: 'price', amount: { minor: 1200, currency: 'USD' } },
    ]);
  });

  it('reads a list of more than 2,000 rows to its end, with one more call for each page', async () => {
    const busy = { from: '2026-09-01T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' };
    const start = Temporal.Instant.from(busy.from);
    for (let index = 0; index < 2_001; index++) attempt(start.add({ minutes: index }).toString());
    const before = org.calls().length;
    const { attempts } = await connector.activity(busy);
    expect(attempts).toMatchObject({ is: 'read', complete: true, total: 2_001 });
    expect(org.calls().slice(before)).toHaveLength(2);
  });

  it('tells a list that failed from an empty one', async () => {
    const failing = connectTo(org, {
      username: ASSOCIATE.username,
      fetch: canned('attempts', 500, [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error' }]),
    }).connect();
    const { attempts, promises } = await failing.activity(range);
    expect(attempts).toMatchObject({ is: 'failed' });
    expect(promises).toMatchObject({ is: 'read' });
  });
});

describe('without the package', () => {
  it('nothing was kept to count from', async () => {
    const org = await startSalesforce({ seed: 'none', packageDir: null });
    const activity = await connectTo(org).connect().activity(range);
    expect(activity.attempts).toEqual({ is: 'absent' });
    expect(activity.assigned.is).toBe('known');
    await org.close();
  });
});

describe('how a customer has paid', () => {
  let org: RunningOrg;
  beforeAll(async () => {
    org = await startSalesforce();
  });
  afterAll(() => org.close());

  it('is read in one request: each part of a payment with the invoice it went to, and the terms', async () => {
    const connector = connectTo(org).connect();
    const { customer } = noAnswerAt(org);
    await connector.whoAmI();
    const before = org.calls().length;
    const { applied, terms } = await connector.paymentHistory(customer);
    expect(org.calls().slice(before)).toHaveLength(1);
    expect(applied).toMatchObject({ is: 'read', complete: true });
    for (const payment of itemsOf(applied)) {
      expect(payment).toMatchObject({
        amount: { currency: 'USD' },
        paidOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        invoiceNumber: expect.stringMatching(/^INV-/),
      });
    }
    expect(itemsOf(applied).map(({ amount }) => amount.minor)).toEqual([500_000, 200_000]);
    expect(terms).toEqual({
      paymentTerms: { is: 'absent' },
      lateFee: { is: 'absent' },
      creditLimit: { is: 'absent' },
    });
  });

  it('of a lead is none, and nothing is asked for it', async () => {
    const connector = connectTo(org).connect();
    await connector.whoAmI();
    const { customer } = noAnswerAt(org);
    const before = org.calls().length;
    const lead = { ...customer, object: 'Lead', id: '00Q000000000001AAA' };
    const { applied, terms } = await connector.paymentHistory(lead);
    expect(applied).toEqual({ is: 'absent' });
    expect(terms.creditLimit).toEqual({ is: 'absent' });
    expect(org.calls().slice(before)).toEqual([]);
  });

  it('takes the terms as the CRM has them', async () => {
    const fields = {
      Name: 'Ash',
      OwnerId: ASSOCIATE.id,
      Parley_Payment_Terms__c: 'Net 30',
      Parley_Late_Fee__c: '1.5 % a month',
      Parley_Credit_Limit__c: 50_000,
    };
    org.store.insertSeed([{ object: 'Account', fields }]);
    const ref = refTo(org, 'Account', "Name = 'Ash'");
    const { terms } = await connectTo(org).connect().paymentHistory(ref);
    expect(terms).toEqual({
      paymentTerms: known('Net 30'),
      lateFee: known('1.5 % a month'),
      creditLimit: known({ minor: 5_000_000, currency: 'USD' }),
    });
  });
});

describe('what the own accounts owe', () => {
  it('is summed by the CRM in one request, past those of colleagues, drafts and what is not yet due', async () => {
    const org = await startSalesforce({ seed: 'none' });
    const connector = connectTo(org, {
      username: ASSOCIATE.username,
      clock: { now: () => '2026-11-22T15:00:00.000Z' },
    }).connect();
    const account = (owner: string) =>
      String(org.store.insertSeed([{ object: 'Account', fields: { Name: 'Ash', OwnerId: owner } }])[0]);
    const [mine, theirs] = [account(ASSOCIATE.id), account(SECOND_ASSOCIATE.id)];
    const invoice = (owner: string, issued: string, due: string, balance: number, status = 'Posted') =>
      org.store.insertSeed([
        {
          object: 'Invoice',
          fields: {
            InvoiceNumber: `INV-${issued}-${due}-${balance}`,
            BillingAccountId: owner,
            InvoiceDate: issued,
            DueDate: due,
            Balance: balance,
            TotalAmountWithTax: 500,
            Status: status,
          },
        },
      ]);
    invoice(mine, '2026-11-02', '2026-12-02', 100.1);
    invoice(mine, '2026-10-03', '2026-11-02', 200.2);
    invoice(mine, '2026-07-01', '2026-08-01', 300.3);
    invoice(mine, '2026-10-05', '2026-11-04', 0);
    invoice(mine, '2026-10-05', '2026-11-04', 77, 'Draft');
    invoice(theirs, '2026-10-05', '2026-11-04', 999);
    await connector.whoAmI();
    const before = org.calls().length;
    const { rows } = await connector.receivables();
    expect(org.calls().slice(before)).toMatchObject([{ apiCalls: 1 }]);
    const usd = (minor: number) => known({ minor, currency: 'USD' });
    expect(itemsOf(rows)).toMatchObject([
      {
        open: { minor: 60_060, currency: 'USD' },
        overdue: usd(50_050),
        over90: usd(30_030),
        disputed: usd(0),
      },
    ]);
    const months = itemsOf(rows)[0]?.months;
    const sold =
      months?.is === 'known' ? months.value.map(({ from, days, sales }) => [from, days, sales.minor]) : [];
    expect(sold.slice(0, 5)).toEqual([
      ['2026-11-01', 22, 50_000],
      ['2026-10-01', 31, 100_000],
      ['2026-09-01', 30, 0],
      ['2026-08-01', 31, 0],
      ['2026-07-01', 31, 50_000],
    ]);
    expect(sold).toHaveLength(12);
    await org.close();
  });
});
