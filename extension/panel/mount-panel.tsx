import './style/panel.css';
import { render } from 'preact';
import { Panel } from './components/panel.tsx';
import { PanelProvider } from './components/panel-context.ts';
import { PanelModel } from './models/panel-model.ts';
import type { PanelPorts } from './panel-ports.ts';
import { createFormats } from './words/formats.ts';
import { chooseLanguage, loadWords } from './words/words.ts';

/**
 * Draws the panel with the ports it is given, in the first of the user's languages it speaks.
 * @returns takes it down again
 */
export async function mountPanel(
  root: HTMLElement,
  ports: PanelPorts,
  languages: readonly string[],
): Promise<() => void> {
  const { language, locale } = chooseLanguage(languages);
  const words = await loadWords(language);
  document.documentElement.lang = language;
  const model = new PanelModel(ports, language);
  const stop = model.start();
  render(
    <PanelProvider value={{ model, words, formats: createFormats(locale), ports }}>
      <Panel />
    </PanelProvider>,
    root,
  );
  const { installShortcuts } = await import('./components/shortcuts.ts');
  const removeShortcuts = installShortcuts(document, model);
  return () => {
    render(null, root);
    removeShortcuts();
    stop();
    model[Symbol.dispose]();
  };
}
