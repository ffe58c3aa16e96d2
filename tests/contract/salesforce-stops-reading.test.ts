import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../crm-connector/local-org/seed/known-customers.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { contactFactsSchema, withContactFacts } from '../../shared/domain/contact-facts.ts';
import { customerSnapshotSchema } from '../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../shared/domain/known.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { type Connected, connectTo, noAnswerAt, post, refTo, startSalesforce } from './salesforce-harness.ts';
import { holdOn } from './stop-commands.ts';

let org: RunningOrg;
let connected: Connected;
beforeAll(async () => {
  org = await startSalesforce();
  connected = connectTo(org);
  await connected.connect().capabilities();
}, 60_000);
afterAll(() => org?.close());

const account = (name: string) => refTo(org, 'Account', `Name = '${name}'`);
const load = (name: string) => connected.connect().loadCustomer(account(name));

describe('stops are read with the customer', () => {
  it('in the same one request, and keep their shape as JSON', async () => {
    const before = org.calls().length;
    const snapshot = await load(KNOWN.joel);
    expect(org.calls().length - before).toBe(1);
    expect(customerSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    const [attorney] = itemsOf(snapshot.holds).filter(
      ({ kind }) => kind.is === 'known' && kind.value === 'attorney',
    );
    expect(attorney).toMatchObject({
      status: known('active'),
      words: known('I represent Mr. Feingold in the matter of Card ··0316 only.'),
      written: known(true),
      partyId: absent,
      effectiveTo: absent,
      source: known('placement-file'),
      attorney: { name: known('R. Adler'), reachable: known(true), responded: absent },
      bankruptcy: { chapter: absent, prepetition: absent },
      recordedBy: expect.stringContaining(' '),
    });
    const card = itemsOf(snapshot.debts).find(({ name }) => name === 'Card ··0316');
    expect(attorney?.debtId).toEqual(known(card?.id));
    expect(card?.legal).toMatchObject({ obtainedInDefault: known(true), judgment: absent });
    expect(snapshot.holds).toMatchObject({ is: 'read', complete: true, total: 3 });
    expect(snapshot.callsInProgress).toEqual({ is: 'read', items: [], complete: true, total: 0 });
  });

  it('times of day come as minutes, roles of people as the rules name them', async () => {
    const { preferences } = await load(KNOWN.monique);
    expect(itemsOf(preferences)).toMatchObject([
      {
        kind: known('inconvenient'),
        fromMinute: known(0),
        toMinute: known(720),
        days: absent,
        oral: known(true),
      },
    ]);
    const household = await load("O\\'Malley-Castellanos Household");
    expect(itemsOf(household.parties).map(({ debtRole }) => debtRole)).toEqual([
      absent,
      known('consumer'),
      known('spouse'),
    ]);
  });

  it('are forbidden, not empty, where they are hidden; a hidden field is forbidden alone', async () => {
    const hide = (access: object) => post(org, '/__org/fls', { user: org.username, ...access });
    await hide({ hidden: ['Contact_Hold__c.Kind__c'], hiddenObjects: ['Contact_Preference__c'] });
    const snapshot = await connectTo(org).connect().loadCustomer(account(KNOWN.harold));
    expect(itemsOf(snapshot.holds)).toMatchObject([
      { kind: { is: 'forbidden' }, status: known('active'), bankruptcy: { chapter: known('13') } },
    ]);
    expect(snapshot.preferences).toEqual({ is: 'forbidden' });
    await hide({});
  });
});

describe('the record of contacts', () => {
  const complete = async (name: string) => {
    const { attempts } = await load(name);
    return attempts.is === 'read' && attempts.complete;
  };
  const admin = () => org.store.user('005000000000001AAA');
  const caseOn = (name: string) =>
    org.store.create('Case', { AccountId: account(name).id, Subject: 'Question', Status: 'New' }, admin()).id;

  it('is proven whole only where no call can hang on a case or an invoice, read again as opened', async () => {
    expect(await complete(KNOWN.ines)).toBe(true);
    expect(await complete(KNOWN.monique)).toBe(false); // has open invoices
    const id = caseOn(KNOWN.ines);
    expect(await complete(KNOWN.ines)).toBe(false);
    const again = () => connected.connect().rereadContactFacts(account(KNOWN.ines));
    expect((await again()).attempts).toMatchObject({ is: 'read', complete: false, total: null });
    // Closed today, it may still hold a call of this week; as a warning it is gone.
    org.store.update('Case', id, { Status: 'Closed' }, admin());
    expect(await complete(KNOWN.ines)).toBe(false);
    expect((await load(KNOWN.ines)).warnings).toMatchObject({ is: 'read', items: [] });
    org.store.remove('Case', id, admin());
    expect(await complete(KNOWN.ines)).toBe(true);
    expect((await again()).attempts).toMatchObject({ is: 'read', complete: true });
  });
});

describe('what may forbid a call is read again', () => {
  it('in one request, and shows what a colleague has logged and recorded, and the call they are on', async () => {
    const connector = connected.connect();
    const snapshot = await load(KNOWN.larkspur);
    const colleague = org.store.user('005000000000003AAA');
    const { id } = snapshot.customer.ref;
    const logged = noAnswerAt(org, { startedAt: '2026-11-21T15:00:00.000Z' });
    await connector.submit(logged);
    await connector.submit(
      holdOn(org, KNOWN.larkspur, { kind: 'bankruptcy', words: 'We filed chapter 11.' }),
    );
    const running = { Subject: 'Call', Status: 'In Progress', TaskSubtype: 'Call', CallType: 'Outbound' };
    const { id: callId } = org.store.create(
      'Task',
      { ...running, WhatId: id, OwnerId: '005000000000003AAA', Parley_Number__c: '(916) 555-0119' },
      colleague,
    );
    // A follow-up that is only planned is no call.
    org.store.create('Task', { Subject: 'Call back', Status: 'Not Started', WhatId: id }, colleague);
    const before = org.calls().length;
    const fresh = await connector.rereadContactFacts(snapshot.customer.ref);
    expect(org.calls().length - before).toBe(1);
    expect(contactFactsSchema.parse(JSON.parse(JSON.stringify(fresh)))).toEqual(fresh);
    expect(itemsOf(fresh.attempts).map(({ key }) => key)).toContain(logged.attempt.key);
    expect(itemsOf(fresh.attempts).map(({ id: task }) => task)).not.toContain(callId);
    expect(itemsOf(fresh.callsInProgress)).toMatchObject([
      { id: callId, number: '(916) 555-0119', isOwn: false, startedAtExact: false },
    ]);
    const merged = withContactFacts(snapshot, fresh);
    expect(itemsOf(merged.holds)).toMatchObject([{ kind: known('bankruptcy') }]);
    expect(merged.contactFactsReadAt >= merged.readAt).toBe(true);
    expect(customerSnapshotSchema.parse(merged)).toEqual(merged);
    org.store.update('Task', callId, { Status: 'Completed' }, colleague);
    const after = await connector.rereadContactFacts(snapshot.customer.ref);
    expect(itemsOf(after.callsInProgress)).toEqual([]);
    expect(itemsOf(after.attempts).map(({ id: task }) => task)).toContain(callId);
  });

  it('only of a customer', async () => {
    const contact = refTo(org, 'Contact', "LastName = 'Quill'");
    await expect(connected.connect().rereadContactFacts(contact)).rejects.toMatchObject({
      fault: { code: 'not-a-customer' },
    });
  });
});
