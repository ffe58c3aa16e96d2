import { useCallback, useMemo } from 'preact/hooks';
import { GuideSettingsForm } from '../../panel/guide/guide-settings-form.tsx';
import { KeysForm } from '../../panel/guide/keys-form.tsx';
import { KeysModel } from '../../panel/models/keys-model.ts';
import { ShiftSetting } from '../../panel/numbers/shift-setting.tsx';
import { useOptions } from '../options-context.ts';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import { LanguageSetting } from './language-setting.tsx';

/** What a person sets for themselves, where the company has not. */
export function PersonalSection() {
  const { words, ports } = useOptions();
  return (
    <Section name="personal">
      <LanguageSetting />
      <h3>{words.language.shift}</h3>
      <Shift />
      <h3>{words.language.calls}</h3>
      <GuideSettingsForm words={words} read={ports.guideSettings} keep={ports.keepOwnGuideSettings} />
      <h3>{words.language.keys}</h3>
      <Keys />
    </Section>
  );
}

function Shift() {
  const { words, ports } = useOptions();
  const shift = useReading(ports.shift.read);
  return (
    <Read of={shift}>
      {({ rule, isCompany }) => (
        <ShiftSetting
          words={words.numbers}
          rule={rule}
          isCompanyRule={isCompany}
          keep={(next) => void ports.shift.keep(next).then(shift.again, shift.again)}
        />
      )}
    </Read>
  );
}

/** Drawn once the stored keys are there: the form starts from them. */
function Keys() {
  const { words, ports } = useOptions();
  const model = useMemo(() => new KeysModel(ports), [ports]);
  const read = useCallback(() => ports.shortcuts.read(), [ports]);
  const keys = useReading(read);
  return <Read of={keys}>{() => <KeysForm model={model} words={words.keys} />}</Read>;
}
