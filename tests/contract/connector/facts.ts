import { describe, expect, it } from 'vitest';
import { activitySchema } from '../../../shared/domain/activity.ts';
import { contactFactsSchema } from '../../../shared/domain/contact-facts.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import { myDaySchema } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { paymentHistorySchema } from '../../../shared/domain/payment-history.ts';
import { receivablesReadSchema } from '../../../shared/domain/receivables.ts';
import { codeOf, commandFor } from './commands.ts';
import type { Bench, ContractTraits } from './contract-harness.ts';

/** Invoices the panel shows of one customer at most. */
const SHOWN = 200;

/** What is read, told apart from what cannot be. */
export function factsContract(bench: () => Bench, { keepsRecords }: ContractTraits): void {
  describe('facts', () => {
    it('money is in the currency of each invoice, and no two are added up', async () => {
      const { owes, ref } = bench().harness.foreign;
      const { openTotals, invoices } = await bench().connector.loadCustomer(ref);
      const totals = itemsOf(openTotals).map(({ open }) => open);
      const byCurrency = (one: { currency: string }, other: { currency: string }) =>
        one.currency.localeCompare(other.currency);
      expect(totals.toSorted(byCurrency)).toEqual(owes.toSorted(byCurrency));
      const currencies = itemsOf(invoices).map(({ open }) => valueOr(open, null)?.currency);
      expect(new Set(currencies)).toEqual(new Set(owes.map(({ currency }) => currency)));
    });

    it('of many open invoices the oldest due are shown, and the total counts all', async () => {
      const { count, ref } = bench().harness.many;
      expect(count).toBeGreaterThan(SHOWN);
      const { invoices, openTotals } = await bench().connector.loadCustomer(ref);
      expect(invoices).toMatchObject({ is: 'read', complete: false });
      const dues = itemsOf(invoices).map(({ due }) => valueOr(due, '~'));
      expect(dues).toHaveLength(SHOWN);
      expect(dues).toEqual(dues.toSorted());
      expect(itemsOf(openTotals)).toMatchObject([{ count }]);
    });

    it('what somebody may not see is forbidden, never empty, and the rest is read', async () => {
      const { connector, closed } = await bench().harness.connectWithFewerRights();
      const snapshot = await connector.loadCustomer(bench().harness.customer);
      expect(snapshot.customer.name).toBe(bench().harness.name);
      expect(itemsOf(snapshot.parties)).not.toEqual([]);
      expect(closed.length).toBeGreaterThan(0);
      for (const part of closed) expect(snapshot[part], part).toEqual({ is: 'forbidden' });
    });

    it('who is not signed in any more is told so by reads, and keeps what was to be written', async () => {
      const connector = bench().harness.connectSignedOut();
      expect(await codeOf(connector.loadCustomer(bench().harness.customer))).toBe('signed-out');
      expect(await codeOf(connector.search('anybody'))).toBe('signed-out');
      const command = commandFor(bench().harness);
      expect(await connector.submit(command)).toMatchObject({ is: 'not-written', code: 'signed-out' });
      expect(await bench().harness.activities(command.attempt.key)).toEqual([]);
    });

    it('what decides whether a call is allowed is read again, with what was logged since', async () => {
      const { harness, connector } = bench();
      const command = commandFor(harness);
      await connector.submit(command);
      const facts = await connector.rereadContactFacts(harness.customer);
      expect(contactFactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
      expect(itemsOf(facts.attempts).map(({ key }) => key)).toContain(command.attempt.key);
    });

    it('an invoice has its lines', async () => {
      const { invoice } = bench().harness;
      const lines = await bench().connector.loadInvoiceLines({ ...invoice, currency: 'USD' });
      expect(lines.is).toBe('read');
      expect(itemsOf(lines)[0]).toMatchObject({
        description: { is: 'known' },
        amount: { is: 'known', value: { currency: 'USD' } },
      });
    });

    it('a colleague is found by name', async () => {
      const { id, name } = bench().harness.colleague;
      const found = await bench().connector.findPeople(name.slice(0, 5));
      expect(found.find((person) => person.id === id)?.name).toBe(name);
    });

    it('the lists of a day keep their shape, and what the user did is among them', async () => {
      const { harness, connector } = bench();
      const command = commandFor(harness);
      await connector.submit(command);
      const day = await connector.myDay(null);
      expect(myDaySchema.parse(JSON.parse(JSON.stringify(day)))).toEqual(day);
      const owed = await connector.receivables();
      expect(receivablesReadSchema.parse(JSON.parse(JSON.stringify(owed)))).toEqual(owed);
      const history = await connector.paymentHistory(harness.customer);
      expect(paymentHistorySchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
      const from = '2026-11-20T00:00:00.000Z';
      const activity = await connector.activity({ from, to: '2026-11-21T00:00:00.000Z' });
      expect(activitySchema.parse(JSON.parse(JSON.stringify(activity)))).toEqual(activity);
      if (keepsRecords) expect(itemsOf(activity.attempts).length).toBeGreaterThan(0);
    });
  });
}
