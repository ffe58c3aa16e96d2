import { useState } from 'preact/hooks';
import { FIRST_KEYS, type KeyAction, type KeyMap } from '../models/keys-model.ts';
import { changedKeys, keyMistake } from './chosen-keys.ts';
import { usePanelWithGuide } from './guide-context.ts';

/** Every single key, to be changed or turned off. Two actions on one key are refused by name. */
export function KeysForm() {
  const { model, words } = usePanelWithGuide();
  const [keys, setKeys] = useState<KeyMap>(model.keys.map.peek());
  const [said, setSaid] = useState('');
  const mistake = keyMistake(keys, words.keys);
  const save = async () => {
    if (mistake !== null) return;
    try {
      await model.keys.change(changedKeys(keys, FIRST_KEYS));
      setSaid(words.keys.saved);
    } catch {
      setSaid(words.keys.failed);
    }
  };
  const give = (action: KeyAction, typed: string) => {
    setKeys({ ...keys, [action]: typed.trim().toLowerCase() });
    setSaid('');
  };
  return (
    <form
      class="keys"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="s mut">{words.keys.more}</p>
      <p class="s mut">{words.keys.fixed}</p>
      <div class="key-list">
        {(Object.keys(keys) as KeyAction[]).map((action) => (
          <label key={action} class="row s">
            <span class="grow">{words.keys.action[action]}</span>
            <input
              type="text"
              class="key-field"
              maxLength={1}
              autocomplete="off"
              value={keys[action]}
              onFocus={(event) => event.currentTarget.select()}
              onInput={(event) => give(action, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      <p class="s no-text" role="alert">
        {mistake}
      </p>
      <p class="actions">
        <button type="submit" class="btn" aria-disabled={mistake !== null}>
          {words.keys.save}
        </button>
        <button type="button" class="chip" onClick={() => setKeys(FIRST_KEYS)}>
          {words.keys.reset}
        </button>
        <span class="s" role="status">
          {said}
        </span>
      </p>
    </form>
  );
}
