import type { Screen } from '../models/screen.ts';
import { apiOriginOf } from '../models/sessions-model.ts';
import { ConnectScreen, SignedOutScreen } from './connect-screens.tsx';
import { NoRecordScreen, RestScreen } from './rest-screens.tsx';
import { TroubleScreen } from './trouble-screen.tsx';

/** No customer is shown, nor on the way. */
export function NoCustomerScreen({
  screen,
}: {
  screen: Exclude<Screen, { is: 'starting' | 'loading' | 'record' }>;
}) {
  switch (screen.is) {
    case 'rest':
      return <RestScreen unseen={screen.unseen} />;
    case 'no-record':
      return <NoRecordScreen />;
    case 'connect':
      return <ConnectScreen apiOrigin={apiOriginOf(screen.context)} />;
    case 'signed-out':
      return <SignedOutScreen apiOrigin={screen.apiOrigin} />;
    case 'trouble':
      return <TroubleScreen fault={screen.fault} apiOrigin={screen.apiOrigin} />;
  }
}
