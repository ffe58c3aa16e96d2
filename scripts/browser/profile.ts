import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_ID } from './demo-hosts.ts';

/**
 * Puts hosts into a fresh profile as already agreed to, so that `permissions.request` inside the Connect click
 * resolves at once: without a display its dialog is never seen and never settles. Nothing is active until that click,
 * and the extension is the same production build either way. (Chromium 156 reads `runtime_granted_permissions`;
 * `granted_permissions` alone still asks.)
 * @param origins page and API origins, `https://host`
 */
export function grantHosts(profileDir: string, origins: readonly string[]): void {
  const granted = {
    api: [],
    explicit_host: origins.map((origin) => `${origin}/*`),
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { [EXTENSION_ID]: { runtime_granted_permissions: granted } };
  mkdirSync(join(profileDir, 'Default'), { recursive: true });
  writeFileSync(join(profileDir, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings } }));
}
