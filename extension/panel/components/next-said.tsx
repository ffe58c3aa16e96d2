import { FaultNotice } from './fault-notice.tsx';
import { usePanel } from './panel-context.ts';

/** Why a press of Next led nowhere. */
export function NextSaid() {
  const { model, words } = usePanel();
  const seeking = model.next.seeking.value;
  return (
    <div class="next-said">
      <p aria-live="polite">{seeking.is === 'nobody' && words.next.nobody}</p>
      {seeking.is === 'failed' && <FaultNotice fault={seeking.fault} />}
    </div>
  );
}
