import { blanksIn } from '../../../shared/call-guide/fill.ts';
import type { CallFact } from '../../../shared/call-guide/session.ts';
import { factCode } from '../../../shared/wrap-up/fact-codes.ts';
import { formOf } from '../../../shared/wrap-up/fact-forms.ts';
import { Caught } from '../masks/caught.tsx';
import { useWalk } from './guide-context.ts';

/** What was heard, in the customer's own words, taken down where it was said. The rest of its form is in the wrap-up. */
export function FactCapture({ code }: { code: string }) {
  const { words, walk } = useWalk();
  const fact = walk.session.value?.facts.findLast((one) => one.code === code && one.takenBack === null);
  if (!fact) return null;
  const label = factCode(code)?.label[words.spoken] ?? code;
  return (
    <div class="capture">
      <SaidBack fact={fact} />
      <label>
        <b class="s">{words.guide.stopHeard(label)}</b>
        <textarea
          rows={2}
          maxLength={4000}
          aria-label={`${label}: ${words.guide.stopWords}`}
          placeholder={words.guide.stopWordsHint}
          value={fact.words}
          onInput={(event) => walk.changeFact(fact.key, { words: event.currentTarget.value })}
        />
      </label>
      <Caught text={fact.words} />
    </div>
  );
}

/** What a line of this very step says back, such as day and hour of a call-back, is taken down before it is said. */
function SaidBack({ fact }: { fact: CallFact }) {
  const { words, walk } = useWalk();
  const said = new Set(walk.node.value?.lines.flatMap(({ text }) => blanksIn(text.en)));
  const fields = formOf(fact.code).filter(
    ({ id, kind }) => said.has(id) && (kind === 'date' || kind === 'time'),
  );
  if (fields.length === 0) return null;
  return (
    <div class="row">
      {fields.map(({ id, kind, label }) => (
        <label key={id} class="s">
          {label[words.spoken]}
          <input
            type={kind === 'date' ? 'date' : 'time'}
            value={fact.fields[id] ?? ''}
            onInput={(event) =>
              walk.changeFact(fact.key, { fields: { ...fact.fields, [id]: event.currentTarget.value } })
            }
          />
        </label>
      ))}
    </div>
  );
}
