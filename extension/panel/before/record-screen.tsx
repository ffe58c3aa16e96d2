import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { CallSection } from '../during/call-section.tsx';
import { VerdictStrip } from '../verdict/strip.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { DebtsPicker } from './debts-picker.tsx';
import { LastContact } from './last-contact.tsx';
import { RecordBanner } from './record-banner.tsx';
import { Warnings } from './warnings.tsx';

// Below the fold, or seldom there: fetched while the first of it is being read.
const MoneySection = lazyView(async () => (await import('../money/money-section.tsx')).MoneySection);
const HistorySection = lazyView(async () => (await import('../history/history-section.tsx')).HistorySection);
const Hints = lazyView(async () => (await import('../verdict/hints.tsx')).Hints);

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
