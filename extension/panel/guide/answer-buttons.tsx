import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from './guide-context.ts';

/** Answers that may be given by key; further ones are pressed. */
const KEYED_ANSWERS = 9;

/** What the other side may say, each with its key. One whose gate is shut says what opens it. */
export function AnswerButtons() {
  const { model, words, walk } = useWalk();
  const answers = walk.answers.value;
  if (answers.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees.
    <div class="answers" role="group" aria-label={words.guide.answers}>
      {answers.map(({ answer, shut }, place) => {
        const key = place < KEYED_ANSWERS ? model.keys.digit(String(place + 1)) : '';
        return (
          <button
            key={answer.id}
            type="button"
            class="answer"
            aria-disabled={shut.length > 0}
            aria-keyshortcuts={key || undefined}
            title={shut[0] && words.guide.refusal[shut[0]]}
            onClick={() => walk.give(answer.id)}
          >
            <KeyHint>{key}</KeyHint>
            <span>{answer.label[words.spoken]}</span>
          </button>
        );
      })}
    </div>
  );
}
