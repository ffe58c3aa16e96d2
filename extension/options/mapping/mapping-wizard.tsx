import { useState } from 'preact/hooks';
import type { OrgMapping } from '../../../crm-connector/salesforce/schema/org-mapping.ts';
import { FaultLine } from '../fault-line.tsx';
import { useOptions } from '../options-context.ts';
import { CallsForm } from './calls-form.tsx';
import { InvoicesForm } from './invoices-form.tsx';
import { noCalls, type Proposal, tidied } from './mapping-draft.ts';
import { ObjectChoice } from './object-choice.tsx';
import { Preview } from './preview.tsx';
import { Questions } from './questions.tsx';

/** What the org's describes propose, to be changed while a real customer shows what comes of it, then kept or exported. */
export function MappingWizard(props: {
  apiOrigin: string;
  proposal: Proposal;
  /** What this person saved before. */
  kept: OrgMapping | null;
  look: (object: string) => void;
  changed: () => void;
}) {
  const { words, ports } = useOptions();
  const { apiOrigin, proposal, kept } = props;
  const proposed = proposal.mapping as OrgMapping;
  const isOfKept = kept !== null && (!kept.invoices || kept.invoices.object === proposal.invoice?.name);
  const [draft, setDraft] = useState<OrgMapping>(isOfKept ? kept : proposed);
  const [said, say] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const change = (next: OrgMapping) => {
    setDraft(next);
    say('');
  };
  const keep = (mapping: OrgMapping | null, words: string) => {
    setFault(null);
    void ports.ask('mapping.keep', { apiOrigin, mapping }).then(() => {
      say(words);
      props.changed();
    }, setFault);
  };
  const exportIt = () => {
    const { host } = new URL(apiOrigin);
    ports.saveFile(`parley-orgMappings-${host}.json`, { [host]: tidied(draft) });
  };
  const proposedInvoices = draft.invoices ?? proposed.invoices;
  return (
    <div class="wizard">
      <div class="forms">
        <ObjectChoice proposal={proposal} look={props.look} />
        {proposal.invoice && proposedInvoices && (
          <InvoicesForm
            object={proposal.invoice}
            proposedLine={proposed.invoices?.line ?? null}
            invoices={proposedInvoices}
            isUsed={draft.invoices !== undefined}
            change={({ invoices: _, ...rest }, invoices) => change(invoices ? { ...rest, invoices } : rest)}
            draft={draft}
          />
        )}
        <CallsForm
          proposal={proposal}
          calls={draft.calls ?? noCalls}
          change={(calls) => change({ ...draft, calls })}
        />
        <Questions questions={proposal.questions} />
      </div>
      <Preview apiOrigin={apiOrigin} mapping={tidied(draft)} />
      <p class="actions">
        <button type="button" class="btn" onClick={() => keep(tidied(draft), words.mapping.saved)}>
          {words.mapping.save}
        </button>
        <button type="button" class="chip" onClick={exportIt}>
          {words.mapping.export}
        </button>
        {kept && (
          <button type="button" class="chip" onClick={() => keep(null, words.mapping.dropped)}>
            {words.mapping.drop}
          </button>
        )}
        <span role="status">{said}</span>
      </p>
      <p class="s mut">{words.mapping.exportMore}</p>
      {fault !== null && <FaultLine error={fault} />}
    </div>
  );
}
