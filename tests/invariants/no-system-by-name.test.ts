import { describe, expect, it } from 'vitest';
import { productSources, textOf } from './tracked-files.ts';

/**
 * Where a system may be known: sign-in, and its client id; how records are called, in words; and the desk for orgs whose
 * objects are told to Parley.
 */
const NAMED =
  /^extension\/(?:background|panel\/words|options\/words|options\/mapping)\/|^extension\/settings\/client-id\.ts$|^shared\/papers\/checks\//;

const common = productSources.filter(
  (path) => /^(?:shared|extension)\/.*\.tsx?$/.test(path) && !NAMED.test(path),
);

/** Code without what is said of it. */
const codeOf = (path: string): string =>
  textOf(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');

describe('what is no connector', () => {
  it.each([
    [
      'an object of Salesforce',
      /'(?:Account|Contact|Lead|Task|Case|Opportunity|EmailMessage)'(?!,)|\w__c\b|__c\$/,
    ],
    ['a model of Odoo', /res\.partner|account\.move|mail\.(?:message|activity)|crm\.lead/],
    ['a host of theirs', /\b(?:\w*force|odoo)\\*\.(?:com|mil|sh)\b|\bsfcrm/],
    ['a system, to do otherwise for it', /[!=]==\s*'(?:salesforce|odoo)'|case '(?:salesforce|odoo)'/],
  ])('names no %s', (_what, pattern) => {
    expect(common.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
  });
});
