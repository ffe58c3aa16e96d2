import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { CallSection } from '../during/call-section.tsx';
import { HistorySection } from '../history/history-section.tsx';
import { MoneySection } from '../money/money-section.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { DebtsPicker } from './debts-picker.tsx';
import { LastContact } from './last-contact.tsx';
import { RecordBanner } from './record-banner.tsx';
import { VerdictPlace } from './verdict-place.tsx';
import { Warnings } from './warnings.tsx';

/** The first screen of a customer, in the order of a call. */
export function RecordScreen(props: { snapshot: CustomerSnapshot }) {
  const { snapshot } = props;
  return (
    <div class="record">
      <CustomerHeader snapshot={snapshot} />
      <RecordBanner />
      <VerdictPlace />
      <Warnings snapshot={snapshot} />
      <LastContact snapshot={snapshot} />
      <DebtsPicker snapshot={snapshot} />
      <CallSection snapshot={snapshot} />
      <MoneySection snapshot={snapshot} />
      <HistorySection snapshot={snapshot} />
    </div>
  );
}
