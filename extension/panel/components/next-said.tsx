import { lazyView } from './lazy-view.tsx';
import { usePanel } from './panel-context.ts';

const FaultNotice = lazyView(async () => (await import('./fault-notice.tsx')).FaultNotice);

/** Why a press of Next led nowhere. */
export function NextSaid() {
  const { model, words } = usePanel();
  const seeking = model.next.seeking.value;
  return (
    <div class="next-said">
      <p aria-live="polite">
        {seeking.is === 'nobody' && words.next.nobody}
        {seeking.is === 'more' && words.next.more}
      </p>
      {seeking.is === 'failed' && <FaultNotice fault={seeking.fault} />}
    </div>
  );
}
