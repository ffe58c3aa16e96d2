import { useState } from 'preact/hooks';
import { disclosureDue } from '../../../shared/call-guide/circumstances.ts';
import { notDisclosed } from '../../../shared/wrap-up/law-required.ts';
import { useWalk } from '../guide/guide-context.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { useDesk } from './desk-context.ts';
import { lineOf, saidLate } from './late-ticks.ts';

/** The text that was due, with the tick that it was read, or else the reason why it was not. */
export function DisclosureGate() {
  const { desk, words } = useDesk();
  const { walk } = useWalk();
  const [isExplaining, explain] = useState(false);
  const [reason, setReason] = useState('');
  const session = desk.now.value?.session;
  const guide = walk.guide.value;
  if (!session || !guide) return null;
  const due = disclosureDue(session.profile, walk.context.value);
  const line = due && lineOf(guide, session, walk.context.value, due);
  return (
    <div class="required">
      {line && (
        <>
          <p lang={session.language}>{line.text}</p>
          <label class="row tick">
            <input
              type="checkbox"
              onChange={() => desk.change((before) => saidLate(before, line, walk.moment()))}
            />
            <span class="grow">{words.wrapUp.readIt}</span>
          </label>
        </>
      )}
      {isExplaining ? (
        <div class="row">
          <input
            type="text"
            maxLength={200}
            ref={(field) => field?.focus()}
            aria-label={words.wrapUp.notGivenWhy}
            placeholder={words.wrapUp.notGivenWhy}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <button
            type="button"
            class="chip"
            aria-disabled={reason.trim() === ''}
            onClick={() => {
              const why = reason.trim();
              if (why !== '' && heldIn(why).length === 0)
                desk.change((before) => notDisclosed(before, why, walk.moment().at));
            }}
          >
            {words.wrapUp.notGivenSave}
          </button>
          <Caught text={reason} />
        </div>
      ) : (
        <button type="button" class="link s" onClick={() => explain(true)}>
          {words.wrapUp.notGiven}
        </button>
      )}
    </div>
  );
}
