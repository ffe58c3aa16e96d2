import { useId } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import { FieldChoice } from './field-choice.tsx';
import type { Calls, Proposal } from './mapping-draft.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { RequiredFields } from './required-fields.tsx';

/** What the org wants of a logged call beyond what Parley writes. */
export function CallsForm(props: { proposal: Proposal; calls: Calls; change: (calls: Calls) => void }) {
  const { words } = useOptions();
  const { proposal, calls, change } = props;
  const subject = useId();
  const { task, recordTypes } = proposal;
  const own = task.fields.filter(
    ({ name, type }) => type === 'picklist' && name.endsWith('__c') && !name.startsWith('Parley_'),
  );
  const field = own.find(({ name }) => name === calls.dispositionField);
  const set = (changed: Partial<Record<keyof Calls, string>>) => change({ ...calls, ...changed } as Calls);
  return (
    <fieldset>
      <legend>{words.mapping.calls}</legend>
      <div class="fields">
        {recordTypes.length > 0 && (
          <label class="field">
            <span class="s">{words.mapping.recordType}</span>
            <select
              value={calls.recordTypeId ?? ''}
              onChange={(event) => set({ recordTypeId: event.currentTarget.value })}
            >
              <option value="">{words.mapping.usualRecordType}</option>
              {recordTypes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <div class="field">
          <label class="s" for={subject}>
            {words.mapping.subject}
          </label>
          <input
            id={subject}
            type="text"
            autocomplete="off"
            maxLength={120}
            placeholder="{channel} – {result}"
            aria-describedby={`${subject}-more`}
            value={calls.subject ?? ''}
            onInput={(event) => set({ subject: event.currentTarget.value })}
          />
          <span class="s mut" id={`${subject}-more`}>
            {words.mapping.subjectHint}
          </span>
        </div>
        <FieldChoice
          label={words.mapping.disposition}
          fields={own}
          names={calls.dispositionField ? [calls.dispositionField] : []}
          choose={(name) => change({ ...calls, dispositionField: name, dispositions: {} } as Calls)}
        />
      </div>
      {field && (
        <OutcomeTable
          values={field.values}
          dispositions={calls.dispositions}
          change={(dispositions) => change({ ...calls, dispositions })}
        />
      )}
      <RequiredFields
        proposal={proposal}
        fields={calls.fields}
        change={(fields) => change({ ...calls, fields })}
      />
    </fieldset>
  );
}
