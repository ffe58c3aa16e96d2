import type { LanguageChoice } from '../../settings/language.ts';
import { useOptions } from '../options-context.ts';
import { Read } from '../section.tsx';
import { useReading } from '../use-reading.ts';

const CHOICES: readonly LanguageChoice[] = ['auto', 'en', 'es'];

/** The language of panel and options page; what the company has set is only shown. */
export function LanguageSetting() {
  const { words, ports, formats } = useOptions();
  const choice = useReading(ports.language.read);
  const label = { ...words.language, auto: words.language.auto(formats.language(navigator.language)) };
  return (
    <fieldset class="choices">
      <legend>{words.language.legend}</legend>
      <Read of={choice}>
        {({ choice: chosen, isCompany }) => (
          <>
            {isCompany && <p class="s">{words.keys.byCompany}</p>}
            {CHOICES.map((one) => (
              <label key={one} class="tick" {...(one === 'auto' ? {} : { lang: one })}>
                <input
                  type="radio"
                  name="language"
                  disabled={isCompany}
                  checked={chosen === one}
                  onChange={() => void ports.language.keep(one).then(ports.reload)}
                />
                <span>{label[one]}</span>
              </label>
            ))}
          </>
        )}
      </Read>
      <p class="s mut">{words.language.more}</p>
    </fieldset>
  );
}
