import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PaymentRun } from '../../../shared/plans/payment-run.ts';
import { usePanelWithOffers } from './offers-context.ts';

/** Runs known in this panel, by customer; null: none was entered. */
const known = signal<Readonly<Record<string, PaymentRun | null>>>({});

/** When this business pays its bills, as somebody there said; kept in this browser, learnt by entry alone. */
export function usePaymentRun({ customer, org }: CustomerSnapshot): {
  readonly run: PaymentRun | null;
  readonly remember: (run: PaymentRun | null) => Promise<void>;
} {
  const { ports } = usePanelWithOffers();
  const key = `${org.orgId} ${customer.ref.id}`;
  useEffect(() => {
    if (known.peek()[key] !== undefined) return;
    void ports.paymentRuns.read(key).then(
      (run) => {
        known.value = { ...known.peek(), [key]: run };
      },
      () => undefined,
    );
  }, [key, ports]);
  return {
    run: known.value[key] ?? null,
    remember: async (run) => {
      await ports.paymentRuns.write(key, run);
      known.value = { ...known.peek(), [key]: run };
    },
  };
}
