import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from '../../scripts/browser/demo-hosts.ts';
import { FIREFOX_DIR } from '../../scripts/browser/firefox-hosts.ts';

/** DESIGN §9, to the letter: what is not named here may not be loaded, from anywhere. A wider one needs a person who agrees. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': 'https:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

describe.each([EXTENSION_DIR, FIREFOX_DIR])('the content security policy of %s', (folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  it('is this one and no other, for every page and the worker', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const directives: string[] = manifest.content_security_policy.extension_pages.split(/;\s*/);
    expect(Object.fromEntries(directives.map((one) => one.split(/ (.*)/).slice(0, 2)))).toEqual(POLICY);
    expect(directives).toHaveLength(Object.keys(POLICY).length);
  });

  it('is widened by no page, and no page is sandboxed out of it', () => {
    expect(manifest.sandbox).toBeUndefined();
    const pages = globSync('**/*.html', { cwd: folder });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(readFileSync(`${folder}/${page}`, 'utf8')).not.toMatch(/http-equiv/i);
  });
});
