import type { PaperOnOffer } from '../../../shared/papers/papers-for.ts';
import { stopInShort } from '../verdict/rule-in-words.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';

const GROUPS = ['duty', 'just-recorded', 'on-file', 'at-hand'] as const;

/** Every paper there can be now: what the moment calls for first, each with where it stands. */
export function PaperList({ desk }: { desk: PapersDesk }) {
  const { words } = usePanelWithPapers();
  if (!desk.list || !desk.supplies.isRead) return <p>{words.papers.notJudged}</p>;
  const { offers } = desk.list;
  return (
    <>
      {GROUPS.map((group) => {
        const inGroup = offers.filter(({ because }) => because === group);
        if (inGroup.length === 0) return null;
        return (
          <section key={group} aria-label={words.papers.because[group]}>
            <h2 class="s mut">{words.papers.because[group]}</h2>
            <ul class="paper-list">
              {inGroup.map((offer) => (
                <li key={offer.template.id}>
                  <Row offer={offer} open={() => desk.choose(offer.template.id)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Row({ offer, open }: { offer: PaperOnOffer; open: () => void }) {
  const { words } = usePanelWithPapers();
  const { template, medium, state } = offer;
  return (
    <button type="button" class={`paper-row ${state}`} data-paper={template.id} onClick={open}>
      <span class="row">
        <b class="grow">{template.label[words.spoken]}</b>
        <span class="s mut">{words.papers.media[medium]}</span>
      </span>
      <span class="s">
        <StateMark state={state} /> {words.papers.state[state]}
        <Why offer={offer} />
      </span>
    </button>
  );
}

export function StateMark({ state }: Pick<PaperOnOffer, 'state'>) {
  const mark = { ready: '✓', incomplete: '…', 'not-permitted': '✕' }[state];
  return (
    <span class={`paper-mark ${state}`} aria-hidden="true">
      {mark}
    </span>
  );
}

/** What keeps it, in a few words. */
function Why({ offer: { result } }: { offer: PaperOnOffer }) {
  const { model, words, formats } = usePanelWithPapers();
  if (result.is === 'paper') return null;
  const zone = model.snapshot.value?.org.zone ?? 'UTC';
  const stops = [...new Set(result.reasons.map((stop) => stopInShort(stop, words)))];
  const labels = result.missing.map(({ label }) => label[words.spoken]);
  return (
    <span class="mut">
      {stops.length > 0 && `: ${stops.join(', ')}`}
      {labels.length > 0 && `. ${words.papers.lacks(labels.join(', '))}`}
      {result.nextAllowedAt !== null &&
        ` · ${words.papers.from(formats.moment(result.nextAllowedAt, zone, model.clock.now.value))}`}
    </span>
  );
}
