import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR, EXTENSION_ID } from '../../scripts/browser/demo-hosts.ts';
import { extensionIdOf } from './extension-id.ts';

const manifest = JSON.parse(readFileSync(`${EXTENSION_DIR}/manifest.json`, 'utf8'));
const reasons = readFileSync('docs/permissions.md', 'utf8');

/** Approved. A new one needs a reason in docs/permissions.md, and a person who agrees. */
const PERMISSIONS = ['activeTab', 'alarms', 'identity', 'sidePanel', 'storage', 'unlimitedStorage'];
const OPTIONAL_HOSTS = ['https://*/*'];

describe('the built manifest', () => {
  it('asks for the approved permissions and nothing else', () => {
    expect(manifest.permissions.toSorted()).toEqual(PERMISSIONS);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('has no host at installation, and one optional pattern', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL_HOSTS);
  });

  it('runs nothing inside a page and lets no page reach in', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it.each([...PERMISSIONS, ...OPTIONAL_HOSTS])('has the reason for %s in docs/permissions.md', (name) => {
    expect(reasons).toContain(`\`${name}\``);
  });

  it('keeps the id that orgs register the sign-in redirect with', () => {
    expect(extensionIdOf(manifest.key)).toBe(EXTENSION_ID);
  });

  it('names the browser versions that have what Parley uses', () => {
    expect(manifest.minimum_chrome_version).toBe('144');
  });
});
