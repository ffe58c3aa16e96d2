import { useId } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import type { Calls, DescribedField, Proposal } from './mapping-draft.ts';

/** What the org requires of a call, the same for every one. */
export function RequiredFields(props: {
  proposal: Proposal;
  fields: Calls['fields'];
  change: (fields: Calls['fields']) => void;
}) {
  const { words } = useOptions();
  const { proposal, fields } = props;
  const asked = proposal.questions.flatMap((question) =>
    question.is === 'required' || question.is === 'first-value' ? [question.field] : [],
  );
  const names = [...new Set([...asked, ...Object.keys(fields)])];
  if (names.length === 0) return <p class="s mut">{words.mapping.requiredNone}</p>;
  return (
    <fieldset class="inner">
      <legend class="s">{words.mapping.required}</legend>
      <div class="fields">
        {names.map((name) => (
          <RequiredField
            key={name}
            name={name}
            described={proposal.task.fields.find((field) => field.name === name)}
            value={String(fields[name] ?? '')}
            change={(value) => props.change({ ...fields, [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function RequiredField(props: {
  name: string;
  described: DescribedField | undefined;
  value: string;
  change: (value: string | number | boolean) => void;
}) {
  const { words } = useOptions();
  const { name, described, value } = props;
  const id = useId();
  const set = (text: string) => props.change(typedValue(described?.type, text));
  return (
    <div class="field">
      <label class="s" for={id}>
        {described?.label ?? name} <code class="mut">{name}</code>
      </label>
      {described && described.values.length > 0 ? (
        <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">{words.mapping.none}</option>
          {described.values.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          autocomplete="off"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** As the type of field takes it; what is typed half stays text, and the preview and the org say what is wrong. */
function typedValue(type: string | undefined, text: string): string | number | boolean {
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  const isNumber = type === 'double' || type === 'int' || type === 'currency' || type === 'percent';
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
