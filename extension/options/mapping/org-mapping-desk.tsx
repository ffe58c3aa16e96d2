import { useCallback, useState } from 'preact/hooks';
import type { OrgMapping } from '../../../crm-connector/salesforce/schema/org-mapping.ts';
import type { Answer } from '../../messaging/wire.ts';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';
import { Read } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import type { Proposal } from './mapping-draft.ts';
import { MappingWizard } from './mapping-wizard.tsx';
import { Preview } from './preview.tsx';

/** What is in force for one org, who said so, and the way to change it where a person may. */
export function OrgMappingDesk({ apiOrigin }: { apiOrigin: string }) {
  const { ports } = useOptions();
  const read = useCallback(() => ports.ask('mapping.state', { apiOrigin }), [ports, apiOrigin]);
  const state = useReading(read, ports.onManaged);
  return (
    <Read of={state}>{(value) => <Desk apiOrigin={apiOrigin} state={value} changed={state.again} />}</Read>
  );
}

function Desk(props: { apiOrigin: string; state: Answer<'mapping.state'>; changed: () => void }) {
  const { words, ports } = useOptions();
  const { apiOrigin, state, changed } = props;
  // Parsed by the connector's own schema in the worker, which knows it.
  const mapping = state.mapping as OrgMapping | null;
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const look = (object: string | null) => {
    setLooking(true);
    setFault(null);
    void ports
      .ask('mapping.propose', { apiOrigin, object })
      .then(setProposal, setFault)
      .finally(() => setLooking(false));
  };
  return (
    <>
      {state.mistakes.length > 0 && (
        <div class="notice no" role="alert">
          <p>{words.mapping.mistakes}</p>
          <ul lang="en" class="s">
            {state.mistakes.map((mistake) => (
              <li key={mistake}>
                <code>{mistake}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{words.mapping.from[state.from ?? 'none']}</p>
      {state.from === 'company' && mapping && (
        <>
          <pre class="s">{JSON.stringify(mapping, null, 2)}</pre>
          <Preview apiOrigin={apiOrigin} mapping={mapping} />
        </>
      )}
      {state.from !== 'company' && !proposal && (
        <p>
          <button
            type="button"
            class="btn"
            aria-disabled={isLooking}
            onClick={() => isLooking || look(mapping?.invoices?.object ?? null)}
          >
            {mapping ? words.mapping.start : words.mapping.look}
          </button>
        </p>
      )}
      <p role="status" class="mut">
        {isLooking && words.mapping.looking}
      </p>
      {fault !== null && <FaultLine error={fault} />}
      {state.from !== 'company' && proposal && (
        <MappingWizard
          // Another object is another proposal, and what was changed of the one before says nothing of it.
          key={proposal.invoice?.name ?? ''}
          apiOrigin={apiOrigin}
          proposal={proposal}
          kept={mapping}
          look={look}
          changed={changed}
        />
      )}
    </>
  );
}
