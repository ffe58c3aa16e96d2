import { useState } from 'preact/hooks';
import { dispositions } from '../../../shared/wrap-up/dispositions.ts';
import { useDesk } from './desk-context.ts';
import { mayBeChosen } from './may-be-chosen.ts';
import { PickList } from './pick-list.tsx';

/** What the contact came to: proposed by precedence, another one a search away. */
export function ResultField() {
  const { desk, words } = useDesk();
  const [isChanging, setChanging] = useState(false);
  const now = desk.now.value;
  if (!now) return null;
  const { session, wrapUp } = now;
  const { disposition, flags } = wrapUp;
  const isChosen = session.wrapUp.disposition !== null;
  const counts = (['attempt', 'conversation', 'hold'] as const).filter((flag) => flags[flag]);
  return (
    <section class="part" aria-label={words.wrapUp.result}>
      <h3 class="s mut">{words.wrapUp.result}</h3>
      {disposition ? (
        <div class="row">
          <p class="grow">
            <b>{disposition.label[words.spoken]}</b> <span class="s mut">{disposition.code}</span>
            <br />
            <span class="s mut">
              {[isChosen ? words.wrapUp.chosen : words.wrapUp.proposed]
                .concat(counts.map((flag) => words.wrapUp.counts[flag]))
                .join(' · ')}
            </span>
          </p>
          {isChosen && (
            <button type="button" class="chip" onClick={() => desk.choose(null)}>
              {words.wrapUp.asProposed}
            </button>
          )}
          <button
            type="button"
            class="chip"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {words.wrapUp.change}
          </button>
        </div>
      ) : (
        <div class="row">
          <p class="s wa-text grow">{words.wrapUp.noResult}</p>
          <button
            type="button"
            class="chip"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {words.wrapUp.change}
          </button>
        </div>
      )}
      {isChanging && (
        <PickList
          label={words.wrapUp.searchResult}
          placeholder={words.wrapUp.searchHint}
          picks={dispositions
            .filter((one) => mayBeChosen(one, session))
            .map(({ code, label }) => ({
              id: code,
              label: label[words.spoken],
              hint: code,
              names: [code, label.en, label.es],
            }))}
          onPick={(code) => {
            desk.choose(code);
            setChanging(false);
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  );
}
