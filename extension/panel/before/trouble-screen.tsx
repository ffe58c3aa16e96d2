import { usePanelWithFaults } from '../components/fault-context.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { faultWords, type PanelFault } from '../models/panel-fault.ts';
import { ConnectForm } from './connect-form.tsx';
import { FindForm } from './find-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';

/** Faults that asking again does not cure; the way on is another customer or another sign-in. */
const FINAL = new Set(['not-a-customer', 'not-found', 'forbidden', 'barred']);

/** Faults that another sign-in cures. */
const SIGN_IN = new Set(['wrong-org', 'wrong-user', 'no-host-access']);

/** The customer could not be read and nothing is cached: why, and what to do next. */
export function TroubleScreen(props: { fault: PanelFault; apiOrigin: string }) {
  const { model, words } = usePanelWithFaults();
  const { connect } = usePanelWithScreens().words;
  const { fault } = props;
  const needsSignIn = SIGN_IN.has(fault.code);
  return (
    <div class="screen">
      <h1>{faultWords(fault, words).title}</h1>
      <FaultNotice fault={fault} isTitled={false}>
        <div class="actions">
          {!FINAL.has(fault.code) && (
            <button
              type="button"
              class={needsSignIn ? 'chip' : 'btn'}
              onClick={() => void model.customer.refresh()}
            >
              {words.trouble.retry}
            </button>
          )}
        </div>
      </FaultNotice>
      {needsSignIn && <ConnectForm apiOrigin={props.apiOrigin} label={connect.connect} />}
      {FINAL.has(fault.code) && <FindForm takesFocus={false} />}
    </div>
  );
}
