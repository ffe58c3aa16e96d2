import { useState } from 'preact/hooks';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';

/** Signs in on the org's own page, where that needs nothing to be typed here. */
export function SignInButton({ apiOrigin, changed }: { apiOrigin: string; changed: () => void }) {
  const { words, ports } = useOptions();
  const [isWaiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const signIn = () => {
    // In the click: the browser shows its question only then.
    const granted = ports.hosts.request(apiOrigin);
    setWaiting(true);
    setFault(null);
    void granted
      .then(async (isGranted) => {
        if (isGranted) await ports.ask('session.connect', { apiOrigin, wish: {} });
      })
      .then(changed, setFault)
      .finally(() => setWaiting(false));
  };
  return (
    <>
      <p>
        <button
          type="button"
          class="btn"
          aria-disabled={isWaiting}
          onClick={() => {
            if (!isWaiting) signIn();
          }}
        >
          {isWaiting ? words.orgs.signingIn : words.orgs.signIn}
        </button>
      </p>
      {fault !== null && <FaultLine error={fault} />}
    </>
  );
}
