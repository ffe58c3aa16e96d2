import type { GuideLanguage } from '../../../shared/call-guide/guide.ts';
import { useWalk } from './guide-context.ts';

const LANGUAGES: readonly GuideLanguage[] = ['en', 'es'];

/** Language of the lines. Changing it is what the customer asked for, and is recorded as such. */
export function LanguageSwitch() {
  const { model, words, walk } = useWalk();
  const chosen = walk.session.value?.language;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees.
    <span class="language s" role="group" aria-label={words.keys.action.language}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          class="link"
          aria-pressed={language === chosen}
          aria-keyshortcuts={model.keys.map.value.language}
          onClick={() => walk.speak(language)}
        >
          {language.toUpperCase()}
          <span class="sr-only">: {words.guide.switchTo(words.guide.language[language])}</span>
        </button>
      ))}
    </span>
  );
}
