// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataSection } from '../../../../extension/options/data/data-section.tsx';
import { OptionsProvider } from '../../../../extension/options/options-context.ts';
import type { OptionsPorts } from '../../../../extension/options/options-ports.ts';
import { OrgsSection } from '../../../../extension/options/orgs/orgs-section.tsx';
import { en } from '../../../../extension/options/words/en.ts';
import { createFormats } from '../../../../extension/panel/words/formats.ts';

const apiOrigin = 'https://odoo.acme.example';

/** An Odoo somebody was signed in to; its key goes on there whatever is done here. */
function draw(section: ComponentChildren, isEnded: boolean) {
  let orgs = [{ system: 'odoo', apiOrigin, state: 'signed-out', identity: null }];
  const reload = vi.fn();
  const ports = {
    ask: async (channel: string) => {
      if (channel === 'session.list') return orgs;
      orgs = [];
      return { isEnded };
    },
    onNotice: () => () => undefined,
    hosts: { giveBack: async () => undefined },
    data: {
      read: async () => ({ owners: [], settings: { count: 1, bytes: 20 }, papers: 0 }),
      wipe: async () => true,
      forgetSettings: async () => undefined,
      forgetOrg: async () => undefined,
    },
    reload,
  };
  const value = { words: en, formats: createFormats('en-US'), ports: ports as unknown as OptionsPorts };
  render(<OptionsProvider value={value}>{section}</OptionsProvider>);
  return { reload };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('a session that goes on in the CRM', () => {
  afterEach(cleanup);

  it('is told of when its org is forgotten, and the card is gone', async () => {
    draw(<OrgsSection />, false);
    await press(en.orgs.forget);
    await press(en.data.yes);
    expect((await screen.findByRole('alert')).textContent).toBe(`odoo.acme.example: ${en.signedIn.notEnded}`);
    await screen.findByText(en.orgs.none);
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('is told of when everything is deleted', async () => {
    const { reload } = draw(<DataSection />, false);
    await press(en.data.wipeAll);
    await press(en.data.yes);
    expect((await screen.findByRole('alert')).textContent).toContain(en.signedIn.notEnded);
    expect(reload).not.toHaveBeenCalled();
  });

  it('is not spoken of where there is none', async () => {
    const { reload } = draw(<DataSection />, true);
    await press(en.data.wipeAll);
    await press(en.data.yes);
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
