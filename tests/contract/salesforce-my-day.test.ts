import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../crm-connector/contract.ts';
import { SECOND_ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg, StartOrgOptions } from '../../crm-connector/local-org/server/start-org.ts';
import type { DayCustomer, MyDay } from '../../shared/domain/my-day.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { codeOf } from './connector/commands.ts';
import { canned, connectTo, lookInto, post, startSalesforce } from './salesforce-harness.ts';

const opened: RunningOrg[] = [];
const open = async (options: Partial<StartOrgOptions> = {}): Promise<RunningOrg> => {
  const org = await startSalesforce(options);
  opened.push(org);
  return org;
};
afterAll(() => Promise.all(opened.map((org) => org.close())));

/** Requests that reading the day took, describes being known. */
async function readCounted(org: RunningOrg, connector: CrmConnector): Promise<[MyDay, number]> {
  await connector.whoAmI();
  const before = org.calls().length;
  const day = await connector.myDay(null);
  const made = org.calls().slice(before);
  expect(made.every(({ apiCalls }) => apiCalls === 1)).toBe(true);
  return [day, made.length];
}

function insert(org: RunningOrg, object: string, fields: Record<string, unknown>): string {
  const [id] = org.store.insertSeed([{ object, fields }]);
  if (id === undefined) throw new Error(`no ${object}`);
  return id;
}

function account(org: RunningOrg, name: string, fields: Record<string, unknown> = {}): string {
  return insert(org, 'Account', { Name: name, OwnerId: org.userId, ...fields });
}

function debt(org: RunningOrg, accountId: string, balance: number): string {
  return insert(org, 'Debt__c', { Name: 'Card', Account__c: accountId, Balance__c: balance });
}

const namesOf = (day: MyDay): string[] =>
  day.worklist.map((id) => {
    const found = itemsOf(day.customers).find(({ snapshot }) => snapshot.customer.ref.id === id);
    return found?.snapshot.customer.name ?? `not read: ${id}`;
  });
const nameOf = ({ snapshot }: DayCustomer) => snapshot.customer.name;

