import { usePanelWithFaults } from '../components/fault-context.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { faultWords, type PanelFault } from '../models/panel-fault.ts';
import { FindForm } from './find-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';

/** Faults that asking again does not cure; the way on is another customer or another sign-in. */
const FINAL = new Set(['not-a-customer', 'not-found', 'forbidden', 'barred']);

/** The customer could not be read and nothing is cached: why, and what to do next. */
export function TroubleScreen(props: { fault: PanelFault; apiOrigin: string }) {
  const { model, words } = usePanelWithFaults();
  const { connect } = usePanelWithScreens().words;
  const { fault } = props;
  const needsSignIn = fault.code === 'wrong-org' || fault.code === 'no-host-access';
  return (
    <div class="screen">
      <h1>{faultWords(fault, words).title}</h1>
      <FaultNotice fault={fault} isTitled={false}>
        <div class="actions">
          {needsSignIn && (
            <button type="button" class="btn" onClick={() => void model.connect(props.apiOrigin)}>
              {connect.connect}
            </button>
          )}
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
      {FINAL.has(fault.code) && <FindForm takesFocus={false} />}
    </div>
  );
}
