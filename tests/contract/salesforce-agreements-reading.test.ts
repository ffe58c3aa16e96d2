import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../crm-connector/local-org/seed/known-customers.ts';
import {
  ASSOCIATE,
  SECOND_ASSOCIATE,
  SUPERVISOR,
} from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { customerSnapshotSchema } from '../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../shared/domain/known.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { withAmountsMarked } from '../../shared/money/stored-amounts.ts';
import { fingerprintOf } from '../../shared/plans/fingerprint.ts';
import { agreement } from './connector/talks.ts';
import { call, create } from './local-org-fixture.ts';
import { connectTo, lookInto, post, refTo, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const account = (name: string) => refTo(org, 'Account', `Name = '${name}'`);
const load = (name: string) => connectTo(org).connect().loadCustomer(account(name));
const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('agreements come with the customer', () => {
  it('a plan with its exact terms, and its payments as promises that point at it', async () => {
    const { connect } = connectTo(org);
    await connect().capabilities();
    const connector = connect();
    await connector.capabilities();
    const before = org.calls().length;
    const snapshot = await connector.loadCustomer(account(KNOWN.marisol));
    expect(org.calls().length - before).toBe(1);
    expect(customerSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(snapshot.plans).toMatchObject({ is: 'read', complete: true, total: 1 });
    const [plan] = itemsOf(snapshot.plans);
    if (plan?.terms.is !== 'known') throw new Error('no terms');
    expect(plan).toMatchObject({ status: known('active'), by: 'Jordan Lee', supersededById: null });
    expect(plan.fingerprint).toEqual(known(await fingerprintOf(plan.terms.value)));
    const payments = itemsOf(snapshot.promises)
      .filter(({ planId }) => planId === plan.id)
      .toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0));
    expect(
      payments.map(({ sequence, due, amount, kind, graceDays, tolerance, invoiceIds }) => [
        sequence,
        due,
        amount.minor,
        kind,
        graceDays,
        tolerance,
        invoiceIds,
      ]),
    ).toEqual(
      plan.terms.value.payments.map(({ sequence, due, amount }) => [
        sequence,
        due,
        amount.minor,
        known('plan'),
        known(5),
        known('0.02'),
        [refTo(org, 'Invoice', "InvoiceNumber = 'AL-7719'").id],
      ]),
    );
    expect(payments.map(({ key: own }) => own)).toEqual(plan.terms.value.payments.map((each) => each.key));
  });

  it('a snapshot kept before there were agreements still parses, and says that it has none', async () => {
    const { plans, approvals, ...earlier } = JSON.parse(JSON.stringify(await load(KNOWN.rosa)));
    delete earlier.customer.sensitive;
    delete earlier.customer.accountStatus;
    for (const { items } of [earlier.promises, earlier.attempts]) {
      expect(items.length).toBeGreaterThan(0);
      for (const item of items)
        for (const name of ['key', 'kind', 'planId', 'invoiceIds', 'twinOf']) {
          if (name !== 'key' || 'due' in item) delete item[name];
        }
    }
    expect([plans.is, approvals.is]).toEqual(['read', 'read']);
    expect(customerSnapshotSchema.parse(earlier)).toMatchObject({
      plans: absent,
      approvals: absent,
      customer: { sensitive: absent },
      promises: { items: [{ planId: null }, { planId: null }, { planId: null }] },
    });
  });

  it('a promise nobody gave terms for says so, and terms that do not parse are unknown', async () => {
    const { id } = account(KNOWN.brendan);
    org.store.insertSeed([
      {
        object: 'Promise_To_Pay__c',
        fields: { Account__c: id, Amount__c: 10, Made__c: '2026-11-01', Due__c: '2026-11-30' },
      },
      {
        object: 'Payment_Plan__c',
        fields: { Key__c: key(1), Account__c: id, Made__c: '2026-11-01', Terms__c: '{"kind":"plan"}' },
      },
    ]);
    const snapshot = await load(KNOWN.brendan);
    expect(itemsOf(snapshot.promises)).toMatchObject([
      { key: null, kind: absent, planId: null, sequence: null, graceDays: absent, invoiceIds: [] },
    ]);
    expect(itemsOf(snapshot.plans)).toMatchObject([{ terms: { is: 'unknown' }, readBack: absent }]);
  });

  it('terms in a currency that earlier versions counted in whole units are known with the mark of this one alone', async () => {
    const { id } = account(KNOWN.brendan);
    const inRupiah = JSON.parse(JSON.stringify(agreement(2).terms).replaceAll('"USD"', '"IDR"'));
    const plan = (number: number, terms: object) => ({
      object: 'Payment_Plan__c',
      fields: {
        ...{ Key__c: key(number), Account__c: id, Made__c: '2026-11-02' },
        Terms__c: JSON.stringify(terms),
      },
    });
    org.store.insertSeed([plan(71, inRupiah), plan(72, withAmountsMarked(inRupiah))]);
    const plans = itemsOf((await load(KNOWN.brendan)).plans) ?? [];
    const termsIs = (number: number) => plans.find((one) => one.key === key(number))?.terms.is;
    expect([termsIs(71), termsIs(72)]).toEqual(['unknown', 'known']);
  });

  it('a hold of one invoice, and an account to ask about first', async () => {
    const customer = account(KNOWN.brendan);
    const invoice = refTo(org, 'Invoice', "InvoiceNumber = 'INV-30601'");
    org.store.insertSeed([
      {
        object: 'Contact_Hold__c',
        fields: {
          Key__c: key(2),
          Account__c: customer.id,
          Kind__c: 'dispute',
          Status__c: 'active',
          Invoice_Id__c: invoice.id,
          Invoice_Number__c: 'INV-30601',
          Reason__c: 'not-received',
          Disputed_Amount__c: 480,
        },
      },
    ]);
    const snapshot = await load(KNOWN.brendan);
    expect(itemsOf(snapshot.holds)).toMatchObject([
      { invoiceId: known(invoice.id), invoiceNumber: known('INV-30601'), reason: known('not-received') },
    ]);
    expect(snapshot.customer).toMatchObject({ sensitive: known(true), accountStatus: known('working') });
    expect((await load(KNOWN.dana)).customer).toMatchObject({
      sensitive: known(false),
      accountStatus: absent,
    });
  });

  it('promises and plans of a lead too', async () => {
    const lead = refTo(org, 'Lead', `Name = '${KNOWN.hollis}'`);
    const fields = { Lead__c: lead.id, Made__c: '2026-11-02' };
    org.store.insertSeed([
      { object: 'Promise_To_Pay__c', fields: { ...fields, Amount__c: 5, Due__c: '2026-12-01' } },
      { object: 'Plan_Approval__c', fields: { Key__c: key(3), Lead__c: lead.id, Status__c: 'requested' } },
    ]);
    const snapshot = await connectTo(org).connect().loadCustomer(lead);
    expect([itemsOf(snapshot.promises), itemsOf(snapshot.approvals)]).toMatchObject([
      [{ due: '2026-12-01' }],
      [{}],
    ]);
    expect(snapshot.plans).toEqual({ is: 'read', items: [], complete: true, total: 0 });
    expect(snapshot.customer).toMatchObject({ sensitive: absent, accountStatus: absent });
  });

  it.each([
    ['Payment_Plan__c', KNOWN.marisol],
    ['Contact_Hold__c', KNOWN.harold],
    ['Plan_Approval__c', KNOWN.hollis],
  ])('from the page of a %s too', async (object, name) => {
    const owner = name === KNOWN.hollis ? 'Lead__r' : 'Account__r';
    const { customer } = await connectTo(org)
      .connect()
      .loadCustomer(refTo(org, object, `${owner}.Name = '${name}'`));
    expect(customer.name).toBe(name);
  });
});

