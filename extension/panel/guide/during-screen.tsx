import './guide.css';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { lazyView } from '../components/lazy-view.tsx';
import { Elapsed } from '../during/call-timer.tsx';
import { VerdictStrip } from '../verdict/strip.tsx';
import { CoveredRecord, CoveredVerdict } from './curtain.tsx';
import { usePanelWithGuide, useWalk } from './guide-context.ts';
import { GuideView } from './guide-view.tsx';
import { StopBar } from './stop-bar.tsx';
import { WrapUpSlot } from './wrap-up-slot.tsx';

const Offers = lazyView(async () => (await import('../offers/offers.tsx')).Offers);
const MoneySection = lazyView(async () => (await import('../money/money-section.tsx')).MoneySection);
const HistorySection = lazyView(async () => (await import('../history/history-section.tsx')).HistorySection);

/** A conversation in place of the record: with whom, what may be seen, the next words, and the stops always in one place. */
export function DuringScreen(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithGuide();
  const { snapshot } = props;
  const isCall = model.call.running.value?.channel === 'call';
  const isReady = model.guide.walk.value?.session.value != null;
  return (
    <div class="during">
      <div class="during-scroll">
        <DuringHead snapshot={snapshot} />
        {model.guide.isDrawn.value ? <CoveredVerdict /> : <VerdictStrip snapshot={snapshot} />}
        {isReady ? <Conversation /> : <p class="sec mut">{words.guide.loading}</p>}
        {model.guide.isCovered.value ? (
          <CoveredRecord />
        ) : (
          <>
            <MoneySection snapshot={snapshot} />
            <HistorySection snapshot={snapshot} />
          </>
        )}
      </div>
      {/* A message is over when it is logged: there is nobody to stop for, and no script. */}
      {isReady && isCall && <StopBar />}
    </div>
  );
}

function Conversation() {
  const { model, words } = useWalk();
  const view = model.guide.view.value;
  return (
    <section class="conversation" aria-label={words.landmarks.call}>
      {view === 'wrap-up' && <WrapUpSlot />}
      {view === 'offers' && <Offers />}
      {view === 'guide' && <GuideView />}
    </section>
  );
}

/** Name, number and time on the line; nothing that tells of a debt. */
function DuringHead({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithGuide();
  const call = model.call.running.value;
  const keys = model.keys.map.value;
  return (
    <section class="who during-head" aria-label={words.landmarks.customer}>
      <div class="row top">
        <h1>{call?.partyName ?? snapshot.customer.name}</h1>
        {call?.channel === 'call' && <Elapsed startedAt={call.startedAt} />}
      </div>
      <div class="row s mut">
        <span class="num">
          {call?.channel === 'call' && words.guide.onCall(call.number || words.call.noNumber)}
        </span>
        <button
          type="button"
          class="link s"
          aria-keyshortcuts={keys.record}
          onClick={() => model.guide.open('record')}
        >
          {words.guide.record} <KeyHint>{keys.record}</KeyHint>
        </button>
      </div>
    </section>
  );
}
