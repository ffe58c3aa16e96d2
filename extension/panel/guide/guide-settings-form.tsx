import { useEffect, useState } from 'preact/hooks';
import {
  type GuideSettings,
  type OwnGuideSettings,
  type SpokenLanguage,
  spokenBy,
} from '../../settings/guide-settings.ts';
import type { guide as english } from '../words/en/guide.ts';
import { CompanyForm } from './company-form.tsx';
import { PackForm } from './pack-form.tsx';

/** The words around what a person says of themselves. */
export type GuideSettingsWords = Pick<typeof english, 'keys'> & {
  readonly spoken: SpokenLanguage;
  readonly guide: Pick<(typeof english)['guide'], 'language'>;
};

const LANGUAGES: readonly SpokenLanguage[] = ['en', 'es'];

/** What a person may say of themselves to the guide, where the company has not said it. It holds from the next call on. */
export function GuideSettingsForm(props: {
  words: GuideSettingsWords;
  read: () => Promise<GuideSettings>;
  keep: (own: OwnGuideSettings) => Promise<void>;
  /** What is said of the company in a conversation that runs. */
  companyChanged?: () => void;
}) {
  const { words } = props;
  const [known, setKnown] = useState<GuideSettings | null>(null);
  const [failed, setFailed] = useState(false);
  const read = () => props.read().then(setKnown, () => setFailed(true));
  useEffect(() => void read(), [props.read]);
  const keep = (own: OwnGuideSettings) => props.keep(own).then(read, () => setFailed(true));
  if (!known) return failed ? <p class="gap s">{words.keys.failed}</p> : null;
  const spoken = spokenBy(known, '', words.spoken);
  const toggle = (language: SpokenLanguage) =>
    void keep({
      languages: LANGUAGES.filter((one) => (one === language) !== spoken.includes(one)),
    });
  return (
    <>
      <CompanyForm
        words={words}
        known={known}
        keep={(company) => void keep({ company }).then(props.companyChanged)}
      />
      <fieldset class="languages">
        <legend>{words.keys.languages}</legend>
        {known.speakers !== null && <p class="s mut">{words.keys.byCompany}</p>}
        {known.speakers === null &&
          LANGUAGES.map((language) => (
            <label key={language} class="row tick">
              <input type="checkbox" checked={spoken.includes(language)} onChange={() => toggle(language)} />
              <span class="grow">{words.guide.language[language]}</span>
            </label>
          ))}
      </fieldset>
      <PackForm words={words} known={known} keep={keep} />
      {failed && (
        <p class="s no-text" role="alert">
          {words.keys.failed}
        </p>
      )}
    </>
  );
}
