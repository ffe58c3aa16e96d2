import '../style/screens.css';
import { useState } from 'preact/hooks';
import { FaultNotice } from '../components/fault-notice.tsx';
import { usePanelWithScreens } from './screen-context.ts';

/** The page's org is not connected: what Parley will be able to do, what the browser will ask, and one button. */
export function ConnectScreen(props: { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  const { apiOrigin } = props;
  const [clientId, setClientId] = useState('');
  const needsClientId = model.sessions.connecting.value.is === 'failed';
  return (
    <form
      class="screen"
      onSubmit={(event) => {
        event.preventDefault();
        void model.connect(apiOrigin, clientId.trim() || null);
      }}
    >
      <h1>{words.connect.title}</h1>
      <p>{words.connect.body(new URL(apiOrigin).host)}</p>
      <p class="s mut">{words.connect.asks}</p>
      <ul class="s origins">
        {model.target.originsToGrant(apiOrigin).map((origin) => (
          <li key={origin}>{origin.replace(/\/\*$/, '')}</li>
        ))}
      </ul>
      <ConnectProgress apiOrigin={apiOrigin} label={words.connect.connect} />
      <details class="s" open={needsClientId}>
        <summary>{words.connect.advanced}</summary>
        <label class="stack">
          {words.connect.clientId}
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={clientId}
            onInput={(event) => setClientId(event.currentTarget.value)}
          />
        </label>
        <p class="mut">{words.connect.clientIdHint}</p>
      </details>
    </form>
  );
}

/** The org ended the session. */
export function SignedOutScreen(props: { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  return (
    <form
      class="screen"
      onSubmit={(event) => {
        event.preventDefault();
        void model.connect(props.apiOrigin, null);
      }}
    >
      <h1>{words.signedOutScreen.title}</h1>
      <p>{words.signedOutScreen.body}</p>
      <p class="s mut">{new URL(props.apiOrigin).host}</p>
      <ConnectProgress apiOrigin={props.apiOrigin} label={words.signedOut.signIn} />
    </form>
  );
}

function ConnectProgress(props: { apiOrigin: string; label: string }) {
  const { model, words } = usePanelWithScreens();
  const connecting = model.sessions.connecting.value;
  const isHere = connecting.is !== 'idle' && connecting.apiOrigin === props.apiOrigin;
  const isWaiting = isHere && connecting.is === 'waiting';
  return (
    <>
      <button type="submit" class="btn big" aria-disabled={isWaiting}>
        {props.label}
      </button>
      <p class="s" aria-live="polite">
        {isWaiting && words.connect.connecting}
      </p>
      {isHere && connecting.is === 'denied' && (
        <div class="notice wa" role="alert">
          <p>
            <b>{words.connect.denied}</b>
          </p>
          <p>{words.connect.deniedNext}</p>
        </div>
      )}
      {isHere && connecting.is === 'failed' && <FaultNotice fault={connecting.fault} />}
    </>
  );
}
