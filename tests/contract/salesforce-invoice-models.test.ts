import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/domain/part.ts';
import { known, modelCases, usd } from './connector/invoice-model-cases.ts';
import { connectTo, refTo, startSalesforce } from './salesforce-harness.ts';

describe.each(Object.entries(modelCases))('%s', (title, model) => {
  it('is found by describe and read in one request', async () => {
    const [invoices] = model.objects;
    if (!invoices) throw new Error('no object');
    const org = await startSalesforce({
      seed: 'none',
      packageDir: null,
      customisation: { extraObjects: model.objects },
    });
    try {
      const lookupField = invoices.fields.find((field) => field.referenceTo.includes('Account'))?.name ?? '';
      const [accountId = ''] = org.store.insertSeed([{ object: 'Account', fields: { Name: 'Brightwater' } }]);
      const rows = [model.open, model.draft, model.settled].map((fields) => ({
        object: invoices.name,
        fields: { ...fields, [lookupField]: accountId },
      }));
      const [openId = ''] = org.store.insertSeed(rows);
      const { line, receipt } = model;
      if (line)
        org.store.insertSeed([{ object: line.object, fields: { ...line.fields, [line.invoice]: openId } }]);
      if (receipt)
        org.store.insertSeed([
          { object: receipt.object, fields: { ...receipt.fields, [receipt.account]: accountId } },
        ]);

      const connector = connectTo(org).connect();
      expect(await connector.capabilities()).toMatchObject({
        invoiceModel: title.split(' ')[0],
        multiCurrency: false,
      });
      const before = org.calls().length;
      const snapshot = await connector.loadCustomer(refTo(org, invoices.name, `Id = '${openId}'`));
      expect(org.calls().length - before).toBe(1);
      expect(snapshot.customer.ref.id).toBe(accountId);
      expect(itemsOf(snapshot.invoices)).toMatchObject([
        { id: openId, object: invoices.name, ...model.expected },
      ]);
      expect(snapshot.openTotals).toMatchObject(
        model.total
          ? {
              is: 'read',
              items: [{ open: model.total, overdue: usd(model.total.minor), count: expect.any(Number) }],
            }
          : { is: 'absent' },
      );
      if (receipt) {
        expect(itemsOf(snapshot.receipts)).toMatchObject([
          { object: receipt.object, amount: usd(20_000), unapplied: usd(7525) },
        ]);
      }
      const lines = await connector.loadInvoiceLines({ object: invoices.name, id: openId, currency: 'USD' });
      expect(lines).toMatchObject(
        line
          ? { is: 'read', items: [{ quantity: known(3), unitPrice: usd(66_000), amount: usd(198_000) }] }
          : { is: 'forbidden' },
      );
    } finally {
      await org.close();
    }
  });
});
