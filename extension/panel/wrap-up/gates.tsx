import type { Missing } from '../../../shared/wrap-up/law-required.ts';
import { useWalk } from '../guide/guide-context.ts';
import { useDesk } from './desk-context.ts';
import { DisclosureGate } from './disclosure-gate.tsx';
import { fieldId } from './field-id.ts';
import { ReadBackGate } from './read-back-gate.tsx';
import { TimeBarredGate } from './time-barred-gate.tsx';
import { VerifyGate } from './verify-gate.tsx';

/** The only things that hold a wrap-up up: what the law asks for with this result, each with its paragraph. */
export function Gates() {
  const { desk, words } = useDesk();
  const missing = desk.now.value?.wrapUp.missing ?? [];
  const law = missing.filter(({ what }) => what !== 'result');
  return (
    <>
      {law.length > 0 && (
        <section class="law-gates" aria-label={words.wrapUp.gates}>
          <h3 class="s">{words.wrapUp.gates}</h3>
          <ul>
            {law.map((one) => (
              <li key={`${one.what} ${one.factKey} ${one.field}`}>
                <Gate missing={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <RightParty isAsked={law.some(({ what }) => what === 'verified')} />
    </>
  );
}

function Gate({ missing }: { missing: Missing }) {
  const { words } = useDesk();
  const { what, reason, citation, factKey, field } = missing;
  return (
    <>
      <p class="s">
        <b>{reason[words.spoken]}</b> {citation && <span class="mut">{citation.text}</span>}
        {citation?.mark === 'M' && <span class="wa-text"> {words.wrapUp.fromMemory}</span>}
      </p>
      {what === 'verified' && <VerifyGate />}
      {what === 'disclosure' && <DisclosureGate />}
      {what === 'time-barred' && <TimeBarredGate />}
      {what === 'read-back' && <ReadBackGate />}
      {what === 'field' && factKey !== null && field !== null && (
        <button
          type="button"
          class="link s"
          onClick={() => document.getElementById(fieldId(factKey, field))?.focus()}
        >
          {words.wrapUp.goThere}
        </button>
      )}
    </>
  );
}

/** Verified all the same, where no result asks for it: it opens what is covered, and confirms the number. */
function RightParty({ isAsked }: { isAsked: boolean }) {
  const { desk, words } = useDesk();
  const { words: guideWords } = useWalk();
  const session = desk.now.value?.session;
  if (session?.channel !== 'call') return null;
  if (session.verified) {
    const names: Record<string, string> = { ...guideWords.guide.identifier, ...words.wrapUp.verifyTradeBy };
    const by = session.verified.by.map((id) => names[id] ?? id).join(', ');
    return <p class="s mut">{words.wrapUp.verifiedBy(by)}</p>;
  }
  if (isAsked) return null;
  return (
    <details class="s">
      <summary>{session.profile === 'b2b' ? words.wrapUp.verifyTrade : words.wrapUp.verify}</summary>
      <VerifyGate />
    </details>
  );
}
