import { useEffect, useState } from 'preact/hooks';
import { type GuideSettings, type SpokenLanguage, spokenBy } from '../../settings/guide-settings.ts';
import { CompanyForm } from './company-form.tsx';
import { usePanelWithGuide } from './guide-context.ts';
import { PackForm } from './pack-form.tsx';

const LANGUAGES: readonly SpokenLanguage[] = ['en', 'es'];

/** What a person may say of themselves to the guide, where the company has not said it. It holds from the next call on. */
export function GuideSettingsForm() {
  const { model, words, ports } = usePanelWithGuide();
  const [known, setKnown] = useState<GuideSettings | null>(null);
  const [failed, setFailed] = useState(false);
  const read = () => ports.guideSettings().then(setKnown, () => setFailed(true));
  useEffect(() => void read(), [ports]);
  const keep = (own: Parameters<typeof ports.keepOwnGuideSettings>[0]) =>
    ports.keepOwnGuideSettings(own).then(read, () => setFailed(true));
  if (!known) return failed ? <p class="gap s">{words.keys.failed}</p> : null;
  const spoken = spokenBy(known, '', words.spoken);
  const toggle = (language: SpokenLanguage) =>
    void keep({
      languages: LANGUAGES.filter((one) => (one === language) !== spoken.includes(one)),
    });
  return (
    <>
      <CompanyForm
        known={known}
        keep={(company) => void keep({ company }).then(() => model.guide.walk.peek()?.rereadCompany())}
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
      <PackForm known={known} keep={(pack) => void keep({ pack })} />
      {failed && (
        <p class="s no-text" role="alert">
          {words.keys.failed}
        </p>
      )}
    </>
  );
}
