import { browser } from 'wxt/browser';
import { companyKeysSchema, keysOfCompany } from '../../shared/company/company-keys.ts';
import { settings } from './settings.ts';

/** Single keys that were chosen, by what they do; what is left out is as Parley has it. */
export interface Shortcuts {
  readonly keys: Readonly<Record<string, string>>;
  /** IT has said so, and nobody else may. */
  readonly isCompany: boolean;
}

/** What IT set, else what the person chose. */
export async function shortcutsInForce(): Promise<Shortcuts> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  const managed: Record<string, unknown> = await browser.storage.managed.get().catch(() => ({}));
  const company = companyKeysSchema.safeParse(parsed(managed.shortcuts));
  if (company.success) return { keys: keysOfCompany(company.data), isCompany: true };
  return { keys: (await settings.shortcuts.read()) ?? {}, isCompany: false };
}

function parsed(stored: unknown): unknown {
  try {
    // Chrome drops what does not fit its own schema without a word, so nested parts come as JSON text.
    return typeof stored === 'string' ? JSON.parse(stored) : stored;
  } catch {
    return undefined;
  }
}

export async function keepShortcuts(keys: Readonly<Record<string, string>>): Promise<void> {
  await settings.shortcuts.write({ ...keys });
}
