import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  date,
  lookup,
  money,
  object,
  picklist,
  text,
} from '../../crm-connector/local-org/schema/field-builders.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { type MappingDesk, mappingDesk } from '../../crm-connector/salesforce/mapping/mapping-desk.ts';
import type { OrgMapping } from '../../crm-connector/salesforce/schema/org-mapping.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { usd } from './connector/invoice-model-cases.ts';
import { refTo, startSalesforce } from './salesforce-harness.ts';

const bill = object(
  'Sales_Bill__c',
  null,
  [
    text('Name', 80, { required: true, nameField: true }),
    lookup('Buyer__c', 'Account', { children: 'Sales_Bills__r' }),
    date('Payment_Due__c'),
    money('Gross_Total__c'),
    money('Outstanding_Amount__c'),
    picklist('Bill_State__c', ['*Open', 'Draft']),
  ],
  { label: 'Sales Bill' },
);
const outcome = picklist('Call_Outcome__c', ['Customer – no answer', 'Visit']);
const team = picklist('Team__c', ['Early', 'Late'], { required: true });

let org: RunningOrg;
let desk: MappingDesk;
let proposed: OrgMapping;

beforeAll(async () => {
  org = await startSalesforce({
    customisation: {
      withoutObjects: ['Invoice', 'InvoiceLine'],
      extraObjects: [bill],
      extraFields: { Task: [outcome, team] },
    },
    packageDir: null,
    seed: 'none',
    clock: () => Temporal.Now.instant(),
  });
  const [bright = '', quiet = ''] = org.store.insertSeed([
    { object: 'Account', fields: { Name: 'Brightwater' } },
    { object: 'Account', fields: { Name: 'Quiet Harbor' } },
  ]);
  const sold = (Name: string, Buyer__c: string, Bill_State__c: string, day: string) => ({
    object: 'Sales_Bill__c',
    fields: {
      CreatedDate: `${day}T10:00:00.000+0000`,
      Name,
      Buyer__c,
      Bill_State__c,
      Gross_Total__c: 1980,
      Outstanding_Amount__c: 980.5,
    },
  });
  org.store.insertSeed([
    sold('SB-1', quiet, 'Open', '2026-10-01'),
    sold('SB-7', bright, 'Open', '2026-10-02'),
    sold('SB-8', bright, 'Draft', '2026-10-03'),
  ]);
  desk = mappingDesk({
    apiOrigin: org.baseUrl,
    fetch: globalThis.fetch,
    timeoutMs: 1000,
    online: () => true,
    clock: systemClock,
    tokens: {
      accessToken: async () => ({ accessToken: org.accessToken, orgId: org.orgId, userId: org.userId }),
      refresh: async () => null,
    },
  });
  proposed = (await desk.propose(null)).mapping;
});
afterAll(() => org.close());

const invoices = () => {
  if (!proposed.invoices) throw new Error('No invoices were proposed');
  return proposed.invoices;
};

describe('the desk at which a mapping is made', () => {
  it('proposes from describes, with what it asks as data', async () => {
    const proposal = await desk.propose(null);
    expect(proposal.candidates).toEqual(['Sales_Bill__c']);
    expect(proposal.mapping.invoices).toMatchObject({ object: 'Sales_Bill__c', account: ['Buyer__c'] });
    expect(proposal.questions).toEqual([
      { is: 'unmatched', field: 'Call_Outcome__c', values: ['Visit'] },
      { is: 'first-value', field: 'Team__c', value: 'Early' },
    ]);
    expect(proposal.invoice?.name).toBe('Sales_Bill__c');
  });

  it('an object without invoices is shown as what it is', async () => {
    const proposal = await desk.propose('Contact');
    expect(proposal.mapping.invoices).toBeUndefined();
    expect(proposal.invoice?.name).toBe('Contact');
  });

  it('shows whoever has the newest open invoice, and the call that would be written', async () => {
    const preview = await desk.preview(proposed, null);
    expect(preview).toMatchObject({
      isMapped: true,
      unknownFields: [],
      customer: { customer: { name: 'Brightwater' } },
    });
    expect(itemsOf(preview.customer?.invoices ?? { is: 'absent' })).toMatchObject([
      { number: 'SB-7', open: usd(98_050), total: usd(198_000) },
    ]);
    expect(preview.task).toMatchObject({ Call_Outcome__c: 'Customer – no answer', Team__c: 'Early' });
  });

  it('shows the customer a person chose, and at once what an edit changes', async () => {
    const quiet = refTo(org, 'Account', "Name = 'Quiet Harbor'");
    const seen = async (mapping: OrgMapping) =>
      itemsOf((await desk.preview(mapping, quiet)).customer?.invoices ?? { is: 'absent' });
    expect(await seen(proposed)).toMatchObject([{ number: 'SB-1', open: usd(98_050) }]);
    const withoutOpen = { ...proposed, invoices: { ...invoices(), open: [] } };
    expect(await seen(withoutOpen)).toMatchObject([{ number: 'SB-1', open: { is: 'absent' } }]);
  });

  it('describes the org once for all edits of one object', async () => {
    const before = org.calls().length;
    await desk.preview({ ...proposed, invoices: { ...invoices(), due: [] } }, null);
    // The newest invoice, then the customer.
    expect(org.calls().length - before).toBe(2);
  });

  it('says which names are not there, and when its fields do not do', async () => {
    const lost = { ...invoices(), account: ['Payer__c'] };
    const preview = await desk.preview({ ...proposed, invoices: lost }, null);
    expect(preview).toMatchObject({
      model: null,
      isMapped: false,
      unknownFields: ['Sales_Bill__c.Payer__c'],
    });
    expect(preview).toMatchObject({ customer: null, task: null });
  });

  it('changes nothing in the org', () => {
    const isReading = ({ method, path }: { method: string; path: string }) =>
      method === 'GET' || path.endsWith('/composite');
    expect(org.calls().filter((call) => !isReading(call))).toEqual([]);
    expect(
      org.store.query('SELECT Id FROM Task', org.store.user(org.userId), { apiVersion: '68.0' }).records,
    ).toEqual([]);
  });
});
