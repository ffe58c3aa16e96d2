import { useState } from 'preact/hooks';
import { useWalk } from '../guide/guide-context.ts';
import { useDesk } from './desk-context.ts';
import { verifiedLate } from './late-ticks.ts';

/** What the customer said that matched, ticked at the end of a call whose guide was not walked. Never the values. */
export function VerifyGate() {
  const { desk, words } = useDesk();
  const { walk, words: guideWords } = useWalk();
  const [ticked, setTicked] = useState<readonly string[]>(walk.ticked.peek());
  const isTrade = desk.now.value?.session.profile === 'b2b';
  const names: Record<string, string> = isTrade ? words.wrapUp.verifyTradeBy : guideWords.guide.identifier;
  const tick = (id: string) => {
    const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
    setTicked(next);
    desk.change((before) => verifiedLate(before, next, walk.moment()));
  };
  return (
    <fieldset class="identifiers">
      <legend class="s">{isTrade ? words.wrapUp.verifyTrade : words.wrapUp.verify}</legend>
      {Object.entries(names).map(([id, name]) => (
        <label key={id} class="row tick">
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => tick(id)} />
          <span class="grow">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
