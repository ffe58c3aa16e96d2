import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { type Command, commandsFor } from './commands.ts';
import { usePanelWithGuide } from './guide-context.ts';

/** More are found by typing. */
const SHOWN = 40;

/** Type a name or an old code, choose with the arrows, Enter goes there (ARIA combobox with a listbox). */
export function CommandBox() {
  const { model, words } = usePanelWithGuide();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const field = useFocusGivenBack();
  const found = commandsFor(model, typed, words.spoken, words.commands).slice(0, SHOWN);
  const chosen = found[Math.min(at, found.length - 1)];
  const go = (command: Command | undefined) => {
    if (!command) return;
    model.layers.openOver(null);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div class="over" role="dialog" aria-modal="true" aria-label={words.commands.title}>
      <div class="row">
        <h1 class="s mut">{words.commands.title}</h1>
        <button
          type="button"
          class="chip"
          aria-keyshortcuts="Escape"
          onClick={() => model.layers.openOver(null)}
        >
          {words.keys.close} <KeyHint>Esc</KeyHint>
        </button>
      </div>
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.commands.search}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen && optionId(listId, chosen)}
        placeholder={words.commands.placeholder}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {model.call.running.value === null && <p class="s mut">{words.commands.noCall}</p>}
      <p class="sr-only" aria-live="polite">
        {found.length === 0 ? words.commands.none : words.commands.count(found.length)}
      </p>
      {found.length === 0 && <p class="mut">{words.commands.none}</p>}
      <div id={listId} role="listbox" aria-label={words.commands.title} class="command-list">
        {found.map((command) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, aria-activedescendant tells the option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          <div
            key={command.id}
            id={optionId(listId, command)}
            role="option"
            class="command row"
            aria-selected={command === chosen}
            ref={(element) => {
              if (command === chosen) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onClick={() => go(command)}
          >
            <span class="grow">{command.label}</span>
            <span class="s mut">{words.commands.kind[command.kind]}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const optionId = (listId: string, { id }: Command): string => `${listId}-${id.replaceAll(' ', '-')}`;

/** Takes the focus, and gives it back to where it was when nothing else has taken it. */
function useFocusGivenBack() {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, []);
  return field;
}
