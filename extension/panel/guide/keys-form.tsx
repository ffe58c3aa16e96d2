import { useState } from 'preact/hooks';
import { FIRST_KEYS, type KeyAction } from '../../../shared/company/first-keys.ts';
import type { KeyMap, KeysModel } from '../models/keys-model.ts';
import type { guide as english } from '../words/en/guide.ts';
import { changedKeys, keyMistake } from './chosen-keys.ts';

/** What has a key of its own. */
const LETTERED = (Object.keys(FIRST_KEYS) as KeyAction[]).filter((action) => action !== 'digits');

/** Every single key, to be changed or turned off. Two actions on one key are refused by name. What the company has set is only shown. */
export function KeysForm(props: {
  model: Pick<KeysModel, 'map' | 'change' | 'isCompany'>;
  words: (typeof english)['keys'];
}) {
  const { model, words } = props;
  const [keys, setKeys] = useState<KeyMap>(model.map.peek());
  const [said, setSaid] = useState('');
  const mistake = keyMistake(keys, words);
  const isCompany = model.isCompany.value;
  const save = async () => {
    if (mistake !== null || isCompany) return;
    try {
      await model.change(changedKeys(keys, FIRST_KEYS));
      setSaid(words.saved);
    } catch {
      setSaid(words.failed);
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
      <p class="s mut">{words.more}</p>
      <p class="s mut">{words.fixed}</p>
      {isCompany && <p class="s">{words.byCompany}</p>}
      <div class="key-list">
        <label class="row s">
          <span class="grow">{words.action.digits}</span>
          <input
            type="checkbox"
            disabled={isCompany}
            checked={keys.digits !== ''}
            onChange={({ currentTarget }) => give('digits', currentTarget.checked ? FIRST_KEYS.digits : '')}
          />
        </label>
        {LETTERED.map((action) => (
          <label key={action} class="row s">
            <span class="grow">{words.action[action]}</span>
            <input
              type="text"
              class="key-field"
              maxLength={1}
              autocomplete="off"
              disabled={isCompany}
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
      {!isCompany && (
        <p class="actions">
          <button type="submit" class="btn" aria-disabled={mistake !== null}>
            {words.save}
          </button>
          <button type="button" class="chip" onClick={() => setKeys(FIRST_KEYS)}>
            {words.reset}
          </button>
          <span class="s" role="status">
            {said}
          </span>
        </p>
      )}
    </form>
  );
}
