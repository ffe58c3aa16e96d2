import type { FactField } from '../../../shared/wrap-up/fact-field.ts';
import { Caught } from '../masks/caught.tsx';
import { fieldOf } from '../masks/typed-in-session.ts';
import { useDesk } from './desk-context.ts';
import { fieldId } from './field-id.ts';
import { InvoicesInput } from './invoices-input.tsx';

interface Props {
  factKey: string;
  field: FactField;
  value: string;
  /** The law asks for it, and it is not there. */
  isRequired: boolean;
  /** What is wrong with what was typed; it is left out of the record until it is mended. */
  mistake: string | null;
  onChange: (value: string) => void;
}

/** One field of a fact's form, by its kind. */
export function FactFieldInput(props: Props) {
  const { field, mistake, value } = props;
  const id = fieldId(props.factKey, field.id);
  return (
    <div class={`fact-field ${field.kind}`}>
      <Control {...props} />
      {mistake && (
        <p id={`${id}-wrong`} class="s no-text" role="alert">
          {mistake}
        </p>
      )}
      {field.kind !== 'invoices' && <Caught text={value} field={fieldOf(field)} />}
    </div>
  );
}

function Control(props: Props) {
  const { field } = props;
  switch (field.kind) {
    case 'invoices':
      return <InvoicesInput {...props} id={fieldId(props.factKey, field.id)} />;
    case 'days':
      return <Days {...props} />;
    case 'tick':
      return <Tick {...props} />;
    case 'choice':
      return <Choice {...props} />;
    default:
      return <Typed {...props} />;
  }
}

const types = { date: 'date', time: 'time', phone: 'tel', email: 'email' } as const;

function Typed({ factKey, field, value, isRequired, mistake, onChange }: Props) {
  const { words } = useDesk();
  const id = fieldId(factKey, field.id);
  const type = field.kind in types ? types[field.kind as keyof typeof types] : 'text';
  return (
    <label class="s">
      {field.label[words.spoken]}
      <input
        id={id}
        // Which of these it is, the types want to know beforehand.
        type={type as 'text'}
        inputMode={field.kind === 'money' ? ('decimal' as const) : ('text' as const)}
        autocomplete="off"
        maxLength={255}
        aria-required={isRequired}
        aria-invalid={mistake !== null}
        aria-describedby={mistake === null ? undefined : `${id}-wrong`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function Choice({ factKey, field, value, isRequired, onChange }: Props) {
  const { words } = useDesk();
  return (
    <label class="s">
      {field.label[words.spoken]}
      <select
        id={fieldId(factKey, field.id)}
        aria-required={isRequired}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{words.wrapUp.choose}</option>
        {field.choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[words.spoken]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ factKey, field, value, onChange }: Props) {
  const { words } = useDesk();
  return (
    <label class="row tick s">
      <input
        id={fieldId(factKey, field.id)}
        type="checkbox"
        checked={value === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
      />
      <span class="grow">{field.label[words.spoken]}</span>
    </label>
  );
}

function Days({ field, value, onChange }: Props) {
  const { words } = useDesk();
  const chosen = value === '' ? [] : value.split(',').map(Number);
  return (
    <fieldset class="days s">
      <legend class="s">{field.label[words.spoken]}</legend>
      {words.wrapUp.days.map((name, day) => (
        <button
          key={name}
          type="button"
          class="filter"
          aria-pressed={chosen.includes(day)}
          onClick={() =>
            onChange(
              (chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day])
                .sort((left, right) => left - right)
                .join(','),
            )
          }
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
