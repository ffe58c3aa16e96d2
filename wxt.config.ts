import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { jsforceForWorker } from './crm-connector/salesforce/jsforce-shims/vite-aliases.ts';

/**
 * Public half of a key nobody keeps: it fixes the extension's id (and with it the sign-in redirect
 * `https://<id>.chromiumapp.org/` an admin registers) wherever the folder is unpacked.
 */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApnQNrVFXlDbQFSRFqFxCjXATju/h+Lr93abZim8SXAeUzzcRZO+2Q/ChV2uUC/QrmIlcuC/1v8TXIgpFRTAozbIgi9AGiVI6r++G+eHba47twMYkOAhJJ6YywdIyojEALNyrpjzhI+hC4FVGkBqRSMcj/vVAJOySTvt25ou4vSob0VrIIPKry4uAlN8BYDVggUdlLpnapIl7LPVYrZoKBDeKH6bL06jsdVYZH4Rc3RMMTuDLUmR77PHZ/FK4zFfifow3MFTeDIoH2/ESwcRUfImsVXpYwsleaJlWbCFT7RdCHPw/IgJ/jNW6biBgJ2suAO8cz4YeF4WsztEhXlQEkwIDAQAB';

/** DESIGN §9. It binds the worker too; styles, images and fonts come from the package alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  'connect-src https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Chrome grants all of these at installation without a warning; docs/permissions.md has each one's reason. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'identity', 'activeTab'];

const ACTION = { default_title: '__MSG_openPanel__' };

const forChromium = {
  action: ACTION,
  key: EXTENSION_KEY,
  minimum_chrome_version: '144',
  permissions: [...PERMISSIONS, 'sidePanel'],
  storage: { managed_schema: 'managed-schema.json' },
};

const forFirefox = {
  permissions: PERMISSIONS,
  // On the toolbar from the first: Firefox puts a new button into a menu, and without a press Parley sees no page.
  action: { ...ACTION, default_area: 'navbar' },
  browser_specific_settings: {
    gecko: {
      id: 'parley@parley.example',
      // 140 has all that Parley uses; the next key is known to every Firefox from here on, and 140 ESR is out of support.
      strict_min_version: '142.0',
      // Nothing goes to us: data moves between this browser and the CRM the person connects.
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/**
 * What is opened in one moment comes in one file, in the order of the moments: what two of them need comes with the
 * earlier. Compressed apart, many small parts weigh more.
 */
const MOMENTS: readonly (readonly [name: string, test: RegExp])[] = [
  ['outbox', /extension\/outbox\//],
  ['below', /later-words\.ts$|panel\/(?:money|history)\/|words\/\w+\/money\.ts/],
  [
    'read',
    /shared\/company\/|compliance\/policy|extension\/(?:messaging|settings)\/|panel\/later-ports\.ts$|wrap-up\/\w+-reasons\.ts$/,
  ],
  [
    'verdict',
    /panel\/(?:verdict|rules|masks)\/|(?:call-actions|unlisted-call|dial-in-window|curtain|receipt|shortcuts|open-options|approvals-chip)\.tsx?$/,
  ],
  ['heard', /shared\/compliance\/(?:hidden-stops|language)\//],
  ['zones', /calendar\/zones/],
  ['guide', /panel\/guide\/|shared\/wrap-up\//],
  ['deal', /panel\/(?:offers|wrap-up|after|approvals)\//],
  ['screens', /panel\/(?:before|day)\//],
  ['desk', /panel\/(?:numbers|papers)\/|(?:script|paper)-pack\.ts$/],
];

/** All that a page needs at first in one file: compressed apart, its many parts weigh more. The worker is one file anyway. */
const fewFiles: Plugin = {
  name: 'parley:few-files',
  outputOptions: (output) =>
    output.format === 'es'
      ? {
          ...output,
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              ...MOMENTS.map(([name, test], at) => ({ name, test, priority: 1 - at / MOMENTS.length })),
            ],
          },
        }
      : output,
};

/**
 * Preact can set markup from text, which nothing here asks of it: what would be markup is shown as text. Then no page has a
 * way to make elements of what a CRM holds, and a reviewer finds none.
 */
const textNeverMarkup: Plugin = {
  name: 'parley:text-never-markup',
  transform(code, id) {
    if (!/preact\/dist\/preact\.mjs$/.test(id)) return null;
    const parts = code.split(/\.innerHTML=(?=\w+\.__html)/);
    if (parts.length !== 2) throw new Error('Preact sets markup otherwise than it did');
    return { code: parts.join('.textContent='), map: null };
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  // Every import is written out, so that readers and the dependency rules can see it.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The button's own key, in Firefox too: the sidebar's would not let Parley see the page (`activeTab`).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_openPanel__' },
    },
    // Asked for two at a time, inside the click that connects an org; never granted at installation.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox' ? forFirefox : forChromium),
  }),
  hooks: {
    // Its script is no entry page of the build (entrypoints/options): the manifest is told of the page itself.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.options_ui = { page: 'options.html', open_in_tab: true };
    },
  },
  vite: () => ({
    plugins: [preact(), jsforceForWorker(), textNeverMarkup, fewFiles],
    build: {
      // A data: address would need a wider img-src.
      assetsInlineLimit: 0,
      // Every browser Parley runs in knows `modulepreload`. What a later part imports lies in the same package.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, imports, { hostType }) => (hostType === 'html' ? imports : []),
      },
    },
  }),
});
