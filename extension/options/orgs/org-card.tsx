import { useState } from 'preact/hooks';
import type { OrgSession } from '../../messaging/channels.ts';
import type { StoredData } from '../data/stored-data.ts';
import { useExport } from '../data/use-export.ts';
import { WipeQuestion } from '../data/wipe-question.tsx';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';

/** One org: what it is, who is signed in, and what can be done about it. */
export function OrgCard(props: { org: OrgSession; data: StoredData; changed: () => void }) {
  const { words, ports } = useOptions();
  const exportOwners = useExport();
  const { org, changed } = props;
  const { apiOrigin, identity, state, system } = org;
  const [isForgetting, setForgetting] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [isSigningIn, setSigningIn] = useState(false);
  const { host } = new URL(apiOrigin);
  const own = props.data.owners.filter((one) => one.apiOrigins.includes(apiOrigin));
  const unsent = own.reduce((sum, { unwritten }) => sum + unwritten, 0);
  const tried = (work: Promise<unknown>) => {
    setFault(null);
    void work.then(changed, setFault);
  };
  const signOut = () => tried(ports.ask('session.disconnect', { apiOrigin }));
  const signIn = () => {
    const granted = ports.hosts.request(apiOrigin);
    setSigningIn(true);
    tried(
      granted
        .then(async (isGranted) => {
          if (isGranted) await ports.ask('session.connect', { apiOrigin, wish: {} });
        })
        .finally(() => setSigningIn(false)),
    );
  };
  const forget = async () => {
    for (const { owner, unwritten } of own)
      if (owner && !(await ports.data.wipe(owner, unwritten))) return false;
    await ports.ask('session.disconnect', { apiOrigin });
    await ports.data.forgetOrg(apiOrigin);
    await ports.hosts.giveBack(apiOrigin);
    changed();
    return true;
  };
  return (
    <article class="card" aria-label={host}>
      <div class="row top">
        <h3 class="grow">{host}</h3>
        <span class={`state ${state}`}>{words.orgs.state[state]}</span>
      </div>
      <p class="s mut">
        {words.orgs.system[system]}
        {identity && ` · ${identity.orgName} · ${kindOf(identity.isSandbox, words.orgs)}`}
      </p>
      <p>{identity ? `${words.orgs.as} ${identity.userName} (${identity.login})` : words.orgs.nobody}</p>
      {unsent > 0 && <p class="wa-text">{words.orgs.unsent(unsent)}</p>}
      <p class="actions">
        {state === 'signed-in' ? (
          <button type="button" class="chip" onClick={signOut}>
            {words.orgs.signOut}
          </button>
        ) : (
          system === 'salesforce' && (
            <button type="button" class="chip" aria-disabled={isSigningIn} onClick={signIn}>
              {isSigningIn ? words.orgs.signingIn : words.orgs.signIn}
            </button>
          )
        )}
        <button type="button" class="chip" aria-expanded={isForgetting} onClick={() => setForgetting(true)}>
          {words.orgs.forget}
        </button>
      </p>
      {state === 'signed-in' && unsent > 0 && <p class="s mut">{words.orgs.signOutKeeps}</p>}
      {state === 'signed-out' && system !== 'salesforce' && <p class="s mut">{words.orgs.signInThere}</p>}
      {fault !== null && <FaultLine error={fault} />}
      {isForgetting && (
        <WipeQuestion
          title={words.orgs.forget}
          more={words.orgs.forgetMore}
          exportIt={() => exportOwners(own.map(({ owner }) => owner))}
          unsent={unsent}
          wipe={forget}
          close={() => setForgetting(false)}
        />
      )}
    </article>
  );
}

function kindOf(
  isSandbox: boolean | null,
  words: { sandbox: string; production: string; kindUnknown: string },
): string {
  if (isSandbox === null) return words.kindUnknown;
  return isSandbox ? words.sandbox : words.production;
}
