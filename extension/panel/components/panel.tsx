import { LoadingScreen } from '../before/loading-screen.tsx';
import { RecordScreen } from '../before/record-screen.tsx';
import { CallSection } from '../during/call-section.tsx';
import { RunningBar } from '../during/running-bar.tsx';
import { recordKey } from '../models/same-record.ts';
import { Foot } from './foot.tsx';
import { lazyView } from './lazy-view.tsx';
import { usePanel } from './panel-context.ts';
import { Said } from './said.tsx';

const FindScreen = lazyView(async () => (await import('../before/find-screen.tsx')).FindScreen);
const Over = lazyView(async () => (await import('../guide/over.tsx')).Over);
const NumbersScreen = lazyView(async () => (await import('../numbers/numbers-screen.tsx')).NumbersScreen);
const RulesScreen = lazyView(async () => (await import('../rules/rules-screen.tsx')).RulesScreen);
const NoCustomerScreen = lazyView(
  async () => (await import('../before/no-customer-screen.tsx')).NoCustomerScreen,
);

/** The whole panel: a running call on top, one screen in the middle, the foot always in sight. */
export function Panel() {
  const { model } = usePanel();
  return (
    <div class="panel">
      <RunningBar />
      <main>
        {model.layers.areRulesOpen.value ? (
          <RulesScreen />
        ) : model.layers.areNumbersOpen.value ? (
          <NumbersScreen />
        ) : model.layers.isFinding.value ? (
          <FindScreen />
        ) : (
          <Middle />
        )}
      </main>
      <Foot />
      <Said />
      {model.layers.over.value && <Over />}
    </div>
  );
}

function Middle() {
  const { model, words } = usePanel();
  const screen = model.screen.value;
  const snapshot = model.snapshot.value;
  if (screen.is === 'record')
    // A new customer is a new screen: nothing opened, filtered or half typed is carried over.
    return snapshot && <RecordScreen key={recordKey(snapshot.customer.ref)} snapshot={snapshot} />;
  return (
    <>
      {screen.is === 'starting' || screen.is === 'loading' ? (
        <LoadingScreen text={words[screen.is]} />
      ) : (
        <NoCustomerScreen screen={screen} />
      )}
      <CallSection snapshot={null} />
    </>
  );
}