describe('a phone system’s log of one of our calls', () => {
  it('is marked as its twin, in the customer and when read again', async () => {
    const customer = account(KNOWN.tyler);
    const number = '(808) 555-0149';
    const at = '2026-11-21T17:00:00.000Z';
    const shared = { OwnerId: ASSOCIATE.id, CreatedDate: at };
    const [own, twin, other] = org.store.insertSeed([
      {
        object: 'Contact_Attempt__c',
        fields: {
          ...shared,
          Key__c: key(4),
          Account__c: customer.id,
          Direction__c: 'out',
          Channel__c: 'call',
          Number__c: number,
          Result__c: 'no_answer',
          Started_At__c: at,
          Revision__c: 1,
        },
      },
      ...['Call to 808-555-0149', 'Call to 808-555-0140'].map((Subject) => ({
        object: 'Task',
        fields: {
          ...shared,
          Subject,
          Status: 'Completed',
          IsClosed: true,
          TaskSubtype: 'Call',
          CallType: 'Outbound',
          CallObject: 'pbx-71',
          ActivityDate: '2026-11-21',
          WhatId: customer.id,
          AccountId: customer.id,
          CreatedDate: '2026-11-21T17:02:30.000Z',
          CallDurationInSeconds: 20,
        },
      })),
    ]);
    const connector = connectTo(org).connect();
    const twins = (attempts: readonly { id: string; twinOf: string | null }[]) =>
      Object.fromEntries(attempts.map(({ id, twinOf }) => [id, twinOf]));
    const expected = { [own ?? '']: null, [twin ?? '']: own, [other ?? '']: null };
    expect(twins(itemsOf((await connector.loadCustomer(customer)).attempts))).toEqual(expected);
    expect(twins(itemsOf((await connector.rereadContactFacts(customer)).attempts))).toEqual(expected);
  });
});

