import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { headlineOf } from './headline.ts';
import { LimitsLine } from './limits-line.tsx';
import { OutcomeIcon } from './outcome-icon.tsx';
import { isProfileOpen } from './profile-open.ts';

const InboundStrip = lazyView(async () => (await import('./inbound-strip.tsx')).InboundStrip);
const ProfileAsk = lazyView(async () => (await import('./profile-ask.tsx')).ProfileAsk);
const VerdictGate = lazyView(async () => (await import('./verdict-gate.tsx')).VerdictGate);
const Why = lazyView(async () => (await import('./why.tsx')).Why);

/** "May I call?" Always in sight: what, until when, and the tightest limits. Opened: why. */
export function VerdictStrip(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanel();
  const { snapshot } = props;
  const standing = model.verdict.current.value;
  const gate = model.gate.gate.value;
  const judged = model.verdict.judged.value;
  const isOpen = model.layers.isVerdictOpen.value;
  const key = model.keys.map.value.verdict;
  const tone = model.verdict.isInbound.value ? 'talk' : (standing?.outcome ?? 'cannot-tell');
  return (
    <section class={`verdict ${tone}`} aria-label={words.landmarks.verdict}>
      <p class="verdict-name s" aria-hidden="true">
        {snapshot.customer.name}
      </p>
      <button
        type="button"
        class="verdict-strip"
        aria-expanded={isOpen}
        aria-keyshortcuts={key}
        title={`${isOpen ? words.verdict.close : words.verdict.open}${key && ` (${key})`}`}
        onClick={() => model.layers.toggleVerdict()}
      >
        {standing === null ? (
          words.verdict.checking
        ) : model.verdict.isInbound.value ? (
          <InboundStrip standing={standing} snapshot={snapshot} />
        ) : (
          <Lines snapshot={snapshot} />
        )}
      </button>
      {model.verdict.mistakes.value.length > 0 && (
        <p class="verdict-gate s no-text" role="alert">
          {words.verdict.mistake}
        </p>
      )}
      {gate.is !== 'open' && <VerdictGate gate={gate} />}
      {judged && isProfileOpen(judged) && <ProfileAsk />}
      {isOpen && standing && <Why standing={standing} snapshot={snapshot} />}
    </section>
  );
}

function Lines({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const standing = model.verdict.current.value;
  if (!standing) return null;
  const now = model.verdict.at.value;
  const headline = headlineOf(standing, { own: snapshot.org.zone, now, locale: formats.locale }, words);
  return (
    <>
      <span class="verdict-head">
        <OutcomeIcon outcome={headline.outcome} />
        <b>{headline.text}</b>
        {headline.minutesLeft !== null && (
          <span class="verdict-left num" role="timer">
            {words.verdict.left(headline.minutesLeft)}
          </span>
        )}
        <span class="verdict-arrow" aria-hidden="true" />
      </span>
      <LimitsLine standing={standing} snapshot={snapshot} />
    </>
  );
}
