// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsProvider } from '../../../../extension/options/options-context.ts';
import type { OptionsPorts } from '../../../../extension/options/options-ports.ts';
import { LanguageSetting } from '../../../../extension/options/personal/language-setting.tsx';
import { en } from '../../../../extension/options/words/en.ts';
import { createFormats } from '../../../../extension/panel/words/formats.ts';
import type { LanguageInForce } from '../../../../extension/settings/language.ts';

function draw(inForce: LanguageInForce) {
  const keep = vi.fn(async () => undefined);
  const reload = vi.fn();
  const ports = { language: { read: async () => inForce, keep }, reload } as Partial<OptionsPorts>;
  render(
    <OptionsProvider value={{ words: en, formats: createFormats('en-US'), ports: ports as OptionsPorts }}>
      <LanguageSetting />
    </OptionsProvider>,
  );
  return { keep, reload };
}

describe('the language on the options page', () => {
  afterEach(cleanup);

  it('is chosen by the person where IT is silent', async () => {
    const { keep, reload } = draw({ choice: 'auto', isCompany: false });
    fireEvent.click(await screen.findByRole('radio', { name: 'Español' }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(keep).toHaveBeenCalledWith('es');
    expect(screen.queryByText('Set by your company.')).toBeNull();
  });

  it('is only shown where IT set it', async () => {
    draw({ choice: 'es', isCompany: true });
    await screen.findByText('Set by your company.');
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked, disabled }) => ({ checked, disabled }))).toEqual([
      { checked: false, disabled: true },
      { checked: false, disabled: true },
      { checked: true, disabled: true },
    ]);
  });
});
