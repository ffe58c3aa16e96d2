import { useState } from 'preact/hooks';
import { FIRST_KEYS, type KeyAction, type KeyMap } from '../models/keys-model.ts';
import { changedKeys, keyMistake } from './chosen-keys.ts';
import { usePanelWithGuide } from './guide-context.ts';

/** Every single key, to be changed or turned off. */
export function ShortcutsScreen() {
  const { model, words } = usePanelWithGuide();
  const [keys, setKeys] = useState<KeyMap>(model.keys.map.peek());
  const [said, setSaid] = useState<string | null>(null);
  const mistake = keyMistake(keys, words.keys);
  const save = async () => {
    if (mistake) return;
    try {
      await model.keys.change(changedKeys(keys, FIRST_KEYS));
      setSaid(words.keys.saved);
    } catch {
      setSaid(words.keys.failed);
    }
  };
  return (
    <div class="over" role="dialog" aria-modal="true" aria-label={words.keys.title}>
      <form
        class="keys"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="row">
          <h1>{words.keys.title}</h1>
          <button type="button" class="chip" ref={(button) => button?.focus()} onClick={() => model.back()}>
            {words.keys.close}
          </button>
        </div>
        <p class="s mut">{words.keys.more}</p>
        <p class="s mut">{words.keys.fixed}</p>
        {(Object.keys(keys) as KeyAction[]).map((action) => (
          <label key={action} class="row">
            <span class="grow">{words.keys.action[action]}</span>
            <input
              type="text"
              class="key-field"
              maxLength={1}
              value={keys[action]}
              onInput={(event) => {
                setKeys({ ...keys, [action]: event.currentTarget.value.trim().toLowerCase() });
                setSaid(null);
              }}
            />
          </label>
        ))}
        <p class="s no-text" role="alert">
          {mistake}
        </p>
        <p class="s" role="status">
          {said}
        </p>
        <p class="actions">
          <button type="submit" class="btn" aria-disabled={mistake !== null}>
            {words.keys.save}
          </button>
          <button type="button" class="chip" onClick={() => setKeys(FIRST_KEYS)}>
            {words.keys.reset}
          </button>
        </p>
      </form>
    </div>
  );
}
