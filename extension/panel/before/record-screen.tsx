import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { CallSection } from '../during/call-section.tsx';
import { VerdictStrip } from '../verdict/strip.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { DebtsPicker } from './debts-picker.tsx';
import { LastContact } from './last-contact.tsx';
import { RecordBanner } from './record-banner.tsx';
import { Warnings } from './warnings.tsx';

// Below the fold: fetched as soon as the panel starts, while the customer is read from the cache.
const money = import('../money/money-section.tsx');
const history = import('../history/history-section.tsx');
const MoneySection = lazyView(async () => (await money).MoneySection);
const HistorySection = lazyView(async () => (await history).HistorySection);
// Seldom there.
const DuringScreen = lazyView(async () => (await import('../guide/during-screen.tsx')).DuringScreen);
const CoveredVerdict = lazyView(async () => (await import('../guide/curtain.tsx')).CoveredVerdict);
const CoveredRecord = lazyView(async () => (await import('../guide/curtain.tsx')).CoveredRecord);
const Hints = lazyView(async () => (await import('../verdict/hints.tsx')).Hints);

/** The first screen of a customer, in the order of a call. */
export function RecordScreen(props: { snapshot: CustomerSnapshot }) {
  const { guide } = usePanel().model;
  const { snapshot } = props;
  if (guide.view.value !== 'record') return <DuringScreen snapshot={snapshot} />;
  const isCovered = guide.isCovered.value;
  return (
    <div class="record">
      <CustomerHeader snapshot={snapshot} />
      <RecordBanner />
      {guide.isDrawn.value ? <CoveredVerdict /> : <VerdictStrip snapshot={snapshot} />}
      {!isCovered && (
        <>
          <Hints />
          <Warnings snapshot={snapshot} />
          <LastContact snapshot={snapshot} />
          <DebtsPicker snapshot={snapshot} />
        </>
      )}
      <CallSection snapshot={snapshot} />
      {isCovered ? (
        <CoveredRecord />
      ) : (
        <>
          <MoneySection snapshot={snapshot} />
          <HistorySection snapshot={snapshot} />
        </>
      )}
    </div>
  );
}