describe('requests for approval', () => {
  const DAY = 86_400_000;
  const daysAgo = (days: number) => new Date(Date.parse('2026-11-22T14:00:00Z') - days * DAY).toISOString();

  async function ask(username: string, n: number, customer: string): Promise<string> {
    const authorization = `Bearer ${org.openSession(username)}`;
    const fields = {
      Key__c: key(n),
      Account__c: account(customer).id,
      Status__c: 'requested',
      Fingerprint__c: 'f'.repeat(64),
      Beyond__c: 'Forgives 300.00; yours is up to 100.00\nSeven payments; yours are up to six',
      Reason__c: 'Medical leave',
    };
    const { body } = await call(org, 'POST', 'sobjects/Plan_Approval__c', fields, { authorization });
    return String(body.id);
  }

  async function answer(id: string, at: string, status = 'approved'): Promise<void> {
    const authorization = `Bearer ${org.openSession(SUPERVISOR.username)}`;
    const fields = {
      Status__c: status,
      Answer__c: 'Fine',
      Answered_By__c: SUPERVISOR.id,
      Answered_At__c: at,
    };
    const { status: code } = await call(org, 'PATCH', `sobjects/Plan_Approval__c/${id}`, fields, {
      authorization,
    });
    expect(code).toBe(204);
  }

  const listed = async (username: string) => {
    const part = await connectTo(org, { username }).connect().approvals();
    return new Set(itemsOf(part).map(({ approval }) => approval.id));
  };

  it('open ones for everybody, answered ones for who asked, for 30 days, in one request', async () => {
    const open = await ask(ASSOCIATE.username, 11, KNOWN.marisol);
    const answered = await ask(ASSOCIATE.username, 12, KNOWN.dana);
    const colleagues = await ask(SECOND_ASSOCIATE.username, 13, KNOWN.dana);
    const old = await ask(ASSOCIATE.username, 14, KNOWN.dana);
    await answer(answered, daysAgo(1));
    await answer(colleagues, daysAgo(1), 'refused');
    await answer(old, daysAgo(40));
    const mine = await listed(ASSOCIATE.username);
    expect([open, answered, colleagues, old].map((id) => mine.has(id))).toEqual([true, true, false, false]);
    const supervisors = await listed(SUPERVISOR.username);
    expect([open, answered, colleagues].map((id) => supervisors.has(id))).toEqual([true, false, false]);

    const connector = connectTo(org).connect();
    await connector.capabilities();
    const before = org.calls().length;
    const rows = itemsOf(await connector.approvals());
    expect(
      org
        .calls()
        .slice(before)
        .map((each) => [each.status, each.apiCalls]),
    ).toEqual([[200, 1]]);
    expect(rows.find(({ approval }) => approval.id === open)).toMatchObject({
      customer: account(KNOWN.marisol),
      customerName: KNOWN.marisol,
      approval: {
        key: key(11),
        status: known('requested'),
        beyond: ['Forgives 300.00; yours is up to 100.00', 'Seven payments; yours are up to six'],
        reason: known('Medical leave'),
        terms: absent,
        requestedBy: 'Avery Morgan',
        requestedById: ASSOCIATE.id,
        answeredBy: null,
        answeredAt: null,
      },
    });
    expect(rows.find(({ approval }) => approval.id === answered)?.approval).toMatchObject({
      status: known('approved'),
      answer: known('Fine'),
      answeredBy: 'Sam Okafor',
      answeredAt: daysAgo(1),
    });
    // The one about a lead has a lead for its customer.
    expect(rows.find(({ customerName }) => customerName === KNOWN.hollis)?.customer.object).toBe('Lead');
  });

  it('come with the customer they are about', async () => {
    const { approvals } = await load(KNOWN.dana);
    expect(
      itemsOf(approvals)
        .map(({ key: own }) => own)
        .toSorted(),
    ).toEqual([key(12), key(13), key(14)]);
    await answer(itemsOf(approvals).find(({ key: own }) => own === key(14))?.id ?? '', daysAgo(40), 'used');
    expect(itemsOf((await load(KNOWN.dana)).approvals).map(({ key: own }) => own)).not.toContain(key(14));
  });

  it('are forbidden where this user may not read them', async () => {
    await post(org, '/__org/fls', { user: org.username, hiddenObjects: ['Plan_Approval__c'] });
    const connector = connectTo(org).connect();
    expect(await connector.approvals()).toEqual({ is: 'forbidden' });
    expect((await connector.loadCustomer(account(KNOWN.dana))).approvals).toEqual({ is: 'forbidden' });
    expect(await connector.capabilities()).toMatchObject({ agreements: 'package', approvals: false });
    await post(org, '/__org/fls', { user: org.username });
  });
});

