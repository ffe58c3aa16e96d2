import { describe, expect, it } from 'vitest';
import { customerSnapshotSchema } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { codeOf } from './commands.ts';
import type { Bench, ContractTraits } from './contract-harness.ts';

/** Opening and finding customers. */
export function readingContract(bench: () => Bench, { requests, idsTellTheirKind }: ContractTraits): void {
  describe('reading', () => {
    it('loads the customer in the fewest requests, as JSON that keeps its shape', async () => {
      const before = bench().harness.requests();
      const snapshot = await bench().harness.connect().loadCustomer(bench().harness.customer);
      expect(bench().harness.requests() - before).toBe(requests.firstOpen);
      expect(customerSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
      expect(snapshot.customer).toMatchObject({
        name: bench().harness.name,
        ref: { id: bench().harness.customer.id },
      });
      expect(itemsOf(snapshot.phones).map((phone) => phone.number)).toContain(bench().harness.number);
      expect(itemsOf(snapshot.invoices)).not.toEqual([]);
    });

    it('loads it from every record that leads to it in no more requests, and marks that record', async () => {
      expect(Object.keys(bench().harness.items).length).toBeGreaterThan(2);
      for (const [kind, ref] of Object.entries(bench().harness.items)) {
        const before = bench().harness.requests();
        const snapshot = await bench().connector.loadCustomer(ref);
        expect(bench().harness.requests() - before, kind).toBe(requests.open);
        expect(snapshot.customer.ref.id, kind).toBe(bench().harness.customer.id);
        expect(snapshot.opened, kind).toEqual(ref);
      }
    });

    if (idsTellTheirKind) {
      it('finds the kind of a record that the page did not name', async () => {
        const [ref] = Object.values(bench().harness.items);
        if (!ref) throw new Error('no item');
        const snapshot = await bench().connector.loadCustomer({ ...ref, object: null });
        expect(snapshot.opened).toEqual(ref);
      });
    }

    it('tells a record without customer from one that is not there, and another org from both', async () => {
      expect(await codeOf(bench().connector.loadCustomer(bench().harness.stranger))).toBe('not-a-customer');
      expect(await codeOf(bench().connector.loadCustomer(bench().harness.missing))).toBe('not-found');
      const elsewhere = { ...bench().harness.customer, apiOrigin: 'https://elsewhere.example.com' };
      expect(await codeOf(bench().connector.loadCustomer(elsewhere))).toBe('wrong-org');
    });

    it('finds the customer', async () => {
      for (const text of bench().harness.searches) {
        const before = bench().harness.requests();
        const hits = await bench().connector.search(text);
        expect(bench().harness.requests() - before, text).toBe(requests.search);
        const names = hits.map((hit) => hit.name);
        expect(names, text).toContain(bench().harness.name);
      }
      expect(await bench().connector.search('zzyzx nowhere')).toEqual([]);
      expect(await codeOf(bench().connector.search('a'))).toBe('refused');
    });
  });
}
