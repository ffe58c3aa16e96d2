import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { customerSnapshotSchema } from '../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { codeOf } from './connector/commands.ts';
import { connectTo, lookInto, refTo, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const accountNamed = (name: string) => refTo(org, 'Account', `Name = '${name}'`);

describe('every customer of the small seed', () => {
  it('opens in one request with every part read', async () => {
    const connector = connectTo(org).connect();
    await connector.capabilities();
    const accounts = lookInto(org, 'SELECT Id, Name FROM Account ORDER BY Name');
    expect(accounts.length).toBeGreaterThan(11);
    for (const { Id, Name } of accounts) {
      const before = org.calls().length;
      const snapshot = await connector.loadCustomer(refTo(org, 'Account', `Id = '${Id}'`));
      expect(
        org
          .calls()
          .slice(before)
          .map((call) => [call.method, call.status, call.apiCalls]),
      ).toEqual([['POST', 200, 1]]);
      expect(customerSnapshotSchema.parse(snapshot).customer.name).toBe(Name);
      const { parties, phones, debts, invoices, openTotals, receipts, attempts, promises, notes, warnings } =
        snapshot;
      const parts = {
        parties,
        phones,
        debts,
        invoices,
        openTotals,
        receipts,
        attempts,
        promises,
        notes,
        warnings,
      };
      const states = Object.entries(parts).map(([part, { is }]) => `${part} ${is}`);
      expect(
        states.filter((state) => !state.endsWith(' read')),
        String(Name),
      ).toEqual([]);
    }
  });

  it('takes five requests the first time an org is opened, and one from then on', async () => {
    const { connect } = connectTo(org);
    const customer = accountNamed('Larkspur Outdoor Supply, Inc.');
    const before = org.calls().length;
    await connect().loadCustomer(customer);
    const first = org.calls().slice(before);
    expect(first.map((call) => call.path.split('?')[0])).toEqual([
      '/services/data/',
      '/services/data/v68.0/sobjects',
      '/services/data/v68.0/composite',
      '/services/data/v68.0/composite',
      '/services/data/v68.0/composite',
    ]);
    await connect().loadCustomer(customer);
    expect(org.calls().length - before - first.length).toBe(1);
    expect(
      org
        .calls()
        .slice(before)
        .filter((call) => call.method === 'POST')
        .every((call) => call.client === 'Parley'),
    ).toBe(true);
  });
});

describe('money', () => {
  it('adds up all of 400 invoices and shows the 200 oldest due', async () => {
    const account = refTo(org, 'Account', "Name LIKE 'Greater Ohio%'");
    const [sum] = lookInto(
      org,
      `SELECT SUM(Balance) s, COUNT(Id) n FROM Invoice WHERE BillingAccountId = '${account.id}' AND Balance > 0`,
    );
    const { invoices, openTotals } = await connectTo(org).connect().loadCustomer(account);
    expect(invoices).toMatchObject({ is: 'read', complete: false, total: null });
    const dues = itemsOf(invoices).map((invoice) => (invoice.due.is === 'known' ? invoice.due.value : '~'));
    expect(dues).toHaveLength(200);
    expect(dues).toEqual(dues.toSorted());
    const [total] = itemsOf(openTotals);
    expect(total).toMatchObject({
      count: sum?.n,
      open: { minor: Math.round(Number(sum?.s) * 100), currency: 'USD' },
    });
    expect(Number(sum?.n)).toBeGreaterThan(200);
  });

  it('is in the currency of each record', async () => {
    const connector = connectTo(org).connect();
    const euro = await connector.loadCustomer(refTo(org, 'Account', "AccountNumber = 'DE-10021'"));
    expect(itemsOf(euro.openTotals)).toMatchObject([
      { open: { minor: 1_199_999, currency: 'EUR' }, count: 2 },
    ]);
    expect(itemsOf(euro.promises)).toMatchObject([{ amount: { minor: 800_000, currency: 'EUR' } }]);
    const yen = await connector.loadCustomer(refTo(org, 'Account', "CurrencyIsoCode = 'JPY'"));
    const [total] = itemsOf(yen.openTotals);
    const [sum] = lookInto(
      org,
      "SELECT SUM(Balance) s FROM Invoice WHERE CurrencyIsoCode = 'JPY' AND Balance > 0",
    );
    expect(total?.open).toEqual({ minor: sum?.s, currency: 'JPY' });
  });

  it('counts what is overdue by the associate’s day', async () => {
    const larkspur = await connectTo(org)
      .connect()
      .loadCustomer(accountNamed('Larkspur Outdoor Supply, Inc.'));
    const overdue = itemsOf(larkspur.invoices)
      .filter((invoice) => invoice.due.is === 'known' && invoice.due.value < larkspur.readAt.slice(0, 10))
      .reduce((sum, invoice) => sum + (invoice.open.is === 'known' ? invoice.open.value.minor : 0), 0);
    expect(itemsOf(larkspur.openTotals)).toMatchObject([
      { overdue: { is: 'known', value: { minor: overdue } } },
    ]);
    expect(overdue).toBeGreaterThan(0);
    expect(
      itemsOf(larkspur.receipts).filter(
        (receipt) => receipt.unapplied.is === 'known' && receipt.unapplied.value.minor > 0,
      ),
    ).toMatchObject([
      { kind: 'payment', unapplied: { value: { minor: 431_265, currency: 'USD' } } },
      { kind: 'credit', number: 'CM-3008', unapplied: { value: { minor: 12_000 } } },
    ]);
  });

  it('says kind and status of a debt in the org’s labels, and keeps the codes for the rules', async () => {
    const account = accountNamed('Larkspur Outdoor Supply, Inc.');
    const debt = (name: string, kind: string) => ({
      object: 'Debt__c',
      fields: { Name: name, Account__c: account.id, Kind__c: kind, Status__c: 'Hold' },
    });
    org.store.insertSeed([debt('Listed', 'auto_loan'), debt('Unlisted', 'boat_loan')]);
    const { debts, promises } = await connectTo(org).connect().loadCustomer(account);
    const named = (wanted: string) => itemsOf(debts).find(({ name }) => name === wanted);
    expect(named('Listed')).toMatchObject({
      kind: { value: 'auto_loan' },
      status: { value: 'Hold' },
      labels: { kind: 'Auto loan', status: 'On hold' },
    });
    expect(named('Unlisted')).toMatchObject({
      kind: { value: 'boat_loan' },
      labels: { kind: null, status: 'On hold' },
    });
    expect(itemsOf(promises).map(({ method }) => method)).toContainEqual({
      is: 'known',
      value: 'Bank transfer (ACH)',
    });
  });

  it('shows the lines of an invoice on demand', async () => {
    const connector = connectTo(org).connect();
    const { id } = refTo(org, 'Invoice', "InvoiceNumber = 'INV-10412'");
    expect(await connector.loadInvoiceLines({ object: 'Invoice', id, currency: 'USD' })).toMatchObject({
      is: 'read',
      complete: true,
      items: [
        {
          description: { value: 'Camp stove' },
          quantity: { value: 45 },
          unitPrice: { value: { minor: 5850, currency: 'USD' } },
          amount: { value: { minor: 263_250 } },
        },
        { description: { value: 'Fuel canister, case of 12' } },
      ],
    });
    expect(await connector.loadInvoiceLines({ object: 'Opportunity', id, currency: 'USD' })).toEqual({
      is: 'absent',
    });
  });
});

describe('people', () => {
  it('opens a person account from its contact too, as one person', async () => {
    const connector = connectTo(org).connect();
    const [person] = lookInto(
      org,
      "SELECT Id, Name, PersonContactId FROM Account WHERE IsPersonAccount = true AND Name LIKE 'Dana%'",
    );
    const byAccount = await connector.loadCustomer(refTo(org, 'Account', `Id = '${person?.Id}'`));
    const byContact = await connector.loadCustomer(
      refTo(org, 'Contact', `Id = '${person?.PersonContactId}'`),
    );
    expect(byContact.customer).toEqual(byAccount.customer);
    expect(byContact.opened).toMatchObject({ object: 'Contact', id: person?.PersonContactId });
    expect(byAccount.customer.kind).toBe('person');
    expect(itemsOf(byAccount.parties)).toMatchObject([
      { id: person?.PersonContactId, isPrimary: true, object: 'Contact' },
    ]);
    for (const phone of itemsOf(byAccount.phones)) {
      expect(phone.partyId).toBe(person?.PersonContactId);
      expect(phone.id).toMatch(new RegExp(`^${person?.Id}\\.`));
    }
  });

  it('opens a lead as a customer of its own, and a converted one as its account', async () => {
    const lead = refTo(org, 'Lead', 'IsConverted = false');
    const connector = connectTo(org).connect();
    const before = org.calls().length;
    await connector.capabilities();
    const described = org.calls().length;
    const snapshot = await connector.loadCustomer(lead);
    expect(org.calls().length - described).toBe(1);
    expect(described).toBeGreaterThan(before);
    expect(snapshot).toMatchObject({ customer: { ref: lead, kind: 'person' }, opened: lead });
    expect(itemsOf(snapshot.parties)).toMatchObject([{ id: lead.id, object: 'Lead' }]);
    expect(snapshot.invoices).toEqual({ is: 'absent' });
    const account = accountNamed('Larkspur Outdoor Supply, Inc.');
    const [converted] = org.store.insertSeed([
      {
        object: 'Lead',
        fields: { LastName: 'Quill', Company: 'Larkspur', IsConverted: true, ConvertedAccountId: account.id },
      },
    ]);
    const viaLead = await connector.loadCustomer(refTo(org, 'Lead', `Id = '${converted}'`));
    expect(viaLead).toMatchObject({
      customer: { ref: { id: account.id } },
      opened: { object: 'Lead', id: converted },
    });
  });

  it('a contact without an account leads to no customer', async () => {
    const [id] = org.store.insertSeed([{ object: 'Contact', fields: { LastName: 'Private' } }]);
    expect(
      await codeOf(
        connectTo(org)
          .connect()
          .loadCustomer(refTo(org, 'Contact', `Id = '${id}'`)),
      ),
    ).toBe('not-a-customer');
  });

  it('tells consent and best time where the Individual has them', async () => {
    const account = accountNamed('Larkspur Outdoor Supply, Inc.');
    const [individual] = org.store.insertSeed([
      { object: 'Individual', fields: { LastName: 'Osei', HasOptedOutSolicit: true } },
    ]);
    org.store.insertSeed([
      {
        object: 'Contact',
        fields: {
          LastName: 'Osei-Lang',
          AccountId: account.id,
          IndividualId: individual,
          Phone: '(916) 555-0160',
        },
      },
      consent(individual, 'Phone', 'OptIn', '2026-01-01T00:00:00Z'),
      consent(individual, 'Phone', 'OptOut', '2026-06-01T00:00:00Z'),
      consent(individual, 'Phone', 'Seen', '2026-09-01T00:00:00Z', '2026-09-02T00:00:00Z'),
      consent(individual, 'Email', 'OptIn', '2026-10-01T00:00:00Z'),
      {
        object: 'ContactPointPhone',
        fields: {
          ParentId: individual,
          TelephoneNumber: '+1 916 555 0160',
          BestTimeToContactStartTime: '13:00:00.000Z',
          BestTimeToContactEndTime: '17:30:00.000Z',
          BestTimeToContactTimezone: 'America/Los_Angeles',
        },
      },
    ]);
    const snapshot = await connectTo(org).connect().loadCustomer(account);
    expect(itemsOf(snapshot.phones).find((phone) => phone.number === '(916) 555-0160')).toMatchObject({
      consent: { is: 'known', value: 'opt-out' },
      bestTime: { is: 'known', value: { from: '13:00', to: '17:30', zone: 'America/Los_Angeles' } },
    });
    expect(itemsOf(snapshot.parties).find((party) => party.name === 'Osei-Lang')).toMatchObject({
      solicitOptOut: { is: 'known', value: true },
    });
  });
});

function consent(party: string | undefined, type: string, status: string, from: string, to?: string) {
  const captured = { CaptureDate: from, CaptureContactPointType: type, CaptureSource: 'web' };
  const fields = {
    Name: `${type} ${status}`,
    PartyId: party,
    ContactPointType: type,
    PrivacyConsentStatus: status,
  };
  const span = { EffectiveFrom: from, ...(to === undefined ? {} : { EffectiveTo: to }) };
  return { object: 'ContactPointTypeConsent', fields: { ...fields, ...captured, ...span } };
}
