import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  date,
  lookup,
  masterDetail,
  money,
  number,
  object,
  picklist,
  text,
} from '../../crm-connector/local-org/schema/field-builders.ts';
import { ADMIN } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { OrgMapping } from '../../crm-connector/salesforce/schema/org-mapping.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { AdminMachine, type CliRun } from './cli-fixture.ts';
import { known, usd } from './connector/invoice-model-cases.ts';
import { connectTo, lookInto, noAnswerAt, refTo, startSalesforce } from './salesforce-harness.ts';

/** Names nobody but this org uses. */
const bill = object(
  'Sales_Bill__c',
  null,
  [
    text('Name', 80, { required: true, nameField: true, label: 'Bill Name' }),
    text('Bill_Number__c', 40),
    lookup('Buyer__c', 'Account', { children: 'Sales_Bills__r' }),
    date('Bill_Date__c'),
    date('Payment_Due__c'),
    money('Gross_Total__c'),
    money('Outstanding_Amount__c'),
    picklist('Bill_State__c', ['*Open', 'Draft', 'Voided']),
    text('Customer_PO__c', 80),
  ],
  { label: 'Sales Bill' },
);
const line = object('Sales_Bill_Line__c', null, [
  text('Name', 80, { autoNumber: 'L-{00000}', nameField: true }),
  masterDetail('Sales_Bill__c', 'Sales_Bill__c', { children: 'Sales_Bill_Lines__r' }),
  text('Description__c', 255),
  number('Quantity__c'),
  money('Unit_Price__c'),
  money('Line_Total__c'),
]);
const outcome = picklist('Call_Outcome__c', [
  'Customer – no answer',
  'Promise to pay',
  'Wrong number reached',
  'Visit',
]);
const team = picklist('Team__c', ['Early', 'Late'], { required: true });

let org: RunningOrg;
let machine: AdminMachine;
let run: CliRun;
let mapping: OrgMapping;
let billId: string;
beforeAll(async () => {
  org = await startSalesforce({
    customisation: {
      withoutObjects: ['Invoice', 'InvoiceLine'],
      extraObjects: [bill, line],
      extraFields: { Task: [outcome, team] },
    },
    packageDir: null,
    seed: 'none',
    clock: () => Temporal.Now.instant(),
  });
  const [account = ''] = org.store.insertSeed([{ object: 'Account', fields: { Name: 'Brightwater' } }]);
  const common = { Buyer__c: account, Bill_Date__c: '2026-10-01', Payment_Due__c: '2026-10-31' };
  [billId = ''] = org.store.insertSeed([
    {
      object: 'Sales_Bill__c',
      fields: {
        ...common,
        Name: 'B',
        Bill_Number__c: 'SB-7',
        Gross_Total__c: 1980,
        Outstanding_Amount__c: 980.5,
        Bill_State__c: 'Open',
        Customer_PO__c: 'PO 12',
      },
    },
    {
      object: 'Sales_Bill__c',
      fields: {
        ...common,
        Name: 'D',
        Bill_Number__c: 'SB-8',
        Gross_Total__c: 500,
        Outstanding_Amount__c: 500,
        Bill_State__c: 'Draft',
      },
    },
  ]);
  org.store.insertSeed([
    {
      object: 'Sales_Bill_Line__c',
      fields: {
        Sales_Bill__c: billId,
        Quantity__c: 3,
        Unit_Price__c: 660,
        Line_Total__c: 1980,
        Description__c: 'Canoe',
      },
    },
  ]);
  machine = new AdminMachine();
  await machine.signIn(org, ADMIN.username);
  run = await machine.parley('mapping', '-o', 'parley', '--json', '--out', 'mapping.json');
  mapping = run.json.result.orgMappings[new URL(org.baseUrl).host];
});
afterAll(async () => {
  machine.remove();
  await org.close();
});

