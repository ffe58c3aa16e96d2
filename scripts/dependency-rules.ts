/**
 * The arrows between folders, `shared ← crm-connector ← extension`, checked on every import of the product: what is
 * not listed is refused. (Written out here because the usual tool cannot read TypeScript 7.) Type imports count as
 * imports: what a file knows of is what it depends on.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

interface Zone {
  /** Path prefix of the importing files; the longest that fits is the one that counts. */
  readonly folder: string;
  /** Path prefixes of files it may import besides its own. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly node?: true;
}

const CONTRACT = ['crm-connector/contract.ts', 'crm-connector/crm-error.ts'];
/** What the connectors of all systems share. */
const CONNECTING = [
  ...CONTRACT,
  'crm-connector/failed-question.ts',
  'crm-connector/http/',
  'crm-connector/token-source.ts',
  'crm-connector/whose-write.ts',
];
/** What the panel knows of addresses: one file for the first paint, two that come later. */
const ADDRESSES = [
  'crm-connector/identify.ts',
  'crm-connector/list-on-page.ts',
  'crm-connector/customer-page.ts',
];
/** Used by panel and worker alike; knows neither. */
const COMMON = ['extension/messaging/', 'extension/outbox/', 'extension/settings/', 'extension/storage/'];

const ZONES: readonly Zone[] = [
  { folder: 'shared/', mayImport: [], packages: [] },
  // One door to zod, so that `jitless` is set before any schema is made.
  { folder: 'shared/zod-as-used.ts', mayImport: [], packages: ['zod/mini'] },
  ...CONTRACT.map((folder) => ({ folder, mayImport: ['shared/', ...CONTRACT], packages: [] })),
  ...ADDRESSES.map((folder) => ({
    folder,
    mayImport: ['shared/', ...CONTRACT, 'crm-connector/salesforce/', 'crm-connector/odoo/'],
    packages: [],
  })),
  {
    folder: 'crm-connector/http/',
    mayImport: ['shared/', ...CONTRACT],
    packages: [],
  },
  { folder: 'crm-connector/failed-question.ts', mayImport: ['shared/'], packages: [] },
  { folder: 'crm-connector/token-source.ts', mayImport: [], packages: [] },
  {
    folder: 'crm-connector/whose-write.ts',
    mayImport: ['shared/', ...CONTRACT, 'crm-connector/token-source.ts'],
    packages: [],
  },
  { folder: 'crm-connector/odoo/', mayImport: ['shared/', ...CONNECTING], packages: [] },
  {
    // jsforce wants streams; the build gives it a stand-in.
    folder: 'crm-connector/salesforce/',
    mayImport: ['shared/', ...CONNECTING],
    packages: ['jsforce', 'events', 'stream', 'node:stream'],
  },
  // Read by the build, not part of it.
  {
    folder: 'crm-connector/salesforce/jsforce-shims/vite-aliases.ts',
    mayImport: [],
    packages: ['vite'],
    node: true,
  },
  {
    // Stands alone: sharing code with the connector would share its mistakes.
    folder: 'crm-connector/local-org/',
    mayImport: ['shared/'],
    packages: ['@jetstreamapp/soql-parser-js', 'fast-xml-parser', 'selfsigned'],
    node: true,
  },
  {
    folder: 'crm-connector/cli/',
    mayImport: ['shared/', 'crm-connector/salesforce/', ...CONNECTING],
    packages: ['@salesforce/core', '@salesforce/source-deploy-retrieve', 'fast-xml-parser'],
    node: true,
  },
  ...COMMON.map((folder) => ({
    folder,
    mayImport: ['shared/', ...CONTRACT, ...ADDRESSES, ...COMMON],
    packages: ['wxt', 'idb'],
  })),
  { folder: 'extension/entrypoints/', mayImport: ['extension/'], packages: ['wxt'] },
  {
    folder: 'extension/background/',
    mayImport: [
      'shared/',
      'crm-connector/salesforce/',
      'crm-connector/odoo/',
      ...CONNECTING,
      ...ADDRESSES,
      ...COMMON,
    ],
    packages: ['wxt', 'idb'],
  },
  {
    // A page of its own: it knows nothing of panel or worker.
    folder: 'extension/papers/',
    mayImport: ['shared/', 'extension/storage/'],
    packages: ['preact', 'wxt'],
  },
  {
    // A page of its own. It shows how orgs are mapped, and has the forms and words of the panel for what a person sets.
    folder: 'extension/options/',
    mayImport: [
      'shared/',
      ...CONTRACT,
      ...ADDRESSES,
      ...COMMON,
      'crm-connector/salesforce/company-settings.ts',
      'crm-connector/salesforce/schema/org-mapping.ts',
      'extension/panel/guide/guide-settings-form.tsx',
      'extension/panel/guide/keys-form.tsx',
      'extension/panel/models/keys-model.ts',
      'extension/panel/models/panel-fault.ts',
      'extension/panel/numbers/export/save-file.ts',
      'extension/panel/numbers/shift-setting.tsx',
      'extension/panel/style/',
      'extension/panel/words/',
    ],
    packages: ['preact', '@preact/signals', 'wxt'],
  },
  {
    folder: 'extension/panel/',
    mayImport: [
      'shared/',
      ...CONTRACT,
      ...ADDRESSES,
      ...COMMON,
      'extension/papers/open-paper.ts',
      'extension/papers/paper-sheet.tsx',
    ],
    packages: ['preact', '@preact/signals', 'wxt'],
  },
];

/** Imports of one file as written, `import()` with a literal included. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((exported) => exported.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((entry) =>
      source.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
    ),
  ];
}

/** Why the import is not allowed; null when it is. `file` is relative to the root, with forward slashes. */
export function refusal(file: string, specifier: string): string | null {
  const zone = ZONES.filter(({ folder }) => file.startsWith(folder)).sort(
    (one, other) => other.folder.length - one.folder.length,
  )[0];
  if (!zone) return 'no rule says what this folder may import';
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier).replaceAll('\\', '/');
    const allowed = target.startsWith(zone.folder) || startsWithAny(target, zone.mayImport);
    return allowed ? null : `${zone.folder} may not import ${target}`;
  }
  if (zone.node && specifier.startsWith('node:')) return null;
  const allowed = zone.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return allowed ? null : `${zone.folder} may not import the package ${specifier}`;
}

function startsWithAny(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix));
}

/** Every import of the product that breaks a rule, as `file: reason`. */
export function brokenRules(): string[] {
  return globSync('{shared,crm-connector,extension}/**/*.{ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const reason = refusal(file, specifier);
        return reason === null ? [] : `${file}: ${reason}`;
      }),
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const broken = brokenRules();
  for (const line of broken) console.error(line);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
