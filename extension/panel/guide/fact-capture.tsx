import { factCode } from '../../../shared/wrap-up/fact-codes.ts';
import { holdsCardNumber } from '../during/card-number.ts';
import { useWalk } from './guide-context.ts';

/** What was heard, in the customer's own words, taken down where it was said. The rest of its form is in the wrap-up. */
export function FactCapture({ code }: { code: string }) {
  const { words, walk } = useWalk();
  const fact = walk.session.value?.facts.findLast((one) => one.code === code && one.takenBack === null);
  if (!fact) return null;
  const label = factCode(code)?.label[words.spoken] ?? code;
  return (
    <div class="capture">
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
      {holdsCardNumber(fact.words) && (
        <p class="s no-text" role="alert">
          {words.call.noteHasCard}
        </p>
      )}
    </div>
  );
}
