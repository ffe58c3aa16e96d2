import '../style/screens.css';
import { ConnectForm } from './connect-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';
import { systemAt } from './system-at.ts';

/** The page's org is not connected: what Parley will be able to do, what the browser will ask, and one button. */
export function ConnectScreen({ apiOrigin }: { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  return (
    <div class="screen">
      <h1>{words.connect.title}</h1>
      <p>{words.connect.body(new URL(apiOrigin).host)}</p>
      <p class="s mut">{words.connect.asks[systemAt(apiOrigin, model)]}</p>
      <ul class="s origins">
        {model.target.originsToGrant(apiOrigin).map((origin) => (
          <li key={origin}>{origin.replace(/\/\*$/, '')}</li>
        ))}
      </ul>
      <ConnectForm apiOrigin={apiOrigin} label={words.connect.connect} />
    </div>
  );
}

/** The org ended the session, or the browser did. */
export function SignedOutScreen({ apiOrigin }: { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  return (
    <div class="screen">
      <h1>{words.signedOutScreen.title}</h1>
      <p>{words.signedOutScreen.body[systemAt(apiOrigin, model)]}</p>
      <p class="s mut">{new URL(apiOrigin).host}</p>
      <ConnectForm apiOrigin={apiOrigin} label={words.signedOut.signIn} />
    </div>
  );
}
