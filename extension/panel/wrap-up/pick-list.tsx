import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { foundBy } from './found-by.ts';

/** One that may be chosen; `names` is all it is found by. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly names: readonly string[];
}

/** More are found by typing. */
const SHOWN = 8;

/** A field that searches and the list of what it finds: arrows choose, Enter takes (ARIA combobox with a listbox). */
export function PickList(props: {
  label: string;
  placeholder: string;
  picks: readonly Pick[];
  onPick: (id: string) => void;
  onClose?: (() => void) | undefined;
  /** Of a search elsewhere, which finds by itself what is in `picks`. */
  onType?: (text: string) => void;
}) {
  const { words } = useDesk();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const found = (props.onType ? props.picks : foundBy(props.picks, typed)).slice(0, SHOWN);
  const chosen = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen) props.onPick(chosen.id);
    else if (event.key === 'Escape' && props.onClose) props.onClose();
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <div class="pick">
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        placeholder={props.placeholder}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          props.onType?.(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="sr-only" aria-live="polite">
        {found.length === 0 ? words.wrapUp.none : words.wrapUp.matches(found.length)}
      </p>
      {found.length === 0 && typed !== '' && <p class="s mut">{words.wrapUp.none}</p>}
      <div id={listId} role="listbox" aria-label={props.label}>
        {found.map((one) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, aria-activedescendant tells the option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          <div
            key={one.id}
            id={`${listId}-${one.id}`}
            role="option"
            class="pick-option row"
            aria-selected={one === chosen}
            onClick={() => props.onPick(one.id)}
          >
            <span class="grow">{one.label}</span>
            {one.hint && <span class="s mut">{one.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
