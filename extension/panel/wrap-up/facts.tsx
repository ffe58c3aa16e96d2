import { useState } from 'preact/hooks';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import { type FactCode, factCode, factCodes } from '../../../shared/wrap-up/fact-codes.ts';
import { useDesk } from './desk-context.ts';
import { FactItem } from './fact-item.tsx';
import { PickList } from './pick-list.tsx';

/** Those most often heard, one press each; the others are a search away. */
const ofConsumers = ['DSP', 'PAID', 'HARD', 'CB', 'ATT', 'BK', 'CND', 'PHONE', 'ADDR', 'CMP'];
const ofTrade = ['DSP', 'INV-NR', 'APP', 'RUN', 'CIM', 'PAID', 'CB', 'ATT', 'CONTACT', 'SALES'];

/** All that was heard, any number of it: each with its own form, its own record and its own count. */
export function Facts() {
  const { desk, words } = useDesk();
  const [added, setAdded] = useState<string | null>(null);
  const [isSearching, search] = useState(false);
  const session = desk.now.value?.session;
  if (!session) return null;
  const add = (code: string) => {
    setAdded(desk.addFact(code));
    search(false);
  };
  return (
    <section class="part" aria-label={words.wrapUp.facts}>
      <h3 class="s mut">{words.wrapUp.facts}</h3>
      {session.facts.map((fact) => (
        <FactItem key={fact.key} fact={fact} isNew={fact.key === added} />
      ))}
      <div class="actions">
        {quick(session).map(({ code, label }) => (
          <button key={code} type="button" class="chip" onClick={() => add(code)}>
            {label[words.spoken]}
          </button>
        ))}
        <button type="button" class="chip" aria-expanded={isSearching} onClick={() => search(!isSearching)}>
          {words.wrapUp.addFact}
        </button>
      </div>
      {isSearching && (
        <PickList
          label={words.wrapUp.searchFact}
          placeholder={words.wrapUp.searchHint}
          picks={factCodes
            .filter(({ profiles }) => profiles.includes(session.profile))
            .map(({ code, label }) => ({
              id: code,
              label: label[words.spoken],
              hint: code,
              names: [code, label.en, label.es],
            }))}
          onPick={add}
          onClose={() => search(false)}
        />
      )}
    </section>
  );
}

const quick = ({ profile }: CallSession): FactCode[] =>
  (profile === 'b2b' ? ofTrade : ofConsumers).flatMap((code) => {
    const known = factCode(code);
    return known?.profiles.includes(profile) ? [known] : [];
  });
