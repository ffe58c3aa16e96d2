import { SIGN_IN_BY } from '../../settings/sign-in-by.ts';
import { ConnectForm } from './connect-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';
import { systemAt } from './system-at.ts';

/** Over a customer read before the session ended: what is logged waits, and how to go on. */
export function SignedOutBanner({ apiOrigin }: { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  return SIGN_IN_BY[systemAt(apiOrigin, model)] === 'window' ? (
    <div class="banner wa row s" role="alert">
      <span>{words.signedOut.banner}</span>
      <button type="button" class="chip" onClick={() => void model.connect(apiOrigin)}>
        {words.signedOut.signIn}
      </button>
    </div>
  ) : (
    <div class="banner wa s" role="alert">
      <p>{words.signedOut.banner}</p>
      <ConnectForm apiOrigin={apiOrigin} label={words.signedOut.signIn} />
    </div>
  );
}
