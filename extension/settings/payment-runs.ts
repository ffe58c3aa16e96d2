import { type PaymentRun, paymentRunSchema } from '../../shared/plans/payment-run.ts';
import { z } from '../../shared/schema.ts';
import { storedItem } from './stored-item.ts';

/** When customers pay their bills, by org and customer: no name and no amount, and only what somebody entered. */
const stored = storedItem('paymentRuns', 1, z.record(z.string(), paymentRunSchema));

/** So many customers are remembered; the one entered first makes room. */
const MOST = 2_000;

export async function readPaymentRun(key: string): Promise<PaymentRun | null> {
  return (await stored.read())?.[key] ?? null;
}

/** Null forgets it. */
export async function writePaymentRun(key: string, run: PaymentRun | null): Promise<void> {
  const { [key]: _, ...others } = (await stored.read()) ?? {};
  const all = run === null ? others : { ...others, [key]: run };
  await stored.write(Object.fromEntries(Object.entries(all).slice(-MOST)));
}
