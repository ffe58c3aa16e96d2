import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { CallSection } from '../during/call-section.tsx';
import { HistorySection } from '../history/history-section.tsx';
import { MoneySection } from '../money/money-section.tsx';
import { Hints } from '../verdict/hints.tsx';
import { VerdictStrip } from '../verdict/strip.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { DebtsPicker } from './debts-picker.tsx';
import { LastContact } from './last-contact.tsx';
import { RecordBanner } from './record-banner.tsx';
import { Warnings } from './warnings.tsx';

/** The first screen of a customer, in the order of a call. */
export function RecordScreen(props: { snapshot: CustomerSnapshot }) {
  const { snapshot } = props;
  return (
    <div class="record">
      <CustomerHeader snapshot={snapshot} />
      <RecordBanner />
      <VerdictStrip snapshot={snapshot} />
      <Hints />
      <Warnings snapshot={snapshot} />
      <LastContact snapshot={snapshot} />
      <DebtsPicker snapshot={snapshot} />
      <CallSection snapshot={snapshot} />
      <MoneySection snapshot={snapshot} />
      <HistorySection snapshot={snapshot} />
    </div>
  );
}
