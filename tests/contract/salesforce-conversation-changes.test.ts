import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../crm-connector/local-org/seed/known-customers.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { Conversation, CustomerChange } from '../../shared/domain/conversation.ts';
import { agreement } from './connector/talks.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, refTo, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const row = (object: string, where: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM ${object} WHERE ${where} LIMIT 1`)[0];
const submit = (left: Partial<Conversation>, change: object = {}) =>
  connectTo(org)
    .connect()
    .submit({ ...talk(org, left), ...change });

const phone = (change: Partial<Extract<CustomerChange, { is: 'phone' }>>): CustomerChange => ({
  is: 'phone',
  phoneId: null,
  partyId: null,
  kind: 'mobile',
  number: '(916) 555-0177',
  status: 'confirmed',
  source: 'customer',
  ...change,
});

describe('what replaces an earlier agreement', () => {
  it('keeps both: the earlier promise and plan say by what they were superseded, and why', async () => {
    const [first, plan] = [agreement(1), agreement(3)];
    await submit({ agreements: [first, plan] });
    const promise = row('Promise_To_Pay__c', `Key__c = '${first.terms.payments[0]?.key}'`);
    const earlier = row('Payment_Plan__c', `Key__c = '${plan.key}'`);
    const supersedes = [
      { object: 'Promise_To_Pay__c', id: String(promise?.Id), reason: 'She lost her job.' },
      { object: 'Payment_Plan__c', id: String(earlier?.Id), reason: 'Moved to smaller payments.' },
    ];
    const next = agreement(6, { supersedes });
    expect(await submit({ agreements: [next] })).toMatchObject({ is: 'applied' });
    const newPlan = row('Payment_Plan__c', `Key__c = '${next.key}'`);
    const newFirst = row('Promise_To_Pay__c', `Key__c = '${next.terms.payments[0]?.key}'`);
    expect(row('Promise_To_Pay__c', `Id = '${promise?.Id}'`)).toMatchObject({
      Status__c: 'superseded',
      Status_Reason__c: 'She lost her job.',
      Superseded_By__c: newFirst?.Id,
      Amount__c: 150,
    });
    expect(row('Payment_Plan__c', `Id = '${earlier?.Id}'`)).toMatchObject({
      Status__c: 'superseded',
      Status_Reason__c: 'Moved to smaller payments.',
      Superseded_By__c: newPlan?.Id,
      Total__c: 450,
    });
    expect(newPlan).toMatchObject({ Status__c: 'active' });
    expect(newFirst).toMatchObject({ Status__c: 'active', Plan__c: newPlan?.Id });
  });
});

describe('corrections of the customer', () => {
  it('change what they name and nothing else', async () => {
    const { id } = refTo(org, 'Contact', "LastName = 'Quill'");
    const before = row('Contact', `Id = '${id}'`);
    const outcome = await submit({
      changes: [
        phone({ phoneId: `${id}.Phone`, partyId: id, kind: 'work', number: '(916) 555-0178' }),
        phone({ partyId: id }),
        { is: 'email', partyId: id, email: 'h.quill@example.com', source: 'customer' },
        { is: 'language', partyId: id, language: 'es' },
        {
          is: 'address',
          partyId: id,
          address: { street: '12 Pine Way', city: 'Chico', state: 'CA', postalCode: '95926', country: null },
          source: 'customer',
        },
        {
          is: 'contact',
          key: randomUUID(),
          name: 'Mary Jo Pell',
          role: 'Controller',
          phone: '(916) 555-0179',
          email: 'pell@example.com',
          source: 'customer',
        },
      ],
    });
    expect(outcome).toMatchObject({ is: 'applied' });
    expect(row('Contact', `Id = '${id}'`)).toMatchObject({
      Phone: '(916) 555-0178',
      MobilePhone: '(916) 555-0177',
      Email: 'h.quill@example.com',
      Parley_Language__c: 'es',
      MailingStreet: '12 Pine Way',
      MailingPostalCode: '95926',
      MailingCountry: before?.MailingCountry,
      Title: before?.Title,
    });
    expect(row('Contact', "LastName = 'Pell'")).toMatchObject({
      FirstName: 'Mary Jo',
      Title: 'Controller',
      AccountId: refTo(org, 'Account', "AccountNumber = 'LOS-4471'").id,
      Email: 'pell@example.com',
    });
  });

  it.each(['said', 'asked'] as const)('go to the fields of a person account (%s)', async (how) => {
    const customer = refTo(org, 'Account', `Name = '${KNOWN.curtis}'`);
    const person = row('Account', `Id = '${customer.id}'`);
    const partyId = String(person?.PersonContactId);
    const number = how === 'said' ? '(415) 555-0121' : '(415) 555-0122';
    const base = talk(org, { changes: [phone({ partyId, number })] });
    const { customerKind: _unsaid, ...unsaid } = base.conversation ?? {};
    const conversation = how === 'said' ? { ...unsaid, customerKind: 'person' } : unsaid;
    const command = {
      ...base,
      customer,
      attempt: { ...base.attempt, partyId, phoneId: null },
      conversation: conversation as Conversation,
    };
    const connector = connectTo(org).connect();
    await connector.capabilities();
    const before = org.calls().length;
    expect(await connector.submit(command)).toMatchObject({ is: 'applied' });
    expect(org.calls().length - before).toBe(how === 'said' ? 1 : 2);
    expect(row('Account', `Id = '${customer.id}'`)).toMatchObject({ PersonMobilePhone: number });
  });

  it('one this user may not make is in the note and in a task, and the receipt says so', async () => {
    const closed = await startSalesforce();
    const home = org;
    org = closed;
    try {
      closed.store.setUserAccess(closed.userId, { readOnlyFields: ['Contact.MobilePhone'] });
      const { id } = refTo(closed, 'Contact', "LastName = 'Quill'");
      const command = talk(closed, { changes: [phone({ partyId: id })] });
      const line = 'Contact: mobile phone (916) 555-0177';
      expect(await connectTo(closed).connect().submit(command)).toMatchObject({
        is: 'applied',
        byHand: [line],
      });
      expect(await connectTo(closed).connect().reconcile(command)).toMatchObject({ byHand: [line] });
      expect(row('Task', "Subject = 'Record by hand: Contact'")).toMatchObject({
        Description: line,
        IsClosed: false,
        OwnerId: closed.userId,
      });
      expect(row('Task', `Parley_Key__c = '${command.attempt.key}'`)?.Description).toBe(
        `She pays on Fridays.\n\nTo be recorded by hand:\n${line}`,
      );
    } finally {
      org = home;
      await closed.close();
    }
  });
});

