import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { codeOf } from './connector/commands.ts';
import { canned, connectTo, post, refTo, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const accountNamed = (name: string) => refTo(org, 'Account', `Name = '${name}'`);
const hide = (access: object) => post(org, '/__org/fls', { user: org.username, ...access });

describe('what this user may not read', () => {
  it('is forbidden, while the rest is read', async () => {
    await hide({
      hidden: [
        'Contact.DoNotCall',
        'Contact.MobilePhone',
        'Invoice.Balance',
        'Debt__c.Creditor__c',
        'Contact.IndividualId',
      ],
      hiddenObjects: ['Payment', 'Case'],
    });
    const snapshot = await connectTo(org)
      .connect()
      .loadCustomer(accountNamed('Larkspur Outdoor Supply, Inc.'));
    const quill = itemsOf(snapshot.parties).find((party) => party.name === 'Harriet Quill');
    expect(quill).toMatchObject({
      doNotCall: { is: 'forbidden' },
      solicitOptOut: { is: 'forbidden' },
      emailOptOut: { is: 'known' },
    });
    const phones = itemsOf(snapshot.phones).filter((phone) => phone.partyId === quill?.id);
    expect(phones).toMatchObject([
      { number: '(916) 555-0111', doNotCall: { is: 'forbidden' }, consent: { is: 'forbidden' } },
    ]);
    // A hidden field may hold a number: the list cannot be called whole.
    expect(snapshot.phones).toMatchObject({ is: 'read', complete: false, total: null });
    expect(snapshot.warnings).toEqual({ is: 'forbidden' });
    expect(itemsOf(snapshot.receipts).every((receipt) => receipt.kind === 'credit')).toBe(true);
    expect(snapshot.receipts).toMatchObject({ complete: false });
    expect(itemsOf(snapshot.invoices)[0]).toMatchObject({
      open: { is: 'forbidden' },
      total: { is: 'known' },
    });
    expect(snapshot.openTotals).toEqual({ is: 'failed', why: 'The org cannot add up the open amounts' });
    await hide({});
  });

  it.each([
    ['ContactPointType', '(916) 555-0171'],
    ['PrivacyConsentStatus', '(916) 555-0172'],
  ])('leaves no consent to be told without its %s', async (field, Phone) => {
    const customer = accountNamed('Larkspur Outdoor Supply, Inc.');
    const [PartyId] = org.store.insertSeed([{ object: 'Individual', fields: { LastName: 'Voss' } }]);
    const said = { PartyId, ContactPointType: 'Phone', PrivacyConsentStatus: 'OptOut' };
    org.store.insertSeed([
      { object: 'ContactPointTypeConsent', fields: { Name: 'Phone', ...said } },
      {
        object: 'Contact',
        fields: { LastName: 'Voss', AccountId: customer.id, IndividualId: PartyId, Phone },
      },
    ]);
    const consent = async () => {
      const snapshot = await connectTo(org).connect().loadCustomer(customer);
      return itemsOf(snapshot.phones).find(({ number }) => number === Phone)?.consent;
    };
    expect(await consent()).toEqual({ is: 'known', value: 'opt-out' });
    await hide({ hidden: [`ContactPointTypeConsent.${field}`] });
    expect(await consent()).toEqual({ is: 'forbidden' });
    await hide({});
  });

  it('is noticed in one more reading when it was taken away after the describes were kept', async () => {
    const { connect } = connectTo(org);
    const customer = accountNamed('Larkspur Outdoor Supply, Inc.');
    await connect().loadCustomer(customer);
    await hide({ hidden: ['Contact.DoNotCall'] });
    const snapshot = await connect().loadCustomer(customer);
    expect(itemsOf(snapshot.parties)[1]).toMatchObject({ doNotCall: { is: 'forbidden' } });
    const before = org.calls().length;
    await connect().loadCustomer(customer);
    expect(org.calls().length - before).toBe(1);
    await hide({});
  });

  it('leaves no proof where attempts are hidden, wholly or in part', async () => {
    const customer = accountNamed('Inés Benally');
    const proven = await connectTo(org).connect().loadCustomer(customer);
    expect(proven.attempts).toMatchObject({ is: 'read', complete: true });
    await hide({ hidden: ['Contact_Attempt__c.Result__c'] });
    const partly = await connectTo(org).connect().loadCustomer(customer);
    expect(partly.attempts).toMatchObject({ is: 'read', complete: false });
    await hide({ hiddenObjects: ['Contact_Attempt__c'] });
    const hidden = connectTo(org).connect();
    expect((await hidden.loadCustomer(customer)).attempts).toEqual({ is: 'forbidden' });
    expect(await hidden.capabilities()).toMatchObject({ attemptsProvable: false, writeStrategy: 'B' });
    await hide({});
  });
});

describe('a part that fails', () => {
  const failing = (referenceId: string) =>
    canned(referenceId, 400, [
      { errorCode: 'QUERY_TIMEOUT', message: 'Your query request was running too long.' },
    ]);

  it.each([
    ['tasks', 'attempts'],
    ['openTotals', 'openTotals'],
  ] as const)('%s is said so in the org’s words, and never an empty list', async (referenceId, part) => {
    const connector = connectTo(org, { fetch: failing(referenceId) }).connect();
    const snapshot = await connector.loadCustomer(accountNamed('Larkspur Outdoor Supply, Inc.'));
    expect(snapshot[part]).toEqual({ is: 'failed', why: 'Your query request was running too long.' });
    expect(snapshot.invoices).toMatchObject({ is: 'read' });
  });

  it('of people leaves their consent unknown', async () => {
    const { id } = accountNamed('Larkspur Outdoor Supply, Inc.');
    const [IndividualId] = org.store.insertSeed([{ object: 'Individual', fields: { LastName: 'Lang' } }]);
    const fields = { LastName: 'Lang', AccountId: id, IndividualId, Phone: '(916) 555-0160' };
    org.store.insertSeed([{ object: 'Contact', fields }]);
    const connector = connectTo(org, { fetch: failing('individuals') }).connect();
    const snapshot = await connector.loadCustomer(accountNamed('Larkspur Outdoor Supply, Inc.'));
    const phone = itemsOf(snapshot.phones).find(({ number }) => number === '(916) 555-0160');
    expect(phone?.consent).toEqual({ is: 'unknown', why: 'Your query request was running too long.' });
  });

  it('that is the customer itself fails the whole', async () => {
    const connector = connectTo(org, { fetch: failing('customer') }).connect();
    expect(await codeOf(connector.loadCustomer(accountNamed('Larkspur Outdoor Supply, Inc.')))).toBe(
      'unavailable',
    );
  });
});

describe('the token', () => {
  const customer = () => accountNamed('Larkspur Outdoor Supply, Inc.');
  /** An org that answers everything with one 401. */
  const refusing = (message: string) => {
    const asked: string[] = [];
    const fetch = async (input: unknown) => {
      asked.push(String(input));
      return Response.json([{ message, errorCode: 'INVALID_SESSION_ID' }], { status: 401 });
    };
    return { asked, fetch: fetch as typeof globalThis.fetch };
  };

  it('that expired is renewed once, and only once', async () => {
    const { asked, fetch } = refusing('Session expired or invalid');
    const connector = connectTo(org, { fetch }).connect();
    expect(await codeOf(connector.loadCustomer(customer()))).toBe('signed-out');
    expect(asked).toHaveLength(2);
  });

  it.each(['This session is not valid for use with the REST API', 'Connected app is not attached to Agent'])(
    'is not renewed when the org says: %s',
    async (words) => {
      const { asked, fetch } = refusing(words);
      const connector = connectTo(org, { fetch }).connect();
      expect(await codeOf(connector.loadCustomer(customer()))).toBe('barred');
      expect(asked).toHaveLength(1);
    },
  );

  it('that nobody has is not asked with', async () => {
    const before = org.calls().length;
    const tokens = { accessToken: async () => null, refresh: async () => null };
    expect(await codeOf(connectTo(org, { tokens }).connect().loadCustomer(customer()))).toBe('signed-out');
    expect(org.calls().length).toBe(before);
  });

  it('of another user gets describes of its own', async () => {
    const { connect, kept } = connectTo(org);
    await connect().whoAmI();
    const other = connectTo(org, {
      username: 'jordan.lee@parley-demo.example.com',
      describes: {
        read: async (name) => kept.get(name),
        write: async () => {},
      },
    });
    expect(await other.connect().whoAmI()).toMatchObject({ userName: 'Jordan Lee', zone: 'America/Chicago' });
  });
});

it('offline, nothing is asked', async () => {
  const before = org.calls().length;
  const connector = connectTo(org, { online: () => false }).connect();
  expect(await codeOf(connector.whoAmI())).toBe('offline');
  expect(org.calls().length).toBe(before);
});
