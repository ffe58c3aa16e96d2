import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { searchTerm } from '../../../../crm-connector/salesforce/find/search-customers.ts';
import { queryUrl, quoted, select } from '../../../../crm-connector/salesforce/rest/soql.ts';
import { hostileText } from '../../extension/messaging/hostile-text.ts';

const RUNS = 3_000;

/** What a SOQL literal holds, read as Salesforce does; null: it ends before its end, or not at all. */
function literalIn(text: string): string | null {
  if (!text.startsWith("'")) return null;
  let held = '';
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === "'") return at === text.length - 1 ? held : null;
    if (character === '\\') at += 1;
    held += text[at];
  }
  return null;
}

afterAll(() => {
  console.log(`Hostile queries: ${3 * RUNS} texts typed`);
});

describe('what a person types, inside a query', () => {
  it(`is one literal and nothing more, ${RUNS} times`, () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(literalIn(quoted(text))).toBe(text);
      }),
      { seed: 21, numRuns: RUNS },
    );
  });

  it(`leaves the address one address with one question, ${RUNS} times`, () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => text.isWellFormed() && !text.includes('@{')),
        (text) => {
          const soql = select({ fields: ['Id'], from: 'Account', where: `Name = ${quoted(text)}` });
          const url = new URL(queryUrl(soql), 'https://acme.my.salesforce.com');
          expect([...url.searchParams]).toEqual([['q', soql]]);
          expect([url.host, url.pathname, url.hash]).toEqual(['acme.my.salesforce.com', '/query', '']);
        },
      ),
      { seed: 21, numRuns: RUNS },
    );
  });

  it(`ends no search term, and has no say in what is searched, ${RUNS} times`, () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bare = searchTerm(text).replace(/\\[\s\S]/g, '');
        // Words with a star at the end; every sign that means something is escaped.
        expect(bare.replace(/\*$/, '')).not.toMatch(/[\\?&|!{}[\]()^~*:"'+-]/);
      }),
      { seed: 21, numRuns: RUNS },
    );
  });
});
