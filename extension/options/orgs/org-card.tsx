import { useState } from 'preact/hooks';
import type { OrgSession } from '../../messaging/channels.ts';
import { SIGN_IN_BY } from '../../settings/sign-in-by.ts';
import type { OwnerData, StoredData } from '../data/stored-data.ts';
import { useOptions } from '../options-context.ts';
import type { OptionsWords } from '../words/en.ts';
import { Abilities } from './abilities.tsx';
import { OrgQuestion } from './org-question.tsx';
import { SignInButton } from './sign-in-button.tsx';
import { StaySwitch } from './stay-switch.tsx';

/** What is kept of an org, by whom it is kept for. */
const keptOf = ({ owners }: StoredData, { apiOrigin }: OrgSession): readonly OwnerData[] =>
  owners.filter(({ apiOrigins }) => apiOrigins.includes(apiOrigin));

/** One org: what it is, who is signed in, and what can be done about it. */
export function OrgCard(props: {
  org: OrgSession;
  data: StoredData;
  changed: () => void;
  /** It was forgotten here, and its session goes on in the CRM. */
  goesOn: () => void;
}) {
  const { words } = useOptions();
  const { org, data, changed, goesOn } = props;
  const { apiOrigin, identity, state, system } = org;
  const [asking, ask] = useState<'sign-out' | 'forget' | null>(null);
  const kept = keptOf(data, org);
  const unsent = kept.reduce((sum, { unwritten }) => sum + unwritten, 0);
  const { host } = new URL(apiOrigin);
  return (
    <article class="card" aria-label={host}>
      <div class="row top">
        <h3 class="grow">{host}</h3>
        <span class={`state ${state}`}>{words.orgs.state[state]}</span>
      </div>
      <p class="s mut">
        {words.orgs.system[system]}
        {identity && ` · ${identity.orgName}`}
        {identity?.isSandbox !== undefined && ` · ${kindOf(identity.isSandbox, words.orgs)}`}
      </p>
      <p>{identity ? `${words.orgs.as} ${identity.userName} (${identity.login})` : words.orgs.nobody}</p>
      {unsent > 0 && <p class="wa-text">{words.orgs.unsent(unsent)}</p>}
      {state === 'signed-in' && <StaySwitch apiOrigin={apiOrigin} />}
      {state === 'signed-in' && <Abilities apiOrigin={apiOrigin} />}
      <p class="actions">
        {state === 'signed-in' && (
          <button
            type="button"
            class="chip"
            aria-expanded={asking === 'sign-out'}
            onClick={() => ask('sign-out')}
          >
            {words.orgs.signOut}
          </button>
        )}
        <button type="button" class="chip" aria-expanded={asking === 'forget'} onClick={() => ask('forget')}>
          {words.orgs.forget}
        </button>
      </p>
      {state === 'signed-out' &&
        (SIGN_IN_BY[system] === 'window' ? (
          <SignInButton apiOrigin={apiOrigin} changed={changed} />
        ) : (
          <p class="s mut">{words.orgs.signInThere}</p>
        ))}
      {asking && (
        <OrgQuestion
          key={asking}
          asking={asking}
          apiOrigin={apiOrigin}
          kept={kept}
          unsent={unsent}
          changed={changed}
          goesOn={goesOn}
          close={() => ask(null)}
        />
      )}
    </article>
  );
}

function kindOf(isSandbox: boolean | null, words: OptionsWords['orgs']): string {
  if (isSandbox === null) return words.kindUnknown;
  return isSandbox ? words.sandbox : words.production;
}
