import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../../crm-connector/cli/check/settings.ts';
import { mistakesIn } from '../../../../shared/company/managed-settings.ts';
import { extensionIdOf } from '../../../invariants/extension-id.ts';

const FOLDER = 'docs/policy-samples';
const manifest = readFileSync('wxt.config.ts', 'utf8');
const CHROMIUM = extensionIdOf(/EXTENSION_KEY =\s*'([^']+)'/.exec(manifest)?.[1] ?? '');
const GECKO = /gecko: {\s*id: '([^']+)'/.exec(manifest)?.[1] ?? '';

type Policy = Record<string, string | boolean | Record<string, string>>;

/** Values and sub-keys below the extension's own key. */
function fromRegistry(text: string): Policy {
  const policy: Policy = {};
  let target: Record<string, unknown> = policy;
  for (const line of text.split('\n')) {
    const key =
      /^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\(?:Google\\Chrome|Microsoft\\Edge)\\3rdparty\\extensions\\(.+)\]$/.exec(
        line,
      )?.[1];
    if (key !== undefined) {
      const [id, policyKey, child, ...more] = key.split('\\');
      expect([id, policyKey, more]).toEqual([CHROMIUM, 'policy', []]);
      target = policy;
      if (child !== undefined) {
        const sub: Record<string, string> = {};
        policy[child] = sub;
        target = sub;
      }
    }
    const [, name, value] = /^("(?:[^"\\]|\\.)*")=("(?:[^"\\]|\\.)*")$/.exec(line) ?? [];
    if (name && value) target[JSON.parse(name)] = JSON.parse(value);
    const [, flag, bit] = /^("[^"\\]*")=dword:0000000([01])$/.exec(line) ?? [];
    if (flag && bit) target[JSON.parse(flag)] = bit === '1';
  }
  return policy;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** A dictionary of strings, yes or no, and dictionaries of strings. */
function fromPlist(text: string): Policy {
  const stack: Record<string, unknown>[] = [];
  let key = '';
  const put = (value: unknown) => {
    const top = stack.at(-1);
    if (top) top[key] = value;
  };
  const parts = /(<dict>)|(<\/dict>)|<key>([^<]*)<\/key>|<string>([^<]*)<\/string>|<(true|false)\/>/g;
  for (const [, open, close, name, string, flag] of text.matchAll(parts)) {
    if (open) {
      const fresh = {};
      put(fresh);
      stack.push(fresh);
    }
    if (close && stack.length > 1) stack.pop();
    if (name !== undefined) key = unescaped(name);
    if (string !== undefined) put(unescaped(string));
    if (flag) put(flag === 'true');
  }
  return stack[0] as Policy;
}

function policyIn(file: string): Policy {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  if (file.endsWith('.reg')) return fromRegistry(text);
  if (file.endsWith('.plist')) {
    expect(file).toContain(`.extensions.${CHROMIUM}.plist`);
    return fromPlist(text);
  }
  const json = JSON.parse(text);
  return file.startsWith('firefox')
    ? json.policies['3rdparty'].Extensions[GECKO]
    : json['3rdparty'].extensions[CHROMIUM];
}

const files = readdirSync(FOLDER).sort();
const schema = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'));

describe('the samples of managed policy', () => {
  it('are there for Chrome, Edge and Firefox, on every system they run on', () => {
    expect(files).toEqual([
      'chrome-windows.reg',
      'chrome.json',
      `com.google.Chrome.extensions.${CHROMIUM}.plist`,
      `com.microsoft.Edge.extensions.${CHROMIUM}.plist`,
      'edge-windows.reg',
      'edge.json',
      'firefox-policies.json',
    ]);
  });

  it('have every setting there is', () => {
    expect(Object.keys(policyIn('chrome.json')).toSorted()).toEqual(
      Object.keys(schema.properties).toSorted(),
    );
  });

  it.each(files.filter((file) => file.endsWith('.reg')))('%s is read alike in every code page', (file) => {
    expect(readFileSync(join(FOLDER, file), 'latin1')).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it.each(files)('%s says the same as all others', (file) => {
    expect(policyIn(file)).toEqual(policyIn('chrome.json'));
  });

  it.each(Object.entries(policyIn('chrome.json')))(
    '%s is a setting, of its type, without a mistake',
    (name, value) => {
      const described = schema.properties[name];
      expect(described, 'the browser drops what its schema does not name').toBeDefined();
      expect(typeof value).toBe(described.type);
      const setting = settings[name];
      expect(setting && mistakesIn(name, setting, value)).toEqual([]);
    },
  );
});
