import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PaymentRun } from '../../../shared/plans/payment-run.ts';
import { usePanelWithOffers } from './offers-context.ts';

/** Runs known in this panel, by owner and customer; null: none was entered. `failed`: it could not be read. */
const known = signal<Readonly<Record<string, PaymentRun | null | 'failed'>>>({});

/** When this business pays its bills, as somebody there said; kept in this browser, learnt by entry alone. */
export function usePaymentRun({ customer, org }: CustomerSnapshot): {
  readonly run: PaymentRun | null;
  /** `reading` and `failed`: what is remembered is not known, and nothing may be put in its place. */
  readonly is: 'reading' | 'failed' | 'read';
  readonly remember: (run: PaymentRun | null) => Promise<void>;
} {
  const { ports } = usePanelWithOffers();
  const { orgId, userId } = org;
  const customerId = customer.ref.id;
  const key = JSON.stringify([orgId, userId, customerId]);
  useEffect(() => {
    const before = known.peek()[key];
    if (before !== undefined && before !== 'failed') return;
    const tell = (run: PaymentRun | null | 'failed') => {
      known.value = { ...known.peek(), [key]: run };
    };
    void ports.paymentRuns.read({ orgId, userId }, customerId).then(tell, () => tell('failed'));
  }, [key, ports, orgId, userId, customerId]);
  const found = known.value[key];
  return {
    run: found === 'failed' ? null : (found ?? null),
    is: found === undefined ? 'reading' : found === 'failed' ? 'failed' : 'read',
    remember: async (run) => {
      await ports.paymentRuns.write({ orgId, userId }, customerId, run);
      known.value = { ...known.peek(), [key]: run };
    },
  };
}
