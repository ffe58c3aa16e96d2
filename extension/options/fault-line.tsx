import { faultOf, faultWords } from '../panel/models/panel-fault.ts';
import { useOptions } from './options-context.ts';

/** What went wrong, what to do next, and the CRM's own words. */
export function FaultLine({ error }: { error: unknown }) {
  const { words } = useOptions();
  const fault = faultOf(error);
  const { title, next } = faultWords(fault, words);
  return (
    <div class="notice no" role="alert">
      <p>
        <b>{title}</b> {next}
      </p>
      {fault.detail !== '' && (
        <p class="s">
          <q>{fault.detail}</q>
        </p>
      )}
    </div>
  );
}
