import { usePanelWithFaults } from '../components/fault-context.ts';
import { faultWords } from '../models/panel-fault.ts';

/** The last read failed: why, and what to do next, beside the figures of an earlier one. */
export function FaultBanner() {
  const { model, words } = usePanelWithFaults();
  const fault = model.customer.shown.value?.fault;
  if (!fault) return null;
  const { title, next } = faultWords(fault, words);
  return (
    <div class="banner wa row s" role="alert">
      <span>
        {fault.code === 'offline' ? (
          words.lastRead.offline
        ) : (
          <>
            {words.lastRead.stale} <b>{title}.</b> {next}
            {fault.detail && ' '}
            {fault.detail && <q>{fault.detail}</q>}
          </>
        )}
      </span>
      <button type="button" class="chip" onClick={() => void model.customer.refresh()}>
        {words.trouble.retry}
      </button>
    </div>
  );
}