describe('fields this user may not write', () => {
  it('are left out where the record is whole without them, and refused by name where it is not', async () => {
    const closed = await startSalesforce();
    const home = org;
    org = closed;
    try {
      closed.store.setUserAccess(closed.userId, { readOnlyFields: ['Promise_To_Pay__c.Reference__c'] });
      const one = agreement(1);
      const command = talk(closed, { agreements: [one] });
      expect(await connectTo(closed).connect().submit(command)).toMatchObject({ is: 'applied' });
      const key = one.terms.payments[0]?.key;
      expect(row('Promise_To_Pay__c', `Key__c = '${key}'`)).toMatchObject({
        Amount__c: 150,
        Reference__c: null,
      });
      closed.store.setUserAccess(closed.userId, { readOnlyFields: ['Promise_To_Pay__c.Amount__c'] });
      const other = talk(closed, { agreements: [agreement(1)] });
      expect(await connectTo(closed).connect().submit(other)).toMatchObject({
        is: 'refused',
        code: 'no-access',
        words: expect.stringContaining('Promise_To_Pay__c.Amount__c'),
      });
      expect(row('Contact_Attempt__c', `Key__c = '${other.attempt.key}'`)).toBeUndefined();
    } finally {
      org = home;
      await closed.close();
    }
  });

  it('an amount is kept in its currency, and refused where the org would take it for another', async () => {
    const one = agreement(1);
    const [payment] = one.terms.payments;
    const euro = (minor: number) => ({ minor, currency: 'EUR' });
    const terms = { ...one.terms, balance: euro(15_000), total: euro(15_000), forgiven: euro(0) };
    const inEuro = { ...one, terms };
    expect(await submit({ agreements: [inEuro] })).toMatchObject({ is: 'applied' });
    expect(row('Promise_To_Pay__c', `Key__c = '${payment?.key}'`)).toMatchObject({ CurrencyIsoCode: 'EUR' });
    const single = await startSalesforce({ multiCurrency: false });
    try {
      expect(
        await connectTo(single)
          .connect()
          .submit(talk(single, { agreements: [inEuro] })),
      ).toMatchObject({ is: 'refused', code: 'other-currency', words: expect.stringContaining('USD') });
    } finally {
      await single.close();
    }
  });
});

it('what looks like a reference is only text', async () => {
  const one = agreement(1, { words: 'Write to me @{home.id}, please.' });
  expect(await submit({ agreements: [one] })).toMatchObject({ is: 'applied' });
  expect(row('Promise_To_Pay__c', `Key__c = '${one.terms.payments[0]?.key}'`)).toMatchObject({
    Words__c: 'Write to me @ {home.id}, please.',
  });
});
