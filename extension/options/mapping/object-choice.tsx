import { useState } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import type { Proposal } from './mapping-draft.ts';

/** Which object the proposal speaks of, and the way to another. */
export function ObjectChoice({ proposal, look }: { proposal: Proposal; look: (object: string) => void }) {
  const { words } = useOptions();
  const { candidates, invoice } = proposal;
  const [typed, setTyped] = useState('');
  const hasInvoices = (proposal.mapping as { invoices?: unknown }).invoices !== undefined;
  const names = [...new Set([...(invoice ? [invoice.name] : []), ...candidates])];
  return (
    <fieldset>
      <legend>{words.mapping.object}</legend>
      {names.length === 0 && <p>{words.mapping.noInvoices}</p>}
      {names.length > 0 && (
        <select
          aria-label={words.mapping.object}
          value={invoice?.name ?? ''}
          onChange={(event) => look(event.currentTarget.value)}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {invoice && !hasInvoices && <p class="wa-text">{words.mapping.notInvoices(invoice.name)}</p>}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') look(typed.trim());
        }}
      >
        <label class="grow field">
          <span class="s">{words.mapping.otherObject}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={80}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="chip">
          {words.mapping.lookInto}
        </button>
      </form>
    </fieldset>
  );
}
