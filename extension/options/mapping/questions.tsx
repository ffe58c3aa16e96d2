import { useOptions } from '../options-context.ts';
import type { Proposal } from './mapping-draft.ts';

/** What only a person can decide. */
export function Questions({ questions }: { questions: Proposal['questions'] }) {
  const { words } = useOptions();
  if (questions.length === 0) return null;
  const told = (question: Proposal['questions'][number]): string => {
    const { question: say } = words.mapping;
    switch (question.is) {
      case 'unmatched':
        return say.unmatched(question.field, question.values.join(', '));
      case 'required':
        return say.required(question.field, question.type);
      case 'first-value':
        return say['first-value'](question.field, question.value);
      case 'record-types':
        return say['record-types'](question.names.join(', '));
    }
  };
  return (
    <div class="notice wa">
      <h3>{words.mapping.toDecide}</h3>
      <ul class="s">
        {questions.map((question) => (
          <li key={JSON.stringify(question)}>{told(question)}</li>
        ))}
      </ul>
    </div>
  );
}
