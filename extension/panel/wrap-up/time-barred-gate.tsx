import { timeBarred } from '../../../shared/plans/required-words.ts';
import { useWalk } from '../guide/guide-context.ts';
import { useDesk } from './desk-context.ts';

/** What the consumer is told before a promise on a time-barred debt, kept as it was read. */
export function TimeBarredGate() {
  const { desk, words } = useDesk();
  const { walk } = useWalk();
  const language = desk.now.value?.session.language;
  if (!language) return null;
  const text = timeBarred[language];
  const tick = () => {
    const { at } = walk.moment();
    const read = { lineId: timeBarred.id, language, text, disclosure: 'time_barred', at };
    desk.change((before) => ({ ...before, said: [...before.said, read] }));
  };
  return (
    <div class="required">
      <p lang={language}>{text}</p>
      <label class="row tick">
        <input type="checkbox" onChange={tick} />
        <span class="grow">{words.wrapUp.readIt}</span>
      </label>
    </div>
  );
}
