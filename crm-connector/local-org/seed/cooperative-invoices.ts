import type { OrgStore, SeedRecord } from '../store/org-store.ts';
import { onlyLine, openInvoice, seedToday } from './open-invoices.ts';
import { randomNumbers } from './random-numbers.ts';

const COOPERATIVE_INVOICES = 400;
/** 12,345,678.90: wider than any column was planned for. */
const LARGEST_CENTS = 1_234_567_890;

const PRODUCTS = [
  'Hex bolt M12, box of 500',
  'Roller bearing 6204',
  'V-belt B52',
  'Flange, 4 inch',
  'Grease, drum',
];

/** The 400 open invoices of the small seed's largest customer: the first 200 in a panel are not all there are. */
export function cooperativeInvoices(
  store: OrgStore,
  accountId: string,
  now: Temporal.Instant,
  withPackage: boolean,
): SeedRecord[] {
  const random = randomNumbers(400);
  const today = seedToday(now);
  return Array.from({ length: COOPERATIVE_INVOICES }, (_, n) => {
    const quantity = 1 + Math.floor(random() * 40);
    const invoice = openInvoice({
      id: store.newId('Invoice'),
      accountId,
      number: `INV-${20_000 + n}`,
      total: n === 7 ? LARGEST_CENTS : quantity * (1_000 + Math.floor(random() * 90_000)),
      dueIn: 30 - Math.floor((n / COOPERATIVE_INVOICES) * 210),
      today,
      termDays: 60,
      custom: withPackage ? (n % 3 === 0 ? {} : { poNumber: `ORV-${700_000 + n}` }) : null,
    });
    const product = PRODUCTS[n % PRODUCTS.length] ?? '';
    return [invoice, onlyLine(store.newId('InvoiceLine'), invoice, product, n === 7 ? 1 : quantity)];
  }).flat();
}
