import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { accessTo } from '../models/screen.ts';

const FaultBanner = lazyView(async () => (await import('./fault-banner.tsx')).FaultBanner);
const SignedOutBanner = lazyView(async () => (await import('./signed-out-banner.tsx')).SignedOutBanner);

/** Why the figures on screen may be old, or are not the page's, and the way to change that. */
export function RecordBanner() {
  const { model, words } = usePanel();
  const shown = model.customer.shown.value;
  if (!shown) return null;
  const { apiOrigin } = shown.opened;
  const isSignedOut =
    shown.fault?.code === 'signed-out' || accessTo(model.sessions.sessions.value, apiOrigin) === 'signed-out';
  return (
    <>
      {model.isPickedElsewhere.value && (
        <div class="banner un row s">
          <span>{words.find.shown}</span>
          <button type="button" class="link" onClick={() => model.target.backToPage()}>
            {words.find.toPage}
          </button>
        </div>
      )}
      {isSignedOut && <SignedOutBanner apiOrigin={apiOrigin} />}
      {shown.fault && !isSignedOut && <FaultBanner />}
    </>
  );
}