describe('the small seed', () => {
  let org: RunningOrg;
  let connector: CrmConnector;
  beforeAll(async () => {
    org = await open();
    connector = connectTo(org).connect();
  });

  it('comes in one request that counts as one API call, with every part', async () => {
    const [day, requests] = await readCounted(org, connector);
    expect(requests).toBe(1);
    expect(day.order).toBe('money');
    expect(itemsOf(day.followUps).map(({ subject }) => subject)).toContain(
      'Ask whether the insurer has answered',
    );
    expect(itemsOf(day.promises)).toMatchObject([{ customerName: 'Deshawn Pruitt' }]);
    expect(day.approvals).toMatchObject({ is: 'read' });
  });

  it('brings to each customer the same facts that opening them does', async () => {
    const day = await connector.myDay(null);
    const dana = itemsOf(day.customers).find((one) => nameOf(one) === 'Dana Reyes');
    if (!dana) throw new Error('no Dana');
    const whole = await connector.loadCustomer(dana.snapshot.customer.ref);
    for (const part of [
      'parties',
      'phones',
      'debts',
      'holds',
      'preferences',
      'decisions',
      'promises',
      'notes',
    ] as const)
      expect(dana.snapshot[part], part).toEqual(whole[part]);
    expect(dana.snapshot.customer).toEqual(whole.customer);
    expect(itemsOf(dana.snapshot.callsInProgress)).toEqual(itemsOf(whole.callsInProgress));
    const recent = itemsOf(whole.attempts).slice(0, 3);
    expect(itemsOf(dana.snapshot.attempts).slice(0, 3)).toEqual(recent);
  });

  it('says of what it does not read that it was not, never that there is none', async () => {
    const day = await connector.myDay(null);
    for (const { snapshot } of itemsOf(day.customers)) {
      expect([snapshot.plans.is, snapshot.approvals.is, snapshot.openTotals.is]).toEqual([
        'failed',
        'failed',
        'failed',
      ]);
    }
  });

  it('takes a list view of the CRM in its order, colleagues’ customers among them', async () => {
    const day = await connector.myDay({ object: 'Account', view: 'AllAccounts' });
    expect(day.order).toBe('list-view');
    const names = namesOf(day);
    expect(names).toEqual(names.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(names.some((name) => name.startsWith('Graciela Montoya'))).toBe(true);
  });

  it('finds the customers behind a list of other records, and refuses one that leads to none', async () => {
    const day = await connector.myDay({ object: 'Case', view: 'AllCases' });
    expect(day.worklist.length).toBeGreaterThan(0);
    expect(namesOf(day).filter((name) => name.startsWith('not read'))).toEqual([]);
    expect(await codeOf(connector.myDay({ object: 'Lead', view: 'AllOpenLeads' }))).toBe('not-a-customer');
    expect(await codeOf(connector.myDay({ object: 'Account', view: 'NoSuchList' }))).toBe('not-found');
  });
});

describe('who is in the worklist', () => {
  it('are own customers who owe, the highest ranked first, and nobody else’s', async () => {
    const org = await open({ seed: 'none' });
    debt(org, account(org, 'Low', { Parley_Score__c: 10 }), 900);
    debt(org, account(org, 'High', { Parley_Score__c: 90, Parley_Reason__c: 'late+40:12' }), 5);
    debt(org, account(org, 'Never ranked'), 5);
    debt(org, account(org, 'Colleague', { Parley_Score__c: 99, OwnerId: SECOND_ASSOCIATE.id }), 5);
    account(org, 'Owes nothing', { Parley_Score__c: 50 });
    const day = await connectTo(org).connect().myDay(null);
    expect(day.order).toBe('ranked');
    expect(namesOf(day)).toEqual(['High', 'Low', 'Never ranked']);
    const [high] = itemsOf(day.customers);
    expect(high).toMatchObject({
      score: { value: 90 },
      reason: { value: 'late+40:12' },
      rankedAt: { is: 'absent' },
    });
  });

  it('are those who owe most, where there are more than a day shows and nobody ranked them', async () => {
    const org = await open({ seed: 'none' });
    for (let n = 0; n < 55; n++) debt(org, account(org, `Account ${String(n).padStart(2, '0')}`), n + 1);
    const [day, requests] = await readCounted(org, connectTo(org).connect());
    expect(requests).toBe(3);
    const names = namesOf(day);
    expect(names).toHaveLength(50);
    expect(names.slice(0, 3)).toEqual(['Account 54', 'Account 53', 'Account 52']);
    expect(names.at(-1)).toBe('Account 05');
    expect(names.filter((name) => name.startsWith('not read'))).toEqual([]);
  });

  it('come part by part, each once, until the ranking ends', async () => {
    const org = await open({ seed: 'none' });
    for (let n = 0; n < 120; n++) {
      const place = String(n).padStart(3, '0');
      debt(org, account(org, `Ranked ${place}`, { Parley_Score__c: 900 - n }), 5);
    }
    for (let n = 0; n < 60; n++) account(org, `Owes nothing ${n}`);
    const connector = connectTo(org).connect();
    const first = await connector.myDay(null);
    expect(first).toMatchObject({ order: 'ranked', skipped: 0, next: 50 });
    const second = await connector.myDay(null, { skip: 50, order: 'ranked', also: [] });
    expect(second).toMatchObject({ order: 'ranked', skipped: 50, next: 100 });
    const third = await connector.myDay(null, { skip: 100, order: 'ranked', also: [] });
    expect(third).toMatchObject({ skipped: 100, next: null });
    const names = [first, second, third].flatMap(namesOf);
    expect(names).toHaveLength(120);
    expect(names).toEqual(names.toSorted());
  });

  it('come part by part by money too, and end exactly', async () => {
    const org = await open({ seed: 'none' });
    for (let n = 0; n < 100; n++) debt(org, account(org, `Account ${n}`), 1000 - n);
    const connector = connectTo(org).connect();
    expect(await connector.myDay(null)).toMatchObject({ order: 'money', next: 50 });
    const second = await connector.myDay(null, { skip: 50, order: 'money', also: [] });
    expect(second.next).toBeNull();
    expect(namesOf(second).slice(0, 2)).toEqual(['Account 50', 'Account 51']);
    expect(namesOf(second)).toHaveLength(50);
  });

  it('of a list view come part by part', async () => {
    const org = await open({ seed: 'none' });
    for (let n = 0; n < 60; n++) account(org, `Account ${String(n).padStart(2, '0')}`);
    const connector = connectTo(org).connect();
    const list = { object: 'Account', view: 'AllAccounts' };
    const first = await connector.myDay(list);
    expect(first).toMatchObject({ order: 'list-view', next: 50 });
    const second = await connector.myDay(list, { skip: 50, order: 'list-view', also: [] });
    expect(second.next).toBeNull();
    expect([...namesOf(first), ...namesOf(second)]).toHaveLength(60);
  });

  it('are joined by whoever is asked for besides', async () => {
    const org = await open({ seed: 'none' });
    debt(org, account(org, 'Own'), 5);
    const pinned = account(org, 'Pinned', { OwnerId: SECOND_ASSOCIATE.id });
    const lead = insert(org, 'Lead', { LastName: 'Rowe', FirstName: 'Ida', Company: 'Rowe' });
    const page = { skip: 0, order: null, also: [pinned, lead, '00Q000000000001AAA'] };
    const connector = connectTo(org).connect();
    await connector.whoAmI();
    const before = org.calls().length;
    const day = await connector.myDay(null, page);
    expect(org.calls().length - before).toBe(2);
    expect(itemsOf(day.customers).map(nameOf)).toEqual(['Own', 'Pinned']);
    expect(namesOf(day)).toEqual(['Own']);
    // A lead by name; one that is gone is not named.
    expect(day.leads).toMatchObject([{ ref: { object: 'Lead', id: lead }, name: 'Ida Rowe' }]);
    const refusal = [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'No access to the entity.' }];
    const failing = connectTo(org, { fetch: canned('leads', 403, refusal) }).connect();
    expect((await failing.myDay(null, { ...page, also: [lead] })).leads).toMatchObject([{ name: lead }]);
  });

  it('are joined by whoever only a task names, for a second request', async () => {
    const org = await open({ seed: 'none' });
    debt(org, account(org, 'Own'), 5);
    const other = account(org, 'Colleague', { OwnerId: SECOND_ASSOCIATE.id });
    const today = Temporal.Now.zonedDateTimeISO('America/New_York').toPlainDate();
    const task = (subject: string, days: number, fields: Record<string, unknown> = {}) =>
      insert(org, 'Task', {
        Subject: subject,
        WhatId: other,
        OwnerId: org.userId,
        ActivityDate: today.add({ days }).toString(),
        ...fields,
      });
    task('Call back at 15:30', 7);
    task('Too far ahead', 8);
    task('Of a colleague', 0, { OwnerId: SECOND_ASSOCIATE.id });
    task('Done', 0, { Status: 'Completed' });
    task('Whenever there is time', 0, { ActivityDate: null });
    const [day, requests] = await readCounted(org, connectTo(org).connect());
    expect(requests).toBe(2);
    expect(new Set(itemsOf(day.followUps).map(({ subject }) => subject))).toEqual(
      new Set(['Call back at 15:30', 'Whenever there is time']),
    );
    expect(itemsOf(day.customers).map(nameOf)).toEqual(['Own', 'Colleague']);
    expect(namesOf(day)).toEqual(['Own']);
  });
});

