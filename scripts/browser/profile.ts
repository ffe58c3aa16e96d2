import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_ID } from './demo-hosts.ts';

/**
 * Writes a fresh profile for a browser nobody looks at: questions in dialogs that are never seen never settle, and
 * hold up every click after them. Two are answered beforehand, as a person would have:
 * - the hosts, agreed to once, so that `permissions.request` inside the Connect click resolves at once. Nothing is
 *   active until that click, and the extension is the same production build either way. (Chromium 156 reads
 *   `runtime_granted_permissions`; `granted_permissions` alone still asks.)
 * - `tel:` links of the panel may start the softphone.
 * @param origins page and API origins, `https://host`
 */
export function answerBeforehand(profileDir: string, origins: readonly string[]): void {
  const granted = {
    api: [],
    explicit_host: origins.map((origin) => `${origin}/*`),
    manifest_permissions: [],
    scriptable_host: [],
  };
  const preferences = {
    extensions: { settings: { [EXTENSION_ID]: { runtime_granted_permissions: granted } } },
    protocol_handler: {
      allowed_origin_protocol_pairs: { [`chrome-extension://${EXTENSION_ID}`]: { tel: true } },
    },
  };
  mkdirSync(join(profileDir, 'Default'), { recursive: true });
  writeFileSync(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences));
}
