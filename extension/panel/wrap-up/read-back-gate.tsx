import { isRecurringDebit } from '../../../shared/plans/law-on-plan.ts';
import { readBackOf } from '../../../shared/plans/read-back.ts';
import { useWalk } from '../guide/guide-context.ts';
import { useDesk } from './desk-context.ts';

/** Terms that were agreed and not read back: recurring debits stand on exactly these words. */
export function ReadBackGate() {
  const { desk, words } = useDesk();
  const { walk } = useWalk();
  const now = desk.now.value;
  if (!now) return null;
  const { language, agreements } = now.session;
  const open = agreements.filter(({ terms, readBack }) => readBack === null && isRecurringDebit(terms));
  return (
    <>
      {open.map(({ key, terms }) => {
        const { text, parts } = readBackOf(terms, language, { roll: 'none', zone: now.contact.zone });
        const confirm = () => {
          const { at } = walk.moment();
          const readBack = { language, text, confirmed: parts.map(({ part }) => part), at };
          desk.change((before) => ({
            ...before,
            agreements: before.agreements.map((one) => (one.key === key ? { ...one, readBack } : one)),
          }));
        };
        return (
          <div key={key} class="required">
            <p lang={language}>{text}</p>
            <label class="row tick">
              <input type="checkbox" onChange={confirm} />
              <span class="grow">{words.wrapUp.readIt}</span>
            </label>
          </div>
        );
      })}
    </>
  );
}
