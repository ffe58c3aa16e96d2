import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PaymentRun } from '../../../shared/plans/payment-run.ts';
import { usePanelWithOffers } from './offers-context.ts';

/** Runs known in this panel, by owner and customer; null: none was entered. */
const known = signal<Readonly<Record<string, PaymentRun | null>>>({});

/** When this business pays its bills, as somebody there said; kept in this browser, learnt by entry alone. */
export function usePaymentRun({ customer, org }: CustomerSnapshot): {
  readonly run: PaymentRun | null;
  readonly remember: (run: PaymentRun | null) => Promise<void>;
} {
  const { ports } = usePanelWithOffers();
  const { orgId, userId } = org;
  const customerId = customer.ref.id;
  const key = JSON.stringify([orgId, userId, customerId]);
  useEffect(() => {
    if (known.peek()[key] !== undefined) return;
    void ports.paymentRuns.read({ orgId, userId }, customerId).then(
      (run) => {
        known.value = { ...known.peek(), [key]: run };
      },
      () => undefined,
    );
  }, [key, ports, orgId, userId, customerId]);
  return {
    run: known.value[key] ?? null,
    remember: async (run) => {
      await ports.paymentRuns.write({ orgId, userId }, customerId, run);
      known.value = { ...known.peek(), [key]: run };
    },
  };
}
