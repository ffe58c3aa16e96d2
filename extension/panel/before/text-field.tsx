import { useId } from 'preact/hooks';

/** One line to type in, with what it is for below. What is secret is covered, and no browser offers to remember it. */
export function TextField(props: {
  label: string;
  hint: string;
  value: string | undefined;
  onInput: (text: string) => void;
  isSecret?: true;
}) {
  const { label, hint, value = '', onInput, isSecret } = props;
  const id = useId();
  const input = {
    id,
    autocomplete: 'off',
    spellcheck: false,
    value,
    onInput: (event: preact.TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <>
      <label class="stack" for={id}>
        {label}
        {isSecret ? <input type="password" required {...input} /> : <input type="text" {...input} />}
      </label>
      <p class="mut">{hint}</p>
    </>
  );
}
