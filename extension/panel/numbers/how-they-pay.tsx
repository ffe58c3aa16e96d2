import type { PaymentHistory } from '../../../shared/domain/payment-history.ts';
import type { PaymentBehaviour } from '../../../shared/numbers/payment-behaviour.ts';
import { BehaviourPicture } from './behaviour-picture.tsx';
import { MeasureList } from './measure-list.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';

interface Props {
  read: PaymentHistory | 'reading' | 'failed';
  behaviour: PaymentBehaviour;
}

/** Payments against their due dates, and promises against payments. */
export function HowTheyPay({ read, behaviour }: Props) {
  const { words } = usePanelWithNumbers();
  const { customer } = words.numbers;
  const { kept, missed, running, late, notKnown } = behaviour.promises;
  return (
    <section>
      <h3>{customer.pays}</h3>
      {behaviour.payments.length > 0 ? (
        <BehaviourPicture payments={behaviour.payments} />
      ) : (
        <p class="s mut">{whyNone(read, words)}</p>
      )}
      {behaviour.payments.length > 0 && !behaviour.isWhole && <p class="gap s">{customer.morePayments}</p>}
      <p class="s">{customer.promiseCounts(kept, missed, running, late)}</p>
      {notKnown > 0 && <p class="gap s">{customer.promisesUnknown(notKnown)}</p>}
      <MeasureList measures={behaviour.measures} />
    </section>
  );
}

function whyNone(read: Props['read'], { numbers }: ReturnType<typeof usePanelWithNumbers>['words']): string {
  if (read === 'reading') return numbers.reading;
  if (read === 'failed') return numbers.failed;
  if (read.applied.is === 'absent') return numbers.customer.appliedAbsent;
  if (read.applied.is === 'forbidden') return numbers.customer.appliedForbidden;
  if (read.applied.is === 'failed') return numbers.partFailed(read.applied.why);
  return numbers.customer.noPayments;
}
