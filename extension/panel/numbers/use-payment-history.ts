import { useEffect, useState } from 'preact/hooks';
import type { PaymentHistory } from '../../../shared/domain/payment-history.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { recordKey } from '../models/same-record.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** Read when it is first looked at: most calls need nothing of it. */
export function usePaymentHistory(ref: RecordRef): PaymentHistory | 'reading' | 'failed' {
  const { ports } = usePanelWithNumbers();
  const [state, setState] = useState<PaymentHistory | 'reading' | 'failed'>('reading');
  const key = recordKey(ref);
  useEffect(() => {
    let isGone = false;
    setState('reading');
    ports.ask('payments.read', { ref }).then(
      (history) => !isGone && setState(history),
      () => !isGone && setState('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return state;
}
