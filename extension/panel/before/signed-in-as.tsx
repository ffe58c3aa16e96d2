import { useState } from 'preact/hooks';
import type { OrgSession } from '../../messaging/channels.ts';
import { openOptions } from '../components/open-options.ts';
import { usePanelWithScreens } from './screen-context.ts';

/** Who works in which org from this browser, and the way out. */
export function SignedInAs() {
  const { model, words } = usePanelWithScreens();
  const [isEnded, setEnded] = useState(true);
  const open = (model.sessions.sessions.value ?? []).filter(({ state }) => state === 'signed-in');
  return (
    <>
      {open.map((session) => (
        <SignedIn key={session.apiOrigin} session={session} onEnd={setEnded} />
      ))}
      <p class="s">
        <button type="button" class="link" onClick={openOptions}>
          {words.signedIn.options}
        </button>
      </p>
      {!isEnded && (
        <p class="notice wa s" role="alert">
          {words.signedIn.notEnded}
        </p>
      )}
    </>
  );
}

function SignedIn({ session, onEnd }: { session: OrgSession; onEnd: (isEnded: boolean) => void }) {
  const { model, words } = usePanelWithScreens();
  const [isAsking, setAsking] = useState(false);
  const { apiOrigin, identity } = session;
  const leave = () =>
    void model.sessions.signOut(apiOrigin).then(
      ({ isEnded }) => onEnd(isEnded),
      () => onEnd(false),
    );
  return (
    <div class="s">
      <p class="row mut">
        <span title={identity?.login}>
          {words.signedIn.as(identity?.userName ?? '', identity?.orgName ?? new URL(apiOrigin).host)}
        </span>
        {!isAsking && (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {words.signedIn.out}
          </button>
        )}
      </p>
      {isAsking && (
        <div class="notice wa">
          <p>{words.signedIn.outHint}</p>
          <p class="actions">
            <button type="button" class="btn" onClick={leave}>
              {words.signedIn.sure}
            </button>
            <button type="button" class="chip" onClick={() => setAsking(false)}>
              {words.signedIn.stay}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
