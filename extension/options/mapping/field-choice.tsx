import { useId } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import type { DescribedField } from './mapping-draft.ts';

/** The field that holds one figure. Names the org does not have are kept in sight: they may only be hidden. */
export function FieldChoice(props: {
  label: string;
  fields: readonly DescribedField[];
  names: readonly string[];
  choose: (name: string) => void;
}) {
  const { words } = useOptions();
  const { label, fields, names } = props;
  const [chosen = '', ...others] = names;
  const isKnown = chosen === '' || fields.some(({ name }) => name === chosen);
  const id = useId();
  return (
    <div class="field">
      <label class="s" for={id}>
        {label}
      </label>
      <select
        id={id}
        aria-describedby={`${id}-more`}
        value={chosen}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        <option value="">{words.mapping.none}</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {fields.map((field) => (
          <option key={field.name} value={field.name}>
            {field.label} ({field.name})
          </option>
        ))}
      </select>
      <span class="s mut" id={`${id}-more`}>
        {others.length > 0 && words.mapping.orElse(others.join(', '))}
      </span>
    </div>
  );
}