describe('what cannot be read', () => {
  it('is said part by part', async () => {
    const org = await open();
    const hiddenObjects = ['Promise_To_Pay__c', 'Plan_Approval__c'];
    await post(org, '/__org/fls', { user: org.username, hidden: ['Task.AccountId'], hiddenObjects });
    const day = await connectTo(org).connect().myDay(null);
    expect([day.followUps.is, day.promises.is, day.approvals.is]).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
    ]);
    const [first] = itemsOf(day.customers);
    expect(first?.snapshot.attempts.is).toBe('forbidden');
    expect(first?.snapshot.promises.is).toBe('forbidden');
  });

  it('is absent without the package', async () => {
    const org = await open({ packageDir: null });
    const day = await connectTo(org).connect().myDay(null);
    expect([day.promises.is, day.approvals.is]).toEqual(['absent', 'absent']);
    expect(day.worklist.length).toBeGreaterThan(0);
    expect(itemsOf(day.customers)[0]?.score.is).toBe('absent');
  });

  it('is no empty list when one question fails, and no empty day when that of the customers does', async () => {
    const org = await open();
    const refusal = [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'No access to the entity.' }];
    const failing = (part: string) => connectTo(org, { fetch: canned(part, 403, refusal) }).connect();
    expect((await failing('tasks').myDay(null)).followUps).toMatchObject({ is: 'failed' });
    expect((await failing('promises').myDay(null)).promises).toMatchObject({ is: 'failed' });
    expect((await failing('approvals').myDay(null)).approvals).toMatchObject({ is: 'failed' });
    expect(await codeOf(failing('accounts').myDay(null))).toBe('forbidden');
  });

  it('is noticed once more when it was taken away after the describes were kept', async () => {
    const org = await open();
    const connector = connectTo(org).connect();
    expect((await connector.myDay(null)).promises.is).toBe('read');
    await post(org, '/__org/fls', { user: org.username, hiddenObjects: ['Promise_To_Pay__c'] });
    expect((await connector.myDay(null)).promises.is).toBe('forbidden');
  });

  it('leaves another user’s day alone', async () => {
    const org = await open();
    const theirs = await connectTo(org, { username: SECOND_ASSOCIATE.username }).connect().myDay(null);
    expect(theirs.org.userId).toBe(SECOND_ASSOCIATE.id);
    const owners = itemsOf(theirs.customers).map(
      ({ snapshot }) =>
        lookInto(org, `SELECT OwnerId FROM Account WHERE Id = '${snapshot.customer.ref.id}'`)[0]?.OwnerId,
    );
    expect(new Set(owners)).toEqual(new Set([SECOND_ASSOCIATE.id]));
  });
});
