import '../style/history.css';
import { useState } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { PartStates } from '../components/part-states.tsx';
import { usePanelWithMoney } from '../money/money-context.ts';
import { type TimelineKind, timeline, timelineKinds } from './timeline.ts';
import { TimelineRow } from './timeline-row.tsx';

const FIRST_SHOWN = 12;
const SHOWN_MORE = 50;

/** Calls, notes, payments and promises in one list, newest first. */
export function HistorySection(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMoney();
  const { snapshot } = props;
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const all = timeline(snapshot, model.logged.value);
  const items = kind ? all.filter((item) => item.kind === kind) : all;
  const rest = Math.max(0, items.length - limit);
  const choose = (next: TimelineKind | null) => {
    setKind(next);
    setLimit(FIRST_SHOWN);
  };
  return (
    <section class="sec history" aria-label={words.landmarks.history}>
      <h2>{words.landmarks.history}</h2>
      <KindFilter kind={kind} onChoose={choose} />
      <Gaps snapshot={snapshot} kind={kind} />
      <ul class="timeline">
        {items.slice(0, limit).map((item) => (
          <TimelineRow key={`${item.kind} ${item.id}`} item={item} snapshot={snapshot} />
        ))}
      </ul>
      {items.length === 0 && isKnownToBeEmpty(snapshot, kind) && <p class="mut s">{words.history.nothing}</p>}
      {rest > 0 && (
        <button type="button" class="link s" onClick={() => setLimit(limit + SHOWN_MORE)}>
          {words.history.more(Math.min(rest, SHOWN_MORE))}
        </button>
      )}
    </section>
  );
}

function KindFilter(props: { kind: TimelineKind | null; onChoose: (kind: TimelineKind | null) => void }) {
  const { words } = usePanelWithMoney();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a fieldset of fields.
    <div class="filters s" role="group" aria-label={words.history.filter}>
      {[null, ...timelineKinds].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          class="filter"
          aria-pressed={props.kind === kind}
          onClick={() => props.onChoose(kind)}
        >
          {kind ? words.history[kind] : words.history.all}
        </button>
      ))}
    </div>
  );
}

/** A list that was not read is not empty. */
function isKnownToBeEmpty(snapshot: CustomerSnapshot, kind: TimelineKind | null): boolean {
  return partsOf(snapshot, kind).every(([, part]) => part.is === 'read' || part.is === 'absent');
}

function partsOf(snapshot: CustomerSnapshot, kind: TimelineKind | null) {
  const all = [
    ['calls', snapshot.attempts],
    ['notes', snapshot.notes],
    ['payments', snapshot.receipts],
    ['promises', snapshot.promises],
  ] as const;
  return all.filter(([name]) => kind === null || kind === name);
}

/** What is missing from the list, said before the list so that nobody counts on it. */
function Gaps(props: { snapshot: CustomerSnapshot; kind: TimelineKind | null }) {
  const { words } = usePanelWithMoney();
  const names = {
    calls: words.things.attempts,
    notes: words.things.notes,
    payments: words.things.payments,
    promises: words.things.promises,
  };
  const parts = partsOf(props.snapshot, props.kind);
  const isCut = parts.some(([, part]) => part.is === 'read' && !part.complete);
  return (
    <>
      {isCut && <p class="s wa-text">{words.history.incomplete}</p>}
      <PartStates parts={parts.map(([kind, part]) => [part, names[kind]] as const)} />
    </>
  );
}
