import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from '../../scripts/browser/demo-hosts.ts';
import { FIREFOX_DIR } from '../../scripts/browser/firefox-hosts.ts';

const manifest = JSON.parse(readFileSync(`${FIREFOX_DIR}/manifest.json`, 'utf8'));
const chromium = JSON.parse(readFileSync(`${EXTENSION_DIR}/manifest.json`, 'utf8'));

/** What both browsers must be told alike. */
const ALIKE = [
  ...['name', 'description', 'version', 'default_locale', 'icons', 'commands', 'options_ui'],
  ...['optional_host_permissions', 'content_security_policy'],
];

describe('the manifest built for Firefox', () => {
  it('asks for what Chrome’s does, but for the side panel’s own permission', () => {
    const permissions = chromium.permissions.filter((name: string) => name !== 'sidePanel');
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it.each(ALIKE)('has the %s of Chrome’s', (name) => {
    expect(manifest[name]).toEqual(chromium[name]);
  });

  it('runs its worker as an event page and its panel as the sidebar', () => {
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest.sidebar_action.default_panel).toBe(chromium.side_panel.default_path);
  });

  it('has its button on the toolbar: without a press Parley sees no page', () => {
    expect(manifest.action.default_area).toBe('navbar');
  });

  it('names a version of Firefox that has what Parley uses, and says that nothing is collected', () => {
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.strict_min_version).toBe('142.0');
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.update_url).toBeUndefined();
  });

  it('says nothing that Chrome alone understands', () => {
    for (const name of ['key', 'minimum_chrome_version', 'side_panel', 'storage']) {
      expect(manifest[name], name).toBeUndefined();
    }
  });
});
