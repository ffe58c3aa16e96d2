import { useState } from 'preact/hooks';
import type { OwnerData } from '../data/stored-data.ts';
import { useExport } from '../data/use-export.ts';
import { WipeQuestion } from '../data/wipe-question.tsx';
import { useOptions } from '../options-context.ts';

/** Asks before a person is signed out of an org, or it is forgotten. What waits outlives the one, not the other. */
export function OrgQuestion(props: {
  asking: 'sign-out' | 'forget';
  apiOrigin: string;
  kept: readonly OwnerData[];
  unsent: number;
  changed: () => void;
  goesOn: () => void;
  close: () => void;
}) {
  const { words, ports } = useOptions();
  const exportOwners = useExport();
  const { asking, apiOrigin, kept, unsent, changed, goesOn, close } = props;
  const [isEnded, setEnded] = useState(true);
  const signOut = async (): Promise<boolean> => {
    const answer = await ports.ask('session.disconnect', { apiOrigin });
    setEnded(answer.isEnded);
    changed();
    return answer.isEnded;
  };
  const forget = async (): Promise<boolean> => {
    for (const { owner, unwritten } of kept)
      if (owner && !(await ports.data.wipe(owner, unwritten))) return false;
    const answer = await ports.ask('session.disconnect', { apiOrigin });
    if (!answer.isEnded) goesOn();
    await ports.data.forgetOrg(apiOrigin);
    await ports.hosts.giveBack(apiOrigin);
    changed();
    return true;
  };
  if (!isEnded)
    return (
      <p class="notice wa" role="alert">
        {words.signedIn.notEnded}
      </p>
    );
  return asking === 'sign-out' ? (
    <WipeQuestion
      title={words.orgs.signOut}
      more={words.signedIn.outHint}
      yes={words.signedIn.sure}
      wipe={signOut}
      close={close}
    />
  ) : (
    <WipeQuestion
      title={words.orgs.forget}
      more={words.orgs.forgetMore}
      unsent={unsent}
      exportIt={() => exportOwners(kept.map(({ owner }) => owner))}
      wipe={forget}
      close={close}
    />
  );
}