describe('people of the org', () => {
  it('are found by a part of their name, active ones alone, in one request', async () => {
    org.store.insertSeed([
      {
        object: 'User',
        fields: { ...userFields('Gone'), LastName: 'Morganson', Name: 'Gone Morganson', IsActive: false },
      },
    ]);
    const connector = connectTo(org).connect();
    await connector.capabilities();
    const before = org.calls().length;
    expect(await connector.findPeople(' morg')).toEqual([
      { id: ASSOCIATE.id, name: 'Avery Morgan', title: 'Collections Associate' },
    ]);
    expect(org.calls().length - before).toBe(1);
    expect((await connector.findPeople('')).map(({ name }) => name)).toContain('Sam Okafor');
  });

  it.each(['%', '_', "o'", '\\'])('takes %s as it is typed', async (text) => {
    expect(await connectTo(org).connect().findPeople(text)).toEqual([]);
  });

  const userFields = (FirstName: string) => ({
    FirstName,
    Username: `${FirstName}@parley-demo.example.com`,
    Alias: FirstName.toLowerCase(),
    Email: `${FirstName}@example.com`,
    TimeZoneSidKey: 'America/New_York',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    ProfileId: String(lookInto(org, `SELECT ProfileId FROM User WHERE Id = '${ASSOCIATE.id}'`)[0]?.ProfileId),
  });
});

describe('an org without the package', () => {
  let plain: RunningOrg;
  beforeAll(async () => {
    plain = await startSalesforce({ packageDir: null });
  }, 60_000);
  afterAll(() => plain?.close());

  it('has no plans, approvals or marks of ours, which is not the same as none', async () => {
    const connector = connectTo(plain).connect();
    const customer = refTo(plain, 'Account', `Name = '${KNOWN.marisol}'`);
    const snapshot = await connector.loadCustomer(customer);
    expect(snapshot).toMatchObject({ plans: absent, approvals: absent, promises: absent });
    expect(snapshot.customer).toMatchObject({ sensitive: absent, accountStatus: absent });
    expect(itemsOf(snapshot.receipts)).toHaveLength(3);
    expect(await connector.approvals()).toEqual(absent);
  });

  it('keeps agreements in its own instalments where it has them, else in the note', async () => {
    expect(await connectTo(plain).connect().capabilities()).toMatchObject({
      agreements: 'standard',
      approvals: false,
    });
    const { id } = refTo(plain, 'Account', `Name = '${KNOWN.marisol}'`);
    const collectionPlan = await create(plain, 'CollectionPlan', { AccountId: id, Status: 'InProgress' });
    const schedule = await create(plain, 'PaymentSchedule', {
      ReferenceEntityId: collectionPlan,
      TotalRequestedAmount: 300,
    });
    await create(plain, 'PaymentScheduleItem', {
      PaymentScheduleId: schedule,
      RequestedAmount: 150,
      TargetPaymentProcessingDate: '2026-12-04T17:00:00.000Z',
    });
    await post(plain, '/__org/fls', { user: plain.username, hiddenObjects: ['PaymentScheduleItem'] });
    expect(await connectTo(plain).connect().capabilities()).toMatchObject({ agreements: 'note' });
  });
});