describe('parley mapping', () => {
  it('finds the fields of an invoice object nobody knows', () => {
    expect(run.status).toBe(0);
    expect(mapping.invoices).toMatchObject({
      object: 'Sales_Bill__c',
      account: ['Buyer__c'],
      due: ['Payment_Due__c'],
      open: ['Outstanding_Amount__c'],
      total: ['Gross_Total__c'],
      status: ['Bill_State__c'],
      notOwed: ['Draft', 'Voided'],
      poNumber: ['Customer_PO__c'],
      line: {
        objects: ['Sales_Bill_Line__c'],
        invoice: ['Sales_Bill__c'],
        quantity: ['Quantity__c'],
        unitPrice: ['Unit_Price__c'],
        amount: ['Line_Total__c'],
      },
    });
    expect(mapping.invoices?.number[0]).toBe('Bill_Number__c');
    expect(mapping.invoices?.issued[0]).toBe('Bill_Date__c');
  });

  it('shows a real record as the panel will read it', () => {
    expect(run.json.result.preview).toMatchObject({
      number: 'SB-7',
      open: known({ minor: 98_050, currency: 'USD' }),
      due: known('2026-10-31'),
    });
  });

  it('finds the org’s own dispositions and what a Task requires, and asks what it cannot know', () => {
    expect(mapping.calls).toMatchObject({
      dispositionField: 'Call_Outcome__c',
      fields: { Team__c: 'Early' },
    });
    expect(mapping.calls?.dispositions).toMatchObject({
      NA: 'Customer – no answer',
      WN: 'Wrong number reached',
    });
    expect(run.json.result.questions.join('\n')).toMatch(/Visit[\s\S]*Team__c is required/);
  });

  it('writes what a managed policy takes', async () => {
    const file = join(machine.home, 'mapping.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(run.json.result.orgMappings);
    const host = { 'acme.my.salesforce.com': mapping };
    writeFileSync(file, JSON.stringify(host));
    const checked = await machine.parley('policy', 'check', file, '--as', 'orgMappings', '--json');
    expect(checked.json.result).toEqual({ checked: ['orgMappings'], mistakes: [] });
  });

  it('says so when the object named holds no invoices', async () => {
    const wrong = await machine.parley('mapping', '-o', 'parley', '--object', 'Sales_Bill_Line__c');
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('the connector with a mapping', () => {
  const mapped = () => connectTo(org, { mapping: async () => mapping }).connect();

  it('knows nothing of the invoices without it', async () => {
    expect(await connectTo(org).connect().capabilities()).toMatchObject({ invoiceModel: null });
  });

  it('reads invoices, totals and lines by it', async () => {
    const connector = mapped();
    expect(await connector.capabilities()).toMatchObject({ invoiceModel: 'Sales_Bill__c' });
    const snapshot = await connector.loadCustomer(refTo(org, 'Account', "Name = 'Brightwater'"));
    expect(itemsOf(snapshot.invoices)).toMatchObject([
      { id: billId, number: 'SB-7', open: usd(98_050), poNumber: known('PO 12') },
    ]);
    expect(itemsOf(snapshot.openTotals)).toMatchObject([
      { open: { minor: 98_050, currency: 'USD' }, count: 1 },
    ]);
    const lines = await connector.loadInvoiceLines({ object: 'Sales_Bill__c', id: billId, currency: 'USD' });
    expect(lines).toMatchObject({
      is: 'read',
      items: [{ description: known('Canoe'), amount: usd(198_000) }],
    });
  });

  it('reads the org anew when the mapping changes', async () => {
    let now: OrgMapping | null = null;
    const { connect } = connectTo(org, { mapping: async () => now });
    expect((await connect().capabilities()).invoiceModel).toBeNull();
    now = mapping;
    expect((await connect().capabilities()).invoiceModel).toBe('Sales_Bill__c');
  });

  it('writes calls as the org wants them', async () => {
    org.store.insertSeed([
      { object: 'Account', fields: { Name: 'Larkspur', AccountNumber: 'LOS-4471' } },
      { object: 'Contact', fields: { LastName: 'Quill' } },
    ]);
    const command = noAnswerAt(org, { partyId: null, phoneId: null, debtIds: [] });
    const refused = await connectTo(org).connect().submit(command);
    expect(refused).toMatchObject({ is: 'refused', code: 'REQUIRED_FIELD_MISSING' });
    expect(await mapped().submit(command)).toMatchObject({ is: 'applied' });
    expect(lookInto(org, 'SELECT Call_Outcome__c, Team__c FROM Task')).toMatchObject([
      { Call_Outcome__c: 'Customer – no answer', Team__c: 'Early' },
    ]);
  });
});
