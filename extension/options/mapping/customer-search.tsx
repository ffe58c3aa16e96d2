import { useState } from 'preact/hooks';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { Answer } from '../../messaging/wire.ts';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';

/** So many hits are offered: who is looked for is typed more exactly. */
const SHOWN = 6;

/** Another real customer to look at. */
export function CustomerSearch(props: { apiOrigin: string; choose: (customer: RecordRef) => void }) {
  const { words, ports } = useOptions();
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<Answer<'customer.search'> | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const find = () => {
    setFault(null);
    void ports
      .ask('customer.search', { apiOrigin: props.apiOrigin, text: typed.trim() })
      .then(setHits, setFault);
  };
  return (
    <div class="another">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim().length > 1) find();
        }}
      >
        <label class="grow field">
          <span class="s">{words.mapping.another}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder={words.mapping.anotherHint}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="chip">
          {words.mapping.find}
        </button>
      </form>
      {fault !== null && <FaultLine error={fault} />}
      <ul class="hits">
        {hits?.slice(0, SHOWN).map(({ ref, name, matched }) => (
          <li key={ref.id}>
            <button
              type="button"
              class="chip"
              onClick={() => {
                props.choose(ref);
                setHits(null);
              }}
            >
              {name} <span class="mut">{matched}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="s">
        {hits?.length === 0 && words.mapping.findNone}
      </p>
    </div>
  );
}
