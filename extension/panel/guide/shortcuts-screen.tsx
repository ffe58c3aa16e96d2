import { useLayoutEffect, useRef } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { openOptions } from '../components/open-options.ts';
import { usePanelWithGuide } from './guide-context.ts';
import { GuideSettingsForm } from './guide-settings-form.tsx';
import { KeysForm } from './keys-form.tsx';

/** Every single key, the languages a person speaks, and the company's own lines. */
export function ShortcutsScreen() {
  const { model, words, ports } = usePanelWithGuide();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="over" role="dialog" aria-modal="true" aria-label={words.keys.title}>
      <div class="row">
        <h1 ref={heading} tabIndex={-1}>
          {words.keys.title}
        </h1>
        <button type="button" class="chip" aria-keyshortcuts="Escape" onClick={() => model.back()}>
          {words.keys.close} <KeyHint>Esc</KeyHint>
        </button>
      </div>
      <p>
        <button type="button" class="link" onClick={openOptions}>
          {words.commands.screens.options}
        </button>
      </p>
      <KeysForm model={model.keys} words={words.keys} />
      <GuideSettingsForm
        words={words}
        read={ports.guideSettings}
        keep={ports.keepOwnGuideSettings}
        companyChanged={() => void model.guide.walk.peek()?.rereadCompany()}
      />
    </div>
  );
}
