import { useState } from 'preact/hooks';
import type { GuideSettings, OwnCompany } from '../../settings/guide-settings.ts';
import { CaughtNumbers } from '../masks/caught-numbers.tsx';
import { caughtIn, heldIn } from '../masks/held.ts';
import type { GuideSettingsWords } from './guide-settings-form.tsx';

const FIELDS = ['nameUsed', 'callbackNumber'] as const;
const nothing: OwnCompany = { nameUsed: '', callbackNumber: '' };

/** What is said of the company on calls, where IT has not set it: without it no message can be left on a machine. */
export function CompanyForm(props: {
  words: GuideSettingsWords;
  known: GuideSettings;
  keep: (company: OwnCompany) => void;
}) {
  const { words } = props;
  const { company, ownCompany } = props.known;
  const [typed, setTyped] = useState<OwnCompany>(ownCompany ?? nothing);
  const keep = () => {
    if (FIELDS.some((field) => heldIn(typed[field], 'reference').length > 0)) return;
    props.keep({ nameUsed: typed.nameUsed.trim(), callbackNumber: typed.callbackNumber.trim() });
  };
  return (
    <fieldset class="languages">
      <legend>{words.keys.company}</legend>
      <p class="s mut">{words.keys.companyMore}</p>
      {FIELDS.map((field) =>
        company[field] === undefined ? (
          <label key={field} class="s">
            {words.keys.companyField[field]}
            <input
              type="text"
              autocomplete="off"
              maxLength={80}
              value={typed[field]}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              onChange={keep}
            />
            <CaughtNumbers numbers={caughtIn(typed[field], 'reference')} spoken={words.spoken} />
          </label>
        ) : (
          <p key={field} class="s">
            {words.keys.companyField[field]}: <b>{company[field]}</b>{' '}
            <span class="mut">{words.keys.byCompany}</span>
          </p>
        ),
      )}
    </fieldset>
  );
}
